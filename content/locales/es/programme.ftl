# Routines that are made for a person: today's, one of so many minutes, one for a part of the body; and the choices
# behind them.

## What a routine is called that has no name of its own.
programme-name-today = Rutina de hoy
programme-name-minutes = { $minutes ->
    [one] Rutina de { $minutes } minuto
   *[other] Rutina de { $minutes } minutos
}
# $area: a part of the body as it stands on a button, such as Neck
programme-name-area = Rutina “{ $area }”

# $why: one of the sentences programme-why-...; $stretches: the names of its stretches, in order
programme-today =
    🌿 <b>{ $name }</b> · { $minutes } min · { $place }
    { $why }

    { $stretches }

programme-shown =
    🌿 <b>{ $name }</b> · { $minutes } min · { $place }

    { $stretches }

## Why today's routine is what it is.
# $areas: the week's focus, such as hips and glutes; $focused of its $count stretches are for it
programme-why-focus =
    Esta semana nos centramos en: { $areas }. { $focused ->
        [0] Hoy le toca al resto del cuerpo.
        [one] Uno de los { $count } estiramientos de hoy es para eso; con los demás se mueve el resto del cuerpo.
       *[other] { $focused } de los { $count } estiramientos de hoy son para eso.
    }
programme-why-deep =
    Esta semana nos centramos, con posturas más largas, en: { $areas }. { $focused ->
        [0] Hoy le toca al resto del cuerpo.
        [one] Uno de los { $count } estiramientos de hoy es para eso; con los demás se mueve el resto del cuerpo.
       *[other] { $focused } de los { $count } estiramientos de hoy son para eso.
    }
programme-why-easy = Semana suave: más movimiento y menos posturas largas.
programme-why-written = Una rutina fija, pensada para { $whom }.
programme-why-first = Una buena rutina para empezar.

# What a block of weeks is about, inside a sentence.
programme-focus-hips = cadera y glúteos
programme-focus-back = espalda alta y pecho
programme-focus-legs = parte de atrás de las piernas y pantorrillas
programme-focus-neck = cuello y hombros

## The picker.
programme-pick-area = <b>¿Qué parte del cuerpo?</b>
programme-pick-place = <b>¿Dónde estás?</b>
programme-pick-minutes = <b>¿Cuánto tiempo?</b>
programme-button-today = 🌿 Rutina de hoy
programme-button-area = Zona
programme-button-place = Lugar
programme-button-minutes = Duración
programme-button-level = Intensidad
programme-button-off = Excluir
programme-button-lacking = Material
# On a button.
programme-button-length = { $minutes } min
programme-place-chair = 🪑 En una silla
programme-place-standing = 🧍 De pie
programme-place-floor = 🌱 También en el suelo

## What could not be done.
# $typed: what the person wrote
programme-miss =
    No encontré nada para “{ $typed }”. Puedes pedir minutos, una parte del cuerpo o una rutina:
    <code>/stretch 5</code>
    <code>/stretch cuello</code>
    <code>/stretch psoas-reset</code>
programme-miss-near = No encontré nada para “{ $typed }”. ¿Querías decir algo de esto?
programme-minutes = Puedo preparar rutinas de entre { $least } y { $most } minutos.
programme-nothing =
    Con todo lo que excluyes no queda ningún estiramiento aquí. Prueba otro lugar o vuelve a activar algo en /settings.
programme-area-gone = Eso ya no está en la lista. Elige otra cosa, por favor.

## Settings: what one's routines may be.
# One line of the settings. $place: on a chair, standing, on the floor; $off: how many movements are left out
programme-settings =
    🧘 { $minutes } min · { $place } · { $level ->
        [1] suave
        [2] moderada
       *[3] exigente
    } · { $off ->
        [0] nada excluido
        [one] { $off } exclusión
       *[other] { $off } exclusiones
    }
programme-wishes =
    <b>¿Cómo quieres tus rutinas?</b>
    { $line }
programme-settings-place =
    <b>¿Dónde sueles estirar?</b>
    En el suelo hay más variedad; en la silla no hace falta que te levantes.
programme-settings-minutes =
    <b>¿Cuánto debe durar tu rutina diaria?</b>
    Unos minutos que quepan en cada día son un buen comienzo.
programme-settings-level =
    <b>¿Con qué intensidad?</b>
    Suave es un buen punto de partida.
programme-settings-off =
    <b>¿Qué movimientos dejo fuera?</b>
    Toca uno para desactivarlo o volver a activarlo. No pregunto por qué ni guardo motivos.
programme-settings-lacking =
    <b>¿Qué no tienes a mano?</b>
    Tócalo y dejaré fuera los estiramientos que lo necesiten. Como cinta sirve una toalla o un cinturón.
programme-settings-kept = Guardado. A partir de ahora tus rutinas lo tienen en cuenta.

programme-level-gentle = Suave
programme-level-moderate = Moderada
programme-level-demanding = Exigente

# What can be switched off, on buttons.
programme-load-floor = Bajar al suelo
programme-load-kneeling = Ponerse de rodillas
programme-load-lying-back = Boca arriba
programme-load-lying-front = Boca abajo
programme-load-head-low = Cabeza abajo
programme-load-forward-bend = Inclinarse al frente
programme-load-spine-twist = Girar la espalda
programme-load-back-bend = Arquear la espalda
programme-load-wrist-load = Peso en las muñecas
programme-load-overhead = Brazos en alto
programme-load-balance = Sobre una pierna
programme-load-deep-knee-bend = Rodilla muy doblada
programme-load-leg-cross = Cruzar las piernas
programme-load-neck-range = Mover mucho el cuello

# What one may have at hand, on buttons.
programme-thing-chair = Silla
programme-thing-wall = Pared
programme-thing-mat = Esterilla
programme-thing-strap = Cinta
