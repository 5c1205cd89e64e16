# For those who run the bot.

# $aside: how much was given up after it had failed eight times
host-all =
    <b>Como vai o Limber</b>
    👥 Pessoas: { $people }
    ⏰ Lembretes: { $reminders }
    ▶️ Sessões em andamento: { $live }
    📦 Envios abandonados: { $aside ->
        [0] 0
       *[other] { $aside } (/failed)
    }

# What was given up: $kind is a technical name, $error the name of an error.
host-failed =
    <b>O que o Limber deixou de tentar</b>
    { $lines }
host-failed-none = Nada. Está tudo bem.
host-failed-line = • { $kind }, { $when }: { $error }
host-again =
    { $count ->
        [one] 🔁 Vou tentar de novo.
       *[other] 🔁 Vou tentar os { $count } de novo.
    }
