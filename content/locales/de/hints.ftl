# Hilfe und freundliche Hinweise.

# $commands: eine Zeile für jeden Befehl
help-all =
    <b>Ich führe dich Schritt für Schritt durch Dehnroutinen</b>

    { $commands }

    { safety-stop }
    { safety-emergency }

    <i>{ safety-disclaimer-short }</i>

help-command = /{ $command } – { $does }
hint-command = Den Befehl { $typed } gibt es nicht. /help zeigt alle, die es gibt.
hint-time = Für eine Erinnerung um { $time } Uhr sende <code>/remind { $time }</code>
hint-text = Befehle und Knöpfe verstehe ich am besten. Was machen wir?
hint-other = Ich kann nur Text und Standorte lesen. /help zeigt, was ich kann.
hint-private = Ich begleite immer nur eine Person. Schreib mir in einem privaten Chat.
button-old = Dieser Knopf ist von früher. /help zeigt, was ich kann.
sorry-failed = Bei mir ist etwas schiefgegangen. Es ist notiert; bitte versuch es noch einmal.

command-stretch = jetzt dehnen
command-streak = deine Serie ansehen
command-remind = Erinnerungen einstellen: 07:30 mo-fr
command-routines = alle Routinen ansehen
command-timezone = Zeitzone oder Stadt einstellen
command-pause = ein paar Tage freinehmen
command-resume = nach einer Pause weitermachen
command-settings = Tempo, Seiten, Tagesbeginn
command-stop = alle Erinnerungen beenden
command-export = eine Kopie deiner Daten bekommen
command-delete = alles löschen
command-help = was ich kann und wann du aufhören solltest
command-start = anfangen oder das Menü sehen

profile-description = Ich führe dich Schritt für Schritt durch kurze Dehnroutinen: halten, Seite wechseln, weiter. Ich erinnere dich nach deiner Ortszeit und führe eine ehrliche Serie, die auch einmal ein Auge zudrückt.
profile-short = Täglich dehnen mit Anleitung, Seitenwechsel auf die Sekunde und einer ehrlichen Serie.
