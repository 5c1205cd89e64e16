# The words on buttons. The sign of each stays in every language.

button-stretch-now = ▶️ Начать сейчас
button-start = ▶️ Начать
button-start-routine = ▶️ { $name } · { $minutes } мин
button-again = ▶️ Ещё раз
button-pause = ⏸ Пауза
button-resume = ▶️ Продолжить
button-skip = ⏭ Пропустить
button-end = ⏹ Завершить
button-how = ❔ Как?
button-ready = ▶️ Можно начинать
button-more = ⏱ +{ $seconds } с
button-repeat = 🔁 Повторить
button-previous = ⏮ Назад
button-go-on = ▶️ Продолжить
button-go-on-from = ▶️ Продолжить с { $number }-го
button-from-start = 🔁 С начала
button-snooze =
    💤 { $minutes ->
        [60] 1 час
       *[other] { $minutes } мин
    }
button-not-today = ⏭ Не сегодня
button-later = 🌿 Позже
button-zone-right = ✅ { $time } · { $place }
button-zone = { $time } · { $place }
button-zone-other = 🌍 Другое место
button-share-location = 📍 Отправить геопозицию
button-routines = 📋 Комплексы
button-streak = 🔥 Серия
button-reminders = ⏰ Напоминания
button-settings = ⚙️ Настройки
button-counted = ❔ Как это считается?
button-slot-off = ✖️ { $time }
button-slot-add = ➕ Добавить время
# 1 alone is today: [one] would be 21 and 31 too.
button-rest =
    { $days ->
        [1] 🌙 Сегодня
        [one] 🌙 { $days } день
        [few] 🌙 { $days } дня
       *[many] 🌙 { $days } дней
    }
button-delete-yes = ✅ Удалить всё
button-no = Нет, всё оставить
button-set-pace =
    🐢 Подготовка: { $pace ->
        [100] обычная
        [150] дольше
        [200] вдвое
       *[other] { $pace } %
    }
button-set-start =
    ⏯ { $begins ->
        [tap] По нажатию
       *[auto] Начинается само
    }
button-set-hold =
    ⏳ Удержание: { $hold ->
        [0] обычное
       *[other] { $hold } с
    }
button-set-rounds =
    🔂 Подходы: { $rounds ->
        [0] как задано
       *[other] { $rounds }
    }
button-set-changeover =
    🔁 Смена: { $changeover ->
        [0] обычная
       *[other] { $changeover } с
    }
button-set-side =
    { $side ->
        [right] ↔️ Сначала правая
        [left] ↔️ Сначала левая
       *[alternate] ↔️ Стороны по очереди
    }
button-set-pictures =
    { $pictures ->
        [no] 🖼 Только текст
       *[yes] 🖼 С картинками
    }
button-set-day = 🌅 Начало дня: { $start }
button-wishes = 🧘 Настроить комплексы
button-leave-out = 🚫 Исключить движения
button-back = ↩️ Назад
# The value that counts now, and what is left out.
button-chosen = ✓ { $name }
button-left-out = 🚫 { $name }
button-library = 📚 Все упражнения
button-mine = ⭐ Твои упражнения
button-favourites =
    { $on ->
        [yes] ✓ ⭐ Чаще
       *[no] ⭐ Чаще
    }
button-never =
    { $on ->
        [yes] ✓ 🚫 Никогда
       *[no] 🚫 Никогда
    }
button-bring-back = ↩️ Вернуть
button-why-hurts = 🩹 Больно
button-why-space = 📏 Нет места
button-why-time = ⏳ Нет времени
button-why-not-today = 🌙 Не сегодня
button-felt-good = 👍
button-felt-fine = 😐
button-felt-hurt = 😣
button-hurt-easier = 🪶 Легче
button-hurt-today = Убрать на сегодня
button-hurt-always = Убрать насовсем
button-hurt-keep = Оставить
button-on-again = ▶️ Снова включить
button-did = ✅ Уже сделано
button-did-day = ✅ Сделано: { $day }
button-set-streak =
    { $view ->
        [weeks] 🔥 Недели
        [percent] 🔥 Проценты
        [hidden] 🔥 Серия скрыта
       *[streak] 🔥 Серия
    }
button-set-goal = 🎯 { $goal } в неделю
button-calendar = 📅 Для календаря
button-slot-edit = ✏️ { $time }
button-slot-earlier = ◀️ { $minutes } мин
button-slot-later = { $minutes } мин ▶️
button-slot-routine = 🧘 Комплекс
button-slot-today = 🌿 Комплекс дня
button-slot-sound =
    { $silent ->
        [yes] 🔕 Без звука
       *[no] 🔔 Со звуком
    }
button-rest-off = ✖️ С { $since }
button-set-nudge =
    👋 { $nudge ->
        [no] Без второго
       *[other] Второе: { $nudge }
    }
button-moved = 🌍 Другой город
button-other-clock = 🕓 Часы расходятся
button-review = 🗓 { $period }
button-failed-again = 🔁 Ещё раз
button-first-minute = ▶️ Да, первая минута
button-skip-taster = ⏭ Без первой минуты
button-keep-plan = ✅ { $days } · { $time }
button-no-reminder = 🌿 Без напоминаний
button-wishes-done = ✅ Всё подходит
button-heard = 👂 Слышно
button-not-heard = 🔇 Не слышно
button-quiet = 🔉 Слишком тихо
button-sound-again = 🔔 Ещё раз
button-sound-skip = ⏭ Дальше
button-tap = 👆 Начинать по касанию
button-sound = 🔔 Проверка звука
button-set-ring =
    🔔 Звук начала: { $ring ->
        [always] всегда
        [never] никогда
       *[tap] по касанию
    }
