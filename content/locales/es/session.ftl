# What is said while a session runs. The first line of each sounding message says the act, so that a watch or a
# lock screen is enough.

card-first = ▶️ <b>Prepárate: { $name }</b>

card-next = ▶️ <b>Siguiente: { $name }</b>
# $number: which of the $count stretches this is
card-dose = ⏱ { $dose } · { $number }/{ $count }
card-brief = • { $step }

card-step = { $number }. { $step }
# $act: hold, or move for repetitions; $ready: when it begins, counting down by itself
card-ready =
    { $act ->
        [move] Empieza el movimiento: { $ready }
       *[hold] Empieza la postura: { $ready }
    }

card-breathing = 🌬 { $breathing }
card-caution = ⚠️ { $caution }
card-easier = 🪶 Más fácil: { $easier }
card-harder = 💪 Más exigente: { $harder }
card-mistake = 👀 Error frecuente: { $hint }
# $feel: where a person feels it
card-feel = 🎯 Deberías notarlo { $feel }.
# What comes after both sides.
card-then = ➡️ Después: { $name }

# "cambia de lado" stands in the first line on purpose.
card-switch = 🔁 <b>Ahora cambia de lado. { $side }</b>

card-rest = 😮‍💨 <b>Suelta y descansa: { $name }</b>
card-rest-ready =
    { $sides ->
        [each] Otra vez, en el mismo lado: { $ready }
       *[both] Otra vez: { $ready }
    }

# $left: what is left of the hold, as 0:30; it counts down by itself
card-hold =
    🟢 <b>{ $act ->
        [move] Muévete: { $name }
       *[hold] Mantén: { $name }
    }</b>

card-middle = 🟢 <b>Vas por la mitad: { $name }</b>
card-left = ⏳ <b>{ $left }</b>
# A card that is over: short, and without a countdown.
card-done = ✓ Hecho: { $name }
card-over = ⏭ { $name }
# All about a stretch, for somebody who asks how.
card-how = 📖 <b>{ $name }</b>

card-paused =
    ⏸ <b>En pausa: { $name }</b>
    El tiempo está detenido, así que no pierdes nada. Toca ▶️ cuando quieras seguir.

# $left: what is left of the hold, in words
card-paused-left = ⏳ <b>Quedan { $left }</b>
# On a card whose hold begins when the person taps.
card-wait = 👉 Toca ▶️ cuando estés en posición.

card-back = ▶️ <b>Vuelve a la posición: { $name }</b>
card-back-ready = Seguimos: { $ready }

card-cut-off =
    ⚠️ <b>Aquí perdí el hilo: { $name }</b>
    Fue un fallo mío. Toca ▶️ y repetimos esta parte desde el principio.

# $length: how long one hold is, such as 30 s
dose-hold =
    { $rounds ->
        [one] { $sides ->
            [each] { $length } por lado
           *[both] { $length }
        }
       *[other] { $sides ->
            [each] { $rounds } × { $length } por lado
           *[both] { $rounds } × { $length }
        }
    }
dose-breaths =
    { $sides ->
        [each] { $count } respiraciones lentas por lado (aprox. { $length })
       *[both] { $count } respiraciones lentas (aprox. { $length })
    }
dose-reps =
    { $sides ->
        [each] { $count } repeticiones lentas por lado (aprox. { $length })
       *[both] { $count } repeticiones lentas (aprox. { $length })
    }

finish-complete =
    ✅ <b>¡Listo! { $routine }</b>
    { $praise }
    { $done } de { $count } estiramientos · { $length }

    { $streak }
    { $next }

    <i>{ $footer }</i>

# $turn: a number that changes from session to session
finish-praise = { $turn ->
    [0] Bien hecho.
    [1] Un rato bien empleado.
    [2] Gracias por tomarte este rato.
    [3] Valió la pena.
    [4] Otros minutos solo para ti.
   *[other] Buen trabajo.
}

finish-ended =
    ⏹ <b>Fin: { $routine }</b>
    { $done } de { $count } estiramientos · { $length }

    { $streak }
    { $next }

finish-expired =
    ⏹ <b>Fin, tras una pausa larga: { $routine }</b>
    { $done } de { $count } estiramientos · { $length }

    { $streak }
    { $next }

# $days: the streak now; $before: the streak before this session
finish-streak-grown =
    🔥 <b>Racha: { $days } { $days ->
        [one] día
       *[other] días
    }</b> (antes: { $before })
finish-streak =
    🔥 <b>Racha: { $days } { $days ->
        [one] día
       *[other] días
    }</b>
finish-streak-none = Basta un estiramiento completo para que el día cuente. La próxima vez empezamos de nuevo.
finish-next = ⏰ Próximo recordatorio: { $when }
finish-no-reminder = ⏰ ¿Quieres un recordatorio? /remind 07:30

# $tip: one sentence, at most one a day
finish-tip = 💡 { $tip }

stretch-go = Allá vamos
stretch-first-time =
    Antes de empezar: <i>{ $safety }</i>
stretch-already-live =
    Tienes una sesión en marcha: { $routine }
    ¿Sigues con ella o la terminas aquí?
stretch-goes-on = ▶️ Seguimos: el próximo paso llega en un mensaje nuevo.
# A session that was ended early: $number is the stretch that comes next.
stretch-kept = Te quedaste en el estiramiento { $number } de { $count }: { $routine }

session-pause = En pausa
session-resume = Vuelve a la posición
session-skip = Vamos con el siguiente estiramiento
session-ready = Deja el teléfono, empezamos
session-more = Un poco más
session-repeat = Este estiramiento desde el principio
session-previous = Volvemos al estiramiento anterior
session-end = Terminado
session-paused-by-command = ⏸ En pausa. /resume cuando quieras seguir.
session-resumed-by-command = ▶️ Vuelve a la posición, seguimos.
session-not-yours = Este botón es de otra sesión.
session-over = Esa sesión ya terminó. Con /stretch empiezas otra.
session-old-card = Ese paso ya terminó. Usa el mensaje más reciente.
# $longest: the longest streak so far
finish-back = 🌱 Qué bueno tenerte de vuelta. Tu racha más larga se conserva: { $longest }.
# $day: the missed day
finish-earned = ❄️ Dos veces hoy: con eso recuperas el día sin estirar ({ $day }).
finish-first-day = 🌱 <b>Día 1.</b> Un estiramiento entero, los dos lados.
finish-first-steps = 👇 Unas preguntas cortas y todo queda listo.
session-tap = Desde ahora cada posición espera a que toques. Puedes cambiarlo en /settings.
card-explained = 👋 <i>Esto es una tarjeta: dice qué hacer y cuánto tiempo.</i>
finish-taste =
    ✅ <b>¡Listo! { $routine }</b>
    Listo, eso fue todo.

    { $streak }

    { $next }
