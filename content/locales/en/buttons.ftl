# The words on buttons. The sign of each stays in every language.

button-stretch-now = ▶️ Stretch now
button-start = ▶️ Start
button-start-routine = ▶️ { $name } · { $minutes } min
button-again = ▶️ Once more
button-pause = ⏸ Pause
button-resume = ▶️ Resume
button-skip = ⏭ Skip
button-end = ⏹ End
button-how = ❔ How?
button-ready = ▶️ Ready
button-more = ⏱ +{ $seconds } sec
button-repeat = 🔁 Repeat
button-previous = ⏮ Back
button-go-on = ▶️ Go on
button-go-on-from = ▶️ Go on from { $number }
button-from-start = 🔁 From the start
button-snooze =
    💤 { $minutes ->
        [60] 1 hour
       *[other] { $minutes } min
    }
button-not-today = ⏭ Not today
button-later = 🌿 Later
button-zone-right = ✅ { $time } · { $place }
button-zone = { $time } · { $place }
button-zone-other = 🌍 Another place
button-share-location = 📍 Share my location
button-routines = 📋 Routines
button-streak = 🔥 Streak
button-reminders = ⏰ Reminders
button-settings = ⚙️ Settings
button-counted = ❔ How it’s counted
button-slot-off = ✖️ { $time }
button-slot-add = ➕ Add a time
button-rest =
    { $days ->
        [one] 🌙 Today
       *[other] 🌙 { $days } days
    }
button-delete-yes = ✅ Delete everything
button-no = No, keep everything
button-set-pace =
    🐢 Get ready: { $pace ->
        [100] normal
        [150] longer
        [200] double
       *[other] { $pace }%
    }
button-set-start =
    ⏯ { $begins ->
        [tap] Start by tap
       *[auto] Starts by itself
    }
button-set-hold =
    ⏳ Holds: { $hold ->
        [0] as written
       *[other] { $hold } sec
    }
button-set-rounds =
    🔂 Rounds: { $rounds ->
        [0] as written
       *[other] { $rounds }
    }
button-set-changeover =
    🔁 Sides: { $changeover ->
        [0] as written
       *[other] { $changeover } sec
    }
button-set-side =
    { $side ->
        [right] ↔️ Right side first
        [left] ↔️ Left side first
       *[alternate] ↔️ Alternate sides
    }
button-set-pictures =
    { $pictures ->
        [no] 🖼 Words only
       *[yes] 🖼 With pictures
    }
button-set-day = 🌅 Day starts { $start }
button-wishes = 🧘 Routine preferences
button-leave-out = 🚫 Leave movements out
button-back = ↩️ Back
# The value that counts now, and what is left out.
button-chosen = ✓ { $name }
button-left-out = 🚫 { $name }
button-library = 📚 All stretches
button-mine = ⭐ Your stretches
button-favourites =
    { $on ->
        [yes] ✓ ⭐ More often
       *[no] ⭐ More often
    }
button-never =
    { $on ->
        [yes] ✓ 🚫 Never
       *[no] 🚫 Never
    }
button-bring-back = ↩️ Bring it back
button-why-hurts = 🩹 It hurts
button-why-space = 📏 No space
button-why-time = ⏳ No time
button-why-not-today = 🌙 Not today
button-felt-good = 👍
button-felt-fine = 😐
button-felt-hurt = 😣
button-hurt-easier = 🪶 Easier way
button-hurt-today = Leave out today
button-hurt-always = Leave out for good
button-hurt-keep = Keep it
button-on-again = ▶️ On again
button-did = ✅ Did it
button-did-day = ✅ Did it: { $day }
button-set-streak =
    { $view ->
        [weeks] 🔥 Show: weeks
        [percent] 🔥 Show: percent
        [hidden] 🔥 Streak hidden
       *[streak] 🔥 Show: streak
    }
button-set-goal = 🎯 { $goal } a week
button-calendar = 📅 For my calendar
button-slot-edit = ✏️ { $time }
button-slot-earlier = ◀️ { $minutes } min
button-slot-later = { $minutes } min ▶️
button-slot-routine = 🧘 Routine
button-slot-today = 🌿 Routine of the day
button-slot-sound =
    { $silent ->
        [yes] 🔕 Silent
       *[no] 🔔 With sound
    }
button-rest-off = ✖️ From { $since }
button-set-nudge =
    👋 { $nudge ->
        [no] No nudge
       *[other] Nudge: { $nudge }
    }
button-moved = 🌍 I moved
button-other-clock = 🕓 My clock differs
button-review = 🗓 { $period }
button-failed-again = 🔁 Try again
button-first-minute = ▶️ OK, my first minute
button-skip-taster = ⏭ Skip the first minute
button-keep-plan = ✅ { $days } · { $time }
button-no-reminder = 🌿 No reminder
button-wishes-done = ✅ That’s fine
button-heard = 👂 Heard it
button-not-heard = 🔇 Not heard
button-quiet = 🔉 Too quiet
button-sound-again = 🔔 Try again
button-sound-skip = ⏭ Go on
button-tap = 👆 I tap to start each hold
button-sound = 🔔 Sound check
button-set-ring =
    🔔 Hold sounds: { $ring ->
        [always] always
        [never] never
       *[tap] with tap
    }
