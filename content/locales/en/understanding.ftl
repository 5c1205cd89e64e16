# What people type, and what was understood of it.

# A place, and the state or country where it lies: Portland, Oregon.
understanding-place = { $place }, { $within }

# Where the person is, said before the next question.
understanding-zone-here = ✅ You're in <b>{ $place }</b> ({ $zone }), where it’s { $time }. If your clock shows something else, tap 🌍.

understanding-zone-which = I know more than one “{ $typed }”, or I'm not sure which you mean. Which is yours?

understanding-zone-one = I'm not sure about “{ $typed }”. Do you mean this place? If not, type the nearest large city, or what your clock shows now.

understanding-zone-again =
    Nice to hear from you! One thing I still need: <b>is it { $time } where you are?</b> ({ $place })
    Tap your time, or type your city or what your clock shows.

understanding-zone-else =
    No problem, we'll find it. <b>Which of these is your time?</b>
    If none is, type the nearest large city, or what your clock shows now, such as 21:15.

understanding-zone-later = Fine, I'll go by { $time } ({ $place }) for now. /timezone changes it whenever you like.

understanding-key-gone = 👌 Your place stays as before.

understanding-time-later = All right, no reminder for now. /remind sets one whenever you like, /stretch starts a stretch.

understanding-time-again =
    Gladly. <b>When should I remind you?</b>
    Tap a time, or type one, such as 7:30 or 7:30 mon-fri.

understanding-interval =
    “{ $typed }” is an interval, and I can only ring at times of day. You can have several a day, or choose the weekdays:
    <code>/remind 9:00 and 15:00</code>
    <code>/remind 7:30 mon wed fri</code>

understanding-button-resume = ☀️ Remind me again
# $days: the days that were typed last for a reminder that rings on others too
understanding-button-only = { $time }: only { $days }
understanding-too-many = You have { $have } reminders, and { $limit } is the most I can keep. So I added none of these. /remind lets you take one away.
understanding-stopped = ⏹ They're off since you sent /stop: none of them rings. /resume brings them back.

understanding-stranger = I keep nothing about you, so I don't know your settings. Send /start to set things up.
understanding-finish =
    👋 <b>Looked through: { $routine }</b>
    Every stretch was skipped this time, and that's fine: nothing counts, and nothing counts against you.

    { $streak }
    { $next }
understanding-finish-stopped = ⏹ Your reminders are off since /stop. /resume brings them back.

understanding-time = Should I remind you at { $time }?
understanding-button-remind = ⏰ Remind me at { $time }
understanding-stretch = Here's what I can lead you through:
understanding-zone-plain = ✅ Your clock is <b>{ $zone }</b>, where it’s { $time }. If it shows something else, tap 🌍.
