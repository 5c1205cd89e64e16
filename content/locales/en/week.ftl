# A week of practice.

week-shared = 📅 <b>My week of stretching</b>
week-day-done = 🟢
week-day-other = ⚪️
week-numbers =
    { $days ->
        [one] one day
       *[other] { $days } days
    } · { $minutes } min
# $areas: parts of the body
week-areas = Most of all: { $areas }
