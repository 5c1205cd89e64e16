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
