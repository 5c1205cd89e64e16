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

# The card that comes once a week, without a sound. $areas: parts of the body
week-title = My week of stretching
week-own = 📅 <b>Your week of stretching</b>
week-next = Next week’s focus: { $areas }
week-next-easy = Next week is an easy week: more moving, less holding.
week-nothing = Nothing to share from the last seven days yet.
button-set-week =
    📅 Weekly card: { $on ->
        [yes] { $day }
       *[no] off
    }
button-week-yes = 📅 Card on Sundays
week-on = A card comes on Sunday evenings, without a sound. You can change that in /settings.
