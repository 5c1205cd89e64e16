# From the first hello to the first stretch.

# $name: the person's first name
# $safety: the safety text
welcome-hello =
    Hello { $name }! I lead you through short stretch routines, one step at a time. I tell you when to hold, when to switch sides and when to rest, so you can put the phone down.

    <i>{ $safety }</i>

# $hello: the greeting
# $time: the time now in the place on record
welcome-where =
    { $hello }

    <b>Is it { $time } where you are?</b> ({ $place })
    Tap your time, or type your city or what your clock shows.

welcome-when =
    <b>When shall I remind you?</b>
    Tap a time, or type one, such as 7:30.

welcome-days =
    <b>{ $time }</b> it is. On which days?

welcome-ready =
    ✅ <b>{ $time }, { $days }</b> ({ $place })
    Your first reminder comes { $when }.

    Shall we stretch once right now?

welcome-later =
    Good. I will be there at the time you chose. /stretch starts one sooner.

welcome-back =
    Welcome back, { $name }! What shall we do?

welcome-again =
    Welcome back, { $name }! Your reminders are on again. What shall we do?

time-not-understood =
    “{ $typed }” is no time that I know. Type it like 7:30 or 19:15, or tap one.
