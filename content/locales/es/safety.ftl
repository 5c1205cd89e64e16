# What must be said about safety. Change these words only together with their version in the code.

## Shown before the first session, and again whenever it changes.
safety-disclaimer-long = Esto es información general sobre movimiento; no es consejo médico ni sustituye a un profesional. Muévete con suavidad: una tensión leve está bien, el dolor no. Consulta antes con un médico o fisioterapeuta en caso de embarazo, lesión u operación reciente, o si tienes alguna afección de los huesos, las articulaciones, el corazón o el equilibrio.

## At the foot of a routine.
safety-disclaimer-short = Información general, no consejo médico. Una tensión leve está bien; el dolor, no.

## In /help. Name no country's emergency number: we do not know where a person is.
safety-stop = Detente si sientes dolor agudo, hormigueo, adormecimiento o mareo.
safety-emergency = Si tienes dolor en el pecho, dificultad para respirar, un desmayo, debilidad repentina o pierdes el control de la vejiga o del intestino, llama ahora al número de emergencias de tu zona.

## To somebody who writes of pain or worse.
distress-emergency =
    <b>{ safety-emergency }</b>

    Solo soy un bot de estiramientos y no puedo ayudarte con esto. Por favor, no estires ahora.
distress-stop =
    <b>{ safety-stop }</b>

    Por favor, no estires con dolor. Si es nuevo, fuerte o no se va, consulta con un médico o fisioterapeuta. Puedo dejar fuera los movimientos que no te sienten bien.
