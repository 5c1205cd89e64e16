# The list of routines, and one of them.

routines-head = <b>Комплексы</b>. Нажми на любой и посмотри, что внутри.

# $place: on a chair, standing, on the floor
routines-place = <b>{ $place }</b>
routines-one = { $name } · { $minutes } мин

# $stretches: the names of its stretches, in order
routines-shown =
    <b>{ $name }</b> · { $minutes } мин · { $place }
    Для { $whom }.

    { $stretches }

    <code>/stretch { $id }</code>

place-chair = на стуле
place-standing = стоя
place-floor = на полу
