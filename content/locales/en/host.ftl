# For those who run the bot.

# $aside: how much was given up after it had failed eight times
host-all =
    <b>How Limber is doing</b>
    👥 People: { $people }
    ⏰ Reminders: { $reminders }
    ▶️ Sessions under way: { $live }
    📦 Given up on: { $aside ->
        [0] 0
       *[other] { $aside } (/failed)
    }

# What was given up: $kind is a technical name, $error the name of an error.
host-failed =
    <b>What Limber gave up on</b>
    { $lines }
host-failed-none = Nothing. All is well.
host-failed-line = • { $kind }, { $when }: { $error }
host-again =
    { $count ->
        [one] 🔁 It’s being tried again.
       *[other] 🔁 All { $count } are being tried again.
    }
