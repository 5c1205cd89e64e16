# From the first hello to the first stretch.

# $name: the person's first name
# $safety: the safety text
welcome-hello =
    Oi, { $name }! Eu guio você em rotinas curtas de alongamento, um passo de cada vez. Vou dizer quando manter a posição, trocar de lado e descansar; assim, você pode deixar o celular de lado.

    <i>{ $safety }</i>

# $hello: the greeting
# $time: the time now in the place on record
welcome-where =
    { $hello }

    <b>Seu relógio marca { $time }?</b> ({ $place })
    Toque no seu horário ou escreva sua cidade ou a hora do seu relógio.

welcome-when =
    <b>Quando devo lembrar você?</b>
    Toque em um horário ou escreva o seu, por exemplo, 7:30.

welcome-days =
    <b>{ $time }</b> – em que dias?

welcome-ready =
    ✅ <b>{ $time }, { $days }</b> ({ $place })
    Seu primeiro lembrete: { $when }

    Quer experimentar sua primeira rotina agora?
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
