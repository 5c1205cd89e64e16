# From the first hello to the first stretch.

# $name: the person's first name
# $safety: the safety text
welcome-hello =
    Hi { $name }! I’ll guide you through short stretch routines, one step at a time.

    🌐 We’re speaking <b>{ $language }</b>. Tap below for another language.

    <b>Before you stretch</b>
    <i>{ $safety }</i>
    <i>{ safety-stop }</i>

    If that’s all right for you, let’s start with one minute on a chair.

# $time: the time now in the place on record
welcome-where =
    <b>Does your clock show { $time }?</b> ({ $place })
    Tap your time, or type your city or the time on your clock.

welcome-when =
    <b>When should I remind you?</b>
    Tap a time and your days, or type them, such as 7:30 weekdays.

welcome-days =
    <b>{ $time }</b> – on which days?
    Tap a day to add it or leave it out. Then tap ✅.

welcome-ready =
    ✅ <b>{ $time }, { $days }</b> ({ $place })
    Your first reminder comes { $when }.
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

welcome-card =
    👇 <b>Next comes a card.</b> It shows a stretch: which side, how long, and how.
    Sit down, get into position, then tap ▶️ Ready. After that you won’t need your phone: I’ll tell you when to switch sides.

welcome-wishes =
    <b>How do you like to stretch?</b>
    Choose a place, a length, and below that anything to leave out 🚫. All fine already? Tap ✅. You can change it all later.
welcome-wish-unclear = I couldn’t read “{ $typed }”. Try chair, standing or floor, 5 minutes, or no kneeling. Or tap below.
welcome-through =
    🌱 You’re all set, { $name }. I’ll be here when it’s time.

    Want to try your first routine now?
welcome-place-chair = Chair
welcome-place-standing = Standing
welcome-place-floor = Floor
# What can be left out, on narrow buttons.
welcome-off-kneeling = Kneeling
welcome-off-wrist-load = Wrists
welcome-off-overhead = Arms up
welcome-off-neck-range = Neck
welcome-off-balance = Balance
welcome-off-head-low = Head down
