# What one has chosen.

settings-all =
    <b>Ajustes</b>
    🌍 { $place }, ahora { $time }
    ⏰ Recordatorios: { $count }
    🐢 Tiempo de preparación: { $pace ->
        [100] normal
        [150] más largo
        [200] doble
       *[other] { $pace } % del habitual
    }
    ⏯ { $begins ->
        [tap] Cada lado empieza cuando tocas el botón
       *[auto] Cada lado empieza solo
    }
    🔔 El inicio de la posición suena: { $ring ->
        [always] siempre
        [never] nunca
       *[tap] si empieza cuando tocas
    }
    ⏳ Duración: { $hold ->
        [0] la prevista
       *[other] { $hold } s, si el estiramiento lo permite
    }
    🔂 Repeticiones: { $rounds ->
        [0] las previstas
        [one] { $rounds } por lado
       *[other] { $rounds } por lado
    }
    🔁 Cambio de lado: { $changeover ->
        [0] el previsto
       *[other] { $changeover } s
    }
    ↔️ { $side ->
        [right] Primero va el lado derecho
        [left] Primero va el lado izquierdo
       *[alternate] El primer lado cambia de un día a otro
    }
    🌅 Inicio del día: { $start }
    🖼 { $pictures ->
        [no] Solo texto, sin imágenes
       *[yes] Con imágenes
    }
    🔥 { $view ->
        [weeks] Semanas seguidas (meta: { $goal } por semana)
        [percent] Porcentaje de los días planeados
        [hidden] La racha está oculta
       *[streak] La racha en días
    }
    👋 { $nudge ->
        [no] Sin segundo aviso
       *[other] Segundo aviso: { $nudge }
    }
    { $preferences }
    { $quiet }

    Toca lo que quieras cambiar.

settings-language = A partir de ahora, en español.
