# What is kept about a person is theirs.

own-export = Everything I keep about you. There is nothing else.
own-delete-sure =
    <b>Delete everything?</b> Your reminders, your streak, your sessions: all of it, for good. /export gives you a copy first.
own-deleted = Everything is deleted. Nothing is kept. /start begins anew, whenever you like.
own-kept = Nothing was deleted.
