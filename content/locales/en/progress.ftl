# The streak.

streak-none =
    No days yet: your first whole stretch makes it a 1-day streak. Shall we?
streak-current = 🔥 <b>{ $days }-day streak</b>
# $days: the longest streak; $total: all days ever
streak-longest =
    Longest: { $days } { $days ->
        [one] day
       *[other] days
    } · in all: { $total } { $total ->
        [one] day
       *[other] days
    }
streak-covered =
    ❄️ { $days ->
        [one] One missed day is covered. It adds nothing and breaks nothing.
       *[other] { $days } missed days are covered. They add nothing and break nothing.
    }
streak-open = Today is still open.
streak-risk = Today is still open, and no more missed days are covered. One stretch keeps the streak.

# $covers: misses that any window may hold; $window: planned days in a window; $start: when a day begins
streak-counted =
    <b>How a streak is counted</b>
    A day counts once you have completed one whole stretch, both sides if it has two.
    You can miss up to { $covers } of any { $window } planned days. Missed days do not add, and they do not break it.
    Days you did not plan and days off change nothing; a stretch on them still adds one.
    Your day begins at { $start }.
