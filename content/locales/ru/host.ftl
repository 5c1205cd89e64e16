# For those who run the bot.

# $aside: how much was given up after it had failed eight times
host-all =
    <b>Как дела у бота</b>
    👥 Людей: { $people }
    ⏰ Напоминаний: { $reminders }
    ▶️ Занятий сейчас: { $live }
    📦 Отложено: { $aside ->
        [0] 0
       *[other] { $aside } (причины — в журнале)
    }
