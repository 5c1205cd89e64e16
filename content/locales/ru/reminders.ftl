# Setting reminders, and the reminders themselves.

remind-none =
    <b>Когда напоминать?</b> Нажми на время или напиши своё, например 7:30.
    С днями недели: <code>/remind 07:30 пн-пт</code>

# $slots: one line for each reminder
remind-list =
    <b>Твои напоминания</b> ({ $place }, сейчас { $now })
    { $slots }

remind-set =
    ✅ <b>Готово.</b> ({ $place }, сейчас { $now })
    { $slots }

remind-next = Следующее: { $when }

remind-line = ⏰ { $time } · { $days }

remind-zone-guessed = Часовой пояс — моя догадка. У тебя сейчас { $now }? Если нет, нажми на своё время.

remind-off = Напоминания выключены. Серия и история сохранены. Вернуть напоминания: /remind 07:30
remind-off-already = Такого напоминания нет. Какие есть: /remind
remind-some-off =
    Готово, убрано. Остались:
    { $slots }
remind-not-understood =
    Не получилось понять «{ $typed }». Напиши так:
    <code>/remind 07:30</code>
    <code>/remind 07:30 пн-пт</code>
    <code>/remind выкл</code>
remind-too-many =
    У тебя уже { $limit } { $limit ->
        [one] напоминание
        [few] напоминания
       *[many] напоминаний
    } — это максимум. Убрать лишнее: /remind
remind-no-days = Напоминанию нужен хотя бы один день недели.

# $due: the time it was planned for; $routine: the routine's name, a title
reminder-on-time =
    🌿 <b>Пора размяться!</b>
    { $routine } · { $minutes } мин
reminder-late =
    🌿 <b>Прости, в { $due } меня не было.</b> Начнём сейчас?
    { $routine } · { $minutes } мин
reminder-put-off = 💤 <b>Хорошо, напомню { $when }</b>
reminder-snoozed =
    🌿 <b>А вот и я снова</b>
    { $routine } · { $minutes } мин
reminder-practised =
    🌿 Сегодня растяжка уже была. Ещё немного?
    { $routine } · { $minutes } мин
reminder-streak =
    🔥 Серия: { $days } { $days ->
        [one] день
        [few] дня
       *[many] дней
    }
reminder-protected = Из-за моего сбоя пропущено: { $days } — но серия цела. Это моя ошибка, не твоя.
reminder-enough = Неудачный день? Пропусти со спокойной совестью.
reminder-skipped = ⏭ Хорошо, сегодня больше не напомню. Передумаешь — /stretch
reminder-gone = Это напоминание уже неактуально. Начать занятие сейчас: /stretch
snooze-enough = Больше отложить не получится. Начни сейчас или пропусти сегодня.
remind-on-again =
    ▶️ <b>Напоминания снова включены.</b>
    { $slots }
# $some and $many: how many reminders in a row were ignored
remind-backing-off = 🍃 Если без ответа подряд остаются напоминания ({ $some }), дальше спрашиваю через день, а после { $many } отдыхаю. Одно касание или слово вернёт их все.
remind-rare-over = 🍃 От тебя давно не было вестей, поэтому напоминания приходили реже. Теперь они все вернулись.
reminder-comeback =
    🌿 <b>Пора размяться!</b>
    Прошло какое-то время, и это не страшно. Что-нибудь короткое для начала:
    { $routine } · { $minutes } мин
# $limit: so many reminders in a row went unanswered
reminder-farewell =
    🌙 <b>Пока я помолчу.</b>
    Последние напоминания ({ $limit }) приходили не вовремя, поэтому я отдохну. Всё сделанное сохранено. Когда захочется, хватит одного касания.
reminder-rare = 🍃 От тебя давно не было вестей, поэтому теперь спрашиваю через день. Одно касание или слово вернёт все напоминания.
reminder-over = 🌿 Это напоминание уже прошло.
comeback-offer = 🌿 <b>Хорошо, что ты здесь.</b> Всё сделанное по-прежнему засчитано. Начнём с чего-нибудь короткого?
# $line: a reminder's time and days
remind-line-routine = { $line } · { $routine }
remind-line-silent = { $line } · 🔕
remind-taken = На это время напоминание уже есть.
slot-page =
    <b>Изменить напоминание</b>
    { $slot }
    Нажми на день, чтобы добавить его или убрать.
# $minutes: the length of a short routine; $days: the streak
nudge-streak = 🌿 <b>Хватит { $minutes ->
        [one] { $minutes } минуты
       *[other] { $minutes } минут
    }, чтобы сохранить серию. Дней подряд: { $days }.</b>
nudge-today = 🌿 <b>На сегодня хватит { $minutes ->
        [one] { $minutes } минуты
       *[other] { $minutes } минут
    }.</b>
# $least: the shortest streak that brings a nudge
nudge-set = 👋 <b>Второе напоминание: { $time }.</b> Только в те дни, когда первое осталось без ответа, а серия длится от { $least } дней. Не чаще раза в день.
nudge-off = 👋 Хорошо, без второго напоминания.
nudge-night = Второе напоминание приходит только между { $earliest } и { $latest }. Какое время подойдёт? Например: <code>второе напоминание в 20:00</code>
nudge-unclear = Не удалось прочитать «{ $typed }» как время. Например: <code>второе напоминание в 20:00</code>
