# Time zones.

zone-ask =
    I have you in <b>{ $place }</b>, where it is { $time }.
    Not right? Tap your time, or type your city or what your clock shows.
zone-other =
    Type your city, or what your clock shows now (such as 17:42). Or share your location: I look up the zone and forget the place.
zone-which = Which of these is your time?
zone-not-found =
    I found no place called “{ $typed }”. Try the nearest large city, or type what your clock shows now, such as 17:42.
zone-not-there = I know no time zone for that place. Type the nearest large city instead.
zone-located = 📍 { $place }. The location itself is forgotten.
zone-thanks = 📍 Looking it up.
zone-set =
    ✅ You are in <b>{ $place }</b> ({ $zone }), where it is { $time }. Your reminders follow.
zone-set-or =
    ✅ You are in <b>{ $place }</b> ({ $zone }), where it is { $time }. Your reminders follow.
    Not that one? Tap yours.
