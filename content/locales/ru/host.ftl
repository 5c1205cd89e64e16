# For those who run the bot.

# $aside: how much was given up after it had failed eight times
host-all =
    <b>Как дела у бота</b>
    👥 Людей: { $people }
    ⏰ Напоминаний: { $reminders }
    ▶️ Сеансов сейчас: { $live }
    📦 Отложено: { $aside ->
        [0] 0
       *[other] { $aside }. Почему они не удавались раз за разом, написано в журнале.
    }
