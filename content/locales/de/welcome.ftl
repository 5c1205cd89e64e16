# Vom ersten Hallo bis zur ersten Übung.

# $name: der Vorname
# $safety: der Text zur Sicherheit
welcome-hello =
    Hallo { $name }! Ich führe dich durch kurze Dehnroutinen, einen Schritt nach dem anderen. Ich sage dir, wann du hältst, die Seite wechselst und ausruhst; das Handy kannst du dabei weglegen.

    <i>{ $safety }</i>

# $hello: die Begrüßung
# $time: wie spät es jetzt am gespeicherten Ort ist
welcome-where =
    { $hello }

    <b>Ist es bei dir { $time } Uhr?</b> ({ $place })
    Tippe auf deine Uhrzeit, oder schreib mir deine Stadt oder was deine Uhr zeigt.

welcome-when =
    <b>Wann soll ich dich erinnern?</b>
    Tippe auf eine Uhrzeit oder schreib eine, zum Beispiel 7:30.

welcome-days =
    Gut, <b>{ $time } Uhr</b>. An welchen Tagen?

welcome-ready =
    ✅ <b>{ $time } Uhr, { $days }</b> ({ $place })
    Deine erste Erinnerung kommt { $when }.

    Wollen wir gleich einmal loslegen?
# One of the routines that a newcomer may begin with; $name is its name, $whom says for whom it is.
welcome-offer = ▫️ <b>{ $name }</b>: für { $whom }

welcome-later =
    Gut. Ich melde mich zur gewählten Zeit. Mit /stretch geht es auch früher los.

welcome-back =
    Schön, dass du wieder da bist, { $name }! Was machen wir?

welcome-again =
    Schön, dass du wieder da bist, { $name }! Deine Erinnerungen sind wieder an. Was machen wir?

time-not-understood =
    „{ $typed }“ verstehe ich nicht als Uhrzeit. Schreib sie so: 7:30 oder 19:15. Oder tippe auf eine.
