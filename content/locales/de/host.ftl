# For those who run the bot.

# $aside: how much was given up after it had failed eight times
host-all =
    <b>Wie es Limber geht</b>
    👥 Menschen: { $people }
    ⏰ Erinnerungen: { $reminders }
    ▶️ Laufende Einheiten: { $live }
    📦 Aufgegebene Nachrichten: { $aside ->
        [0] 0
       *[other] { $aside }. Im Protokoll steht, warum das Senden immer wieder scheiterte.
    }

# What was given up: $kind is a technical name, $error the name of an error.
host-failed =
    <b>Was Limber aufgegeben hat</b>
    { $lines }
host-failed-none = Nichts. Alles in Ordnung.
host-failed-line = • { $kind }, { $when }: { $error }
host-again =
    { $count ->
        [one] 🔁 Ich versuche es noch einmal.
       *[other] 🔁 Ich versuche alle { $count } noch einmal.
    }
