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
    De cada { $window } días planeados seguidos puedes saltarte hasta { $covers }. Esos días no suman, pero tampoco rompen la racha. Si te saltas otro, la racha empieza después del más antiguo de ellos: se acorta, y rara vez vuelve a cero.
    Los días de descanso y los días libres no cambian nada; si estiras en uno de ellos, suma igual. Si estiraste sin mí, dímelo con /did hasta el mediodía del día siguiente.
    Tu día empieza a esta hora: { $start }
# $goal: so many days a week
streak-weeks =
    { $weeks ->
        [0] <b>Esta semana sigue abierta</b> (meta: { $goal } por semana)
        [one] 📅 <b>{ $weeks } semana seguida</b> (meta: { $goal } por semana)
       *[other] 📅 <b>{ $weeks } semanas seguidas</b> (meta: { $goal } por semana)
    }
streak-percent = 📈 <b>{ $percent } % de tus días planeados</b> (últimos 30 días)
streak-hidden =
    <b>Tu racha está oculta.</b> Días con un estiramiento: { $total }
    En /settings puedes mostrarla otra vez.
streak-forgiven =
    ❄️ { $days ->
        [one] Un día sin estirar está cubierto.
       *[other] { $days } días sin estirar están cubiertos.
    }
# $more: so many further missed days would make the streak of $days shorter; $reduced: what would be left
streak-next-miss =
    { $more ->
        [one] Con uno más
       *[other] Con { $more } más
    }, la racha pasaría de { $days } a { $reduced }.
streak-shrunk = ❄️ Hubo más días sin estirar de los que puedo cubrir: tu racha pasó de { $before } a { $after }. La más larga se conserva: { $longest }.
streak-over = 🌱 Tu racha descansó. La más larga se conserva: { $longest }. Con el próximo estiramiento empieza otra.
milestone-streak = 🏅 <b>{ $days } días seguidos.</b> Esta insignia se queda contigo.
milestone-total = 🎖 <b>{ $days } días en total.</b> Esta insignia se queda contigo.
badges-streaks = 🏅 Días seguidos: { $days }
badges-totals = 🎖 Días en total: { $days }
did-counted = ✅ <b>Anotado: { $day }</b>
did-already = Ese día ya cuenta.
did-too-late = Para ese día ya es tarde: se puede anotar hasta el mediodía del día siguiente.
