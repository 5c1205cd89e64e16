# Eine Woche.

week-shared = 📅 <b>Meine Dehnwoche</b>
week-day-done = 🟢
week-day-other = ⚪️
week-numbers =
    { $days ->
        [one] ein Tag
       *[other] { $days } Tage
    } · { $minutes } min
# $areas: Körperteile
week-areas = Vor allem: { $areas }
