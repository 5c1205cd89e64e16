# Help, and kind hints.

# $commands: one line for each command
help-all =
    <b>I’ll guide you through stretch routines, step by step</b>

    { $commands }

    { pictures-help }

    { safety-stop }
    { safety-emergency }

    <i>{ safety-disclaimer-short }</i>

help-command = /{ $command } – { $does }
hint-command = I don’t know { $typed }. See /help for all commands.
hint-time = To be reminded at { $time }, send <code>/remind { $time }</code>
hint-text = I didn’t get that: I understand commands and buttons best. What would you like to do?
hint-other = I can only read text and locations. See /help for what I can do.
hint-private = I work one-to-one. Message me in a private chat. To stretch together here, send /together.
button-old = That button no longer works. See /help for what I can do.
sorry-failed = Sorry, something went wrong at my end. I’ve logged it – please try again.

command-stretch = start a routine now
command-streak = see your streak
command-remind = set reminders: 07:30 mon-fri
command-routines = see all routines
command-timezone = set your time zone or city
command-pause = take a break for a few days
command-resume = end a break or a pause
command-settings = pace, holds, sides, pictures, language
command-stop = stop all reminders
command-export = get a copy of your data
command-delete = delete everything
command-help = what I can do, and when to stop
command-start = start, or open the menu

profile-description = I’ll guide you through short stretch routines, step by step: hold, switch sides, next. I’ll remind you at the time you choose, wherever you are, and keep a streak that forgives missed days.
profile-short = Guided daily stretches: timed side switches, and a streak that forgives missed days.
command-did = count a day you stretched without me
command-privacy = what I keep, in ten lines
