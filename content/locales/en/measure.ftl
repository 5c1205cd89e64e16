# Self-tests that a person can feel. Distances are in centimetres.

measure-head =
    <b>How far do you reach?</b>
    Three small self-tests, about once a month, warm and at the same time of day. They show change, not health, and they’re for nobody’s eyes but yours.
measure-name-floor = Fingertips to the floor
measure-name-back = Hands behind the back
measure-name-ankle = Knee to the wall
measure-safety = Go slowly, without bouncing, to a gentle pull at most. Stop at pain, tingling or dizziness. Leave it out after surgery or an injury there, with osteoporosis of the spine, or if you get dizzy bending down.
measure-sources = <i>{ $titles }</i>
measure-how-floor =
    <b>Fingertips to the floor</b>
    Stand with straight knees, feet together, beside something to hold. Bend forward slowly and let your arms hang. Measure from your middle fingertip to the floor.
    { $safety }
    { $sources }
    Type what’s left, for example <code>12 cm</code>, <code>5 in</code> or <code>2 fists</code>; <code>touch</code> if you touch the floor.
measure-how-back =
    <b>Hands behind the back</b>
    One hand over the shoulder, palm to your back; the other up from below. Measure between your middle fingertips, or have somebody do it. Then change arms.
    { $safety }
    { $sources }
    Type both, named after the arm above: <code>right 8 left 12</code>; <code>touch</code> or <code>-2</code> if your fingers touch or overlap.
measure-how-ankle =
    <b>Knee to the wall</b>
    Face a wall, one foot in front, heel down. Bring your knee to the wall. Move the foot back until your knee just touches with the heel still down. Measure from the big toe to the wall. Then the other foot.
    { $safety }
    { $sources }
    Type both: <code>right 9 left 10</code>
measure-value =
    { $side ->
        [right] right { $cm } cm
        [left] left { $cm } cm
       *[none] { $cm } cm
    }
# $due: whether the last time is a month ago
measure-last =
    { $due ->
        [yes] 📏 { $name } · { $values } ({ $day }) · time to measure again
       *[no] 📏 { $name } · { $values } ({ $day })
    }
measure-kept =
    ✅ Noted.
    📏 { $name } · { $values }
# $way: farther than at first (more), not so far (less), or the same
measure-gain =
    { $way ->
        [more] { $side ->
            [right] 🌱 Right: { $cm } cm farther than on { $since }
            [left] 🌱 Left: { $cm } cm farther than on { $since }
           *[none] 🌱 { $cm } cm farther than on { $since }
        }
        [less] { $side ->
            [right] Right: { $cm } cm less than on { $since }. Some days are stiffer.
            [left] Left: { $cm } cm less than on { $since }. Some days are stiffer.
           *[none] { $cm } cm less than on { $since }. Some days are stiffer.
        }
       *[same] { $side ->
            [right] Right: the same as on { $since }
            [left] Left: the same as on { $since }
           *[none] The same as on { $since }
        }
    }
measure-again = Next time in about a month.
measure-later = All right, another time.
measure-miss = I couldn’t read “{ $typed }” as a length. Try <code>12 cm</code>, <code>5 in</code> or <code>touch</code>.
measure-miss-sides = I couldn’t read “{ $typed }” as two lengths. Try <code>right 8 left 12</code>.
measure-limit = That’s beyond what can be measured: from { $least } to { $most } cm. Please check it.
measure-chart = <b>{ $name }</b>
measure-line = { $day } · { $values }
measure-card = in centimetres, farther is higher
measure-side-right = right
measure-side-left = left
measure-table = What you measured, as a table.
measure-column-day = Day
measure-column-test = Test
measure-column-side = Side
measure-column-cm = Centimetres
button-measure-floor = 📏 Fingertips to the floor
button-measure-back = 📏 Hands behind the back
button-measure-ankle = 📏 Knee to the wall
button-chart-floor = 📈 Floor
button-chart-back = 📈 Back
button-chart-ankle = 📈 Ankle
command-measure = measure how far you reach

# Comfort from 0 to 10, for people who want to be asked.
comfort-before = <b>How comfortable is your body right now?</b> 0 means not at all, 10 completely. At 3 or below, go gently today.
comfort-was = Before: { $felt } of 10
comfort-after = <b>And now, 0 to 10?</b>
comfort-noted = Noted.
button-comfort = { $felt }
button-set-comfort =
    🌡 { $asks ->
        [yes] Asks for comfort, 0–10
       *[no] Doesn’t ask for comfort
    }
