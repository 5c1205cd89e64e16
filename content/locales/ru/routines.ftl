# The list of routines, and one of them.

routines-head = <b>Выбирай.</b> Нажми на любой комплекс и посмотри, что внутри.

# $place: На стуле, Стоя, На полу
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
