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
    Anotado: <b>{ $time }</b>. ¿Qué días?

welcome-ready =
    ✅ <b>{ $time }, { $days }</b> ({ $place })
    Tu primer recordatorio: { $when }.

    ¿Estiramos una vez ahora mismo?
# One of the routines that a newcomer may begin with; $name is its name, $whom says for whom it is.
welcome-offer = ▫️ <b>{ $name }</b>: para { $whom }

welcome-later =
    De acuerdo. Te escribo a la hora que elegiste. Con /stretch empiezas antes.

welcome-back =
    ¡Qué bueno verte de nuevo, { $name }! ¿Qué hacemos?

welcome-again =
    ¡Qué bueno verte de nuevo, { $name }! Tus recordatorios están activos otra vez. ¿Qué hacemos?

time-not-understood =
    “{ $typed }” no es una hora que yo entienda. Escríbela como 7:30 o 19:15, o toca una.
