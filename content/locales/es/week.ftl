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
