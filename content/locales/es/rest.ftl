# A time off, and an end.

rest-ask = ¿Cuánto tiempo quieres descansar? Los recordatorios descansan y tu racha te espera.
rest-begun =
    🌙 { $days ->
        [one] Hoy, día libre.
       *[other] { $days } días libres; el último: { $until }.
    } Tu racha te espera. /resume termina la pausa antes; si estiras entretanto, también cuenta.
rest-ended = ☀️ ¡Qué bueno tenerte de vuelta! Tus recordatorios están activos otra vez.
rest-nothing = No hay nada en pausa. /stretch empieza un estiramiento ahora.
rest-not-understood = “{ $typed }” no es un número de días que yo entienda. Prueba <code>/pause 3</code>, con un máximo de { $limit } días.
stopped =
    ⏹ Detenido. Desde ahora no hay recordatorios; tus días se conservan.
    /resume activa de nuevo los recordatorios, /delete lo borra todo.
