# Zeitzonen.

zone-ask =
    Ich rechne mit der Zeit von <b>{ $place }</b>. Dort ist es { $time } Uhr.
    Stimmt das nicht? Tippe auf deine Uhrzeit, oder schreib mir deine Stadt oder was deine Uhr zeigt.
zone-other =
    Schreib mir deine Stadt oder was deine Uhr gerade zeigt (etwa 17:42). Oder sende deinen Standort: Ich lese daran nur die Zeitzone ab und speichere ihn nicht.
zone-which = Welche davon ist deine Zeit?
zone-not-found =
    Einen Ort namens „{ $typed }“ habe ich nicht gefunden. Versuch es mit der nächsten Großstadt oder schreib, was deine Uhr gerade zeigt, etwa 17:42.
zone-not-there = Für diesen Ort habe ich keine Zeitzone gefunden. Schreib mir stattdessen die nächste Großstadt.
zone-located = 📍 { $place }. Den Standort selbst habe ich nicht gespeichert.
zone-thanks = 📍 Ich sehe nach.
zone-set =
    ✅ Dein Ort ist <b>{ $place }</b> ({ $zone }), dort ist es { $time } Uhr. Deine Erinnerungen richten sich danach.
zone-set-or =
    ✅ Dein Ort ist <b>{ $place }</b> ({ $zone }), dort ist es { $time } Uhr. Deine Erinnerungen richten sich danach.
    Doch ein anderer? Tippe auf deinen.
