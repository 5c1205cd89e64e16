# Routines that are made for a person: today's, one of so many minutes, one for a part of the body; and the choices
# behind them.

## What a routine is called that has no name of its own. It is a title: it stands by itself, never inside a sentence.
programme-name-today = Today’s stretches
programme-name-minutes = { $minutes }-minute routine
# $area: a part of the body as it stands on a button, such as Neck
programme-name-area = { $area } routine

# $why: one of the sentences programme-why-...; $stretches: the names of its stretches, in order
programme-today =
    🌿 <b>{ $name }</b> · { $minutes } min · { $place }
    { $why }

    { $stretches }

programme-shown =
    🌿 <b>{ $name }</b> · { $minutes } min · { $place }

    { $stretches }

## Why today's routine is what it is.
# $areas: the week's focus, such as hips and glutes; $focused of its $count stretches are for it
programme-why-focus =
    This week’s focus: { $areas }. { $focused ->
        [0] Today’s stretches keep the rest of you moving.
        [one] One of today’s { $count } stretches is for it; the others keep the rest of you moving.
       *[other] { $focused } of today’s { $count } stretches are for it.
    }
programme-why-deep =
    This week’s focus, with longer holds: { $areas }. { $focused ->
        [0] Today’s stretches keep the rest of you moving.
        [one] One of today’s { $count } stretches is for it; the others keep the rest of you moving.
       *[other] { $focused } of today’s { $count } stretches are for it.
    }
programme-why-easy = An easy week: more moving, less holding.
programme-why-written = A ready-made routine for { $whom }.
programme-why-first = A good place to start.

# What a block of weeks is about, inside a sentence.
programme-focus-hips = hips and glutes
programme-focus-back = upper back and chest
programme-focus-legs = hamstrings and calves
programme-focus-neck = neck and shoulders

## The picker.
programme-pick-area = <b>Which part of the body?</b>
programme-pick-place = <b>Where are you?</b>
programme-pick-minutes = <b>How long?</b>
programme-button-today = 🌿 Today’s stretches
programme-button-area = Body part
programme-button-place = Place
programme-button-minutes = Length
programme-button-level = Difficulty
programme-button-off = Leave out
programme-button-lacking = Equipment
# On a button.
programme-button-length = { $minutes } min
programme-place-chair = 🪑 On a chair
programme-place-standing = 🧍 Standing
programme-place-floor = 🌱 Anywhere, floor too

## What could not be done.
# $typed: what the person wrote
programme-miss =
    I couldn’t find anything for “{ $typed }”. Try a number of minutes, a body part or a routine:
    <code>/stretch 5</code>
    <code>/stretch neck</code>
    <code>/stretch psoas-reset</code>
programme-miss-near = I couldn’t find anything for “{ $typed }”. Did you mean one of these?
programme-minutes = I can make routines of { $least } to { $most } minutes.
programme-nothing =
    Nothing fits: you’ve left out too many movements for that. Try another place, or turn something back on in
    /settings.
programme-area-gone = That body part is no longer on the list. Please choose another.

## Settings: what one's routines should be.
# One line of the settings. $place: on a chair, standing, on the floor; $off: how many movements and things are left out
programme-settings =
    🧘 { $minutes } min · { $place } · { $level ->
        [1] gentle
        [2] moderate
       *[3] challenging
    } · { $off ->
        [0] nothing left out
       *[other] { $off } left out
    }
programme-wishes =
    <b>Your routine preferences</b>
    { $line }
programme-settings-place =
    <b>Where do you usually stretch?</b>
    The floor gives you the most variety; on a chair you never have to get up.
programme-settings-minutes =
    <b>How long should a day’s routine be?</b>
    A few minutes that fit into every day are a good start.
programme-settings-level =
    <b>How challenging should it be?</b>
    Gentle is a good place to start.
programme-settings-off =
    <b>Which movements should I leave out?</b>
    Tap a movement to leave it out or bring it back. I won’t ask why.
programme-settings-lacking =
    <b>Anything you don’t have?</b>
    Tap it, and I’ll leave out the stretches that need it. A towel or belt works as a strap.
programme-settings-kept = Saved. Your routines will follow this from now on.

programme-level-gentle = Gentle
programme-level-moderate = Moderate
programme-level-demanding = Challenging

# What can be left out, on buttons.
programme-load-floor = Getting to the floor
programme-load-kneeling = Kneeling
programme-load-lying-back = Lying on your back
programme-load-lying-front = Lying on your front
programme-load-head-low = Head below heart
programme-load-forward-bend = Bending forward
programme-load-spine-twist = Twisting your back
programme-load-back-bend = Bending backwards
programme-load-wrist-load = Weight on wrists
programme-load-overhead = Arms overhead
programme-load-balance = Standing on one leg
programme-load-deep-knee-bend = Deep knee bends
programme-load-leg-cross = Crossing your legs
programme-load-neck-range = Large neck moves

# What somebody may lack, on buttons.
programme-thing-chair = Chair
programme-thing-wall = Wall
programme-thing-mat = Mat
programme-thing-strap = Strap
