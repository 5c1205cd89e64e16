# Was getippt wird, und was davon verstanden wurde.

understanding-place = { $place }, { $within }

understanding-zone-here = ✅ Du bist in <b>{ $place }</b> ({ $zone }), dort ist es { $time } Uhr. Zeigt deine Uhr etwas anderes, tippe auf 🌍.

understanding-zone-which = „{ $typed }“ gibt es mehrmals, oder ich bin nicht sicher, was du meinst. Was davon ist dein Ort?

understanding-zone-one = Bei „{ $typed }“ bin ich nicht sicher. Meinst du diesen Ort? Wenn nicht, schreib mir die nächste Großstadt oder was deine Uhr gerade zeigt.

understanding-zone-again =
    Schön, von dir zu hören! Eins muss ich noch wissen: <b>Ist es bei dir { $time } Uhr?</b> ({ $place })
    Tippe auf deine Uhrzeit, oder schreib mir deine Stadt oder was deine Uhr zeigt.

understanding-zone-else =
    Kein Problem, das finden wir. <b>Welche davon ist deine Zeit?</b>
    Wenn keine passt, schreib mir die nächste Großstadt oder was deine Uhr gerade zeigt, etwa 21:15.

understanding-zone-later = Gut, ich richte mich vorerst nach { $time } Uhr ({ $place }). Mit /timezone änderst du das jederzeit.

understanding-key-gone = 👌 Dein Ort bleibt, wie er ist.

understanding-time-later = Gut, vorerst keine Erinnerung. Mit /remind stellst du jederzeit eine ein, mit /stretch startest du eine Routine.

understanding-time-again =
    Gern. <b>Wann soll ich dich erinnern?</b>
    Tippe auf eine Uhrzeit oder schreib eine, etwa 7:30 oder 7:30 mo-fr.

understanding-interval =
    „{ $typed }“ ist ein Abstand; ich kann aber nur zu festen Uhrzeiten erinnern. Mehrere am Tag gehen, oder nur an bestimmten Tagen:
    <code>/remind 9:00 und 15:00</code>
    <code>/remind 7:30 mo mi fr</code>

understanding-button-resume = ☀️ Wieder erinnern
# $days: die Tage, die zuletzt für eine Erinnerung getippt wurden, die auch an anderen kommt
understanding-button-only = { $time }: nur { $days }
understanding-too-many = Du hast { $have } Erinnerungen, und mehr als { $limit } kann ich nicht behalten. Darum ist keine dazugekommen. Mit /remind nimmst du eine weg.
understanding-stopped = ⏹ Sie sind seit deinem /stop aus: Keine davon kommt. Mit /resume kommen sie wieder.

understanding-stranger = Über dich ist nichts gespeichert, also weiß ich nichts, wonach ich mich richten könnte. /start beginnt.
understanding-finish =
    👋 <b>Durchgeschaut: { $routine }</b>
    Diesmal ist alles übersprungen, und das ist in Ordnung: Es zählt nichts, auch nicht gegen dich.

    { $streak }
    { $next }
understanding-finish-stopped = ⏹ Deine Erinnerungen sind seit /stop aus. Mit /resume kommen sie wieder.

understanding-time = Soll ich dich um { $time } erinnern?
understanding-button-remind = ⏰ Um { $time } erinnern
understanding-stretch = Hierdurch kann ich dich führen:
understanding-zone-plain = ✅ Deine Uhr läuft nach <b>{ $zone }</b>, dort ist es { $time } Uhr. Zeigt sie etwas anderes, tippe auf 🌍.
