# All stretches, a page for each, and what a person thinks of them. A name stands by itself, never in a sentence.

library-head =
    <b>Los { $count } estiramientos</b>
    Elige una parte del cuerpo.
library-area =
    <b>{ $area }</b> · { $count ->
        [one] { $count } estiramiento
       *[other] { $count } estiramientos
    }
library-stretch =
    <b>{ $name }</b>
    ⏱ Unos { $length }

# How often the stretch comes, on its page.
library-favourite = ⭐ Sale más a menudo en tus rutinas.
library-never = 🚫 No sale en las rutinas que preparo para ti.
library-sore = 🩹 Te dolió, así que lo dejo fuera hasta este día inclusive: { $day }.
library-easier = 🪶 Te mostraré la versión más fácil.

library-mine =
    <b>Tus estiramientos</b>
    Toca uno para cambiar con qué frecuencia sale.
library-mine-favourites = ⭐ Más a menudo: { $names }
library-mine-never = 🚫 Fuera: { $names }
library-mine-sore = 🩹 Fuera por ahora, porque te dolió: { $names }
library-mine-easier = 🪶 Versión más fácil: { $names }
