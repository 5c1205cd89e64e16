# What is said while a session runs. The first line of each sounding message says the act, so that a watch or a
# lock screen is enough.

# $number: which stretch of the routine this is
# $ready: when it begins, counting down by itself
# $act: hold, or move for repetitions
# $advice: how to breathe, and what to be careful with
card-first =
    ▶️ <b>Get ready: { $name }</b>
    { $routine } · stretch { $number } of { $count }

    { $side }
    ⏱ { $dose }

    { $steps }

    { $advice }

    { $act ->
        [move] Moving begins
       *[hold] Hold begins
    } { $ready }.

card-next =
    ▶️ <b>Next: { $name }</b>
    { $routine } · stretch { $number } of { $count }

    { $side }
    ⏱ { $dose }

    { $steps }

    { $advice }

    { $act ->
        [move] Moving begins
       *[hold] Hold begins
    } { $ready }.

card-step = { $number }. { $step }

card-breathing = 🌬 { $breathing }
card-caution = ⚠️ { $caution }
card-easier = 🪶 Easier: { $easier }
card-harder = 💪 Harder: { $harder }
# What comes after both sides.
card-then = ➡️ Then: { $name }

# "switch sides" stands in the first line on purpose.
card-switch =
    🔁 <b>Now switch sides: { $side }</b>
    { $name }

    { $act ->
        [move] Moving begins { $ready }, as many as before.
       *[hold] Hold begins { $ready }, as long as before.
    }

card-rest =
    😮‍💨 <b>Release and rest: { $name }</b>
    { $sides ->
        [each] Once more on the same side
       *[both] Once more
    } { $ready }.

# $left: what is left of the hold, as 0:30
# $ends: when it ends, counting down by itself; $until: when it ends, by the clock
card-hold =
    🟢 <b>{ $act ->
        [move] Move: { $name }
       *[hold] Hold: { $name }
    }</b>
    { $side }

    ⏱ <b>{ $left }</b> · ends { $ends }, at { $until }
    { $dose }
    🌬 { $hint }

card-middle =
    🟢 <b>Halfway: { $name }</b>
    { $side }

    ⏱ <b>{ $left }</b> left · ends { $ends }, at { $until }
    👀 Watch out for this: { $hint }

card-paused =
    ⏸ <b>Paused: { $name }</b>
    The clock stands still; nothing is lost. Tap ▶️ when you are ready.

card-back =
    ▶️ <b>Back into place: { $name }</b>
    { $side }

    We go on { $ready }.

card-cut-off =
    ⚠️ <b>I lost my place at { $name }.</b>
    That was on my side. Tap ▶️ and we do this part again from its start.

side-both = Both sides together.

# $length: how long one hold is, such as 30 s
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

finish-complete =
    ✅ <b>{ $routine } complete!</b>
    { $praise }
    { $done } of { $count } stretches · { $length }

    { $streak }
    { $next }

    <i>{ $footer }</i>

# $turn: a number that changes from session to session
finish-praise = { $turn ->
    [0] Nicely done.
    [1] Time well spent.
    [2] Calmly and carefully done.
    [3] A good few minutes.
    [4] Steady work.
   *[other] Well held.
}

finish-ended =
    ⏹ <b>{ $routine } ended.</b>
    { $done } of { $count } stretches · { $length }

    { $streak }
    { $next }

finish-expired =
    ⏹ <b>{ $routine } ended: the pause grew long.</b>
    { $done } of { $count } stretches · { $length }

    { $streak }
    { $next }

# $days: the streak now; $before: the streak before this session
finish-streak-grown = 🔥 <b>{ $days }-day streak</b> (was { $before })
finish-streak = 🔥 <b>{ $days }-day streak</b>
finish-streak-none = One whole stretch is enough to count a day. The next one is a fresh start.
finish-next = ⏰ Next reminder { $when }
finish-no-reminder = ⏰ Want a reminder? /remind 07:30

# $tip: one sentence, at most one a day
finish-tip = 💡 { $tip }

stretch-go = Here we go
stretch-first-time =
    Before we begin: <i>{ $safety }</i>
stretch-already-live =
    You are in the middle of { $routine }. Go on with it, or end it first?

session-pause = Paused
session-resume = Back into place
session-skip = On to the next one
session-end = Ended
session-paused-by-command = ⏸ Paused. /resume when you are ready.
session-resumed-by-command = ▶️ Back into place, we go on.
session-not-yours = This button belongs to another session.
session-over = That session is over. /stretch starts a new one.
session-old-card = That step has passed. Use the newest message.
