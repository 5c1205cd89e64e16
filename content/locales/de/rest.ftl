# Eine Auszeit, und ein Ende.

rest-ask = Wie lange möchtest du freinehmen? Die Erinnerungen ruhen, und deine Serie wartet auf dich.
rest-begun =
    🌙 { $days ->
        [one] Heute hast du frei.
       *[other] Du hast { $days } Tage frei, bis einschließlich { $until }.
    } Deine Serie wartet. /resume beendet die Auszeit früher; was du zwischendurch übst, zählt trotzdem.
rest-ended = ☀️ Schön, dass du wieder da bist. Deine Erinnerungen sind wieder an.
rest-nothing = Es ist nichts pausiert. Mit /stretch fängst du jetzt an.
rest-not-understood = „{ $typed }“ ist keine Zahl von Tagen, mit der ich etwas anfangen kann. Versuch <code>/pause 3</code>, höchstens { $limit } Tage.
stopped =
    ⏹ Beendet. Ab jetzt kommen keine Erinnerungen mehr; deine Tage bleiben gespeichert.
    /resume bringt die Erinnerungen zurück, /delete löscht alles.
