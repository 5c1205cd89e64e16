# Selbsttests, die man spürt. Abstände in Zentimetern.

measure-head =
    <b>Wie weit reichst du?</b>
    Drei kleine Selbsttests, etwa einmal im Monat, aufgewärmt und zur gleichen Tageszeit. Sie zeigen Veränderung, nicht Gesundheit, und nur du siehst sie.
measure-name-floor = Fingerspitzen zum Boden
measure-name-back = Hände hinter dem Rücken
measure-name-ankle = Knie zur Wand
measure-safety = Geh langsam, ohne zu wippen, höchstens bis zu einem sanften Ziehen. Hör auf bei Schmerz, Kribbeln oder Schwindel. Lass es nach einer Operation oder Verletzung dort, bei Osteoporose der Wirbelsäule, oder wenn dir beim Bücken schwindlig wird.
measure-sources = <i>{ $titles }</i>
measure-how-floor =
    <b>Fingerspitzen zum Boden</b>
    Stell dich mit gestreckten Knien und geschlossenen Füßen neben etwas zum Festhalten. Beug dich langsam vor und lass die Arme hängen. Miss von der Spitze des Mittelfingers zum Boden.
    { $safety }
    { $sources }
    Schreib, wie viel fehlt, zum Beispiel <code>12 cm</code>, <code>5 Zoll</code> oder <code>2 Fäuste</code>; <code>null</code>, wenn du den Boden berührst.
measure-how-back =
    <b>Hände hinter dem Rücken</b>
    Eine Hand über die Schulter, die Handfläche zum Rücken; die andere von unten nach oben. Miss zwischen den Mittelfingern, oder lass messen. Dann die Arme wechseln.
    { $safety }
    { $sources }
    Schreib beide, nach dem oberen Arm: <code>rechts 8 links 12</code>; <code>null</code> oder <code>-2</code>, wenn sich die Finger berühren oder überlappen.
measure-how-ankle =
    <b>Knie zur Wand</b>
    Stell dich vor eine Wand, einen Fuß vorn, die Ferse am Boden. Bring das Knie zur Wand. Rück den Fuß zurück, bis das Knie sie gerade noch berührt und die Ferse unten bleibt. Miss vom großen Zeh zur Wand. Dann der andere Fuß.
    { $safety }
    { $sources }
    Schreib beide: <code>rechts 9 links 10</code>
measure-value =
    { $side ->
        [right] rechts { $cm } cm
        [left] links { $cm } cm
       *[none] { $cm } cm
    }
measure-last =
    { $due ->
        [yes] 📏 { $name } · { $values } ({ $day }) · Zeit, wieder zu messen
       *[no] 📏 { $name } · { $values } ({ $day })
    }
measure-kept =
    ✅ Notiert.
    📏 { $name } · { $values }
measure-gain =
    { $way ->
        [more] { $side ->
            [right] 🌱 Rechts: { $cm } cm weiter als am { $since }
            [left] 🌱 Links: { $cm } cm weiter als am { $since }
           *[none] 🌱 { $cm } cm weiter als am { $since }
        }
        [less] { $side ->
            [right] Rechts: { $cm } cm weniger als am { $since }. Manche Tage sind steifer.
            [left] Links: { $cm } cm weniger als am { $since }. Manche Tage sind steifer.
           *[none] { $cm } cm weniger als am { $since }. Manche Tage sind steifer.
        }
       *[same] { $side ->
            [right] Rechts: wie am { $since }
            [left] Links: wie am { $since }
           *[none] Wie am { $since }
        }
    }
measure-again = Das nächste Mal in etwa einem Monat.
measure-later = In Ordnung, ein andermal.
measure-miss = „{ $typed }“ konnte ich nicht als Länge lesen. Versuch es mit <code>12 cm</code> oder <code>null</code>.
measure-miss-sides = „{ $typed }“ konnte ich nicht als zwei Längen lesen. Versuch es mit <code>rechts 8 links 12</code>.
measure-limit = Das lässt sich nicht messen: möglich sind { $least } bis { $most } cm. Bitte prüf es noch einmal.
measure-chart = <b>{ $name }</b>
measure-line = { $day } · { $values }
measure-card = in Zentimetern, weiter ist höher
measure-side-right = rechts
measure-side-left = links
measure-table = Deine Messwerte als Tabelle.
measure-column-day = Tag
measure-column-test = Test
measure-column-side = Seite
measure-column-cm = Zentimeter
button-measure-floor = 📏 Finger zum Boden
button-measure-back = 📏 Hinter dem Rücken
button-measure-ankle = 📏 Knie zur Wand
button-chart-floor = 📈 Boden
button-chart-back = 📈 Rücken
button-chart-ankle = 📈 Knöchel
command-measure = messen, wie weit du reichst

comfort-before = <b>Wie wohl fühlt sich dein Körper gerade?</b> 0 heißt gar nicht, 10 ganz und gar. Bei 3 oder weniger geh es heute sanft an.
comfort-was = Vorher: { $felt } von 10
comfort-after = <b>Und jetzt, 0 bis 10?</b>
comfort-noted = Notiert.
button-comfort = { $felt }
button-set-comfort =
    🌡 { $asks ->
        [yes] Fragt nach Befinden, 0–10
       *[no] Fragt nicht nach Befinden
    }
