# Zeitzonen.

zone-ask =
    Ich rechne mit der Zeit von <b>{ $place }</b>. Dort ist es { $time } Uhr.
    Stimmt nicht? Tippe auf deine Uhrzeit oder schreib deine Stadt oder was deine Uhr zeigt.
zone-other =
    Schreib deine Stadt oder was deine Uhr gerade zeigt (etwa 17:42). Oder sende deinen Standort: Ich schlage die Zeitzone nach und vergesse den Ort.
zone-which = Welche davon ist deine Zeit?
zone-not-found =
    Einen Ort namens „{ $typed }“ habe ich nicht gefunden. Versuch es mit der nächsten Großstadt oder schreib, was deine Uhr gerade zeigt, etwa 17:42.
zone-not-there = Für diesen Ort kenne ich keine Zeitzone. Schreib stattdessen die nächste Großstadt.
zone-located = 📍 { $place }. Den Standort selbst habe ich schon vergessen.
zone-thanks = 📍 Ich sehe nach.
zone-set =
    ✅ Dein Ort ist <b>{ $place }</b> ({ $zone }), dort ist es { $time } Uhr. Deine Erinnerungen richten sich danach.
zone-set-or =
    ✅ Dein Ort ist <b>{ $place }</b> ({ $zone }), dort ist es { $time } Uhr. Deine Erinnerungen richten sich danach.
    Doch ein anderer? Tippe auf deinen.
