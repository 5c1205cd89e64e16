# The streak.

streak-none =
    No days yet. Finish one full stretch and you’re on day 1. Ready?
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
    You can miss up to { $covers } of any { $window } planned days in a row: those days are forgiven. With one more miss, the streak starts after the oldest of them, so it gets shorter and rarely falls to zero.
    Rest days and breaks don’t count against you, and stretching on them still adds a day. If you stretched without me, tell me with /did until noon of the next day.
    Your day starts at { $start }.
# $goal: so many days a week
streak-weeks =
    { $weeks ->
        [0] <b>This week is still open</b> (goal: { $goal } a week)
        [one] 📅 <b>{ $weeks } week in a row</b> (goal: { $goal } a week)
       *[other] 📅 <b>{ $weeks } weeks in a row</b> (goal: { $goal } a week)
    }
streak-percent = 📈 <b>{ $percent }% of your planned days</b> (last 30 days)
streak-hidden =
    <b>Your streak is hidden.</b> Days with a stretch: { $total }
    To see it again, open /settings.
streak-forgiven =
    ❄️ { $days ->
        [one] One missed day is forgiven.
       *[other] { $days } missed days are forgiven.
    }
# $more: so many further missed days would make the streak of $days shorter; $reduced: what would be left
streak-next-miss =
    { $more ->
        [one] One more
       *[other] { $more } more
    } would bring { $days } down to { $reduced }.
streak-shrunk = ❄️ More days were missed than can be forgiven: your streak went from { $before } to { $after }. Your longest stays: { $longest }.
streak-over = 🌱 Your streak had a rest. Your longest stays: { $longest }. The next stretch is day 1 of a new one.
milestone-streak = 🏅 <b>{ $days } days in a row.</b> This badge is yours to keep.
milestone-total = 🎖 <b>{ $days } days in all.</b> This badge is yours to keep.
badges-streaks = 🏅 Days in a row: { $days }
badges-totals = 🎖 Days in all: { $days }
did-counted = ✅ <b>Counted: { $day }.</b>
did-already = That day already counts.
did-too-late = It’s too late for that day: until noon of the next day, I can still count it.
