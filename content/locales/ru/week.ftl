# Неделя.

week-shared = 📅 <b>Моя неделя растяжки</b>
week-day-done = 🟢
week-day-other = ⚪️
week-numbers =
    { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[other] { $days } дней
    } · { $minutes } мин
# $areas: части тела
week-areas = Больше всего: { $areas }
