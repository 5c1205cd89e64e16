# Die Serie.

streak-none =
    Noch kein Tag gezählt: Mit deiner ersten ganzen Übung beginnt deine Serie. Wollen wir?
streak-current =
    { $days ->
        [0] <b>Gerade läuft keine Serie.</b> Mit der nächsten ganzen Übung beginnt eine neue.
        [one] 🔥 <b>Serie: { $days } Tag</b>
       *[other] 🔥 <b>Serie: { $days } Tage</b>
    }
# $days: die längste Serie; $total: alle Tage überhaupt
streak-longest =
    Längste: { $days } { $days ->
        [one] Tag
       *[other] Tage
    } · insgesamt: { $total } { $total ->
        [one] Tag
       *[other] Tage
    }
streak-covered =
    ❄️ { $days ->
        [one] Ein verpasster Tag ist aufgefangen. Er zählt nicht mit, unterbricht die Serie aber auch nicht.
       *[other] { $days } verpasste Tage sind aufgefangen. Sie zählen nicht mit, unterbrechen die Serie aber auch nicht.
    }
streak-open = Für heute ist noch Zeit.
streak-risk = Für heute ist noch Zeit. Noch einen verpassten Tag kann ich nicht auffangen; mit einer Übung bleibt deine Serie erhalten.

# $covers: misses that any window may hold; $window: planned days in a window; $start: when a day begins
streak-counted =
    <b>So wird eine Serie gezählt</b>
    Ein Tag zählt, sobald du eine ganze Übung geschafft hast, mit beiden Seiten, falls sie zwei hat.
    Von { $window } geplanten Tagen hintereinander darfst du bis zu { $covers } verpassen. Diese Tage zählen nicht mit, unterbrechen die Serie aber auch nicht. Verpasst du noch einen, beginnt sie nach dem ältesten davon: Sie wird kürzer und fällt selten auf null.
    Ruhetage und Auszeiten ändern nichts; wenn du trotzdem übst, kommt ein Tag dazu. Hast du dich ohne mich gedehnt, sag es mir mit /did, bis zum Mittag des nächsten Tages.
    Dein Tag beginnt um { $start } Uhr.
# $goal: so many days a week
streak-weeks =
    { $weeks ->
        [0] <b>Diese Woche ist noch offen</b> (Ziel: { $goal } pro Woche)
        [one] 📅 <b>{ $weeks } Woche in Folge</b> (Ziel: { $goal } pro Woche)
       *[other] 📅 <b>{ $weeks } Wochen in Folge</b> (Ziel: { $goal } pro Woche)
    }
streak-percent = 📈 <b>{ $percent } % deiner geplanten Tage</b> (letzte 30 Tage)
streak-hidden =
    <b>Deine Serie ist ausgeblendet.</b> Tage mit einer Übung: { $total }
    In /settings blendest du sie wieder ein.
streak-forgiven =
    ❄️ { $days ->
        [one] Ein verpasster Tag ist aufgefangen.
       *[other] { $days } verpasste Tage sind aufgefangen.
    }
# $more: so many further missed days would make the streak of $days shorter; $reduced: what would be left
streak-next-miss =
    { $more ->
        [one] Mit einem weiteren
       *[other] Mit { $more } weiteren
    } würden aus { $days } noch { $reduced }.
streak-shrunk = ❄️ Es waren mehr verpasste Tage, als ich auffangen kann: Aus { $before } wurden { $after }. Deine längste Serie bleibt: { $longest }.
streak-over = 🌱 Deine Serie hat geruht. Deine längste bleibt: { $longest }. Mit der nächsten Übung beginnt eine neue.
milestone-streak = 🏅 <b>{ $days } Tage in Folge.</b> Diese Auszeichnung bleibt dir.
milestone-total = 🎖 <b>{ $days } Tage insgesamt.</b> Diese Auszeichnung bleibt dir.
badges-streaks = 🏅 Tage in Folge: { $days }
badges-totals = 🎖 Tage insgesamt: { $days }
did-counted = ✅ <b>Gezählt: { $day }</b>
did-already = Dieser Tag zählt schon.
did-too-late = Für diesen Tag ist es zu spät: Nachtragen geht bis zum Mittag des nächsten Tages.
