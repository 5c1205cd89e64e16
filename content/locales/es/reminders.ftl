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

remind-zone-guessed = Tu zona horaria la adiviné. ¿Tu reloj marca { $now }? Si no, toca tu hora.

remind-off = Los recordatorios están apagados. Tus días se conservan. /remind 07:30 los activa de nuevo.
remind-off-already = No había un recordatorio así. /remind muestra los que tienes.
remind-some-off =
    Ese ya está apagado. Quedan estos:
    { $slots }
remind-not-understood =
    No pude leer “{ $typed }”. Escríbelo así:
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
    🌿 <b>Perdona, te aviso tarde ({ $due }).</b> ¿Te viene bien ahora?
    { $routine } · { $minutes } min
reminder-put-off = 💤 <b>De acuerdo. Te vuelvo a avisar: { $when }.</b>
reminder-snoozed =
    🌿 <b>Aquí estoy de nuevo: { $routine }</b>
    { $minutes } min. Yo te guío, tú me sigues.
reminder-practised =
    🌿 Hoy ya estiraste. ¿Un poco más?
    { $routine } · { $minutes } min
reminder-streak =
    🔥 Racha: { $days } { $days ->
        [one] día
       *[other] días
    }
reminder-protected = Por un fallo mío perdiste { $days }. Tu racha está a salvo: fue cosa mía, no tuya.
reminder-enough = ¿Hoy no es buen día? Sáltatelo sin remordimientos.
reminder-skipped = ⏭ Hoy no. Está bien; hasta la próxima. /stretch si cambias de idea.
reminder-gone = Ese recordatorio ya pasó. /stretch empieza un estiramiento ahora.
snooze-enough = Ya lo dejamos para luego bastantes veces. Empieza ahora o déjalo por hoy.
