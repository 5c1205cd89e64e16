# All stretches, a page for each, and what a person thinks of them. A name stands by itself, never in a sentence.

library-head =
    <b>All { $count } stretches</b>
    Choose a body part.
library-area =
    <b>{ $area }</b> · { $count ->
        [one] { $count } stretch
       *[other] { $count } stretches
    }
library-stretch =
    <b>{ $name }</b>
    ⏱ About { $length }

# How often the stretch comes, on its page.
library-favourite = ⭐ Comes more often in your routines.
library-never = 🚫 Left out of the routines I put together for you.
library-sore = 🩹 It hurt, so I’m leaving it out up to and including { $day }.
library-easier = 🪶 I’ll show you the easier way.

library-mine =
    <b>Your stretches</b>
    Tap a stretch to change how often it comes.
library-mine-favourites = ⭐ More often: { $names }
library-mine-never = 🚫 Left out: { $names }
library-mine-sore = 🩹 Left out for now, because it hurt: { $names }
library-mine-easier = 🪶 Easier way: { $names }
