# Routines and sessions that are shared by a link.

# A card that is forwarded to others. $name: the routine; $count: how many stretches
share-routine =
    🧘 <b>{ $name }</b>
    { $minutes } min · { $count ->
        [one] one stretch
       *[other] { $count } stretches
    }
share-session =
    ✅ <b>{ $name }</b>
    { $minutes } min · { $count ->
        [one] one stretch done
       *[other] { $count } stretches done
    }
# $who: the first name of the person who shares, if they want it there
share-named = { $who } invites you to stretch along.
share-link = Step by step in Telegram, with a call to switch sides: { $url }
share-forward = Forward the next message to anyone you like.
share-unknown = That link doesn’t lead anywhere, but you’re in the right place.

# To somebody new who opens a link; the routine follows.
welcome-by-link =
    Hi { $name }! I’ll guide you step by step. I’ll tell you when to hold, switch sides and rest, so you can put your phone down.

    <i>{ $safety }</i>

button-share = 📤 Share
button-stretch-along = 🧘 Stretch along
button-with-name = ✍️ Add my name
button-without-name = ✖️ Without my name
button-set-up = ⏰ Set a reminder

# The offers of inline mode, in any chat. $name: the routine
inline-routine =
    { $minutes } min · { $count ->
        [one] one stretch
       *[other] { $count } stretches
    }
inline-made =
    🧘 <b>{ $name }</b>
    { $minutes } min · made for you when you open it
inline-week = My week
# What people may type to share their week, with commas between.
inline-week-words = week, my week
inline-placeholder = neck, 5 minutes, week…
