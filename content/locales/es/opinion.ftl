# What a person thinks of a stretch or a session, and what follows. A name stands by itself, never in a sentence.

# Over the chat.
opinion-thanks = Gracias, anotado.
opinion-good = 👍 Me alegro.
opinion-fine = 👌 Gracias.
opinion-hurt = Gracias por decirlo.

opinion-hurts =
    { safety-stop }

    ¿Te muestro desde ahora la versión más fácil o dejo fuera este estiramiento? <b>{ $name }</b>
opinion-space = Algunos estiramientos necesitan menos espacio. ¿Dónde sueles estirar?
opinion-time = Una rutina más corta cuenta igual. ¿Cuánto debería durar?
opinion-which = <b>¿Qué estiramiento te dolió?</b> Lo dejaré fuera hoy y mañana.

opinion-left-today = 🩹 Hoy queda fuera: <b>{ $name }</b>
opinion-left-tomorrow = 🩹 Hoy y mañana queda fuera: <b>{ $name }</b>
opinion-left-always =
    🚫 Desde ahora queda fuera: <b>{ $name }</b>
    Puedes recuperarlo en /settings.
opinion-eased =
    🪶 Desde ahora, la versión más fácil: <b>{ $name }</b>
    { $easier }
    Puedes cambiarlo en /settings.
opinion-keep = 👌 Se queda: <b>{ $name }</b>

# With the routine of the day.
opinion-why = 🩹 Queda fuera porque te dolió: { $names }
