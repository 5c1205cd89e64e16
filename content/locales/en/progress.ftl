# The streak.

streak-none =
    No streak yet. Finish one full stretch and you’re on day 1. Ready?
streak-current =
    { $days ->
        [0] <b>No streak right now.</b> One full stretch starts a new one.
       *[other] 🔥 <b>{ $days }-day streak</b>
    }
# $days: the longest streak; $total: all days ever
streak-longest =
    Longest: { $days } { $days ->
        [one] day
       *[other] days
    } · total: { $total } { $total ->
        [one] day
       *[other] days
    }
streak-covered =
    ❄️ { $days ->
        [one] One missed day is forgiven: it doesn’t add to your streak, but it doesn’t break it either.
       *[other] { $days } missed days are forgiven: they don’t add to your streak, but they don’t break it either.
    }
streak-open = There’s still time to stretch today.
streak-risk = You have no forgiven days left. One full stretch today keeps your streak going.

# $covers: misses that any window may hold; $window: planned days in a window; $start: when a day begins
streak-counted =
    <b>How your streak is counted</b>
    A day counts once you finish one full stretch – both sides, if it has two.
    You can miss up to { $covers } of any { $window } planned days in a row: those days are forgiven. Miss more, and your streak starts again from zero.
    Rest days and breaks don’t count against you, and stretching on them still adds a day.
    Your day starts at { $start }.
