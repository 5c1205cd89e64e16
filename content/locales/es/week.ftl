# Una semana.

week-shared = 📅 <b>Mi semana de estiramientos</b>
week-day-done = 🟢
week-day-other = ⚪️
week-numbers =
    { $days ->
        [one] un día
       *[other] { $days } días
    } · { $minutes } min
# $areas: partes del cuerpo
week-areas = Sobre todo: { $areas }

# The card that comes once a week, without a sound. $areas: parts of the body
week-title = Mi semana de estiramientos
week-own = 📅 <b>Tu semana de estiramientos</b>
week-next = Lo central de la próxima semana: { $areas }
week-next-easy = La próxima semana es suave: más movimiento y menos tiempo de postura.
week-nothing = Todavía no hay nada que compartir de los últimos siete días.
button-set-week =
    📅 Tarjeta semanal: { $on ->
        [yes] { $day }
       *[no] no
    }
button-week-yes = 📅 Tarjeta el domingo
week-on = Los domingos por la tarde llega una tarjeta, sin sonido. Puedes cambiarlo en /settings.
