# The streak.

streak-none =
    Todavía no hay ningún día: con tu primer estiramiento completo empieza tu racha. ¿Vamos?
streak-current =
    { $days ->
        [0] <b>Ahora no tienes ninguna racha.</b> Con tu próximo estiramiento completo empieza otra.
        [one] 🔥 <b>Racha: { $days } día</b>
       *[other] 🔥 <b>Racha: { $days } días</b>
    }
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
        [one] Un día sin estirar está cubierto. No suma, pero tampoco rompe la racha.
       *[other] { $days } días sin estirar están cubiertos. No suman, pero tampoco rompen la racha.
    }
streak-open = Hoy todavía puedes sumar.
streak-risk = Hoy todavía puedes sumar, y ya no queda margen para otro día sin estirar. Con un estiramiento mantienes la racha.

# $covers: misses that any window may hold; $window: planned days in a window; $start: when a day begins
streak-counted =
    <b>Cómo se cuenta la racha</b>
    Un día cuenta cuando completas un estiramiento entero, con los dos lados si los tiene.
    De cada { $window } días planeados seguidos puedes saltarte hasta { $covers }. Esos días no suman, pero tampoco rompen la racha. Si te saltas más, vuelve a empezar de cero.
    Los días de descanso y los días libres no cambian nada; si estiras en uno de ellos, suma igual.
    Tu día empieza a esta hora: { $start }
