# The words on cards. They are short: most stand beneath a large number, which is not part of them.

picture-streak =
    { $days ->
        [one] day streak
       *[other] day streak
    }
picture-longest = longest
picture-total =
    { $days ->
        [one] day in total
       *[other] days in total
    }

picture-day-done = done
picture-day-covered = missed, forgiven
picture-day-missed = missed
picture-day-rest = rest day
picture-day-off = on a break
picture-day-protected = bot outage

picture-complete = Complete: { $routine }
picture-minutes =
    { $minutes ->
        [one] minute
       *[other] minutes
    }
picture-stretches =
    { $count ->
        [one] stretch
       *[other] stretches
    }
picture-routine = { $minutes } min · { $place }
picture-library =
    { $count ->
        [one] { $count } stretch
       *[other] { $count } stretches
    }

# In /help: what the pictures of the stretches show.
pictures-help = 🖼 In the pictures, the light band marks the right wrist and ankle. You should feel the stretch where it glows.
picture-review-days =
    { $days ->
        [one] day
       *[other] days
    }
picture-review-longest = longest streak
picture-review-areas = Most stretched: { $areas }
picture-review-part =
    Favourite time: { $part ->
        [morning] morning
        [afternoon] afternoon
        [evening] evening
       *[night] night
    }
picture-milestone-streak =
    { $days ->
        [one] day in a row
       *[other] days in a row
    }
picture-milestone-total =
    { $days ->
        [one] day in all
       *[other] days in all
    }
