# From the first hello to the first stretch.

# $name: the person's first name
# $safety: the safety text
welcome-hello =
    ¡Hola, { $name }! Te guío en rutinas cortas de estiramientos, paso a paso.

    🌐 Hablamos en <b>{ $language }</b>. Para otro idioma, toca abajo.

    <b>Antes de estirar</b>
    <i>{ $safety }</i>
    <i>{ safety-stop }</i>

    Si te parece bien, empezamos con un minuto en una silla.

# $time: the time now in the place on record
welcome-where =
    <b>¿Tu reloj marca las { $time }?</b> ({ $place })
    Toca tu hora, o escribe tu ciudad o lo que marca tu reloj.

welcome-when =
    <b>¿Cuándo te aviso?</b>
    Toca una hora y tus días, o escríbelos, por ejemplo 7:30 entre semana.

welcome-days =
    <b>{ $time }</b>: ¿qué días?
    Toca un día para añadirlo o quitarlo. Luego toca ✅.

welcome-ready =
    ✅ <b>{ $time }, { $days }</b> ({ $place })
    Tu primer recordatorio: { $when }
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

welcome-card =
    👇 <b>Ahora llega una tarjeta.</b> Muestra un estiramiento: qué lado, cuánto tiempo y cómo.
    Siéntate, ponte en posición y toca ▶️ Ya estoy. Después no necesitas el teléfono: te aviso cuando toque cambiar de lado.

welcome-wishes =
    <b>¿Cómo te gusta estirar?</b>
    Elige un lugar, una duración y, más abajo, lo que debo dejar fuera 🚫. Si todo está bien, toca ✅. Puedes cambiarlo más tarde.
welcome-wish-unclear = No pude leer «{ $typed }». Prueba con silla, de pie o suelo, 5 minutos o sin arrodillarse. O toca abajo.
welcome-through =
    🌱 Todo listo, { $name }. Te aviso cuando sea la hora.

    ¿Quieres probar ahora tu primera rutina?
welcome-place-chair = Silla
welcome-place-standing = De pie
welcome-place-floor = Suelo
welcome-off-kneeling = Arrodillarse
welcome-off-wrist-load = Muñecas
welcome-off-overhead = Brazos arriba
welcome-off-neck-range = Cuello
welcome-off-balance = Equilibrio
welcome-off-head-low = Cabeza abajo
