# What is said while a session runs. The first line of each sounding message says the act within forty characters, so
# that a watch or a lock screen is enough. A name ($name, $routine) is a title: it stands by itself, never in a sentence.

## The card of a stretch. At most forty-five words of it are in sight; all the rest stands in a quotation that unfolds.
card-first = ▶️ <b>Get ready: { $name }</b>
card-next = ▶️ <b>Next: { $name }</b>
# $number: which of the $count stretches this is
card-dose = ⏱ { $dose } · { $number }/{ $count }
card-brief = • { $step }
card-step = { $number }. { $step }
# $act: hold, or move for repetitions; $ready: when it begins, counting down by itself
card-ready =
    { $act ->
        [move] Start moving { $ready }
       *[hold] Hold starts { $ready }
    }

card-breathing = 🌬 { $breathing }
card-caution = ⚠️ { $caution }
card-easier = 🪶 Easier: { $easier }
card-harder = 💪 Harder: { $harder }
card-mistake = 👀 Common mistake: { $hint }
# $feel: where a person feels it
card-feel = 🎯 You should feel it in { $feel }.
# What comes after both sides.
card-then = ➡️ Then: { $name }

# "switch sides" stands in the first line on purpose.
card-switch = 🔁 <b>Now switch sides: { $side }</b>

card-rest = 😮‍💨 <b>Release and rest: { $name }</b>
card-rest-ready =
    { $sides ->
        [each] Once more on the same side { $ready }
       *[both] Once more { $ready }
    }

# $left: what is left of the hold, as 0:30; it counts down by itself
card-hold =
    🟢 <b>{ $act ->
        [move] Move: { $name }
       *[hold] Hold: { $name }
    }</b>
card-middle = 🟢 <b>Halfway: { $name }</b>
card-left = ⏳ <b>{ $left }</b>

# A card that is over: short, and without a countdown.
card-done = ✓ Done: { $name }
card-over = ⏭ { $name }
# All about a stretch, for somebody who asks how.
card-how = 📖 <b>{ $name }</b>

card-paused =
    ⏸ <b>Paused: { $name }</b>
    The timer has stopped, so you won’t lose any time. Tap ▶️ when you’re ready.

# $left: what is left of the hold, in words
card-paused-left = ⏳ <b>{ $left } left</b>
# On a card whose hold begins when the person taps.
card-wait = 👉 Tap ▶️ when you’re in position.

card-back = ▶️ <b>Get back into position: { $name }</b>
card-back-ready = Starting again { $ready }

card-cut-off =
    ⚠️ <b>Sorry, I lost my place: { $name }</b>
    Tap ▶️ and we’ll do this part again from the start.

# $length: how long one hold is, such as 30 sec
dose-hold =
    { $rounds ->
        [one] { $sides ->
            [each] { $length } on each side
           *[both] { $length }
        }
       *[other] { $sides ->
            [each] { $rounds } × { $length } on each side
           *[both] { $rounds } × { $length }
        }
    }
dose-breaths =
    { $sides ->
        [each] { $count } slow breaths on each side (about { $length })
       *[both] { $count } slow breaths (about { $length })
    }
dose-reps =
    { $sides ->
        [each] { $count } slow repetitions on each side (about { $length })
       *[both] { $count } slow repetitions (about { $length })
    }

## The end of a session.
finish-complete =
    ✅ <b>Session complete: { $routine }</b>
    { $praise }
    { $done } of { $count } stretches · { $length }

    { $streak }
    { $next }

    <i>{ $footer }</i>

# $turn: a number that changes from session to session
finish-praise = { $turn ->
    [0] Nicely done.
    [1] That’s time well spent.
    [2] Calm and careful.
    [3] A good few minutes.
    [4] Good, steady work.
   *[other] That’s it for now.
}

finish-ended =
    ⏹ <b>Session ended: { $routine }</b>
    { $done } of { $count } stretches · { $length }

    { $streak }
    { $next }

finish-expired =
    ⏹ <b>Session ended after a long pause: { $routine }</b>
    { $done } of { $count } stretches · { $length }

    { $streak }
    { $next }

# $days: the streak now; $before: the streak before this session
finish-streak-grown = 🔥 <b>{ $days }-day streak</b> (was { $before })
finish-streak = 🔥 <b>{ $days }-day streak</b>
finish-streak-none = One full stretch is enough for a day to count. Fresh start next time.
finish-next = ⏰ Next reminder { $when }
finish-no-reminder = ⏰ Want a reminder? Send /remind 07:30

# $tip: one sentence, at most one a day
finish-tip = 💡 { $tip }

stretch-go = Here we go
stretch-first-time =
    Before we start: <i>{ $safety }</i>
stretch-already-live =
    You’re already in the middle of a session: { $routine }
    Go on with it, or end it here?
stretch-goes-on = ▶️ Going on: the next step follows in a new message.
# A session that was ended early: $number is the stretch that comes next.
stretch-kept = You stopped at stretch { $number } of { $count }: { $routine }

session-pause = Paused
session-resume = Get back into position
session-skip = On to the next stretch
session-ready = Put your phone down, here we go
session-more = A little longer
session-repeat = This stretch from the start
session-previous = Back to the stretch before
session-end = Session ended
session-paused-by-command = ⏸ Paused. Send /resume when you’re ready.
session-resumed-by-command = ▶️ Get back into position – here we go.
session-not-yours = This button belongs to another session.
session-over = That session is over. Start a new one with /stretch.
session-old-card = That step is over. Use the latest message.
# $longest: the longest streak so far
finish-back = 🌱 Good to have you back. Your longest streak stays: { $longest }.
# $day: the missed day
finish-earned = ❄️ Twice today: that earns back the missed day ({ $day }).
finish-first-day = 🌱 <b>Day 1.</b> One full stretch, both sides.
finish-first-steps = 👇 A few short questions, and you’re set.
session-tap = From now on each hold waits for your tap. /settings changes it.
card-explained = 👋 <i>This is a card: it says what to do, and how long.</i>
finish-taste =
    ✅ <b>Session complete: { $routine }</b>
    Well done, that was it.

    { $streak }

    { $next }
