# What must be said about safety. Change these words only together with their version in the code.

## Shown before the first session, and again whenever it changes.
safety-disclaimer-long = Это общие сведения о движении. Они не заменяют консультацию врача. Двигайся мягко: лёгкое натяжение — это нормально, боль — нет. При беременности или травме, после недавней операции, при заболеваниях костей, суставов или сердца и при нарушениях равновесия сначала посоветуйся с врачом или физиотерапевтом.

## At the foot of a routine.
safety-disclaimer-short = Общие сведения, не медицинская консультация. Лёгкое натяжение — это нормально, боль — нет.

## In /help. Name no country's emergency number: we do not know where a person is.
safety-stop = Остановись, если чувствуешь острую боль, покалывание, онемение или головокружение.
safety-emergency = Боль в груди, одышка, обморок, внезапная слабость, недержание мочи или кала — сразу звони по номеру экстренной помощи.

## To somebody who writes of pain or worse.
distress-emergency =
    <b>{ safety-emergency }</b>

    Я бот для растяжки и здесь помочь не смогу. Пожалуйста, не делай сейчас упражнений.
distress-stop =
    <b>{ safety-stop }</b>

    Пожалуйста, не занимайся через боль. Если она новая, сильная или не проходит, посоветуйся с врачом. Движения, которые тебе не подходят, можно исключить.
