# For those who run the bot.

# $aside: how much was given up after it had failed eight times
host-all =
    <b>Как дела у Limber</b>
    👥 Людей: { $people }
    ⏰ Напоминаний: { $reminders }
    ▶️ Сеансов сейчас: { $live }
    📦 Отложено: { $aside }{ $aside ->
        [0] { "" }
       *[other] . Почему они не удавались раз за разом, написано в журнале.
    }
