# Hilfe und freundliche Hinweise.

# $commands: eine Zeile für jeden Befehl
help-all =
    <b>Ich führe dich Schritt für Schritt durch Dehnroutinen</b>

    { $commands }

    { pictures-help }

    { safety-stop }
    { safety-emergency }

    <i>{ safety-disclaimer-short }</i>

help-command = /{ $command } – { $does }
hint-command = Den Befehl { $typed } kenne ich nicht. /help zeigt dir alle Befehle.
hint-time = Für eine Erinnerung um { $time } Uhr sende <code>/remind { $time }</code>
hint-text = Das habe ich nicht verstanden; am besten verstehe ich Befehle und Knöpfe. Was machen wir?
hint-other = Ich kann nur Text und Standorte lesen. /help zeigt, was ich kann.
hint-private = Ich begleite immer nur eine Person. Schreib mir in einem privaten Chat. Zusammen dehnen geht hier mit /together.
button-old = Dieser Knopf gilt nicht mehr. /help zeigt, was ich kann.
sorry-failed = Da ist bei mir etwas schiefgegangen. Ich habe es notiert; bitte versuch es noch einmal.

command-stretch = jetzt eine Routine starten
command-streak = deine Serie ansehen
command-remind = Erinnerungen einstellen: 07:30 mo-fr
command-routines = alle Routinen ansehen
command-timezone = Zeitzone oder Stadt einstellen
command-pause = ein paar Tage Auszeit nehmen
command-resume = Auszeit oder Pause beenden
command-settings = Tempo, Haltezeit, Seiten, Bilder, Sprache
command-stop = alle Erinnerungen beenden
command-export = eine Kopie deiner Daten bekommen
command-delete = alles löschen
command-help = was ich kann und wann du aufhören solltest
command-start = anfangen oder das Menü öffnen

profile-description = Ich führe dich Schritt für Schritt durch kurze Dehnroutinen: halten, Seite wechseln, weiter. Ich erinnere dich nach deiner Ortszeit und zähle deine Serie ehrlich und mit Nachsicht.
profile-short = Täglich dehnen mit Anleitung: Ich sage dir, wann du die Seite wechselst, und zähle deine Serie mit Nachsicht.
command-did = einen Tag zählen, an dem du ohne mich geübt hast
command-privacy = was ich speichere, in zehn Zeilen
