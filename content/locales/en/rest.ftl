# A time off, and an end.

rest-ask = How long would you like to be off? Reminders rest, and your streak waits for you.
rest-begun =
    🌙 { $days ->
        [one] Off for today.
       *[other] Off for { $days } days, up to and including { $until }.
    } Your streak waits. /resume ends it sooner; a stretch in between still counts.
rest-ended = ☀️ Welcome back. Your reminders are on again.
rest-nothing = Nothing is paused. /stretch starts a stretch now.
rest-not-understood = “{ $typed }” is no number of days I can take. Try <code>/pause 3</code>, up to { $limit } days.
stopped =
    ⏹ Stopped. No reminders from now on; your days are kept.
    /resume brings the reminders back, /delete removes everything.
