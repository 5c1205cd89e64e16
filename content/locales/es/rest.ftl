# A time off, and an end.

rest-ask = ¿Cuántos días quieres tomarte libres? Hasta entonces no te enviaré recordatorios, y tu racha te espera.
rest-begun =
    🌙 { $days ->
        [one] Hoy tienes el día libre.
       *[other] Tienes { $days } días libres (el último, { $until }).
    } Tu racha te espera. Con /resume puedes volver antes; si estiras entretanto, también cuenta.
rest-ended = ☀️ ¡Qué bueno tenerte de vuelta! Tus recordatorios están activos otra vez.
rest-nothing = No tienes días libres ahora. Con /stretch empiezas una rutina.
rest-not-understood = No entendí “{ $typed }” como número de días. Prueba <code>/pause 3</code>, con un máximo de { $limit } días.
stopped =
    ⏹ De acuerdo: a partir de ahora no te enviaré recordatorios. Tu racha se conserva.
    /resume activa de nuevo los recordatorios, /delete lo borra todo.
rest-planned = 🌙 { $since } – { $until }
rest-set = <b>Tus días libres están anotados.</b> Tu racha te espera.
rest-taken-back = ☀️ De acuerdo, esos días libres quedan anulados.
