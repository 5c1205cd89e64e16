# What must be said about safety. Change these words only together with their version in the code.

## Shown before the first session, and again whenever it changes.
safety-disclaimer-long = Это общие сведения о движении, а не медицинский совет, и специалиста они не заменяют. Двигайся мягко: лёгкое натяжение — хорошо, боль — нет. При беременности, травме, после недавней операции и при заболеваниях костей, суставов, сердца или нарушениях равновесия сначала спроси врача или физиотерапевта.

## At the foot of a routine.
safety-disclaimer-short = Общие сведения, не медицинский совет. Лёгкое натяжение — да, боль — нет.

## In /help. Name no country's emergency number: we do not know where a person is.
safety-stop = Остановись, если чувствуешь острую боль, покалывание, онемение или головокружение.
safety-emergency = Боль в груди, трудно дышать, обморок, внезапная слабость, не удержать мочу или стул: звони в экстренную службу.

## To somebody who writes of pain or worse.
distress-emergency =
    <b>{ safety-emergency }</b>

    Я всего лишь бот для растяжки и здесь не помогу. Пожалуйста, сейчас не растягивайся.
distress-stop =
    <b>{ safety-stop }</b>

    Пожалуйста, не тянись через боль. Если она новая, сильная или не проходит, посоветуйся с врачом. Движения, которые тебе не подходят, можно убрать.
