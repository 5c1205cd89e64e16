# What is kept about a person is theirs.

own-export = Esto es todo lo que guardo sobre ti.
own-delete-sure =
    <b>¿Borrar todo?</b> Tus recordatorios, tu racha, tus sesiones: todo, y para siempre. Con /export recibes antes una copia.
own-deleted = Está todo borrado; ya no guardo nada. Con /start puedes empezar de nuevo cuando quieras.
own-kept = No se borró nada.
