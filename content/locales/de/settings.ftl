# Was man gewählt hat.

settings-all =
    <b>Einstellungen</b>
    🌍 { $place }, jetzt { $time } Uhr
    ⏰ Erinnerungen: { $count }
    🐢 Vorlauf: { $pace } % des Üblichen
    ↔️ { $side ->
        [right] Die rechte Seite zuerst
        [left] Die linke Seite zuerst
       *[alternate] Die erste Seite wechselt von Tag zu Tag
    }
    🌅 Ein Tag beginnt um { $start } Uhr
    🖼 { $pictures ->
        [no] Nur Text, ohne Bilder
       *[yes] Mit Bildern
    }
    { $wishes }

    Zum Ändern tippen.

settings-language = Ab jetzt auf Deutsch.
