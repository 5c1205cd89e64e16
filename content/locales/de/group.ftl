# Zusammen dehnen in einer Gruppe. $name: die Routine; $when: wann es losgeht; $place: wessen Uhr gilt
group-invitation =
    🧘 <b>Zusammen dehnen: { $name }</b>
    { $minutes } min · { $when } ({ $place })
group-people =
    ✋ { $people ->
        [0] noch niemand
        [one] eine Person
       *[other] { $people } Leute
    }
group-how = Tippe auf ✋, um mitzumachen. Ich sage hier jeden Schritt an, für alle gleichzeitig.
group-safety = <i>{ $safety }</i>

# $stretches: alle Übungen aller zusammen
group-finish =
    ✅ <b>Geschafft: { $name }</b>
    { $people ->
        [one] eine Person
       *[other] { $people } Leute
    } · { $stretches ->
        [one] eine Übung
       *[other] { $stretches } Übungen
    }

    Gut gemacht, ihr alle.
group-ended =
    ⏹ <b>Einheit beendet: { $name }</b>
    { $people ->
        [one] eine Person
       *[other] { $people } Leute
    } · { $stretches ->
        [one] eine Übung
       *[other] { $stretches } Übungen
    }

group-slot = ⏰ { $time }, { $days }
group-slots =
    <b>Hier wird gedehnt:</b> ({ $place })
    { $slots }
group-no-slots = Hier gibt es noch keine festen Zeiten ({ $place }).{ $slots }
group-settings =
    Admins können das ändern:
    <code>/together mo-fr 15:00</code> – eine feste Zeit
    <code>/together aus</code> – keine festen Zeiten
    <code>/timezone Berlin</code> – die Zeitzone dieser Gruppe
group-zone = 🌍 Die Uhr dieser Gruppe: { $time } ({ $place })
group-zone-unknown = Diesen Ort konnte ich nicht finden. Versuch es mit einer Stadt: <code>/timezone Berlin</code>
group-miss = Das konnte ich nicht finden. Versuch <code>/together</code>, <code>/together nacken</code> oder <code>/together 12:30</code>
group-joined = Du bist dabei. Das zählt für deinen Tag.
group-joined-new = Du bist dabei. Schreib mir privat, wenn deine Tage zählen sollen.
group-joined-already = Du bist schon dabei.
group-left = Du bist draußen. Was du gemacht hast, zählt.
group-left-already = Du bist bei dieser Einheit nicht dabei.
group-host-only = Das kann nur, wer diese Einheit gestartet hat.
group-not-begun = Diese Einheit hat noch nicht begonnen.
group-admins-only = Das können nur Admins dieser Gruppe ändern.
group-live = In dieser Gruppe läuft schon eine Einheit, oder sie fängt gleich an.
group-language = Ab jetzt: { $name }
group-private =
    <b>Zusammen dehnen</b>
    Füge mich zu einer Gruppe hinzu und sende dort /together: Alle, die mitmachen, bekommen dieselben Schritte zur selben Zeit.

button-group-join = ✋ Mitmachen
button-group-leave = 👋 Aussteigen
button-group-now = ▶️ Jetzt
button-group-cancel = ✖️ Absagen
button-group-add = ➕ Zu Gruppe hinzufügen
command-together = zusammen in einer Gruppe dehnen
command-together-timezone = Zeitzone dieser Gruppe einstellen (Admins)
command-together-settings = feste Zeiten und Sprache (Admins)
# What may be typed behind /together instead of a time, with commas between.
group-now-words = jetzt
