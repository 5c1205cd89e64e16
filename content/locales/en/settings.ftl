# What one has chosen.

settings-all =
    <b>Settings</b>
    🌍 { $place }, now { $time }
    ⏰ Reminders: { $count }
    🐢 Time to get ready: { $pace }% of usual
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
    { $preferences }

    Tap to change.

settings-language = OK, English from now on.
