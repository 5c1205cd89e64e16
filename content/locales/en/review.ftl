# A month or a year in review. $period: November 2026, or 2026.

review-title = 🗓 <b>{ $period }</b>
review-days =
    { $days ->
        [one] { $days } day with a stretch
       *[other] { $days } days with a stretch
    }, { $minutes } { $minutes ->
        [one] minute
       *[other] minutes
    } in all.
review-longest = 🔥 Longest streak: { $days }
# $areas: names of parts of the body, in a row
review-areas = 🧘 Most stretched: { $areas }
review-part =
    🕓 Favourite time: { $part ->
        [morning] morning
        [afternoon] afternoon
        [evening] evening
       *[night] night
    }
review-empty = There’s nothing to look back on yet.
# $periods: months and years that can be looked back on
finish-review = 🗓 Looking back: { $periods }
