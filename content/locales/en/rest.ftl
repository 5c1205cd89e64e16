# A break, and an end.

rest-ask = How long a break would you like? No reminders until then, and your streak will wait.
rest-begun =
    🌙 { $days ->
        [one] You’re on a break for today.
       *[other] You’re on a break until the end of { $until }.
    } Your streak will wait. Come back early with /resume; any stretch you do meanwhile still counts.
rest-ended = ☀️ Welcome back. Your reminders are on again.
rest-nothing = You’re not on a break. Start a routine now with /stretch.
rest-not-understood = I couldn’t read “{ $typed }” as a number of days. Try <code>/pause 3</code> (up to { $limit }).
stopped =
    ⏹ I’ve stopped all reminders. Your streak and history are safe.
    Bring the reminders back with /resume, or remove everything with /delete.
rest-planned = 🌙 { $since } – { $until }
rest-set = <b>Your breaks are set.</b> Your streak will wait.
rest-taken-back = ☀️ OK, I’ve taken that break back.
