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
