# All stretches, a page for each, and what a person thinks of them. A name stands by itself, never in a sentence.

library-head =
    <b>Alle { $count } Übungen</b>
    Wähle einen Körperteil.
library-area =
    <b>{ $area }</b> · { $count ->
        [one] { $count } Übung
       *[other] { $count } Übungen
    }
library-stretch =
    <b>{ $name }</b>
    ⏱ Etwa { $length }

# How often the stretch comes, on its page.
library-favourite = ⭐ Kommt öfter in deinen Routinen vor.
library-never = 🚫 Kommt in den Routinen, die ich für dich zusammenstelle, nicht vor.
library-sore = 🩹 Hat wehgetan, deshalb lasse ich es weg bis einschließlich { $day }.
library-easier = 🪶 Ich zeige dir die leichtere Variante.

library-mine =
    <b>Deine Übungen</b>
    Tippe auf eine Übung, um zu ändern, wie oft sie kommt.
library-mine-favourites = ⭐ Öfter: { $names }
library-mine-never = 🚫 Ausgelassen: { $names }
library-mine-sore = 🩹 Vorerst ausgelassen, weil es wehgetan hat: { $names }
library-mine-easier = 🪶 Leichtere Variante: { $names }
