# Vom ersten Hallo bis zur ersten Übung.

# $name: der Vorname
# $safety: der Text zur Sicherheit
welcome-hello =
    Hallo { $name }! Ich führe dich durch kurze Dehnroutinen, einen Schritt nach dem anderen.

    🌐 Wir sprechen <b>{ $language }</b>. Für eine andere Sprache tippe unten.

    <b>Bevor du dich dehnst</b>
    <i>{ $safety }</i>
    <i>{ safety-stop }</i>

    Wenn das für dich passt, fangen wir mit einer Minute auf dem Stuhl an.

# $time: wie spät es jetzt am gespeicherten Ort ist
welcome-where =
    <b>Zeigt deine Uhr { $time }?</b> ({ $place })
    Tippe auf deine Uhrzeit, oder schreib mir deine Stadt oder was deine Uhr zeigt.

welcome-when =
    <b>Wann soll ich dich erinnern?</b>
    Tippe auf eine Uhrzeit und deine Tage, oder schreib beides, zum Beispiel 7:30 werktags.

welcome-days =
    Gut, <b>{ $time } Uhr</b>. An welchen Tagen?
    Tippe auf einen Tag, um ihn dazuzunehmen oder wegzulassen. Dann tippe auf ✅.

welcome-ready =
    ✅ <b>{ $time } Uhr, { $days }</b> ({ $place })
    Deine erste Erinnerung kommt { $when }.
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

welcome-card =
    👇 <b>Gleich kommt eine Karte.</b> Sie zeigt eine Übung: welche Seite, wie lange und wie.
    Setz dich hin, geh in Position und tippe dann auf ▶️ Bereit. Danach brauchst du das Handy nicht mehr: Ich sage dir, wann du die Seite wechselst.

welcome-wishes =
    <b>Wie dehnst du dich am liebsten?</b>
    Wähl einen Ort, eine Dauer und darunter, was ich weglassen soll 🚫. Passt alles, tippe auf ✅. Du kannst später alles ändern.
welcome-wish-unclear = „{ $typed }“ verstehe ich nicht. Schreib Stuhl, Stehen oder Boden, 5 Minuten oder nicht knien. Oder tippe unten.
welcome-through =
    🌱 Alles bereit, { $name }. Ich melde mich, wenn es Zeit ist.

    Wollen wir gleich deine erste Routine machen?
welcome-place-chair = Stuhl
welcome-place-standing = Stehen
welcome-place-floor = Boden
welcome-off-kneeling = Knien
welcome-off-wrist-load = Handgelenke
welcome-off-overhead = Arme hoch
welcome-off-neck-range = Nacken
welcome-off-balance = Balance
welcome-off-head-low = Kopf tief
