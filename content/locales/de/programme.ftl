# Routines that are made for a person: today's, one of so many minutes, one for a part of the body; and the choices
# behind them.

## What a routine is called that has no name of its own.
programme-name-today = Heutige Dehnroutine
programme-name-minutes =
    { $minutes }-Minuten-Routine
# $area: a part of the body as it stands on a button, such as Neck
programme-name-area = Routine: { $area }

# $why: one of the sentences programme-why-...; $stretches: the names of its stretches, in order
programme-today =
    🌿 <b>{ $name }</b> · { $minutes } Min. · { $place }
    { $why }

    { $stretches }

programme-shown =
    🌿 <b>{ $name }</b> · { $minutes } Min. · { $place }

    { $stretches }

## Why today's routine is what it is.
# $areas: the week's focus, such as hips and glutes; $focused of its $count stretches are for it
programme-why-focus =
    Schwerpunkt der Woche: { $areas }. { $focused ->
        [0] Heute hält die Routine den übrigen Körper in Bewegung.
        [one] Eine von heute { $count } Übungen gehört dazu; die anderen halten den übrigen Körper in Bewegung.
       *[other] { $focused } von heute { $count } Übungen gehören dazu.
    }
programme-why-deep =
    Schwerpunkt der Woche, länger gehalten: { $areas }. { $focused ->
        [0] Heute hält die Routine den übrigen Körper in Bewegung.
        [one] Eine von heute { $count } Übungen gehört dazu; die anderen halten den übrigen Körper in Bewegung.
       *[other] { $focused } von heute { $count } Übungen gehören dazu.
    }
programme-why-easy = Eine leichte Woche: mehr Bewegung, weniger Halten.
programme-why-written = Eine der festen Routinen, für { $whom }.
programme-why-first = Ein guter Anfang.

# What a block of weeks is about, inside a sentence.
programme-focus-hips = Hüfte und Gesäß
programme-focus-back = oberer Rücken und Brust
programme-focus-legs = Beinrückseiten und Waden
programme-focus-neck = Nacken und Schultern

## The picker.
programme-pick-area = <b>Welcher Körperteil?</b>
programme-pick-place = <b>Wo bist du?</b>
programme-pick-minutes = <b>Wie lange?</b>
programme-button-today = 🌿 Heutige Dehnroutine
programme-button-area = Körperteil
programme-button-place = Ort
programme-button-minutes = Dauer
programme-button-level = Wie fordernd
programme-button-off = Weglassen
programme-button-lacking = Zur Hand
# On a button.
programme-button-length = { $minutes } Min.
programme-place-chair = 🪑 Auf einem Stuhl
programme-place-standing = 🧍 Im Stehen
programme-place-floor = 🌱 Boden geht auch

## What could not be done.
# $typed: what the person wrote
programme-miss =
    Zu „{ $typed }“ habe ich nichts gefunden. Du kannst Minuten nennen, einen Körperteil oder eine Routine:
    <code>/stretch 5</code>
    <code>/stretch Nacken</code>
    <code>/stretch psoas-reset</code>
programme-miss-near = Zu „{ $typed }“ habe ich nichts gefunden. Meinst du eines davon?
programme-minutes = Ich kann { $least } bis { $most } Minuten zusammenstellen.
programme-nothing =
    Mit dem, was du weglässt, bleibt dort nichts übrig. Versuch einen anderen Ort, oder nimm unter /settings wieder etwas
    dazu.
programme-area-gone = Das steht nicht mehr auf der Liste. Bitte wähle etwas anderes.

## Settings: what one's routines may be.
# One line of the settings. $place: on a chair, standing, on the floor; $off: how many movements are left out
programme-settings =
    🧘 { $minutes } Min. · { $place } · { $level ->
        [1] sanft
        [2] mittel
       *[3] fordernd
    } · { $off ->
        [0] nichts weggelassen
        [one] { $off } Bewegung weggelassen
       *[other] { $off } Bewegungen weggelassen
    }
programme-wishes =
    <b>Wie dürfen deine Routinen sein?</b>
    { $line }
programme-settings-place =
    <b>Wo dehnst du dich meistens?</b>
    Auf dem Boden geht alles; auf dem Stuhl musst du nicht aufstehen.
programme-settings-minutes =
    <b>Wie lang soll die Routine eines Tages sein?</b>
    Ein paar Minuten, die in jeden Tag passen, sind ein guter Anfang.
programme-settings-level =
    <b>Wie fordernd darf sie sein?</b>
    Sanft ist ein guter Anfang.
programme-settings-off =
    <b>Welche Bewegungen soll ich weglassen?</b>
    Tippe, um eine aus- oder wieder einzuschalten. Ich frage nicht nach Gründen und merke mir keine.
programme-settings-lacking =
    <b>Was hast du zur Hand?</b>
    Tippe an, was fehlt; was das braucht, lasse ich weg. Statt eines Gurts tut es ein Handtuch oder ein Gürtel.
programme-settings-kept = Gemerkt. Deine Routinen richten sich ab jetzt danach.

programme-level-gentle = Sanft
programme-level-moderate = Mittel
programme-level-demanding = Fordernd

# What can be switched off, on buttons.
programme-load-floor = Auf den Boden gehen
programme-load-kneeling = Knien
programme-load-lying-back = Rückenlage
programme-load-lying-front = Bauchlage
programme-load-head-low = Kopf unter Herzhöhe
programme-load-forward-bend = Vorbeugen
programme-load-spine-twist = Rücken drehen
programme-load-back-bend = Rückbeugen
programme-load-wrist-load = Gewicht auf den Händen
programme-load-overhead = Arme über Kopf
programme-load-balance = Auf einem Bein stehen
programme-load-deep-knee-bend = Knie tief beugen
programme-load-leg-cross = Beine überschlagen
programme-load-neck-range = Nacken weit bewegen

# What one may have at hand, on buttons.
programme-thing-chair = Stuhl
programme-thing-wall = Wand
programme-thing-mat = Matte
programme-thing-strap = Gurt
