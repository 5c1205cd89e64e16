# From the first hello to the first stretch.

# $name: the person's first name
# $safety: the safety text
welcome-hello =
    Hi { $name }! I’ll guide you through short stretch routines, one step at a time. I’ll tell you when to hold, switch sides and rest, so you can put your phone down.

    <i>{ $safety }</i>

# $hello: the greeting
# $time: the time now in the place on record
welcome-where =
    { $hello }

    <b>Is it { $time } where you are?</b> ({ $place })
    Tap your time, or type your city or the time on your clock.

welcome-when =
    <b>When should I remind you?</b>
    Tap a time, or type your own, such as 7:30.

welcome-days =
    <b>{ $time }</b> – on which days?

welcome-ready =
    ✅ <b>{ $time }, { $days }</b> ({ $place })
    Your first reminder comes { $when }.

    Want to try your first routine now?
# One of the routines that a newcomer may begin with; $name is its name, $whom says for whom it is.
welcome-offer = ▫️ <b>{ $name }</b>: for { $whom }

welcome-later =
    OK, talk to you then. Want to start sooner? Send /stretch.

welcome-back =
    Welcome back, { $name }! What would you like to do?

welcome-again =
    Welcome back, { $name }! Your reminders are on again. What would you like to do?

time-not-understood =
    I couldn’t read “{ $typed }” as a time. Try 7:30 or 19:15, or tap a time below.
