# For those who run the bot.

# $aside: how much was given up after it had failed eight times
host-all =
    <b>How Limber is doing</b>
    👥 People: { $people }
    ⏰ Reminders: { $reminders }
    ▶️ Sessions under way: { $live }
    📦 Given up on: { $aside ->
        [0] 0
       *[other] { $aside } (the log says why)
    }
