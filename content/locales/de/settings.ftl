# Was man gewählt hat.

settings-all =
    <b>Einstellungen</b>
    🌍 { $place }, jetzt { $time } Uhr
    ⏰ Erinnerungen: { $count }
    🐢 Zeit zum Vorbereiten: { $pace ->
        [100] normal
        [150] länger
        [200] doppelt
       *[other] { $pace } % der üblichen
    }
    ⏯ { $begins ->
        [tap] Jede Seite beginnt, wenn du tippst
       *[auto] Jede Seite beginnt von selbst
    }
    🔔 Beginn des Haltens mit Ton: { $ring ->
        [always] immer
        [never] nie
       *[tap] wenn du per Tippen startest
    }
    ⏳ Halten: { $hold ->
        [0] wie vorgesehen
       *[other] { $hold } Sek., wo die Übung es erlaubt
    }
    🔂 Durchgänge: { $rounds ->
        [0] wie vorgesehen
        [one] { $rounds }-mal halten je Seite
       *[other] { $rounds }-mal halten je Seite
    }
    🔁 Seitenwechsel: { $changeover ->
        [0] wie vorgesehen
       *[other] { $changeover } Sek.
    }
    ↔️ { $side ->
        [right] Die rechte Seite zuerst
        [left] Die linke Seite zuerst
       *[alternate] Die erste Seite wechselt von Tag zu Tag
    }
    🌅 Dein Tag beginnt um { $start } Uhr
    🖼 { $pictures ->
        [no] Nur Text, ohne Bilder
       *[yes] Mit Bildern
    }
    🔥 { $view ->
        [weeks] Wochen in Folge (Ziel: { $goal } pro Woche)
        [percent] Prozent der geplanten Tage
        [hidden] Die Serie ist ausgeblendet
       *[streak] Die Serie in Tagen
    }
    👋 { $nudge ->
        [no] Kein Anstoß
       *[other] Anstoß um { $nudge } Uhr
    }
    { $preferences }
    { $quiet }

    Tippe an, was du ändern möchtest.

settings-language = Ab jetzt auf Deutsch.
