# The list of routines, and one of them.

routines-head = <b>Routines</b>. Tap one to see what’s in it.

# $place: On a chair, Standing, On the floor
routines-place = <b>{ $place }</b>
routines-one = { $name } · { $minutes } min

# $stretches: the names of its stretches, in order
routines-shown =
    <b>{ $name }</b> · { $minutes } min · { $place }
    For { $whom }.

    { $stretches }

    <code>/stretch { $id }</code>

place-chair = on a chair
place-standing = standing
place-floor = on the floor
