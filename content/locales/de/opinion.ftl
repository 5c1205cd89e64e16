# What a person thinks of a stretch or a session, and what follows. A name stands by itself, never in a sentence.

# Over the chat.
opinion-thanks = Danke, notiert.
opinion-good = 👍 Freut mich.
opinion-fine = 👌 Danke.
opinion-hurt = Gut, dass du es sagst.

opinion-hurts =
    { safety-stop }

    Soll ich dir ab jetzt die leichtere Variante zeigen oder die Übung weglassen? <b>{ $name }</b>
opinion-space = Manche Übungen brauchen weniger Platz. Wo dehnst du meistens?
opinion-time = Eine kürzere Routine zählt genauso. Wie lang soll sie sein?
opinion-which = <b>Welche Übung hat wehgetan?</b> Ich lasse sie heute und morgen weg.

opinion-left-today = 🩹 Heute ausgelassen: <b>{ $name }</b>
opinion-left-tomorrow = 🩹 Heute und morgen ausgelassen: <b>{ $name }</b>
opinion-left-always =
    🚫 Ab jetzt ausgelassen: <b>{ $name }</b>
    In /settings kannst du sie wieder aufnehmen.
opinion-eased =
    🪶 Ab jetzt die leichtere Variante: <b>{ $name }</b>
    { $easier }
    Ändern kannst du das in den /settings.
opinion-keep = 👌 Bleibt dabei: <b>{ $name }</b>

# With the routine of the day.
opinion-why = 🩹 Ausgelassen, weil es wehgetan hat: { $names }
