# A month or a year in review. $period: November 2026, or 2026.

review-title = 🗓 <b>{ $period }</b>
review-days =
    { $days ->
        [one] { $days } Tag mit Dehnen
       *[other] { $days } Tage mit Dehnen
    }, insgesamt { $minutes } { $minutes ->
        [one] Minute
       *[other] Minuten
    }.
review-longest = 🔥 Längste Serie: { $days }
# $areas: names of parts of the body, in a row
review-areas = 🧘 Am meisten gedehnt: { $areas }
review-part =
    🕓 Liebste Zeit: { $part ->
        [morning] morgens
        [afternoon] nachmittags
        [evening] abends
       *[night] nachts
    }
review-empty = Hier gibt es noch nichts zum Zurückschauen.
# $periods: months and years that can be looked back on
finish-review = 🗓 Rückblick: { $periods }
