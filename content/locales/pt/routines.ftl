# The list of routines, and one of them.

routines-head = <b>Rotinas</b>. Toque em uma para ver o que tem nela.

# $place: Na cadeira, Em pé, No chão
routines-place = <b>{ $place }</b>
routines-one = { $name } · { $minutes } min

# $stretches: the names of its stretches, in order
routines-shown =
    <b>{ $name }</b> · { $minutes } min · { $place }
    Para { $whom }.

    { $stretches }

    <code>/stretch { $id }</code>

place-chair = na cadeira
place-standing = em pé
place-floor = no chão
