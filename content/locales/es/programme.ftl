# Routines that are made for a person: today's, one of so many minutes, one for a part of the body; and the choices
# behind them.

## What a routine is called that has no name of its own.
programme-name-today = Estiramientos de hoy
programme-name-minutes =
    Rutina de { $minutes } { $minutes ->
        [one] minuto
       *[other] minutos
    }
# $area: a part of the body as it stands on a button, such as Neck
programme-name-area = Rutina: { $area }

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
    Esta semana: { $areas }. { $focused ->
        [0] Los estiramientos de hoy mantienen en movimiento lo demás.
        [one] Uno de los { $count } estiramientos de hoy es para eso; los demás mantienen en movimiento el resto.
       *[other] { $focused } de los { $count } estiramientos de hoy son para eso.
    }
programme-why-deep =
    Esta semana, con posturas más largas: { $areas }. { $focused ->
        [0] Los estiramientos de hoy mantienen en movimiento lo demás.
        [one] Uno de los { $count } estiramientos de hoy es para eso; los demás mantienen en movimiento el resto.
       *[other] { $focused } de los { $count } estiramientos de hoy son para eso.
    }
programme-why-easy = Semana suave: más movimiento y menos quietud.
programme-why-written = Una de las rutinas escritas a mano, para { $whom }.
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
programme-button-today = 🌿 Lo de hoy
programme-button-area = Parte del cuerpo
programme-button-place = Lugar
programme-button-minutes = Duración
programme-button-level = Exigencia
programme-button-off = Dejar fuera
programme-button-lacking = A mano
# On a button.
programme-button-length = { $minutes } min
programme-place-chair = 🪑 En una silla
programme-place-standing = 🧍 De pie
programme-place-floor = 🌱 También en el suelo

## What could not be done.
# $typed: what the person wrote
programme-miss =
    No encontré nada para «{ $typed }». Puedes pedir minutos, una parte del cuerpo o una rutina:
    <code>/stretch 5</code>
    <code>/stretch cuello</code>
    <code>/stretch psoas-reset</code>
programme-miss-near = No encontré nada para «{ $typed }». ¿Querías decir algo de esto?
programme-minutes = Puedo preparar entre { $least } y { $most } minutos.
programme-nothing =
    Con lo que tienes desactivado no queda nada que hacer ahí. Prueba en otro lugar o vuelve a activar algo en
    /settings.
programme-area-gone = Eso ya no está en la lista. Elige otra cosa, por favor.

## Settings: what one's routines may be.
# One line of the settings. $place: on a chair, standing, on the floor; $off: how many movements are left out
programme-settings =
    🧘 { $minutes } min · { $place } · { $level ->
        [1] suave
        [2] media
       *[3] exigente
    } · { $off ->
        [0] sin nada excluido
        [one] { $off } movimiento excluido
       *[other] { $off } movimientos excluidos
    }
programme-wishes =
    <b>¿Cómo pueden ser tus rutinas?</b>
    { $line }
programme-settings-place =
    <b>¿Dónde sueles estirar?</b>
    En el suelo todo es posible; en la silla no hace falta levantarse.
programme-settings-minutes =
    <b>¿Cuánto debe durar la rutina del día?</b>
    Unos minutos que quepan en cada día son un buen comienzo.
programme-settings-level =
    <b>¿Qué exigencia puede tener?</b>
    Suave es un buen punto de partida.
programme-settings-off =
    <b>¿Qué movimientos dejo fuera?</b>
    Toca uno para desactivarlo o volver a activarlo. No pregunto por qué ni guardo motivos.
programme-settings-lacking =
    <b>¿Qué tienes a mano?</b>
    Toca lo que te falte; dejaré fuera lo que lo necesite. Como correa sirve una toalla o un cinturón.
programme-settings-kept = Guardado. A partir de ahora tus rutinas lo tienen en cuenta.

programme-level-gentle = Suave
programme-level-moderate = Media
programme-level-demanding = Exigente

# What can be switched off, on buttons.
programme-load-floor = Bajar al suelo
programme-load-kneeling = De rodillas
programme-load-lying-back = Boca arriba
programme-load-lying-front = Boca abajo
programme-load-head-low = Cabeza abajo
programme-load-forward-bend = Inclinarse adelante
programme-load-spine-twist = Girar la espalda
programme-load-back-bend = Arquearse atrás
programme-load-wrist-load = Peso en las muñecas
programme-load-overhead = Brazos en alto
programme-load-balance = Sobre una pierna
programme-load-deep-knee-bend = Doblar mucho la rodilla
programme-load-leg-cross = Cruzar las piernas
programme-load-neck-range = Mover mucho el cuello

# What one may have at hand, on buttons.
programme-thing-chair = Silla
programme-thing-wall = Pared
programme-thing-mat = Esterilla
programme-thing-strap = Correa
