# Was über jemanden gespeichert ist, gehört dieser Person.

own-export = Das ist alles, was ich über dich gespeichert habe.
own-delete-sure =
    <b>Alles löschen?</b> Deine Erinnerungen, deine Serie, deine Einheiten: alles, und zwar endgültig. Mit /export bekommst du vorher eine Kopie.
own-deleted = Alles ist gelöscht, nichts ist mehr gespeichert. Mit /start kannst du jederzeit neu anfangen.
own-kept = Es wurde nichts gelöscht.
own-table = Deine Tage als Tabelle, für jede Tabellenkalkulation. Für eine Uhr oder Gesundheits-App schick /export tcx.
own-workouts = Deine Einheiten als Trainings (TCX), für Programme, die Trainings importieren.
own-calendar = Deine Erinnerungen für deinen Kalender. Die Datei ändert sich nicht von selbst: Hol sie dir neu, wenn sich deine Zeiten ändern.
own-event = Zeit zum Dehnen
own-column-day = Tag
own-column-what = Routinen
own-column-count = Übungen
own-column-alone = Ohne Limber
own-yes = ja
own-privacy =
    <b>Dein Datenschutz in zehn Zeilen</b>
    1. Ich speichere deine Telegram-Nummer, aber weder deinen Namen noch deine Nachrichten.
    2. Ich speichere deine Sprache, Zeitzone, Erinnerungen und Vorlieben.
    3. Ich speichere, an welchen Tagen du geübt hast und was.
    4. Was du weglässt, ist nur eine Einstellung; einen Grund speichere ich nicht.
    5. Deinen Ort speichere ich nicht: Ein Standort stellt nur die Zeitzone ein.
    6. Was Telegram mir schickt, lösche ich nach zwei Tagen, gesendete Erinnerungen nach einem Jahr.
    7. Nichts wird verkauft, weitergegeben oder für Werbung genutzt.
    8. Telegram überträgt unseren Chat und hat eigene Regeln.
    9. Mit /export bekommst du eine Kopie von allem.
    10. Mit /delete löschst du alles sofort und endgültig.
