# Help, and kind hints.

# $commands: one line for each command
help-all =
    <b>I lead stretch routines, step by step</b>

    { $commands }

    { safety-stop }
    { safety-emergency }

    <i>{ safety-disclaimer-short }</i>

help-command = /{ $command } – { $does }
hint-command = There is no command { $typed }. /help lists the ones there are.
hint-time = To be reminded at { $time }, send <code>/remind { $time }</code>
hint-text = I understand commands and buttons best. What shall we do?
hint-other = I can only read text and locations. /help shows what I can do.
hint-private = I lead one person at a time. Write to me in a private chat.
button-old = That button is from an earlier time. /help shows what I can do.
sorry-failed = Something went wrong on my side. It is noted; please try again.

command-stretch = start a stretch now
command-streak = see your streak
command-remind = set reminders: 07:30 mon-fri
command-routines = see all routines
command-timezone = set your time zone or city
command-pause = take some days off
command-resume = go on after a pause
command-settings = pace, sides, start of day
command-stop = stop all reminders
command-export = get a copy of your data
command-delete = delete everything
command-help = what I can do, and when to stop
command-start = begin, or see the menu

profile-description = I lead you through short stretch routines, step by step: hold, switch sides, next. I remind you at your local time and keep an honest, forgiving streak.
profile-short = Guided daily stretches, with timed side switches and an honest streak.
