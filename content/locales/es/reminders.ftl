# Setting reminders, and the reminders themselves.

remind-none =
    <b>¿Cuándo te aviso?</b> Toca una hora o escribe una, por ejemplo, 7:30.
    Con días: <code>/remind 07:30 lun-vie</code>

# $slots: one line for each reminder
remind-list =
    <b>Tus recordatorios</b> ({ $place }, ahora { $now })
    { $slots }

remind-set =
    ✅ <b>Anotado.</b> ({ $place }, ahora { $now })
    { $slots }

remind-next = El próximo: { $when }

remind-line = ⏰ { $time } · { $days }

remind-zone-guessed = Supuse tu zona horaria. ¿Tu reloj marca { $now }? Si no, toca tu hora.

remind-off = Los recordatorios están apagados; tu racha se conserva. Con /remind 07:30 vuelves a activar uno.
remind-off-already = No existía ese recordatorio. /remind muestra los que tienes.
remind-some-off =
    Ese recordatorio está apagado. Quedan estos:
    { $slots }
remind-not-understood =
    No entendí “{ $typed }”. Escríbelo así:
    <code>/remind 07:30</code>
    <code>/remind 07:30 lun-vie</code>
    <code>/remind apagar</code>
remind-too-many = Ya tienes { $limit } recordatorios, y no puedo guardar más. Con /remind puedes quitar uno.
remind-no-days = Un recordatorio necesita al menos un día de la semana.

# $due: the time it was planned for
reminder-on-time =
    🌿 <b>Hora de estirar: { $routine }</b>
    { $minutes } min. Yo te guío, tú me sigues.
reminder-late =
    🌿 <b>Perdona, te aviso tarde ({ $due }).</b>
    ¿Te viene bien ahora?
    { $routine } · { $minutes } min
reminder-put-off = 💤 <b>De acuerdo, te vuelvo a avisar: { $when }</b>
reminder-snoozed =
    🌿 <b>Aquí estoy de nuevo: { $routine }</b>
    { $minutes } min. Yo te guío, tú me sigues.
reminder-practised =
    🌿 Hoy ya estiraste. ¿Otra vez?
    { $routine } · { $minutes } min
reminder-streak =
    🔥 Racha: { $days } { $days ->
        [one] día
       *[other] días
    }
reminder-protected = Tuve un fallo ({ $days }), pero tu racha está a salvo: fue cosa mía, no tuya.
reminder-enough = ¿Hoy no es buen día? No pasa nada: sáltate esta sesión.
reminder-skipped = ⏭ De acuerdo, hoy no habrá más recordatorios. Si cambias de idea: /stretch
reminder-gone = Ese recordatorio ya caducó. Con /stretch empiezas una rutina ahora.
snooze-enough = Ya no se puede aplazar más. Empieza ahora o déjalo por hoy.
remind-on-again =
    ▶️ <b>Tus recordatorios están activos otra vez.</b>
    { $slots }
# $some and $many: how many reminders in a row were ignored
remind-backing-off = 🍃 Si { $some } recordatorios seguidos quedan sin respuesta, solo aviso un día sí y otro no; después de { $many }, descanso. Con un toque o una palabra tuya vuelven todos.
remind-rare-over = 🍃 Llevabas un tiempo sin responder, así que avisaba menos. Ahora vuelven todos tus recordatorios.
reminder-comeback =
    🌿 <b>Hora de estirar</b>
    Ha pasado un tiempo, y no pasa nada. Algo corto para retomarlo:
    { $routine } · { $minutes } min
# $limit: so many reminders in a row went unanswered
reminder-farewell =
    🌙 <b>A partir de ahora guardo silencio.</b>
    Mis últimos { $limit } recordatorios no llegaron en buen momento, así que descanso. Todo lo que hiciste se conserva. Cuando te apetezca, basta un toque.
reminder-rare = 🍃 Llevas un tiempo sin responder, así que ahora aviso un día sí y otro no. Con un toque o una palabra vuelven todos.
reminder-over = 🌿 Este recordatorio ya pasó.
comeback-offer = 🌿 <b>¡Qué bueno verte de nuevo!</b> Todo lo que hiciste sigue contando. ¿Empezamos con algo corto?
# $line: a reminder's time and days
remind-line-routine = { $line } · { $routine }
remind-line-silent = { $line } · 🔕
remind-taken = Ya tienes un recordatorio a esa hora.
slot-page =
    <b>Cambiar este recordatorio</b>
    { $slot }
    Toca un día para añadirlo o quitarlo.
# $minutes: the length of a short routine; $days: the streak
nudge-streak = 🌿 <b>{ $minutes ->
        [one] Un minuto mantiene
       *[other] { $minutes } minutos mantienen
    } tu racha de { $days } días.</b>
nudge-today = 🌿 <b>{ $minutes ->
        [one] Con un minuto basta
       *[other] Con { $minutes } minutos basta
    } por hoy.</b>
# $least: the shortest streak that brings a nudge
nudge-set = 👋 <b>Segundo aviso: { $time }.</b> Solo los días en que mi recordatorio quede sin respuesta y haya en juego { $least } días o más. Nunca más de uno.
nudge-off = 👋 De acuerdo, sin segundo aviso.
nudge-night = El segundo aviso solo llega entre estas horas: { $earliest } – { $latest }. ¿Qué hora intermedia te viene bien? Por ejemplo: <code>segundo aviso a las 20:00</code>
nudge-unclear = No he podido leer «{ $typed }» como una hora. Por ejemplo: <code>segundo aviso a las 20:00</code>
