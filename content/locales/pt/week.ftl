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

# The card that comes once a week, without a sound. $areas: parts of the body
week-title = Minha semana de alongamento
week-own = 📅 <b>Sua semana de alongamento</b>
week-next = Foco da próxima semana: { $areas }
week-next-easy = A próxima semana é leve: mais movimento, menos tempo parado na posição.
week-nothing = Ainda não há nada para compartilhar dos últimos sete dias.
button-set-week =
    📅 Cartão semanal: { $on ->
        [yes] { $day }
       *[no] não
    }
button-week-yes = 📅 Cartão no domingo
week-on = Nas noites de domingo chega um cartão, sem som. Você pode mudar isso em /settings.
