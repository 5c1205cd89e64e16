# Uma semana.

week-shared = 📅 <b>Minha semana de alongamento</b>
week-day-done = 🟢
week-day-other = ⚪️
week-numbers =
    { $days ->
        [1] um dia
       *[other] { $days } dias
    } · { $minutes } min
# $areas: partes do corpo
week-areas = Principalmente: { $areas }
