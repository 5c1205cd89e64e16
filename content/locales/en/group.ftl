# Stretching together in a group. $name: the routine; $when: when it begins on the group's clock; $place: that clock's city
group-invitation =
    🧘 <b>Stretch together: { $name }</b>
    { $minutes } min · { $when } ({ $place })
group-people =
    ✋ { $people ->
        [0] Nobody yet
        [one] one person
       *[other] { $people } people
    }
group-how = Tap ✋ to join. I’ll call each step here, for everyone at once.
group-safety = <i>{ $safety }</i>

# $stretches: all stretches of all people together
group-finish =
    ✅ <b>Session complete: { $name }</b>
    { $people ->
        [one] one person
       *[other] { $people } people
    } · { $stretches ->
        [one] one stretch
       *[other] { $stretches } stretches
    }

    Well done, all of you.
group-ended =
    ⏹ <b>Session ended: { $name }</b>
    { $people ->
        [one] one person
       *[other] { $people } people
    } · { $stretches ->
        [one] one stretch
       *[other] { $stretches } stretches
    }

group-slot = ⏰ { $time }, { $days }
group-slots =
    <b>We stretch here:</b> ({ $place })
    { $slots }
group-no-slots = No fixed times here yet ({ $place }).{ $slots }
group-settings =
    Admins can change this:
    <code>/together mon-fri 15:00</code> – a fixed time
    <code>/together off</code> – no fixed times
    <code>/timezone Berlin</code> – this group’s time zone
group-zone = 🌍 This group’s clock: { $time } ({ $place })
group-zone-unknown = I couldn’t find that place. Try a city: <code>/timezone Berlin</code>
group-miss = I couldn’t find that. Try <code>/together</code>, <code>/together neck</code> or <code>/together 12:30</code>
group-joined = You’re in. This counts for your day.
group-joined-new = You’re in. Message me in private if your days should count.
group-joined-already = You’re in already.
group-left = You’ve left. What you did still counts.
group-left-already = You’re not in this session.
group-host-only = Only the person who started this session can do that.
group-not-begun = This session hasn’t begun yet.
group-admins-only = Only admins of this group can change that.
group-live = This group is already in a session, or about to begin one.
group-language = From now on: { $name }
group-private =
    <b>Stretch together</b>
    Add me to a group and send /together there: everyone who joins gets the same steps at the same time.

button-group-join = ✋ Join
button-group-leave = 👋 Leave
button-group-now = ▶️ Now
button-group-cancel = ✖️ Cancel
button-group-add = ➕ Add me to a group
command-together = stretch together in a group
command-together-timezone = set this group’s time zone (admins)
command-together-settings = fixed times and language (admins)
# What may be typed behind /together instead of a time, with commas between.
group-now-words = now
