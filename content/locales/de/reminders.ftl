# Erinnerungen einstellen, und die Erinnerungen selbst.

remind-none =
    <b>Wann soll ich dich erinnern?</b> Tippe auf eine Uhrzeit oder schreib eine, zum Beispiel 7:30.
    Mit Tagen: <code>/remind 07:30 mo-fr</code>

# $slots: eine Zeile für jede Erinnerung
remind-list =
    <b>Deine Erinnerungen</b> ({ $place }, jetzt { $now })
    { $slots }

remind-set =
    ✅ <b>Eingestellt.</b> ({ $place }, jetzt { $now })
    { $slots }

remind-next = Nächste: { $when }

remind-line = ⏰ { $time } · { $days }

remind-zone-guessed = Deine Zeitzone vermute ich nur. Ist es bei dir { $now } Uhr? Wenn nicht, tippe auf deine Uhrzeit.

remind-off = Die Erinnerungen sind aus, deine Serie bleibt gespeichert. Mit /remind 07:30 schaltest du wieder eine ein.
remind-off-already = Diese Erinnerung gab es nicht. /remind zeigt dir, welche du hast.
remind-some-off =
    Diese Erinnerung ist aus. Es bleiben:
    { $slots }
remind-not-understood =
    „{ $typed }“ habe ich nicht verstanden. Schreib es so:
    <code>/remind 07:30</code>
    <code>/remind 07:30 mo-fr</code>
    <code>/remind aus</code>
remind-too-many = Du hast schon { $limit } Erinnerungen, mehr kann ich mir nicht merken. Mit /remind kannst du eine löschen.
remind-no-days = Eine Erinnerung braucht mindestens einen Wochentag.

# $due: die Uhrzeit, die geplant war
reminder-on-time =
    🌿 <b>Zeit zum Dehnen: { $routine }</b>
    { $minutes } min. Ich sage an, du machst mit.
reminder-late =
    🌿 <b>Entschuldige, um { $due } Uhr war ich weg.</b>
    Passt es jetzt?
    { $routine } · { $minutes } min
reminder-put-off = 💤 <b>Gut. Ich frage { $when } noch einmal.</b>
reminder-snoozed =
    🌿 <b>Da bin ich wieder: { $routine }</b>
    { $minutes } min. Ich sage an, du machst mit.
reminder-practised =
    🌿 Du hast dich heute schon gedehnt. Noch eine Runde?
    { $routine } · { $minutes } min
reminder-streak =
    🔥 Serie: { $days ->
        [one] { $days } Tag
       *[other] { $days } Tage
    }
reminder-protected = Ich bin ausgefallen ({ $days }). Deine Serie ist sicher: Das lag an mir, nicht an dir.
reminder-enough = Heute kein guter Tag? Dann lass die Einheit ruhig ausfallen.
reminder-skipped = ⏭ In Ordnung, heute keine Erinnerungen mehr. Falls du es dir anders überlegst: /stretch
reminder-gone = Diese Erinnerung ist abgelaufen. Mit /stretch startest du jetzt eine Routine.
snooze-enough = Noch einmal verschieben geht nicht. Fang jetzt an, oder lass es für heute gut sein.
remind-on-again =
    ▶️ <b>Deine Erinnerungen sind wieder an.</b>
    { $slots }
# $some and $many: how many reminders in a row were ignored
remind-backing-off = 🍃 Bleiben { $some } Erinnerungen nacheinander ohne Antwort, frage ich nur noch jeden zweiten Tag; nach { $many } ruhe ich. Ein Tippen oder ein Wort von dir, und alle sind wieder da.
remind-rare-over = 🍃 Von dir kam länger nichts, darum habe ich seltener gefragt. Jetzt sind alle Erinnerungen wieder da.
reminder-comeback =
    🌿 <b>Zeit zum Dehnen</b>
    Es ist eine Weile her, und das macht nichts. Etwas Kurzes zum Wiederanfangen:
    { $routine } · { $minutes } min
# $limit: so many reminders in a row went unanswered
reminder-farewell =
    🌙 <b>Ich bin jetzt erst einmal still.</b>
    Meine letzten { $limit } Erinnerungen kamen wohl ungelegen, darum ruhe ich. Alles, was du geschafft hast, bleibt. Wenn du wieder magst, genügt ein Tippen.
reminder-rare = 🍃 Von dir kam länger nichts, darum frage ich nur noch jeden zweiten Tag. Ein Tippen oder ein Wort, und alle sind wieder da.
reminder-over = 🌿 Diese Erinnerung ist vorbei.
comeback-offer = 🌿 <b>Schön, dass du wieder da bist.</b> Alles, was du geschafft hast, zählt weiter. Möchtest du mit etwas Kurzem anfangen?
# $line: a reminder's time and days
remind-line-routine = { $line } · { $routine }
remind-line-silent = { $line } · 🔕
remind-taken = Für diese Uhrzeit hast du schon eine Erinnerung.
slot-page =
    <b>Diese Erinnerung ändern</b>
    { $slot }
    Tippe auf einen Tag, um ihn dazuzunehmen oder wegzulassen.
# $minutes: the length of a short routine; $days: the streak
nudge-streak = 🌿 <b>{ $minutes ->
        [one] Eine Minute hält
       *[other] { $minutes } Minuten halten
    } deine { $days } Tage am Leben.</b>
nudge-today = 🌿 <b>{ $minutes ->
        [one] Eine Minute reicht
       *[other] { $minutes } Minuten reichen
    } für heute.</b>
# $least: the shortest streak that brings a nudge
nudge-set = 👋 <b>Ein Anstoß um { $time } Uhr.</b> Nur an Tagen, an denen meine Erinnerung ohne Antwort blieb und mindestens { $least } Tage in Folge auf dem Spiel stehen. Nie mehr als einer.
nudge-off = 👋 OK, keine Anstöße.
nudge-night = Einen Anstoß gebe ich nur zwischen { $earliest } und { $latest } Uhr. Welche Zeit dazwischen passt dir? Zum Beispiel: <code>Anstoß um 20:00</code>
nudge-unclear = Ich konnte „{ $typed }“ nicht als Uhrzeit lesen. Zum Beispiel: <code>Anstoß um 20:00</code>
