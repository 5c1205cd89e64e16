# The list of routines.

routines-head = <b>Routines</b>. Tap one to start it.

routines-one =
    <b>{ $name }</b> · { $minutes } min · { $place }
    For { $whom }. <code>/stretch { $id }</code>

place-chair = on a chair
place-standing = standing
place-floor = on the floor
