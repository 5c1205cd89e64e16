# What a person thinks of a stretch or a session, and what follows. A name stands by itself, never in a sentence.

# Over the chat.
opinion-thanks = Valeu, anotei.
opinion-good = 👍 Que bom.
opinion-fine = 👌 Valeu.
opinion-hurt = Que bom que você avisou.

opinion-hurts =
    { safety-stop }

    Quer ver o jeito mais fácil daqui em diante ou prefere deixar este alongamento de fora? <b>{ $name }</b>
opinion-space = Alguns alongamentos precisam de menos espaço. Onde você costuma se alongar?
opinion-time = Uma rotina mais curta vale o mesmo. Quanto ela deve durar?
opinion-which = <b>Qual alongamento doeu?</b> Vou deixá-lo de fora hoje e amanhã.

opinion-left-today = 🩹 De fora hoje: <b>{ $name }</b>
opinion-left-tomorrow = 🩹 De fora hoje e amanhã: <b>{ $name }</b>
opinion-left-always =
    🚫 De fora a partir de agora: <b>{ $name }</b>
    Você pode trazê-lo de volta em /settings.
opinion-eased =
    🪶 De agora em diante, o jeito mais fácil: <b>{ $name }</b>
    { $easier }
    Você pode mudar isso em /settings.
opinion-keep = 👌 Continua na lista: <b>{ $name }</b>

# With the routine of the day.
opinion-why = 🩹 De fora porque doeu: { $names }
