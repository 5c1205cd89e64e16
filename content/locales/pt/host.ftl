# For those who run the bot.

# $aside: how much was given up after it had failed eight times
host-all =
    <b>Como vai o Limber</b>
    👥 Pessoas: { $people }
    ⏰ Lembretes: { $reminders }
    ▶️ Sessões em andamento: { $live }
    📦 Envios abandonados: { $aside ->
        [0] 0
       *[other] { $aside } (o registro diz por quê)
    }
