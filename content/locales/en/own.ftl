# What is kept about a person is theirs.

own-export = This is everything I keep about you.
own-delete-sure =
    <b>Delete everything?</b> Your reminders, your streak and your sessions will be gone for good. To keep a copy, send /export first.
own-deleted = Everything has been deleted. Send /start if you ever want to come back.
own-kept = I haven’t deleted anything.
own-table = Your days as a table, for any spreadsheet. For a watch or a health app, send /export tcx.
own-workouts = Your sessions as workouts (TCX), for programs that import workouts.
own-calendar = Your reminders for your calendar. The file doesn’t change by itself: get it again when your times change.
own-event = Time to stretch
own-column-day = Day
own-column-what = Routines
own-column-count = Stretches
own-column-alone = Without Limber
own-yes = yes
own-privacy =
    <b>Your privacy, in ten lines</b>
    1. I keep your Telegram number; I don’t keep your name or your messages.
    2. I keep your language, time zone, reminders and preferences.
    3. I keep the days on which you stretched, and what you did.
    4. What you leave out is kept as a setting, without a reason.
    5. I don’t keep where you are: a location only sets your time zone.
    6. Updates from Telegram are deleted after two days, reminders sent after a year.
    7. Nothing is sold, shared or used for advertising, and I don’t track you.
    8. Telegram carries our chat and has rules of its own.
    9. Get a copy of everything with /export.
    10. Delete everything at once, for good, with /delete.
