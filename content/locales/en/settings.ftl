# What one has chosen.

settings-all =
    <b>Settings</b>
    🌍 { $place }, now { $time }
    ⏰ Reminders: { $count }
    🐢 Time to get ready: { $pace ->
        [100] normal
        [150] longer
        [200] double
       *[other] { $pace }% of usual
    }
    ⏯ { $begins ->
        [tap] Each side starts when you tap
       *[auto] Each side starts by itself
    }
    🔔 The start of a hold sounds: { $ring ->
        [always] always
        [never] never
       *[tap] when you start it by tap
    }
    ⏳ Holds: { $hold ->
        [0] as written
       *[other] { $hold } sec where the stretch allows it
    }
    🔂 Rounds: { $rounds ->
        [0] as written
        [one] { $rounds } hold on each side
       *[other] { $rounds } holds on each side
    }
    🔁 Changing sides: { $changeover ->
        [0] as written
       *[other] { $changeover } sec
    }
    ↔️ { $side ->
        [right] The right side goes first
        [left] The left side goes first
       *[alternate] The first side changes from day to day
    }
    🌅 Your day starts at { $start }
    🖼 { $pictures ->
        [no] Words only, without pictures
       *[yes] With pictures
    }
    🔥 { $view ->
        [weeks] Weeks in a row (goal: { $goal } a week)
        [percent] Percent of planned days
        [hidden] The streak is hidden
       *[streak] The streak in days
    }
    👋 { $nudge ->
        [no] No nudge
       *[other] Nudge at { $nudge }
    }
    { $preferences }
    { $quiet }

    Tap to change.

settings-language = OK, English from now on.
