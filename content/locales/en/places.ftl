# Time zones.

zone-ask =
    I have you in <b>{ $place }</b>, where it’s { $time }.
    Not right? Tap your time, or type your city or the time on your clock.
zone-other =
    Type your city, or the time on your clock now (such as 17:42). Or share your location: I’ll use it only to find your time zone, and won’t store it.
zone-which = Which of these is your time?
zone-not-found =
    I couldn’t find “{ $typed }”. Try the nearest large city, or type the time on your clock now, such as 17:42.
zone-not-there = I couldn’t find a time zone for that place. Try the nearest large city.
zone-located = 📍 { $place }. I haven’t stored your location.
zone-thanks = 📍 Looking it up.
zone-set =
    ✅ You’re in <b>{ $place }</b> ({ $zone }), where it’s { $time }. Your reminders now use this time zone.
zone-set-or =
    ✅ You’re in <b>{ $place }</b> ({ $zone }), where it’s { $time }. Your reminders now use this time zone.
    Not the right place? Tap yours.
# $old and $place: where the person was and is; $time: a reminder's time there; $then: the time at the old place then
zone-moved = ✈️ Your reminders, in { $old } and in { $place }:
zone-moved-line = ⏰ { $time } in { $old } → { $time } in { $place } (then it’s { $then } in { $old })
zone-clock-ask = By my clock, it’s <b>{ $time }</b> where you are ({ $place }). What does your clock show? Type the time, such as 17:42, or your city.
zone-clock = 🕓 By my clock, it’s { $time } where you are ({ $place }).
