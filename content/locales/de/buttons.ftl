# Die Wörter auf Knöpfen. Das Zeichen bleibt in jeder Sprache.

button-stretch-now = ▶️ Jetzt dehnen
button-start = ▶️ Los geht’s
button-start-routine = ▶️ { $name } · { $minutes } min
button-again = ▶️ Noch einmal
button-pause = ⏸ Pause
button-resume = ▶️ Fortsetzen
button-skip = ⏭ Auslassen
button-end = ⏹ Beenden
button-how = ❔ Wie geht das?
button-ready = ▶️ Bereit
button-more = ⏱ +{ $seconds } Sek.
button-repeat = 🔁 Wiederholen
button-previous = ⏮ Zurück
button-go-on = ▶️ Weitermachen
button-go-on-from = ▶️ Weiter ab Übung { $number }
button-from-start = 🔁 Von vorn
button-snooze =
    💤 { $minutes ->
        [60] 1 Stunde
       *[other] { $minutes } min
    }
button-not-today = ⏭ Heute nicht
button-later = 🌿 Später
button-zone-right = ✅ { $time } · { $place }
button-zone = { $time } · { $place }
button-zone-other = 🌍 Anderer Ort
button-share-location = 📍 Standort senden
button-routines = 📋 Routinen
button-streak = 🔥 Serie
button-reminders = ⏰ Erinnerungen
button-settings = ⚙️ Einstellungen
button-counted = ❔ Wie wird gezählt?
button-slot-off = ✖️ { $time }
button-slot-add = ➕ Weitere Uhrzeit
button-rest =
    { $days ->
        [one] 🌙 Heute
       *[other] 🌙 { $days } Tage
    }
button-delete-yes = ✅ Alles löschen
button-no = Nein, alles behalten
button-set-pace =
    🐢 Vorbereitung: { $pace ->
        [100] normal
        [150] länger
        [200] doppelt
       *[other] { $pace } %
    }
button-set-start =
    ⏯ { $begins ->
        [tap] Start per Tipp
       *[auto] Startet von selbst
    }
button-set-hold =
    ⏳ Halten: { $hold ->
        [0] normal
       *[other] { $hold } Sek.
    }
button-set-rounds =
    🔂 Durchgänge: { $rounds ->
        [0] üblich
       *[other] { $rounds }
    }
button-set-changeover =
    🔁 Wechsel: { $changeover ->
        [0] normal
       *[other] { $changeover } Sek.
    }
button-set-side =
    { $side ->
        [right] ↔️ Rechts zuerst
        [left] ↔️ Links zuerst
       *[alternate] ↔️ Im Wechsel
    }
button-set-pictures =
    { $pictures ->
        [no] 🖼 Nur Text
       *[yes] 🖼 Mit Bildern
    }
button-set-day = 🌅 Tag ab { $start }
button-wishes = 🧘 Routinen anpassen
button-leave-out = 🚫 Etwas weglassen
button-back = ↩️ Zurück
# The value that counts now, and what is left out.
button-chosen = ✓ { $name }
button-left-out = 🚫 { $name }
button-library = 📚 Alle Übungen
button-mine = ⭐ Deine Übungen
button-favourites =
    { $on ->
        [yes] ✓ ⭐ Öfter
       *[no] ⭐ Öfter
    }
button-never =
    { $on ->
        [yes] ✓ 🚫 Nie
       *[no] 🚫 Nie
    }
button-bring-back = ↩️ Wieder aufnehmen
button-why-hurts = 🩹 Tut weh
button-why-space = 📏 Kein Platz
button-why-time = ⏳ Keine Zeit
button-why-not-today = 🌙 Heute nicht
button-felt-good = 👍
button-felt-fine = 😐
button-felt-hurt = 😣
button-hurt-easier = 🪶 Leichter
button-hurt-today = Heute weglassen
button-hurt-always = Immer weglassen
button-hurt-keep = Behalten
button-on-again = ▶️ Wieder an
button-did = ✅ Schon gemacht
button-did-day = ✅ Gemacht: { $day }
button-set-streak =
    { $view ->
        [weeks] 🔥 Wochen
        [percent] 🔥 Prozent
        [hidden] 🔥 Serie aus
       *[streak] 🔥 Serie
    }
button-set-goal = 🎯 { $goal } pro Woche
button-calendar = 📅 Für den Kalender
button-slot-edit = ✏️ { $time }
button-slot-earlier = ◀️ { $minutes } min
button-slot-later = { $minutes } min ▶️
button-slot-routine = 🧘 Routine
button-slot-today = 🌿 Routine für heute
button-slot-sound =
    { $silent ->
        [yes] 🔕 Lautlos
       *[no] 🔔 Mit Ton
    }
button-rest-off = ✖️ Ab { $since }
button-set-nudge =
    👋 { $nudge ->
        [no] Kein Anstoß
       *[other] Anstoß: { $nudge }
    }
button-moved = 🌍 Bin woanders
button-other-clock = 🕓 Andere Uhrzeit
button-review = 🗓 { $period }
button-failed-again = 🔁 Noch einmal
button-first-minute = ▶️ Los, erste Minute
button-skip-taster = ⏭ Ohne erste Minute
button-keep-plan = ✅ { $days } · { $time }
button-no-reminder = 🌿 Keine Erinnerung
button-wishes-done = ✅ Passt so
button-heard = 👂 Gehört
button-not-heard = 🔇 Nicht gehört
button-quiet = 🔉 Zu leise
button-sound-again = 🔔 Noch einmal
button-sound-skip = ⏭ Weiter
button-tap = 👆 Ich tippe vor jedem Halten
button-sound = 🔔 Tontest
button-set-ring =
    🔔 Halten: Ton: { $ring ->
        [always] immer
        [never] nie
       *[tap] bei Tippen
    }
