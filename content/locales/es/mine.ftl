# Rutinas propias. Un nombre va solo, nunca dentro de una frase.

my-nameless = Tu rutina
my-default-name = Mi rutina

my-list =
    <b>Tus rutinas</b>
    Toca una para verla, empezarla o cambiarla.
my-list-empty =
    <b>Tu propia rutina</b>
    Elige estiramientos de la biblioteca o envíalos en una línea:
    <code>/mine gato y vaca 60 s, puente 3x10, esfinge 2x30 s</code>
my-list-head = <b>Tuyas</b>
my-line = { $name } · { $minutes } min

my-ask =
    <b>¿Qué debe incluir?</b>
    Envíalo en una línea: estiramientos, cuánto tiempo o cuántas veces, series y descansos:
    <code>gato y vaca 60 s, puente 3x10 descanso 20 s, libro abierto 45 s por lado</code>
    O elige de la biblioteca.

my-page =
    <b>{ $name }</b> · { $minutes } min
    { $items }
my-saved =
    ✅ Guardada.

    { $page }
my-saved-name =
    { $saved }

    ¿Cómo la llamo? Escribe un nombre o déjala así.
my-item = { $number }. { $name } · { $dose }
my-dose-seconds =
    { $sets ->
        [1] { $amount } s
       *[other] { $sets } × { $amount } s
    }
my-dose-breaths =
    { $sets ->
        [1] { $amount } respiraciones
       *[other] { $sets } × { $amount } respiraciones
    }
my-dose-times =
    { $sets ->
        [1] { $amount } veces
       *[other] { $sets } × { $amount } veces
    }
my-dose-each =
    { $sets ->
        [1] { $amount } × { $each } s
       *[other] { $sets } × { $amount } × { $each } s
    }
# On a card: $sets times what the card says.
dose-sets = { $sets } × { $dose }
my-dose-sides = { $dose } por lado
my-dose-rest = { $dose } · descanso { $rest } s

my-unclear =
    No pude leer esta parte: «{ $text }»
    ❔ { $unread }
    ¿Qué estiramiento es? Toca uno, escribe su nombre o déjalo fuera.
my-unclear-none =
    No pude leer esta parte: «{ $text }»
    ❔ { $unread }
    Escribe el nombre de un estiramiento o déjalo fuera. Todos están en la biblioteca.
my-nothing-left = No queda nada que guardar. Envía la línea otra vez cuando quieras.

my-edit =
    { $page }

    Toca un estiramiento para cambiarlo.
my-item-page =
    <b>{ $name }</b>
    { $dose }
my-pick-area =
    <b>{ $name }</b>
    ¿Qué zona debe trabajar el siguiente estiramiento?
my-pick =
    <b>{ $area }</b>
    Toca un estiramiento para añadirlo.
my-added = ➕ Añadido. Ahora es el número { $number }.
my-name-ask = ¿Cómo la llamo? Escribe un nombre de hasta { $most } caracteres.
my-renamed =
    ✅ Nombre cambiado.

    { $page }
my-off-sure =
    <b>{ $name }</b>
    ¿Borrar esta rutina? Tu racha sigue igual.
my-off-done = Borrada. Los recordatorios que tenía son ahora de la rutina del día.
my-off-kept = La he dejado como estaba.
my-daily-set = ⏰ Listo: { $times }. Con /remind ves y cambias tus recordatorios.

my-too-many = Tienes { $most } rutinas propias y no puedo guardar más. Borra una primero.
my-too-many-stretches = Una rutina puede tener hasta { $most } estiramientos.
my-too-long = Eso duraría { $minutes } minutos. Una rutina puede durar hasta { $most }.
my-name-empty = Un nombre necesita al menos una letra o una cifra.
my-name-long = Ese nombre es demasiado largo: hasta { $most } caracteres, por favor.
my-name-taken = Ya tienes una rutina con ese nombre. Elige otro, por favor.
my-last-stretch = Es su único estiramiento. Puedes borrar la rutina entera.
my-dose-limit = Hasta ahí llega: 5 minutos, 50 repeticiones, 30 respiraciones, 10 series; cada serie, 15 segundos como mínimo.
my-gone = Esa rutina ya no está. /mine muestra las que tienes.

button-my-list = ✨ Tus rutinas
button-my-new = ➕ Nueva rutina
button-my-library = 📚 Elegir
button-my-edit = ✏️ Cambiar
button-my-add = ➕ Añadir
button-my-add-one = ➕ { $name }
button-my-name = 🏷 Nombre
button-my-off = 🗑 Borrar
button-my-off-yes = ✅ Borrarla
button-my-off-no = No, conservarla
button-my-leave-out = 🚫 Dejarlo fuera
button-my-keep-name = 👌 Dejarla así
button-my-up = ⬆️ Subir
button-my-down = ⬇️ Bajar
button-my-remove = ✖️ Quitar
button-my-less = ➖ Menos
button-my-more = ➕ Más
button-my-sets-less = ➖ Series
button-my-sets-more = ➕ Series
button-my-rest-less = ➖ Descanso
button-my-rest-more = ➕ Descanso
button-my-daily =
    ⏰ Avisarme { $times ->
        [1] una vez al día
       *[other] { $times } veces al día
    }
command-mine = crear una rutina propia
