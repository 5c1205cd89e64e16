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

# $covers: so viele verpasste Tage darf ein Zeitraum haben; $window: geplante Tage im Zeitraum; $start: wann ein Tag beginnt
streak-counted =
    <b>So wird eine Serie gezählt</b>
    Ein Tag zählt, sobald du eine ganze Übung geschafft hast, mit beiden Seiten, falls sie zwei hat.
    Von { $window } geplanten Tagen hintereinander darfst du bis zu { $covers } verpassen. Diese Tage zählen nicht mit, unterbrechen die Serie aber auch nicht. Verpasst du mehr, beginnt sie wieder bei null.
    Ruhetage und Auszeiten ändern nichts; wenn du trotzdem übst, kommt ein Tag dazu.
    Dein Tag beginnt um { $start } Uhr.
