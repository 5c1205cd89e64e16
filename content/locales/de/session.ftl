# Was während einer Einheit gesagt wird. Die erste Zeile jeder hörbaren Nachricht nennt die Handlung, damit eine Armbanduhr
# oder ein Sperrbildschirm genügt.

# $number: die wievielte Übung der Routine es ist
# $ready: wann es beginnt; zählt von selbst herunter
# $act: hold ist halten, move ist bewegen in Wiederholungen
# $advice: wie man atmet, und worauf man achtgibt
card-first = ▶️ <b>Mach dich bereit: { $name }</b>

card-next = ▶️ <b>Als Nächstes: { $name }</b>
# $number: which of the $count stretches this is
card-dose = ⏱ { $dose } · { $number }/{ $count }
card-brief = • { $step }

card-step = { $number }. { $step }
# $act: hold, or move for repetitions; $ready: when it begins, counting down by itself
card-ready =
    { $act ->
        [move] Bewegen: { $ready }
       *[hold] Halten: { $ready }
    }

card-breathing = 🌬 { $breathing }
card-caution = ⚠️ { $caution }
card-easier = 🪶 Leichter: { $easier }
card-harder = 💪 Intensiver: { $harder }
card-mistake = 👀 Häufiger Fehler: { $hint }
# $feel: where a person feels it, with its preposition
card-feel = 🎯 Hier solltest du es spüren: { $feel }.
# What comes after both sides.
card-then = ➡️ Danach: { $name }

# „Seite wechseln“ steht mit Absicht in der ersten Zeile.
card-switch = 🔁 <b>Jetzt Seite wechseln: { $side }</b>

card-rest = 😮‍💨 <b>Lösen und ausruhen: { $name }</b>
card-rest-ready =
    { $sides ->
        [each] Noch einmal auf derselben Seite: { $ready }
       *[both] Noch einmal: { $ready }
    }

# $left: what is left of the hold, as 0:30; it counts down by itself
card-hold =
    🟢 <b>{ $act ->
        [move] Bewegen: { $name }
       *[hold] Halten: { $name }
    }</b>

card-middle = 🟢 <b>Halbzeit: { $name }</b>
card-left = ⏳ <b>{ $left }</b>
# A card that is over: short, and without a countdown.
card-done = ✓ Geschafft: { $name }
card-over = ⏭ { $name }
# All about a stretch, for somebody who asks how.
card-how = 📖 <b>{ $name }</b>

card-paused =
    ⏸ <b>Pause: { $name }</b>
    Die Uhr steht still; nichts geht verloren. Tippe auf ▶️, wenn du so weit bist.

# $left: what is left of the hold, in words
card-paused-left = ⏳ <b>Noch { $left }</b>
# On a card whose hold begins when the person taps.
card-wait = 👉 Tippe auf ▶️, wenn du in Position bist.

card-back = ▶️ <b>Zurück in Position: { $name }</b>
card-back-ready = Weiter geht’s: { $ready }

card-cut-off =
    ⚠️ <b>Hier habe ich den Faden verloren: { $name }</b>
    Das lag an mir. Tippe auf ▶️, dann machen wir diesen Teil noch einmal von vorn.

# $length: wie lange einmal gehalten wird, etwa 30 s
dose-hold =
    { $rounds ->
        [one] { $sides ->
            [each] { $length } je Seite
           *[both] { $length }
        }
       *[other] { $sides ->
            [each] { $rounds } × { $length } je Seite
           *[both] { $rounds } × { $length }
        }
    }
dose-breaths =
    { $sides ->
        [each] { $count ->
            [one] { $count } langsamer Atemzug je Seite (etwa { $length })
           *[other] { $count } langsame Atemzüge je Seite (etwa { $length })
        }
       *[both] { $count ->
            [one] { $count } langsamer Atemzug (etwa { $length })
           *[other] { $count } langsame Atemzüge (etwa { $length })
        }
    }
dose-reps =
    { $sides ->
        [each] { $count ->
            [one] { $count } langsame Wiederholung je Seite (etwa { $length })
           *[other] { $count } langsame Wiederholungen je Seite (etwa { $length })
        }
       *[both] { $count ->
            [one] { $count } langsame Wiederholung (etwa { $length })
           *[other] { $count } langsame Wiederholungen (etwa { $length })
        }
    }

finish-complete =
    ✅ <b>Geschafft: { $routine }</b>
    { $praise }
    { $done } von { $count } Übungen · { $length }

    { $streak }
    { $next }

    <i>{ $footer }</i>

# $turn: a number that changes from session to session
finish-praise = { $turn ->
    [0] Gut gemacht.
    [1] Gut genutzte Minuten.
    [2] Schön, dass du dir die Zeit genommen hast.
    [3] Das hat sich gelohnt.
    [4] Wieder ein paar Minuten nur für dich.
   *[other] Bis zum nächsten Mal.
}

finish-ended =
    ⏹ <b>Beendet: { $routine }</b>
    { $done } von { $count } Übungen · { $length }

    { $streak }
    { $next }

finish-expired =
    ⏹ <b>Nach langer Pause beendet: { $routine }</b>
    { $done } von { $count } Übungen · { $length }

    { $streak }
    { $next }

# $days: die Serie jetzt; $before: die Serie vor dieser Einheit
finish-streak-grown =
    🔥 <b>Serie: { $days ->
        [one] { $days } Tag
       *[other] { $days } Tage
    }</b> (vorher { $before })
finish-streak =
    🔥 <b>Serie: { $days ->
        [one] { $days } Tag
       *[other] { $days } Tage
    }</b>
finish-streak-none = Eine ganze Übung genügt, damit der Tag zählt. Beim nächsten Mal geht es frisch los.
finish-next = ⏰ Nächste Erinnerung: { $when }
finish-no-reminder = ⏰ Möchtest du eine Erinnerung? /remind 07:30

# $tip: one sentence, at most one a day
finish-tip = 💡 { $tip }

stretch-go = Los geht’s
stretch-first-time =
    Bevor wir anfangen: <i>{ $safety }</i>
stretch-already-live =
    Du bist noch mitten in einer Einheit: { $routine }
    Weitermachen oder hier beenden?
stretch-goes-on = ▶️ Weiter geht’s: Der nächste Schritt kommt in einer neuen Nachricht.
# A session that was ended early: $number is the stretch that comes next.
stretch-kept = Du hast bei Übung { $number } von { $count } aufgehört: { $routine }

session-pause = Pause
session-resume = Zurück in Position
session-skip = Weiter zur nächsten Übung
session-ready = Leg dein Handy weg, es geht los
session-more = Etwas länger
session-repeat = Diese Übung von vorn
session-previous = Zurück zur Übung davor
session-end = Beendet
session-paused-by-command = ⏸ Pause. /resume, wenn du so weit bist.
session-resumed-by-command = ▶️ Zurück in Position, es geht weiter.
session-not-yours = Dieser Knopf gehört zu einer anderen Einheit.
session-over = Diese Einheit ist vorbei. Mit /stretch beginnt eine neue.
session-old-card = Dieser Schritt ist vorbei. Bitte nutze die neueste Nachricht.
# $longest: the longest streak so far
finish-back = 🌱 Schön, dass du wieder da bist. Deine längste Serie bleibt: { $longest }.
# $day: the missed day
finish-earned = ❄️ Heute zweimal: Damit ist der verpasste Tag wieder gut ({ $day }).
finish-first-day = 🌱 <b>Tag 1.</b> Eine ganze Übung, beide Seiten.
finish-first-steps = 👇 Noch ein paar kurze Fragen, dann ist alles bereit.
session-tap = Ab jetzt wartet jedes Halten auf dein Tippen. In /settings kannst du das ändern.
card-explained = 👋 <i>Das ist eine Karte: Sie sagt, was du tust und wie lange.</i>
finish-taste =
    ✅ <b>Geschafft: { $routine }</b>
    Das war’s schon.

    { $streak }

    { $next }
