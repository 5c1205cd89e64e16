# Routines that are made for a person: today's, one of so many minutes, one for a part of the body; and the choices
# behind them.

## What a routine is called that has no name of its own.
programme-name-today = Today’s stretches
programme-name-minutes = { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
# $area: a part of the body as it stands on a button, such as Neck
programme-name-area = { $area }

# $why: one of the sentences programme-why-...; $stretches: the names of its stretches, in order
programme-today =
    🌿 <b>{ $name }</b> · { $minutes } min · { $place }
    { $why }

    { $stretches }

programme-shown =
    🌿 <b>{ $name }</b> · { $minutes } min · { $place }

    { $stretches }

## Why today's routine is what it is.
# $areas: what is in focus, such as hips and buttocks
programme-why-focus = This week: { $areas }.
programme-why-deep = This week: { $areas }, with longer holds.
programme-why-easy = An easy week: more moving, less holding.
programme-why-written = One of the routines written by hand, for { $whom }.
programme-why-first = A good one to begin with.

# What a block of weeks is about, inside a sentence.
programme-focus-hips = hips and buttocks
programme-focus-back = upper back and chest
programme-focus-legs = backs of the legs and calves
programme-focus-neck = neck and shoulders

## The picker.
programme-pick-area = <b>Which part of the body?</b>
programme-pick-place = <b>Where are you?</b>
programme-pick-minutes = <b>How long?</b>
programme-button-today = 🌿 Today’s stretches
programme-button-area = Part of the body
programme-button-place = Place
programme-button-minutes = Length
programme-button-level = How demanding
programme-button-off = Leave out
programme-button-lacking = At hand
# On a button.
programme-button-length = { $minutes } min
programme-place-chair = 🪑 On a chair
programme-place-standing = 🧍 Standing
programme-place-floor = 🌱 Floor is fine too

## What could not be done.
# $typed: what the person wrote
programme-miss =
    I found nothing for “{ $typed }”. You can ask for minutes, a part of the body, or a routine:
    <code>/stretch 5</code>
    <code>/stretch neck</code>
    <code>/stretch psoas-reset</code>
programme-miss-near = I found nothing for “{ $typed }”. Did you mean one of these?
programme-minutes = I can put together { $least } to { $most } minutes.
programme-nothing =
    With what you have switched off, nothing is left to do there. Try another place, or switch something back on in
    /settings.
programme-area-gone = That one is no longer on the list. Please choose another.

## Settings: what one's routines may be.
# One line of the settings. $place: on a chair, standing, on the floor; $off: how many movements are left out
programme-settings =
    🧘 { $minutes } min · { $place } · { $level ->
        [1] gentle
        [2] moderate
       *[3] demanding
    } · { $off ->
        [0] nothing left out
        [one] { $off } movement left out
       *[other] { $off } movements left out
    }
programme-wishes =
    <b>What may your routines be?</b>
    { $line }
programme-settings-place =
    <b>Where do you usually stretch?</b>
    On the floor, everything is possible; on a chair, nobody has to get up.
programme-settings-minutes =
    <b>How long should a day’s routine be?</b>
    A few minutes that fit into every day are a good start.
programme-settings-level =
    <b>How demanding may it be?</b>
    Gentle is a good place to begin.
programme-settings-off =
    <b>Which movements shall I leave out?</b>
    Tap to switch one off or on again. I do not ask why, and I keep no reasons.
programme-settings-lacking =
    <b>What do you have at hand?</b>
    Tap what is missing; I leave out what needs it. A towel or a belt will do for a strap.
programme-settings-kept = Kept. From now on your routines follow it.

programme-level-gentle = Gentle
programme-level-moderate = Moderate
programme-level-demanding = Demanding

# What can be switched off, on buttons.
programme-load-floor = Going down to the floor
programme-load-kneeling = Kneeling
programme-load-lying-back = Lying on the back
programme-load-lying-front = Lying on the front
programme-load-head-low = Head below the heart
programme-load-forward-bend = Bending forward
programme-load-spine-twist = Twisting the back
programme-load-back-bend = Bending backward
programme-load-wrist-load = Weight on the wrists
programme-load-overhead = Arms overhead
programme-load-balance = Standing on one leg
programme-load-deep-knee-bend = Bending the knees deeply
programme-load-leg-cross = Crossing the legs
programme-load-neck-range = Moving the neck far

# What one may have at hand, on buttons.
programme-thing-chair = Chair
programme-thing-wall = Wall
programme-thing-mat = Mat
programme-thing-strap = Strap
