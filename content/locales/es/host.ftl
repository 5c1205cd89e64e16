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

# What was given up: $kind is a technical name, $error the name of an error.
host-failed =
    <b>Lo que Limber dejó de intentar</b>
    { $lines }
host-failed-none = Nada. Todo va bien.
host-failed-line = • { $kind }, { $when }: { $error }
host-again =
    { $count ->
        [one] 🔁 Lo intento otra vez.
       *[other] 🔁 Intento los { $count } otra vez.
    }
