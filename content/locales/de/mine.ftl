# Eigene Routinen. Ein Name steht für sich, nie in einem Satz.

my-nameless = Deine Routine
my-default-name = Meine Routine

my-list =
    <b>Deine Routinen</b>
    Tippe auf eine, um sie anzusehen, zu starten oder zu ändern.
my-list-empty =
    <b>Deine eigene Routine</b>
    Wähle Übungen aus der Sammlung, oder schicke sie in einer Zeile:
    <code>/mine Katze und Kuh 60 s, Brücke 3x10, Sphinx 2x30 s</code>
my-list-head = <b>Deine eigenen</b>
my-line = { $name } · { $minutes } Min.

my-ask =
    <b>Was soll dazugehören?</b>
    Schicke es in einer Zeile: Übungen, wie lange oder wie oft, Sätze und Pausen:
    <code>Katze und Kuh 60 s, Brücke 3x10 Pause 20 s, Offenes Buch 45 s je Seite</code>
    Oder wähle aus der Sammlung.

my-page =
    <b>{ $name }</b> · { $minutes } Min.
    { $items }
my-saved =
    ✅ Gespeichert.

    { $page }
my-saved-name =
    { $saved }

    Wie soll sie heißen? Schreib einen Namen, oder lass ihn so.
my-item = { $number }. { $name } · { $dose }
my-dose-seconds =
    { $sets ->
        [1] { $amount } Sek.
       *[other] { $sets } × { $amount } Sek.
    }
my-dose-breaths =
    { $sets ->
        [1] { $amount } Atemzüge
       *[other] { $sets } × { $amount } Atemzüge
    }
my-dose-times =
    { $sets ->
        [1] { $amount } Wiederholungen
       *[other] { $sets } × { $amount } Wiederholungen
    }
my-dose-each =
    { $sets ->
        [1] { $amount } × { $each } Sek.
       *[other] { $sets } × { $amount } × { $each } Sek.
    }
# On a card: $sets times what the card says.
dose-sets = { $sets } × { $dose }
my-dose-sides = { $dose } je Seite
my-dose-rest = { $dose } · Pause { $rest } Sek.

my-unclear =
    Diesen Teil konnte ich nicht lesen: „{ $text }“
    ❔ { $unread }
    Welche Übung ist gemeint? Tippe auf eine, schreib ihren Namen, oder lass sie weg.
my-unclear-none =
    Diesen Teil konnte ich nicht lesen: „{ $text }“
    ❔ { $unread }
    Schreib den Namen einer Übung dafür, oder lass sie weg. Alle stehen in der Sammlung.
my-nothing-left = Es bleibt nichts zum Speichern. Schick die Zeile noch einmal, wann immer du magst.

my-edit =
    { $page }

    Tippe auf eine Übung, um sie zu ändern.
my-item-page =
    <b>{ $name }</b>
    { $dose }
my-pick-area =
    <b>{ $name }</b>
    Wo soll die nächste Übung wirken?
my-pick =
    <b>{ $area }</b>
    Tippe auf eine Übung, um sie hinzuzufügen.
my-added = ➕ Hinzugefügt. Sie ist jetzt Nummer { $number }.
my-name-ask = Wie soll sie heißen? Schreib einen Namen mit höchstens { $most } Zeichen.
my-renamed =
    ✅ Umbenannt.

    { $page }
my-off-sure =
    <b>{ $name }</b>
    Diese Routine löschen? Deine Serie bleibt, wie sie ist.
my-off-done = Gelöscht. Erinnerungen daran gelten jetzt der Routine des Tages.
my-off-kept = Sie bleibt.
my-daily-set = ⏰ Eingerichtet: { $times }. Mit /remind siehst und änderst du deine Erinnerungen.

my-too-many = Du hast { $most } eigene Routinen, mehr kann ich nicht aufheben. Lösche zuerst eine.
my-too-many-stretches = Eine Routine kann bis zu { $most } Übungen haben.
my-too-long = Das würde { $minutes } Minuten dauern. Eine Routine kann bis zu { $most } dauern.
my-name-empty = Ein Name braucht mindestens einen Buchstaben oder eine Ziffer.
my-name-long = Dieser Name ist zu lang: bitte höchstens { $most } Zeichen.
my-name-taken = So heißt schon eine deiner Routinen. Bitte wähle einen anderen Namen.
my-last-stretch = Das ist ihre einzige Übung. Du kannst stattdessen die ganze Routine löschen.
my-dose-limit = Weiter geht es nicht: bis 5 Minuten, 50 Wiederholungen, 30 Atemzüge, 10 Sätze; ein Satz dauert mindestens 15 Sekunden.
my-gone = Diese Routine gibt es nicht mehr. /mine zeigt deine Routinen.

button-my-list = ✨ Deine Routinen
button-my-new = ➕ Neue Routine
button-my-library = 📚 Übungen wählen
button-my-edit = ✏️ Ändern
button-my-add = ➕ Übung hinzufügen
button-my-add-one = ➕ { $name }
button-my-name = 🏷 Name
button-my-off = 🗑 Löschen
button-my-off-yes = ✅ Löschen
button-my-off-no = Nein, behalten
button-my-leave-out = 🚫 Weglassen
button-my-keep-name = 👌 So lassen
button-my-up = ⬆️ Nach oben
button-my-down = ⬇️ Nach unten
button-my-remove = ✖️ Herausnehmen
button-my-less = ➖ Weniger
button-my-more = ➕ Mehr
button-my-sets-less = ➖ Sätze
button-my-sets-more = ➕ Sätze
button-my-rest-less = ➖ Pause
button-my-rest-more = ➕ Pause
button-my-daily =
    ⏰ { $times ->
        [1] Einmal am Tag
        [2] Zweimal am Tag
       *[other] { $times }-mal am Tag
    } erinnern
command-mine = eine eigene Routine bauen
