# Routinen, die für jemanden gemacht werden: die des Tages, eine von so vielen Minuten, eine für einen Körperteil; und die
# Wünsche dahinter.

## Wie eine Routine heißt, die keinen eigenen Namen hat.
programme-name-today = Dehnen für heute
programme-name-minutes = { $minutes ->
    [one] { $minutes } Minute
   *[other] { $minutes } Minuten
}
# $area: ein Körperteil, wie er auf einem Knopf steht, etwa Nacken
programme-name-area = { $area }

# $why: einer der Sätze programme-why-...; $stretches: die Namen ihrer Übungen, der Reihe nach
programme-today =
    🌿 <b>{ $name }</b> · { $minutes } min · { $place }
    { $why }

    { $stretches }

## Warum die Routine von heute ist, wie sie ist.
# $areas: worum es geht, etwa Hüfte und Gesäß
programme-why-focus = Diese Woche: { $areas }.
programme-why-deep = Diese Woche: { $areas }, länger gehalten.
programme-why-easy = Eine leichte Woche: mehr bewegen, weniger halten.
programme-why-written = Eine der Routinen von Hand, für { $whom }.
programme-why-first = Ein guter Anfang.

# Worum es einige Wochen lang geht, mitten im Satz.
programme-focus-hips = Hüfte und Gesäß
programme-focus-back = oberer Rücken und Brust
programme-focus-legs = Beinrückseiten und Waden
programme-focus-neck = Nacken und Schultern

## Die Auswahl.
programme-pick = <b>Worauf hast du Lust?</b> Wähle einen Körperteil, eine Dauer oder einen Ort.
programme-pick-area = <b>Welcher Körperteil?</b>
programme-pick-place = <b>Wo bist du?</b>
programme-pick-minutes = <b>Wie lange?</b>
programme-button-today = 🌿 Für heute
programme-button-area = Körperteil
programme-button-place = Ort
programme-button-minutes = Dauer
# Auf einem Knopf.
programme-button-length = { $minutes } min
programme-place-chair = 🪑 Auf dem Stuhl
programme-place-standing = 🧍 Im Stehen
programme-place-floor = 🌱 Auch am Boden

## Was nicht ging.
# $typed: was geschrieben wurde
programme-miss =
    Zu „{ $typed }“ habe ich nichts gefunden. Möglich sind Minuten, ein Körperteil oder eine Routine:
    <code>/stretch 5</code>
    <code>/stretch nacken</code>
    <code>/stretch psoas-reset</code>
programme-miss-near = Zu „{ $typed }“ habe ich nichts gefunden. Meinst du etwas davon?
programme-minutes = Ich kann { $least } bis { $most } Minuten zusammenstellen.
programme-nothing =
    Mit dem, was du abgewählt hast, bleibt dort nichts übrig. Versuch es an einem anderen Ort, oder wähle in /settings
    wieder etwas dazu.
programme-area-gone = Das steht nicht mehr auf der Liste. Bitte wähle etwas anderes.

## Einstellungen: wie die eigenen Routinen sein dürfen.
# Eine Zeile der Einstellungen. $place: auf dem Stuhl, im Stehen, auf dem Boden; $off: wie viele Bewegungen wegbleiben
programme-settings =
    🧘 { $minutes } min · { $place } · { $level ->
        [1] sanft
        [2] mittel
       *[3] fordernd
    } · { $off ->
        [0] nichts abgewählt
        [one] { $off } Bewegung abgewählt
       *[other] { $off } Bewegungen abgewählt
    }
programme-settings-place =
    <b>Wo dehnst du meistens?</b>
    Auf dem Boden geht alles; auf dem Stuhl brauchst du nicht aufzustehen.
programme-settings-minutes =
    <b>Wie lange darf die Routine des Tages dauern?</b>
    Ein paar Minuten, die in jeden Tag passen, sind ein guter Anfang.
programme-settings-level =
    <b>Wie fordernd darf es sein?</b>
    Mit sanft fängst du gut an.
programme-settings-off =
    <b>Welche Bewegungen soll ich weglassen?</b>
    Tippe auf eine, um sie abzuwählen oder wieder zuzulassen. Ich frage nicht, warum, und merke mir keine Gründe.
programme-settings-lacking =
    <b>Was hast du zur Hand?</b>
    Tippe auf das, was fehlt; was es braucht, lasse ich weg. Als Gurt geht auch ein Handtuch oder ein Gürtel.
programme-settings-kept = Gemerkt. Ab jetzt richten sich deine Routinen danach.

programme-level-gentle = Sanft
programme-level-moderate = Mittel
programme-level-demanding = Fordernd

# Was sich abwählen lässt, auf Knöpfen.
programme-load-floor = Auf den Boden gehen
programme-load-kneeling = Knien
programme-load-lying-back = Auf dem Rücken liegen
programme-load-lying-front = Auf dem Bauch liegen
programme-load-head-low = Kopf tief
programme-load-forward-bend = Vorbeugen
programme-load-spine-twist = Rücken drehen
programme-load-back-bend = Zurückbeugen
programme-load-wrist-load = Auf die Hände stützen
programme-load-overhead = Arme über dem Kopf
programme-load-balance = Auf einem Bein stehen
programme-load-deep-knee-bend = Knie stark beugen
programme-load-leg-cross = Beine kreuzen
programme-load-neck-range = Nacken weit bewegen

# Was man zur Hand haben kann, auf Knöpfen.
programme-thing-chair = Stuhl
programme-thing-wall = Wand
programme-thing-mat = Matte
programme-thing-strap = Gurt
