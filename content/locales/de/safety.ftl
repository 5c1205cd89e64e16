# Was zur Sicherheit gesagt werden muss. Diese Worte nur zusammen mit ihrer Version im Code ändern.

## Vor der ersten Einheit gezeigt, und wieder, wenn es sich ändert.
safety-disclaimer-long = Das hier sind allgemeine Hinweise zur Bewegung. Sie sind keine medizinische Beratung und ersetzen keinen fachlichen Rat. Beweg dich behutsam; leichtes Ziehen ist in Ordnung, Schmerz nicht. Hol dir vorher ärztlichen oder physiotherapeutischen Rat, wenn du schwanger, verletzt oder frisch operiert bist oder eine Erkrankung hast, die Knochen, Gelenke, Herz oder Gleichgewicht betrifft.

## Am Fuß einer Routine.
safety-disclaimer-short = Allgemeine Hinweise, keine medizinische Beratung. Leichtes Ziehen ist in Ordnung, Schmerz nicht.

## In /help. Keine Notrufnummer eines Landes nennen: Wir wissen nicht, wo jemand ist.
safety-stop = Hör auf, wenn du stechenden Schmerz, Kribbeln, Taubheit oder Schwindel spürst.
safety-emergency = Bei Schmerzen in der Brust, Atemnot, Ohnmacht, plötzlicher Schwäche oder wenn du Blase oder Darm nicht mehr kontrollieren kannst: Wähl sofort den Notruf.

## To somebody who writes of pain or worse.
distress-emergency =
    <b>{ safety-emergency }</b>

    Ich bin nur ein Bot zum Dehnen und kann hier nicht helfen. Bitte dehn dich jetzt nicht.
distress-stop =
    <b>{ safety-stop }</b>

    Bitte dehn nicht in den Schmerz hinein. Ist er neu, stark oder geht er nicht weg, hol dir ärztlichen oder physiotherapeutischen Rat. Bewegungen, die dir nicht guttun, kann ich weglassen.
