# All stretches, a page for each, and what a person thinks of them. A name stands by itself, never in a sentence.

library-head =
    <b>Todos os { $count } alongamentos</b>
    Escolha uma parte do corpo.
library-area =
    <b>{ $area }</b> · { $count ->
        [one] { $count } alongamento
       *[other] { $count } alongamentos
    }
library-stretch =
    <b>{ $name }</b>
    ⏱ Cerca de { $length }

# How often the stretch comes, on its page.
library-favourite = ⭐ Aparece mais vezes nas suas rotinas.
library-never = 🚫 Não aparece nas rotinas que monto para você.
library-sore = 🩹 Doeu, então fica de fora até este dia, inclusive: { $day }.
library-easier = 🪶 Vou mostrar o jeito mais fácil.

library-mine =
    <b>Seus alongamentos</b>
    Toque em um alongamento para mudar a frequência.
library-mine-favourites = ⭐ Mais vezes: { $names }
library-mine-never = 🚫 De fora: { $names }
library-mine-sore = 🩹 De fora por enquanto, porque doeu: { $names }
library-mine-easier = 🪶 Jeito mais fácil: { $names }
