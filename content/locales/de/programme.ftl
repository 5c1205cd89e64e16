# Routines that are made for a person: today's, one of so many minutes, one for a part of the body; and the choices
# behind them.

## What a routine is called that has no name of its own.
programme-name-today = Routine für heute
programme-name-minutes = { $minutes }-Minuten-Routine
# $area: a part of the body as it stands on a button, such as Neck
programme-name-area = Dehnroutine { $area }

# $why: one of the sentences programme-why-...; $stretches: the names of its stretches, in order
programme-today =
    🌿 <b>{ $name }</b> · { $minutes } min · { $place }
    { $why }

    { $stretches }

programme-shown =
    🌿 <b>{ $name }</b> · { $minutes } min · { $place }

    { $stretches }

## Why today's routine is what it is.
# $areas: the week's focus, such as hips and glutes; $focused of its $count stretches are for it
programme-why-focus =
    Schwerpunkt dieser Woche: { $areas }. { $focused ->
        [0] Heute ist der übrige Körper dran.
        [one] Heute gehört eine von { $count } Übungen dazu; mit den anderen bleibt der übrige Körper in Bewegung.
       *[other] Heute gehören { $focused } von { $count } Übungen dazu.
    }
programme-why-deep =
    Schwerpunkt dieser Woche, länger gehalten: { $areas }. { $focused ->
        [0] Heute ist der übrige Körper dran.
        [one] Heute gehört eine von { $count } Übungen dazu; mit den anderen bleibt der übrige Körper in Bewegung.
       *[other] Heute gehören { $focused } von { $count } Übungen dazu.
    }
programme-why-easy = Eine leichte Woche: mehr Bewegung, weniger Halten.
programme-why-written = Eine fertige Routine für { $whom }.
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
programme-button-today = 🌿 Routine für heute
programme-button-area = Körperteil
programme-button-place = Ort
programme-button-minutes = Dauer
programme-button-level = Intensität
programme-button-off = Weglassen
programme-button-lacking = Hilfsmittel
# On a button.
programme-button-length = { $minutes } min
programme-place-chair = 🪑 Auf einem Stuhl
programme-place-standing = 🧍 Im Stehen
programme-place-floor = 🌱 Auch auf dem Boden

## What could not be done.
# $typed: what the person wrote
programme-miss =
    Zu „{ $typed }“ habe ich nichts gefunden. Nenn mir eine Zahl von Minuten, einen Körperteil oder eine Routine:
    <code>/stretch 5</code>
    <code>/stretch Nacken</code>
    <code>/stretch psoas-reset</code>
programme-miss-near = Zu „{ $typed }“ habe ich nichts gefunden. Meinst du eines davon?
programme-minutes = Ich kann Routinen von { $least } bis { $most } Minuten zusammenstellen.
programme-nothing =
    Mit dem, was du weglässt, bleibt hier keine Übung übrig. Versuch es mit einem anderen Ort, oder nimm unter /settings
    wieder etwas dazu.
programme-area-gone = Das steht nicht mehr auf der Liste. Bitte wähle etwas anderes.

## Settings: what one's routines may be.
# One line of the settings. $place: on a chair, standing, on the floor; $off: how many movements are left out
programme-settings =
    🧘 { $minutes } min · { $place } · { $level ->
        [1] sanft
        [2] mittel
       *[3] intensiv
    } · { $off ->
        [0] nichts weggelassen
       *[other] { $off } weggelassen
    }
programme-wishes =
    <b>Wie sollen deine Routinen sein?</b>
    { $line }
programme-settings-place =
    <b>Wo dehnst du dich meistens?</b>
    Auf dem Boden ist die Auswahl am größten; auf dem Stuhl kannst du sitzen bleiben.
programme-settings-minutes =
    <b>Wie lang soll deine tägliche Routine sein?</b>
    Ein paar Minuten, die in jeden Tag passen, sind ein guter Anfang.
programme-settings-level =
    <b>Wie intensiv soll sie sein?</b>
    Sanft ist ein guter Anfang.
programme-settings-off =
    <b>Welche Bewegungen soll ich weglassen?</b>
    Tippe eine an, um sie aus- oder wieder einzuschalten. Ich frage nicht nach Gründen und merke mir keine.
programme-settings-lacking =
    <b>Was hast du nicht zur Hand?</b>
    Tippe es an, dann lasse ich die Übungen weg, die es brauchen. Statt eines Gurts tut es auch ein Handtuch oder ein Gürtel.
programme-settings-kept = Gespeichert. Deine Routinen richten sich ab jetzt danach.

programme-level-gentle = Sanft
programme-level-moderate = Mittel
programme-level-demanding = Intensiv

# What can be switched off, on buttons.
programme-load-floor = Auf den Boden gehen
programme-load-kneeling = Knien
programme-load-lying-back = Rückenlage
programme-load-lying-front = Bauchlage
programme-load-head-low = Kopf unter Herzhöhe
programme-load-forward-bend = Nach vorn beugen
programme-load-spine-twist = Rücken drehen
programme-load-back-bend = Nach hinten beugen
programme-load-wrist-load = Auf Hände stützen
programme-load-overhead = Arme über Kopf
programme-load-balance = Auf einem Bein
programme-load-deep-knee-bend = Knie tief beugen
programme-load-leg-cross = Beine überschlagen
programme-load-neck-range = Große Kopfbewegungen

# What one may have at hand, on buttons.
programme-thing-chair = Stuhl
programme-thing-wall = Wand
programme-thing-mat = Matte
programme-thing-strap = Gurt
