# For those who run the bot.

# $aside: how much was given up after it had failed eight times
host-all =
    <b>Cómo le va a Limber</b>
    👥 Personas: { $people }
    ⏰ Recordatorios: { $reminders }
    ▶️ Sesiones en curso: { $live }
    📦 Mensajes abandonados: { $aside ->
        [0] 0
       *[other] { $aside }. El registro dice por qué falló el envío una y otra vez.
    }
