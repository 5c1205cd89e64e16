# Alongar em grupo. $name: a rotina; $when: quando começa; $place: a cidade desse relógio
group-invitation =
    🧘 <b>Alongar em grupo: { $name }</b>
    { $minutes } min · { $when } ({ $place })
group-people =
    ✋ { $people ->
        [0] ninguém ainda
        [1] uma pessoa
       *[other] { $people } pessoas
    }
group-how = Toque em ✋ para participar. Eu anuncio cada passo aqui, para todo o grupo ao mesmo tempo.
group-safety = <i>{ $safety }</i>

# $stretches: todos os alongamentos de todo o grupo
group-finish =
    ✅ <b>Sessão concluída: { $name }</b>
    { $people ->
        [1] uma pessoa
       *[other] { $people } pessoas
    } · { $stretches ->
        [1] um alongamento
       *[other] { $stretches } alongamentos
    }

    Muito bem, pessoal.
group-ended =
    ⏹ <b>Sessão encerrada: { $name }</b>
    { $people ->
        [1] uma pessoa
       *[other] { $people } pessoas
    } · { $stretches ->
        [1] um alongamento
       *[other] { $stretches } alongamentos
    }

group-slot = ⏰ { $time }, { $days }
group-slots =
    <b>Aqui a gente se alonga:</b> ({ $place })
    { $slots }
group-no-slots = Ainda não há horários fixos aqui ({ $place }).{ $slots }
group-settings =
    Quem administra o grupo pode mudar isso:
    <code>/together seg-sex 15:00</code> – um horário fixo
    <code>/together off</code> – sem horários fixos
    <code>/timezone Lisboa</code> – o fuso horário deste grupo
group-zone = 🌍 O relógio deste grupo: { $time } ({ $place })
group-zone-unknown = Não encontrei esse lugar. Tente uma cidade: <code>/timezone Lisboa</code>
group-miss = Não encontrei isso. Tente <code>/together</code>, <code>/together pescoço</code> ou <code>/together 12:30</code>
group-joined = Você está dentro. Isso conta para o seu dia.
group-joined-new = Você está dentro. Escreva para mim no privado se quiser que seus dias contem.
group-joined-already = Você já está dentro.
group-left = Você saiu. O que você fez conta.
group-left-already = Você não está nesta sessão.
group-host-only = Só quem começou esta sessão pode fazer isso.
group-not-begun = Esta sessão ainda não começou.
group-admins-only = Só quem administra o grupo pode mudar isso.
group-live = Este grupo já está em uma sessão, ou vai começar uma.
group-language = A partir de agora: { $name }
group-private =
    <b>Alongar em grupo</b>
    Adicione-me a um grupo e envie /together lá: quem participar recebe os mesmos passos ao mesmo tempo.

button-group-join = ✋ Participar
button-group-leave = 👋 Sair
button-group-now = ▶️ Agora
button-group-cancel = ✖️ Cancelar
button-group-add = ➕ Adicionar a um grupo
command-together = alongar em grupo
command-together-timezone = fuso horário do grupo (administradores)
command-together-settings = horários fixos e idioma (administradores)
# What may be typed behind /together instead of a time, with commas between.
group-now-words = agora, já
