# From the first hello to the first stretch.

# $name: the person's first name
# $safety: the safety text
welcome-hello =
    Oi, { $name }! Vou guiar você em rotinas curtas de alongamento, passo a passo.

    🌐 Estamos falando <b>{ $language }</b>. Para outro idioma, toque abaixo.

    <b>Antes de alongar</b>
    <i>{ $safety }</i>
    <i>{ safety-stop }</i>

    Se está tudo bem para você, vamos começar com um minuto na cadeira.

# $time: the time now in the place on record
welcome-where =
    <b>Seu relógio mostra { $time }?</b> ({ $place })
    Toque no seu horário, ou escreva sua cidade ou o que o seu relógio mostra.

welcome-when =
    <b>Quando devo lembrar você?</b>
    Toque em um horário e nos seus dias, ou escreva, por exemplo 7:30 dias úteis.

welcome-days =
    <b>{ $time }</b>: em quais dias?
    Toque em um dia para incluir ou tirar. Depois toque em ✅.

welcome-ready =
    ✅ <b>{ $time }, { $days }</b> ({ $place })
    Seu primeiro lembrete: { $when }
# One of the routines that a newcomer may begin with; $name is its name, $whom says for whom it is.
welcome-offer = ▫️ <b>{ $name }</b>: para { $whom }

welcome-later =
    Certo, até lá. Se quiser começar antes, envie /stretch.

welcome-back =
    Que bom ver você de novo, { $name }! O que vamos fazer?

welcome-again =
    Que bom ver você de novo, { $name }! Seus lembretes estão ativos outra vez. O que vamos fazer?

time-not-understood =
    Não entendi “{ $typed }” como horário. Tente 7:30 ou 19:15, ou toque em um horário abaixo.

welcome-card =
    👇 <b>Agora vem um cartão.</b> Ele mostra um alongamento: qual lado, quanto tempo e como.
    Sente-se, fique na posição e toque em ▶️ Em posição. Depois você não precisa do celular: eu aviso quando trocar de lado.

welcome-wishes =
    <b>Como você gosta de alongar?</b>
    Escolha um lugar, uma duração e, abaixo, o que devo deixar de fora 🚫. Está tudo bom? Toque em ✅. Dá para mudar depois.
welcome-wish-unclear = Não consegui ler “{ $typed }”. Tente cadeira, em pé ou chão, 5 minutos ou sem ajoelhar. Ou toque abaixo.
welcome-through =
    🌱 Tudo pronto, { $name }. Aviso quando for a hora.

    Quer experimentar sua primeira rotina agora?
welcome-place-chair = Cadeira
welcome-place-standing = Em pé
welcome-place-floor = Chão
welcome-off-kneeling = Ajoelhar
welcome-off-wrist-load = Punhos
welcome-off-overhead = Braços acima
welcome-off-neck-range = Pescoço
welcome-off-balance = Equilíbrio
welcome-off-head-low = Cabeça baixa
