# Rotinas e sessões compartilhadas por um link.

# Um cartão que é encaminhado. $name: a rotina; $count: quantos alongamentos
share-routine =
    🧘 <b>{ $name }</b>
    { $minutes } min · { $count ->
        [1] um alongamento
       *[other] { $count } alongamentos
    }
share-session =
    ✅ <b>{ $name }</b>
    { $minutes } min · { $count ->
        [1] um alongamento feito
       *[other] { $count } alongamentos feitos
    }
# $who: o nome, se a pessoa quiser
share-named = { $who } convida você para se alongar.
share-link = Passo a passo no Telegram, com aviso para trocar de lado: { $url }
share-forward = Encaminhe a próxima mensagem para quem você quiser.
share-unknown = Esse link não leva a lugar nenhum, mas você está no lugar certo.

# Para quem é novo e abre um link; a rotina vem depois.
welcome-by-link =
    Oi, { $name }! Eu guio você passo a passo. Vou dizer quando manter a posição, trocar de lado e descansar; assim, você pode deixar o celular de lado.

    <i>{ $safety }</i>

button-share = 📤 Compartilhar
button-stretch-along = 🧘 Alongar também
button-with-name = ✍️ Com meu nome
button-without-name = ✖️ Sem meu nome
button-set-up = ⏰ Criar lembrete

# O que o modo inline oferece, em qualquer chat. $name: a rotina
inline-routine =
    { $minutes } min · { $count ->
        [1] um alongamento
       *[other] { $count } alongamentos
    }
inline-made =
    🧘 <b>{ $name }</b>
    { $minutes } min · montada para você na hora de abrir
inline-week = Minha semana
# O que se pode digitar para compartilhar a semana, com vírgulas.
inline-week-words = semana, minha semana
inline-placeholder = pescoço, 5 minutos, semana…
