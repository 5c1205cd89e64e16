# What is kept about a person is theirs.

own-export = This is everything I keep about you.
own-delete-sure =
    <b>Delete everything?</b> Your reminders, your streak and your sessions will be gone for good. To keep a copy, send /export first.
own-deleted = Everything has been deleted. Send /start if you ever want to come back.
own-kept = I haven’t deleted anything.
