# Eine Auszeit, und ein Ende.

rest-ask = Wie lange soll deine Auszeit dauern? So lange kommen keine Erinnerungen, und deine Serie wartet auf dich.
rest-begun =
    🌙 { $days ->
        [one] Heute hast du frei.
       *[other] Bis einschließlich { $until } hast du { $days } Tage frei.
    } Deine Serie wartet. /resume beendet die Auszeit früher; was du zwischendurch übst, zählt trotzdem.
rest-ended = ☀️ Schön, dass du wieder da bist. Deine Erinnerungen sind wieder an.
rest-nothing = Du hast gerade keine Auszeit. Mit /stretch startest du eine Routine.
rest-not-understood = „{ $typed }“ verstehe ich nicht als Anzahl von Tagen. Schreib zum Beispiel <code>/pause 3</code>, höchstens { $limit } Tage.
stopped =
    ⏹ Gut, ab jetzt kommen keine Erinnerungen mehr. Deine Serie bleibt gespeichert.
    /resume bringt die Erinnerungen zurück, /delete löscht alles.
rest-planned = 🌙 { $since } – { $until }
rest-set = <b>Deine Auszeiten stehen.</b> Deine Serie wartet.
rest-taken-back = ☀️ Gut, diese Auszeit fällt weg.
