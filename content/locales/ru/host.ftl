# For those who run the bot.

# $aside: how much was given up after it had failed eight times
host-all =
    <b>Как дела у бота</b>
    👥 Людей: { $people }
    ⏰ Напоминаний: { $reminders }
    ▶️ Занятий сейчас: { $live }
    📦 Отложено: { $aside ->
        [0] 0
       *[other] { $aside } (/failed)
    }

# What was given up: $kind is a technical name, $error the name of an error.
host-failed =
    <b>Что не удалось сделать</b>
    { $lines }
host-failed-none = Ничего. Всё в порядке.
host-failed-line = • { $kind }, { $when }: { $error }
host-again =
    { $count ->
        [one] 🔁 Пробую ещё раз.
       *[other] 🔁 Пробую все ещё раз: { $count }.
    }
