# Was man gewählt hat.

settings-all =
    <b>Einstellungen</b>
    🌍 { $place }, jetzt { $time } Uhr
    ⏰ Erinnerungen: { $count }
    🐢 Zeit zum Vorbereiten: { $pace } % der üblichen
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
    { $preferences }

    Tippe an, was du ändern möchtest.

settings-language = Ab jetzt auf Deutsch.
