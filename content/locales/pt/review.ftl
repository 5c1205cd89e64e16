# A month or a year in review. $period: November 2026, or 2026.

review-title = 🗓 <b>{ $period }</b>
review-days =
    { $days ->
        [one] { $days } dia com alongamento
       *[other] { $days } dias com alongamento
    }, { $minutes } { $minutes ->
        [one] minuto
       *[other] minutos
    } no total.
review-longest = 🔥 Maior sequência: { $days }
# $areas: names of parts of the body, in a row
review-areas = 🧘 O que você mais alongou: { $areas }
review-part =
    🕓 Hora favorita: { $part ->
        [morning] de manhã
        [afternoon] à tarde
        [evening] à noite
       *[night] de madrugada
    }
review-empty = Ainda não há nada para relembrar aqui.
# $periods: months and years that can be looked back on
finish-review = 🗓 Retrospectiva: { $periods }
