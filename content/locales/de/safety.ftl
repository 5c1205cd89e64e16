# Was zur Sicherheit gesagt werden muss. Diese Worte nur zusammen mit ihrer Version im Code ändern.

## Vor der ersten Einheit gezeigt, und wieder, wenn es sich ändert.
safety-disclaimer-long = Allgemeine Hinweise zur Bewegung, keine medizinische Beratung und kein Ersatz für fachlichen Rat. Beweg dich behutsam; leichtes Ziehen ist in Ordnung, Schmerz nicht. Hol dir vorher ärztlichen oder physiotherapeutischen Rat, wenn du schwanger, verletzt oder frisch operiert bist oder eine Erkrankung hast, die Knochen, Gelenke, Herz oder Gleichgewicht betrifft.

## Am Fuß einer Routine.
safety-disclaimer-short = Allgemeine Hinweise, keine medizinische Beratung. Leichtes Ziehen ja, Schmerz nein.

## In /help. Keine Notrufnummer eines Landes nennen: Wir wissen nicht, wo jemand ist.
safety-stop = Hör auf, wenn du stechenden Schmerz, Kribbeln, Taubheit oder Schwindel spürst.
safety-emergency = Schmerzen in der Brust, Atemnot, Ohnmacht, plötzliche Schwäche oder Verlust der Kontrolle über Blase oder Darm: Wähle den Notruf.

## To somebody who writes of pain or worse.
distress-emergency =
    <b>{ safety-emergency }</b>

    Ich bin nur ein Bot zum Dehnen und kann dabei nicht helfen. Bitte dehne dich jetzt nicht.
distress-stop =
    <b>{ safety-stop }</b>

    Bitte dehne nicht in den Schmerz hinein. Ist er neu, stark oder bleibt er, dann frag eine Ärztin oder einen Arzt. Bewegungen, die dir nicht guttun, kann ich weglassen.
