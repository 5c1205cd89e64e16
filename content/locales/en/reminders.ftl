# Setting reminders, and the reminders themselves.

remind-none =
    <b>When shall I remind you?</b> Tap a time, or type one such as 7:30.
    With days: <code>/remind 07:30 mon-fri</code>

# $slots: one line for each reminder
remind-list =
    <b>Your reminders</b> ({ $place }, now { $now })
    { $slots }

remind-set =
    ✅ <b>Set.</b> ({ $place }, now { $now })
    { $slots }

remind-next = Next: { $when }

remind-line = ⏰ { $time } · { $days }

remind-zone-guessed = I guessed your time zone. Is it { $now } where you are? If not, tap your time.

remind-off = Reminders are off. Your days are kept. /remind 07:30 brings them back.
remind-off-already = There was no such reminder. /remind shows the ones you have.
remind-some-off =
    That one is off. These stay:
    { $slots }
remind-not-understood =
    I could not read “{ $typed }”. Type it like this:
    <code>/remind 07:30</code>
    <code>/remind 07:30 mon-fri</code>
    <code>/remind off</code>
remind-too-many = You have { $limit } reminders already, which is the most I can keep. /remind lets you take one away.
remind-no-days = A reminder needs at least one day of the week.

# $due: the time it was planned for
reminder-on-time =
    🌿 <b>Time to stretch: { $routine }</b>
    { $minutes } min. I lead, you follow.
reminder-late =
    🌿 <b>Sorry, I was away at { $due }.</b>
    Ready for { $routine } now? { $minutes } min.
reminder-put-off = 💤 <b>Good. I will ask again { $when }.</b>
reminder-snoozed =
    🌿 <b>Here I am again: { $routine }</b>
    { $minutes } min. I lead, you follow.
reminder-practised =
    🌿 You have stretched today already. Another { $minutes } min of { $routine }?
reminder-streak = 🔥 { $days }-day streak
reminder-protected = My own outage cost you { $days }. Your streak is safe: that was me, not you.
reminder-enough = Not a good day? Skip it without a bad conscience.
reminder-skipped = ⏭ Not today. That is fine; see you next time. /stretch if you change your mind.
reminder-gone = That reminder is over. /stretch starts a stretch now.
snooze-enough = That was put off often enough. Start now, or let it be for today.
