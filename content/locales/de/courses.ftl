# Programme über einige Wochen. Ein Name steht für sich.

course-head =
    <b>Programme</b>
    Jeden Tag ein wenig, Schritt für Schritt. Verpasste Tage drängen nicht: Die nächste Einheit macht den nächsten Schritt.
course-line = 📘 { $name } · { $weeks } Wochen · { $days } Tage
course-yours = 📍 <b>{ $name }</b>
course-page =
    📘 <b>{ $name }</b>
    { $weeks } Wochen · { $days } Tage · { $least }–{ $most } Min. · { $place }
    Für { $whom }.
course-next = Als Nächstes: Woche { $week } von { $weeks }, Tag { $day } von { $days }
course-paused = ⏸ Angehalten vor Woche { $week } von { $weeks }, Tag { $day } von { $days }
course-complete = 🎓 Alle { $days } Tage geschafft.
course-instead = Es käme an die Stelle deines Programms: { $name }
course-joined = Es ist deins. /stretch startet den nächsten Tag.
course-left = Du hast das Programm verlassen. Deine Serie bleibt.
course-where = Woche { $week } von { $weeks }, Tag { $day } von { $days }
course-other = Aus einem deiner Programme.
course-step = { $name } · Tag { $day }
course-progress = 📘 { $where }
course-ended =
    🎓 <b>{ $name }</b>
    { $ended }
button-courses = 📘 Programme
button-course-join = ▶️ Mitmachen
button-course-pause = ⏸ Anhalten
button-course-on = ▶️ Weitermachen
button-course-leave = ✖️ Verlassen
