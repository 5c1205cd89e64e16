# The streak.

streak-none =
    Todavía no hay días: tu primer estiramiento completo da una racha de 1 día. ¿Vamos?
streak-current =
    🔥 <b>Racha: { $days } { $days ->
        [one] día
       *[other] días
    }</b>
# $days: the longest streak; $total: all days ever
streak-longest =
    La más larga: { $days } { $days ->
        [one] día
       *[other] días
    } · en total: { $total } { $total ->
        [one] día
       *[other] días
    }
streak-covered =
    ❄️ { $days ->
        [one] Un día perdido está cubierto. No suma nada ni rompe nada.
       *[other] { $days } días perdidos están cubiertos. No suman nada ni rompen nada.
    }
streak-open = El día de hoy sigue abierto.
streak-risk = El día de hoy sigue abierto, y ya no queda margen para otro día perdido. Un estiramiento mantiene la racha.

# $covers: misses that any window may hold; $window: planned days in a window; $start: when a day begins
streak-counted =
    <b>Cómo se cuenta la racha</b>
    Un día cuenta cuando completas un estiramiento entero, con los dos lados si los tiene.
    Entre { $window } días planeados seguidos, los que sean, puedes perder hasta { $covers }. Los días perdidos no suman, pero tampoco rompen la racha.
    Los días que no planeaste y los días libres no cambian nada; si estiras en uno de ellos, suma igual.
    Tu día empieza a esta hora: { $start }.
