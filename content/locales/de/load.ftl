hint-flood = Das war viel auf einmal. Ich habe alles erledigt, kann aber nicht auf alles antworten: Telegram lässt mich etwa eine Nachricht pro Sekunde senden.
stretch-begins-in = Gerade dehnen sich sehr viele. Bei dir geht es in { $seconds } Sekunden los, und dann ohne Wartezeit bis zum Ende.
session-resumes-in = Gerade dehnen sich sehr viele. Weiter geht es in { $seconds } Sekunden.
