# Routines that a person makes. A name is the person's own and stands by itself, never in a sentence.

my-nameless = Your routine
# What a new routine is called until the person gives it a name; a number may follow.
my-default-name = My routine

my-list =
    <b>Your routines</b>
    Tap one to see it, start it or change it.
my-list-empty =
    <b>Your own routine</b>
    Pick stretches from the library, or send them in one line:
    <code>/mine cat and cow 60 s, bridge pose 3x10, sphinx 2x30 s</code>
my-list-head = <b>Your own</b>
my-line = { $name } · { $minutes } min

my-ask =
    <b>What should be in it?</b>
    Send it in one line: stretches, how long or how often, sets and rests:
    <code>cat and cow 60 s, bridge pose 3x10 rest 20 s, open book 45 s each side</code>
    Or pick from the library.

# $items: one line for each stretch
my-page =
    <b>{ $name }</b> · { $minutes } min
    { $items }
my-saved =
    ✅ Saved.

    { $page }
my-saved-name =
    { $saved }

    What should I call it? Type a name, or keep this one.
my-item = { $number }. { $name } · { $dose }
# What a dose is; people can type it back.
my-dose-seconds =
    { $sets ->
        [1] { $amount } sec
       *[other] { $sets } × { $amount } sec
    }
my-dose-breaths =
    { $sets ->
        [1] { $amount } breaths
       *[other] { $sets } × { $amount } breaths
    }
my-dose-times =
    { $sets ->
        [1] { $amount } times
       *[other] { $sets } × { $amount } times
    }
# $each: seconds for each of the $amount repetitions
my-dose-each =
    { $sets ->
        [1] { $amount } × { $each } sec
       *[other] { $sets } × { $amount } × { $each } sec
    }
# On a card: $sets times what the card says.
dose-sets = { $sets } × { $dose }
my-dose-sides = { $dose } each side
my-dose-rest = { $dose } · rest { $rest } sec

# $text: what the person typed; $unread: the part of it that could not be read
my-unclear =
    I couldn’t read this part: “{ $text }”
    ❔ { $unread }
    Which stretch is it? Tap one, type its name, or leave it out.
my-unclear-none =
    I couldn’t read this part: “{ $text }”
    ❔ { $unread }
    Type the name of a stretch for it, or leave it out. All of them are in the library.
my-nothing-left = There’s nothing left to save. Send the line again whenever you like.

my-edit =
    { $page }

    Tap a stretch to change it.
my-item-page =
    <b>{ $name }</b>
    { $dose }
my-pick-area =
    <b>{ $name }</b>
    Where should the next stretch work?
my-pick =
    <b>{ $area }</b>
    Tap a stretch to add it.
my-added = ➕ Added. It’s number { $number } now.
my-name-ask = What should I call it? Type a name of up to { $most } characters.
my-renamed =
    ✅ Renamed.

    { $page }
my-off-sure =
    <b>{ $name }</b>
    Delete this routine? Your streak stays the same.
my-off-done = Deleted. Reminders that were about it are about the routine of the day now.
my-off-kept = I’ve kept it.
# $times: 08:00, 13:00 and 19:00
my-daily-set = ⏰ Set: { $times }. /remind shows and changes your reminders.

my-too-many = You have { $most } routines of your own, and that’s the most I can keep. Delete one first.
my-too-many-stretches = A routine can have up to { $most } stretches.
my-too-long = That would take { $minutes } minutes. A routine can take up to { $most }.
my-name-empty = A name needs at least one letter or digit.
my-name-long = That name is too long: up to { $most } characters, please.
my-name-taken = You already have a routine with that name. Please choose another.
my-last-stretch = That’s its only stretch. You can delete the whole routine instead.
my-dose-limit = That’s as far as it goes: up to 5 minutes, 50 repetitions, 30 breaths, 10 sets; sets of at least 15 seconds.
my-gone = That routine is gone. /mine shows those you have.

button-my-list = ✨ Your routines
button-my-new = ➕ New routine
button-my-library = 📚 Pick stretches
button-my-edit = ✏️ Change
button-my-add = ➕ Add a stretch
button-my-add-one = ➕ { $name }
button-my-name = 🏷 Name
button-my-off = 🗑 Delete
button-my-off-yes = ✅ Delete it
button-my-off-no = No, keep it
button-my-leave-out = 🚫 Leave it out
button-my-keep-name = 👌 Leave the name
button-my-up = ⬆️ Up
button-my-down = ⬇️ Down
button-my-remove = ✖️ Take out
button-my-less = ➖ Less
button-my-more = ➕ More
button-my-sets-less = ➖ Sets
button-my-sets-more = ➕ Sets
button-my-rest-less = ➖ Rest
button-my-rest-more = ➕ Rest
button-my-daily =
    ⏰ Remind me { $times ->
        [1] once a day
        [2] twice a day
       *[other] { $times } times a day
    }
command-mine = make a routine of your own
