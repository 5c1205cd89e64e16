# Routines that are made for a person: today's, one of so many minutes, one for a part of the body; and the choices
# behind them.

## What a routine is called that has no name of its own.
programme-name-today = Растяжка на сегодня
programme-name-minutes = { $minutes ->
    [one] Комплекс на { $minutes } минуту
    [few] Комплекс на { $minutes } минуты
   *[many] Комплекс на { $minutes } минут
}
# $area: a part of the body as it stands on a button, such as Neck
programme-name-area = Комплекс «{ $area }»

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
    Тема этой недели: { $areas }. { $focused ->
        [0] Сегодня занимаемся всем остальным.
        [one] По теме сегодня { $focused } упражнение из { $count }.
        [few] По теме сегодня { $focused } упражнения из { $count }.
       *[many] По теме сегодня { $focused } упражнений из { $count }.
    }
programme-why-deep =
    Тема этой недели, с удержаниями подольше: { $areas }. { $focused ->
        [0] Сегодня занимаемся всем остальным.
        [one] По теме сегодня { $focused } упражнение из { $count }.
        [few] По теме сегодня { $focused } упражнения из { $count }.
       *[many] По теме сегодня { $focused } упражнений из { $count }.
    }
programme-why-easy = Лёгкая неделя: больше движемся, меньше держим.
programme-why-written = Готовый комплекс для { $whom }.
programme-why-first = С этого хорошо начать.

# What a block of weeks is about, inside a sentence.
programme-focus-hips = таз и ягодицы
programme-focus-back = верх спины и грудь
programme-focus-legs = задняя поверхность ног и икры
programme-focus-neck = шея и плечи

## The picker.
programme-pick-area = <b>Какая часть тела?</b>
programme-pick-place = <b>Где ты сейчас?</b>
programme-pick-minutes = <b>Сколько времени?</b>
programme-button-today = 🌿 На сегодня
programme-button-area = Часть тела
programme-button-place = Место
programme-button-minutes = Минуты
programme-button-level = Сложность
programme-button-off = Исключить
programme-button-lacking = Инвентарь
# On a button.
programme-button-length = { $minutes } мин
programme-place-chair = 🪑 На стуле
programme-place-standing = 🧍 Стоя
programme-place-floor = 🌱 Можно и на полу

## What could not be done.
# $typed: what the person wrote
programme-miss =
    По запросу «{ $typed }» ничего не нашлось. Можно указать минуты, часть тела или название комплекса:
    <code>/stretch 5</code>
    <code>/stretch шея</code>
    <code>/stretch psoas-reset</code>
programme-miss-near = По запросу «{ $typed }» ничего не нашлось. Может быть, что-то из этого?
programme-minutes = Могу составить комплекс длиной от { $least } до { $most } минут.
programme-nothing =
    С такими ограничениями подходящих упражнений не осталось. Попробуй другое место или верни что-нибудь: /settings
programme-area-gone = Этого больше нет в списке. Выбери, пожалуйста, что-нибудь другое.

## Settings: what one's routines may be.
# One line of the settings. $place: on a chair, standing, on the floor; $off: how many movements are left out
programme-settings =
    🧘 { $minutes } мин · { $place } · { $level ->
        [1] легко
        [2] средне
       *[3] сложно
    } · { $off ->
        [0] без исключений
       *[other] исключений: { $off }
    }
programme-wishes =
    <b>Какие комплексы тебе подходят?</b>
    { $line }
programme-settings-place =
    <b>Где ты обычно занимаешься?</b>
    На полу доступно всё, а на стуле не придётся вставать.
programme-settings-minutes =
    <b>Сколько минут в день тебе удобно?</b>
    Для начала хватит нескольких — таких, которые найдутся каждый день.
programme-settings-level =
    <b>Какая сложность тебе подходит?</b>
    Начать лучше с лёгкой.
programme-settings-off =
    <b>Какие движения исключить?</b>
    Нажми, чтобы отключить или вернуть. Причину не спрашиваю.
programme-settings-lacking =
    <b>Чего у тебя нет?</b>
    Нажми — и упражнений с этим не будет. Вместо ремня подойдёт полотенце или пояс.
programme-settings-kept = Сохранено. Теперь комплексы будут это учитывать.

programme-level-gentle = Легко
programme-level-moderate = Средне
programme-level-demanding = Сложно

# What can be switched off, on buttons.
programme-load-floor = Упражнения на полу
programme-load-kneeling = Опора на колени
programme-load-lying-back = Положение на спине
programme-load-lying-front = Положение на животе
programme-load-head-low = Голова ниже сердца
programme-load-forward-bend = Наклоны вперёд
programme-load-spine-twist = Скручивания
programme-load-back-bend = Прогибы назад
programme-load-wrist-load = Опора на кисти
programme-load-overhead = Руки над головой
programme-load-balance = Стойка на одной ноге
programme-load-deep-knee-bend = Глубокий сгиб коленей
programme-load-leg-cross = Скрещённые ноги
programme-load-neck-range = Большие движения шеей

# What one may have at hand, on buttons.
programme-thing-chair = Стул
programme-thing-wall = Стена
programme-thing-mat = Коврик
programme-thing-strap = Ремень
