# Setting reminders, and the reminders themselves.

remind-none =
    <b>When should I remind you?</b> Tap a time, or type your own, such as 7:30.
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

remind-zone-guessed = I’ve guessed your time zone. Is it { $now } where you are? If not, tap your time.

remind-off = I’ve turned off your reminders. Your streak and history are safe. To bring them back, send /remind 07:30
remind-off-already = You don’t have that reminder. See yours with /remind.
remind-some-off =
    Reminder removed. You still have:
    { $slots }
remind-not-understood =
    I couldn’t read “{ $typed }”. Type it like this:
    <code>/remind 07:30</code>
    <code>/remind 07:30 mon-fri</code>
    <code>/remind off</code>
remind-too-many = You already have { $limit } reminders, which is the maximum. Remove one with /remind first.
remind-no-days = A reminder needs at least one day of the week.

# $due: the time it was planned for; $routine: the routine's name, a title
reminder-on-time =
    🌿 <b>Time to stretch</b>
    { $routine } · { $minutes } min
reminder-late =
    🌿 <b>Sorry, I was away at { $due }.</b> Ready now?
    { $routine } · { $minutes } min
reminder-put-off = 💤 <b>OK, I’ll ask again { $when }.</b>
reminder-snoozed =
    🌿 <b>Here’s your reminder again</b>
    { $routine } · { $minutes } min
reminder-practised =
    🌿 You’ve already stretched today. Up for a bit more?
    { $routine } · { $minutes } min
reminder-streak = 🔥 { $days }-day streak
reminder-protected = I was down on { $days }. My fault, not yours – your streak is safe.
reminder-enough = Not a good day? Skip it – no guilt.
reminder-skipped = ⏭ OK, no more reminders today. If you change your mind, send /stretch.
reminder-gone = That reminder has expired. Start a routine now with /stretch.
snooze-enough = No more snoozes for this one. Start now, or skip today.
remind-on-again =
    ▶️ <b>Your reminders are on again.</b>
    { $slots }
# $some and $many: how many reminders in a row were ignored
remind-backing-off = 🍃 If { $some } reminders in a row go unanswered, I’ll only ask every second day; after { $many } I’ll rest. Any tap or word brings them all back.
remind-rare-over = 🍃 You’d been quiet, so I’d asked less often. Now all your reminders are back.
reminder-comeback =
    🌿 <b>Time to stretch</b>
    It’s been a while, and that’s fine. A short one to begin again:
    { $routine } · { $minutes } min
# $limit: so many reminders in a row went unanswered
reminder-farewell =
    🌙 <b>I’ll be quiet from now on.</b>
    My last { $limit } reminders didn’t come at a good time, so I’ll rest. Everything you’ve done is safe. Whenever you feel like it, one tap is enough.
reminder-rare = 🍃 You’ve been quiet, so I only ask every second day now. Any tap or word brings them all back.
reminder-over = 🌿 This reminder is over.
comeback-offer = 🌿 <b>Good to see you again.</b> Everything you’ve done still counts. Would you like to begin with something short?
# $line: a reminder's time and days
remind-line-routine = { $line } · { $routine }
remind-line-silent = { $line } · 🔕
remind-taken = You already have a reminder at that time.
slot-page =
    <b>Change this reminder</b>
    { $slot }
    Tap a day to add it or leave it out.
# $minutes: the length of a short routine; $days: the streak
nudge-streak = 🌿 <b>{ $minutes ->
        [one] One minute keeps
       *[other] { $minutes } minutes keep
    } your { $days } days going.</b>
nudge-today = 🌿 <b>{ $minutes ->
        [one] One minute is
       *[other] { $minutes } minutes are
    } enough for today.</b>
# $least: the shortest streak that brings a nudge
nudge-set = 👋 <b>A nudge at { $time }.</b> Only on days when my reminder went unanswered and { $least } days or more are at stake. Never more than one.
nudge-off = 👋 OK, no nudges.
nudge-night = I only nudge between { $earliest } and { $latest }. Which time in between suits you? For example: <code>nudge me at 20:00</code>
nudge-unclear = I couldn’t read “{ $typed }” as a time. For example: <code>nudge me at 20:00</code>
