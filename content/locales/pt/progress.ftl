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
    A cada { $window } dias planejados seguidos, você pode faltar até { $covers }: esses dias são perdoados. Se faltar mais, a sequência volta ao zero.
    Dias de descanso e de folga não contam contra você, e alongar-se neles também soma um dia.
    Seu dia começa neste horário: { $start }
