# All stretches, a page for each, and what a person thinks of them. A name stands by itself, never in a sentence.

library-head =
    <b>Все упражнения: { $count }</b>
    Выбери часть тела.
library-area =
    <b>{ $area }</b> · { $count ->
        [one] { $count } упражнение
        [few] { $count } упражнения
       *[many] { $count } упражнений
    }
library-stretch =
    <b>{ $name }</b>
    ⏱ Примерно { $length }

# How often the stretch comes, on its page.
library-favourite = ⭐ Чаще бывает в твоих комплексах.
library-never = 🚫 Не бывает в комплексах, которые я составляю для тебя.
library-sore = 🩹 Было больно, поэтому пропускаем по этот день включительно: { $day }.
library-easier = 🪶 Показываю более простой вариант.

library-mine =
    <b>Твои упражнения</b>
    Нажми на упражнение, чтобы изменить, как часто оно бывает.
library-mine-favourites = ⭐ Чаще: { $names }
library-mine-never = 🚫 Исключено: { $names }
library-mine-sore = 🩹 Пока пропускаем, потому что было больно: { $names }
library-mine-easier = 🪶 Более простой вариант: { $names }
