# Die Liste der Routinen, und eine davon.

routines-head = <b>Alle Routinen</b>. Tippe auf eine, um zu sehen, was dazugehört.

# $place: auf dem Stuhl, im Stehen, auf dem Boden
routines-place = <b>{ $place }</b>
routines-one = { $name } · { $minutes } min

# $stretches: die Namen ihrer Übungen, der Reihe nach
routines-shown =
    <b>{ $name }</b> · { $minutes } min · { $place }
    Für { $whom }.

    { $stretches }

    <code>/stretch { $id }</code>

place-chair = auf dem Stuhl
place-standing = im Stehen
place-floor = auf dem Boden
