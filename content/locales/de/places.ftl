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
# $old and $place: where the person was and is; $time: a reminder's time there; $then: the time at the old place then
zone-moved = ✈️ Deine Erinnerungen, in { $old } und in { $place }:
zone-moved-line = ⏰ { $time } in { $old } → { $time } in { $place } (dann ist es { $then } in { $old })
zone-clock-ask = Nach meiner Uhr ist es bei dir <b>{ $time }</b> ({ $place }). Was zeigt deine Uhr? Schreib die Uhrzeit, zum Beispiel 17:42, oder deine Stadt.
zone-clock = 🕓 Nach meiner Uhr ist es bei dir { $time } ({ $place }).
