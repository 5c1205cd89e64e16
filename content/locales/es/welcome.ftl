# From the first hello to the first stretch.

# $name: the person's first name
# $safety: the safety text
welcome-hello =
    ¡Hola, { $name }! Te guío en rutinas cortas de estiramiento, paso a paso. Te digo cuándo mantener la posición, cuándo cambiar de lado y cuándo descansar; así puedes dejar el teléfono a un lado.

    <i>{ $safety }</i>

# $hello: the greeting
# $time: the time now in the place on record
welcome-where =
    { $hello }

    <b>¿Tu reloj marca { $time }?</b> ({ $place })
    Toca tu hora, o escribe tu ciudad o lo que marca tu reloj.

welcome-when =
    <b>¿Cuándo te aviso?</b>
    Toca una hora o escribe una, por ejemplo, 7:30.

welcome-days =
    Anotado: <b>{ $time }</b>
    ¿Qué días?

welcome-ready =
    ✅ <b>{ $time }, { $days }</b> ({ $place })
    Tu primer recordatorio: { $when }

    ¿Probamos ya tu primera rutina?
# One of the routines that a newcomer may begin with; $name is its name, $whom says for whom it is.
welcome-offer = ▫️ <b>{ $name }</b>: para { $whom }

welcome-later =
    De acuerdo, te escribo a la hora que elegiste. Si quieres empezar antes, envía /stretch.

welcome-back =
    ¡Qué bueno verte de nuevo, { $name }! ¿Qué hacemos?

welcome-again =
    ¡Qué bueno verte de nuevo, { $name }! Tus recordatorios están activos otra vez. ¿Qué hacemos?

time-not-understood =
    No entendí “{ $typed }” como hora. Escríbela así: 7:30 o 19:15. O toca una.
