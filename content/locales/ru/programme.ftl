# Routines that are made for a person: today's, one of so many minutes, one for a part of the body; and the choices
# behind them.

## What a routine is called that has no name of its own.
programme-name-today = Растяжка на сегодня
programme-name-minutes =
    Комплекс на { $minutes } { $minutes ->
        [one] минуту
        [few] минуты
       *[many] минут
    }
# $area: a part of the body as it stands on a button, such as Neck
programme-name-area = Комплекс: { $area }

# $why: one of the sentences programme-why-...; $stretches: the names of its stretches, in order
programme-today =
    🌿 <b>{ $name }</b> · { $minutes } мин · { $place }
    { $why }

    { $stretches }

programme-shown =
    🌿 <b>{ $name }</b> · { $minutes } мин · { $place }

    { $stretches }

## Why today's routine is what it is.
# $areas: the week's focus, such as hips and glutes; $focused of its $count stretches are for it
programme-why-focus =
    На этой неделе главное: { $areas }. { $focused ->
        [0] Сегодняшний комплекс — для всего остального.
        [one] Для этого сегодня { $focused } упражнение из { $count }.
        [few] Для этого сегодня { $focused } упражнения из { $count }.
       *[many] Для этого сегодня { $focused } упражнений из { $count }.
    }
programme-why-deep =
    На этой неделе главное, с более долгим удержанием: { $areas }. { $focused ->
        [0] Сегодняшний комплекс — для всего остального.
        [one] Для этого сегодня { $focused } упражнение из { $count }.
        [few] Для этого сегодня { $focused } упражнения из { $count }.
       *[many] Для этого сегодня { $focused } упражнений из { $count }.
    }
programme-why-easy = Лёгкая неделя: больше движения, меньше удержания.
programme-why-written = Один из составленных вручную комплексов, для { $whom }.
programme-why-first = Хорошее начало.

# What a block of weeks is about, inside a sentence.
programme-focus-hips = таз и ягодицы
programme-focus-back = верх спины и грудь
programme-focus-legs = задняя сторона ног и икры
programme-focus-neck = шея и плечи

## The picker.
programme-pick-area = <b>Какая часть тела?</b>
programme-pick-place = <b>Где ты сейчас?</b>
programme-pick-minutes = <b>Сколько времени?</b>
programme-button-today = 🌿 На сегодня
programme-button-area = Часть тела
programme-button-place = Место
programme-button-minutes = Длительность
programme-button-level = Сложность
programme-button-off = Убрать
programme-button-lacking = Под рукой
# On a button.
programme-button-length = { $minutes } мин
programme-place-chair = 🪑 На стуле
programme-place-standing = 🧍 Стоя
programme-place-floor = 🌱 Можно и на полу

## What could not be done.
# $typed: what the person wrote
programme-miss =
    По запросу «{ $typed }» ничего не нашлось. Можно попросить минуты, часть тела или комплекс:
    <code>/stretch 5</code>
    <code>/stretch шея</code>
    <code>/stretch перезагрузка псоас</code>
programme-miss-near = По запросу «{ $typed }» ничего не нашлось. Может быть, что-то из этого?
programme-minutes = Могу составить занятие от { $least } до { $most } минут.
programme-nothing =
    При том, что отключено, там не осталось ни одного упражнения. Попробуй другое место или включи что-нибудь снова:
    /settings
programme-area-gone = Этого больше нет в списке. Выбери, пожалуйста, что-нибудь другое.

## Settings: what one's routines may be.
# One line of the settings. $place: on a chair, standing, on the floor; $off: how many movements are left out
programme-settings =
    🧘 { $minutes } мин · { $place } · { $level ->
        [1] легко
        [2] средне
       *[3] сложно
    } · { $off ->
        [0] ничего не отключено
        [one] отключено { $off } движение
        [few] отключено { $off } движения
       *[many] отключено { $off } движений
    }
programme-wishes =
    <b>Какими могут быть твои комплексы?</b>
    { $line }
programme-settings-place =
    <b>Где ты обычно занимаешься?</b>
    На полу возможно всё; на стуле не нужно вставать.
programme-settings-minutes =
    <b>Сколько длится комплекс на день?</b>
    Несколько минут, которые найдутся каждый день, — хорошее начало.
programme-settings-level =
    <b>Насколько сложным он может быть?</b>
    Начать лучше с лёгкого.
programme-settings-off =
    <b>Какие движения не давать?</b>
    Нажми, чтобы отключить движение или включить его снова. Почему — не спрашиваю и не храню.
programme-settings-lacking =
    <b>Что есть под рукой?</b>
    Нажми на то, чего нет: упражнений с этим не будет. Вместо ремня подойдёт полотенце или пояс.
programme-settings-kept = Готово. Теперь комплексы будут такими.

programme-level-gentle = Легко
programme-level-moderate = Средне
programme-level-demanding = Сложно

# What can be switched off, on buttons.
programme-load-floor = Опускаться на пол
programme-load-kneeling = Стоять на коленях
programme-load-lying-back = Лежать на спине
programme-load-lying-front = Лежать на животе
programme-load-head-low = Голова ниже сердца
programme-load-forward-bend = Наклоны вперёд
programme-load-spine-twist = Скручивания
programme-load-back-bend = Прогибы назад
programme-load-wrist-load = Опора на кисти
programme-load-overhead = Руки над головой
programme-load-balance = Стоять на одной ноге
programme-load-deep-knee-bend = Сильно сгибать колени
programme-load-leg-cross = Скрещивать ноги
programme-load-neck-range = Сильно двигать шеей

# What one may have at hand, on buttons.
programme-thing-chair = Стул
programme-thing-wall = Стена
programme-thing-mat = Коврик
programme-thing-strap = Ремень
