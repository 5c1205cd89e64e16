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

# The card that comes once a week, without a sound. $areas: parts of the body
week-title = Моя неделя растяжки
week-own = 📅 <b>Твоя неделя растяжки</b>
week-next = В центре внимания на следующей неделе: { $areas }
week-next-easy = Следующая неделя лёгкая: больше движения, меньше удержания.
week-nothing = За последние семь дней делиться пока нечем.
button-set-week =
    📅 Карточка недели: { $on ->
        [yes] { $day }
       *[no] нет
    }
button-week-yes = 📅 По воскресеньям
week-on = По воскресеньям вечером приходит карточка, без звука. Изменить это можно в /settings.
