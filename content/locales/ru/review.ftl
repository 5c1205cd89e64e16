# A month or a year in review. $period: November 2026, or 2026.

review-title = 🗓 <b>{ $period }</b>
review-days =
    { $days ->
        [one] { $days } день с растяжкой
        [few] { $days } дня с растяжкой
       *[other] { $days } дней с растяжкой
    }, всего { $minutes } { $minutes ->
        [one] минута
        [few] минуты
       *[other] минут
    }.
review-longest = 🔥 Самая длинная серия: { $days }
# $areas: names of parts of the body, in a row
review-areas = 🧘 Чаще всего: { $areas }
review-part =
    🕓 Любимое время: { $part ->
        [morning] утро
        [afternoon] день
        [evening] вечер
       *[night] ночь
    }
review-empty = Здесь пока не на что оглянуться.
# $periods: months and years that can be looked back on
finish-review = 🗓 Итоги: { $periods }
