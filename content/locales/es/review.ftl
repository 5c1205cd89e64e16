# A month or a year in review. $period: November 2026, or 2026.

review-title = 🗓 <b>{ $period }</b>
review-days =
    { $days ->
        [one] { $days } día con estiramientos
       *[other] { $days } días con estiramientos
    }, { $minutes } { $minutes ->
        [one] minuto
       *[other] minutos
    } en total.
review-longest = 🔥 Racha más larga: { $days }
# $areas: names of parts of the body, in a row
review-areas = 🧘 Lo que más has estirado: { $areas }
review-part =
    🕓 Hora favorita: { $part ->
        [morning] por la mañana
        [afternoon] por la tarde
        [evening] al anochecer
       *[night] por la noche
    }
review-empty = Aquí todavía no hay nada que repasar.
# $periods: months and years that can be looked back on
finish-review = 🗓 Repaso: { $periods }
