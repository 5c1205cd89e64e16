# Die Serie.

streak-none =
    Noch kein Tag gezählt: Deine erste ganze Übung macht daraus eine Serie von 1 Tag. Wollen wir?
streak-current =
    🔥 <b>Serie: { $days ->
        [one] { $days } Tag
       *[other] { $days } Tage
    }</b>
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
        [one] Ein verpasster Tag ist aufgefangen. Er zählt nicht mit und unterbricht nichts.
       *[other] { $days } verpasste Tage sind aufgefangen. Sie zählen nicht mit und unterbrechen nichts.
    }
streak-open = Heute ist noch offen.
streak-risk = Heute ist noch offen, und weitere verpasste Tage werden nicht mehr aufgefangen. Eine Übung hält die Serie.

# $covers: so viele verpasste Tage darf ein Zeitraum haben; $window: geplante Tage im Zeitraum; $start: wann ein Tag beginnt
streak-counted =
    <b>So wird eine Serie gezählt</b>
    Ein Tag zählt, sobald du eine ganze Übung geschafft hast, mit beiden Seiten, falls sie zwei hat.
    Von { $window } geplanten Tagen hintereinander darfst du bis zu { $covers } verpassen. Verpasste Tage zählen nicht mit, aber sie unterbrechen die Serie auch nicht.
    Tage, die du nicht geplant hast, und freie Tage ändern nichts; eine Übung an solchen Tagen zählt trotzdem einen Tag dazu.
    Dein Tag beginnt um { $start } Uhr.
