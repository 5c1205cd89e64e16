# The list of routines, and one of them.

routines-head = <b>Todas las rutinas</b>. Toca una para ver qué incluye.

# $place: on a chair, standing, on the floor
routines-place = <b>{ $place }</b>
routines-one = { $name } · { $minutes } min

# $stretches: the names of its stretches, in order
routines-shown =
    <b>{ $name }</b> · { $minutes } min · { $place }
    Para { $whom }.

    { $stretches }

    <code>/stretch { $id }</code>

place-chair = en una silla
place-standing = de pie
place-floor = en el suelo
