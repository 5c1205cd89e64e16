# What one has chosen.

settings-all =
    <b>Ajustes</b>
    🌍 { $place }, ahora { $time }
    ⏰ Recordatorios: { $count }
    🐢 Tiempo de preparación: { $pace } % del habitual
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
    { $preferences }

    Toca lo que quieras cambiar.

settings-language = A partir de ahora, en español.
