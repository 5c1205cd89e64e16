# The words on buttons. The sign of each stays in every language.

button-stretch-now = ▶️ Estirar ahora
button-start = ▶️ Empezar
button-start-routine = ▶️ { $name } · { $minutes } min
button-again = ▶️ Otra vez
button-pause = ⏸ Pausa
button-resume = ▶️ Seguir
button-skip = ⏭ Saltar
button-end = ⏹ Terminar
button-how = ❔ Cómo se hace
button-ready = ▶️ Ya estoy
button-more = ⏱ +{ $seconds } s
button-repeat = 🔁 Repetir
button-previous = ⏮ Atrás
button-go-on = ▶️ Seguir
button-go-on-from = ▶️ Seguir desde el { $number }
button-from-start = 🔁 Desde el principio
button-snooze =
    💤 { $minutes ->
        [60] 1 hora
       *[other] { $minutes } min
    }
button-not-today = ⏭ Hoy no
button-later = 🌿 Más tarde
button-zone-right = ✅ { $time } · { $place }
button-zone = { $time } · { $place }
button-zone-other = 🌍 Otro lugar
button-share-location = 📍 Compartir mi ubicación
button-routines = 📋 Rutinas
button-streak = 🔥 Racha
button-reminders = ⏰ Recordatorios
button-settings = ⚙️ Ajustes
button-counted = ❔ Cómo se cuenta
button-slot-off = ✖️ { $time }
button-slot-add = ➕ Otra hora
button-rest =
    { $days ->
        [one] 🌙 Hoy
       *[other] 🌙 { $days } días
    }
button-delete-yes = ✅ Borrar todo
button-no = No, conservar todo
button-set-pace =
    🐢 Preparación: { $pace ->
        [100] normal
        [150] larga
        [200] doble
       *[other] { $pace } %
    }
button-set-start =
    ⏯ { $begins ->
        [tap] Empieza al tocar
       *[auto] Empieza solo
    }
button-set-hold =
    ⏳ Duración: { $hold ->
        [0] normal
       *[other] { $hold } s
    }
button-set-rounds =
    🔂 Series: { $rounds ->
        [0] previstas
       *[other] { $rounds }
    }
button-set-changeover =
    🔁 Cambio: { $changeover ->
        [0] normal
       *[other] { $changeover } s
    }
button-set-side =
    { $side ->
        [right] ↔️ Primero derecha
        [left] ↔️ Primero izquierda
       *[alternate] ↔️ Lados alternos
    }
button-set-pictures =
    { $pictures ->
        [no] 🖼 Solo texto
       *[yes] 🖼 Con imágenes
    }
button-set-day = 🌅 Día desde { $start }
button-wishes = 🧘 Adaptar rutinas
button-leave-out = 🚫 Excluir algo
button-back = ↩️ Volver
# The value that counts now, and what is left out.
button-chosen = ✓ { $name }
button-left-out = 🚫 { $name }
button-library = 📚 Estiramientos
button-mine = ⭐ Tus estiramientos
button-favourites =
    { $on ->
        [yes] ✓ ⭐ Más a menudo
       *[no] ⭐ Más a menudo
    }
button-never =
    { $on ->
        [yes] ✓ 🚫 Nunca
       *[no] 🚫 Nunca
    }
button-bring-back = ↩️ Que vuelva
button-why-hurts = 🩹 Me duele
button-why-space = 📏 Falta espacio
button-why-time = ⏳ Falta tiempo
button-why-not-today = 🌙 Hoy no
button-felt-good = 👍
button-felt-fine = 😐
button-felt-hurt = 😣
button-hurt-easier = 🪶 Más fácil
button-hurt-today = Quitar hoy
button-hurt-always = Quitar siempre
button-hurt-keep = Que se quede
button-on-again = ▶️ Activar otra vez
button-did = ✅ Ya lo hice
button-did-day = ✅ Hecho: { $day }
button-set-streak =
    { $view ->
        [weeks] 🔥 Ver: semanas
        [percent] 🔥 Ver: porcentaje
        [hidden] 🔥 Racha oculta
       *[streak] 🔥 Ver: racha
    }
button-set-goal = 🎯 { $goal } por semana
button-calendar = 📅 Para mi calendario
button-slot-edit = ✏️ { $time }
button-slot-earlier = ◀️ { $minutes } min
button-slot-later = { $minutes } min ▶️
button-slot-routine = 🧘 Rutina
button-slot-today = 🌿 Rutina del día
button-slot-sound =
    { $silent ->
        [yes] 🔕 En silencio
       *[no] 🔔 Con sonido
    }
button-rest-off = ✖️ Desde { $since }
button-set-nudge =
    👋 { $nudge ->
        [no] Sin 2.º aviso
       *[other] 2.º aviso: { $nudge }
    }
button-moved = 🌍 Me he mudado
button-other-clock = 🕓 Mi hora es otra
button-review = 🗓 { $period }
button-failed-again = 🔁 Otra vez
button-first-minute = ▶️ Sí, mi primer minuto
button-skip-taster = ⏭ Sin primer minuto
button-keep-plan = ✅ { $days } · { $time }
button-no-reminder = 🌿 Sin recordatorio
button-wishes-done = ✅ Así está bien
button-heard = 👂 Lo oí
button-not-heard = 🔇 No lo oí
button-quiet = 🔉 Muy bajo
button-sound-again = 🔔 Otra vez
button-sound-skip = ⏭ Seguir
button-tap = 👆 Toco para empezar cada vez
button-sound = 🔔 Prueba de sonido
button-set-ring =
    🔔 Inicio suena: { $ring ->
        [always] siempre
        [never] nunca
       *[tap] al tocar
    }
