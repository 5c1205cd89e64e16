# What must be said about safety. Change these words only together with their version in the code.

## Shown before the first session, and again whenever it changes.
safety-disclaimer-long = Isto é informação geral sobre movimento; não é orientação médica nem substitui uma consulta com um profissional. Movimente-se com suavidade: uma leve tensão é normal, dor não. Consulte antes um médico ou fisioterapeuta em caso de gravidez, lesão ou cirurgia recente, ou se você tem algum problema nos ossos, nas articulações, no coração ou no equilíbrio.

## At the foot of a routine.
safety-disclaimer-short = Informação geral, não orientação médica. Uma leve tensão é normal; dor, não.

## In /help, and first of all when somebody writes of such things. Name no country's emergency number: we do not know
## where a person is.
safety-stop = Pare se sentir dor aguda, formigamento, dormência ou tontura.
safety-emergency = Dor no peito, dificuldade para respirar, desmaio, fraqueza repentina ou perda do controle da bexiga ou do intestino: ligue já para o número de emergência da sua região.

## To somebody who writes of pain or worse.
distress-emergency =
    <b>{ safety-emergency }</b>

    Sou só um bot de alongamento e não posso ajudar com isso. Por favor, não se alongue agora.
distress-stop =
    <b>{ safety-stop }</b>

    Por favor, não force um alongamento que dói. Se a dor for nova, forte ou não passar, procure um médico ou fisioterapeuta. Posso excluir os movimentos que não fazem bem a você.
