# The streak. Portuguese counts zero as one, and people do not (0 dias): so the variants say [1], not [one].

streak-none =
    Ainda não há sequência. Termine um alongamento completo e você já está no dia 1. Vamos?
streak-current =
    { $days ->
        [0] <b>Você está sem sequência agora.</b> Um alongamento completo começa outra.
        [1] 🔥 <b>Sequência: { $days } dia</b>
       *[other] 🔥 <b>Sequência: { $days } dias</b>
    }
# $days: the longest streak; $total: all days ever
streak-longest =
    A mais longa: { $days } { $days ->
        [1] dia
       *[other] dias
    } · no total: { $total } { $total ->
        [1] dia
       *[other] dias
    }
streak-covered =
    ❄️ { $days ->
        [1] Um dia sem alongar foi perdoado: não soma, mas também não quebra a sequência.
       *[other] { $days } dias sem alongar foram perdoados: não somam, mas também não quebram a sequência.
    }
streak-open = Ainda dá tempo de se alongar hoje.
streak-risk = Você já usou todas as faltas perdoadas. Um alongamento completo hoje mantém a sua sequência.

# $covers: misses that any window may hold; $window: planned days in a window; $start: when a day begins
streak-counted =
    <b>Como se conta a sequência</b>
    Um dia conta quando você termina um alongamento completo, com os dois lados, se ele tiver dois.
    A cada { $window } dias planejados seguidos, você pode faltar até { $covers }: esses dias são perdoados. Com mais uma falta, a sequência passa a começar depois da mais antiga delas: fica mais curta e raramente volta a zero.
    Dias de descanso e de folga não contam contra você, e alongar-se neles também soma um dia. Se você se alongou sem mim, avise com /did até o meio-dia do dia seguinte.
    Seu dia começa neste horário: { $start }
# $goal: so many days a week
streak-weeks =
    { $weeks ->
        [0] <b>Esta semana ainda está aberta</b> (meta: { $goal } por semana)
        [1] 📅 <b>{ $weeks } semana seguida</b> (meta: { $goal } por semana)
       *[other] 📅 <b>{ $weeks } semanas seguidas</b> (meta: { $goal } por semana)
    }
streak-percent = 📈 <b>{ $percent }% dos seus dias planejados</b> (últimos 30 dias)
streak-hidden =
    <b>Sua sequência está oculta.</b> Dias com um alongamento: { $total }
    Para ver de novo, abra /settings.
streak-forgiven =
    ❄️ { $days ->
        [1] Um dia sem alongar foi perdoado.
       *[other] { $days } dias sem alongar foram perdoados.
    }
# $more: so many further missed days would make the streak of $days shorter; $reduced: what would be left
streak-next-miss =
    { $more ->
        [1] Mais um
       *[other] Mais { $more }
    } e a sequência passaria de { $days } para { $reduced }.
streak-shrunk = ❄️ Houve mais faltas do que posso perdoar: sua sequência passou de { $before } para { $after }. A mais longa continua sua: { $longest }.
streak-over = 🌱 Sua sequência descansou. A mais longa continua sua: { $longest }. O próximo alongamento começa outra.
milestone-streak = 🏅 <b>{ $days } dias seguidos.</b> Esta medalha fica com você.
milestone-total = 🎖 <b>{ $days } dias no total.</b> Esta medalha fica com você.
badges-streaks = 🏅 Dias seguidos: { $days }
badges-totals = 🎖 Dias no total: { $days }
did-counted = ✅ <b>Contado: { $day }</b>
did-already = Esse dia já conta.
did-too-late = Para esse dia já é tarde: dá para anotar até o meio-dia do dia seguinte.
