# From the first hello to the first stretch.

# $name: the person's first name
# $safety: the safety text
welcome-hello =
    Привет, { $name }! Я проведу тебя через короткие комплексы растяжки, шаг за шагом.

    🌐 Наш язык: <b>{ $language }</b>. Другой язык можно выбрать ниже.

    <b>Перед растяжкой</b>
    <i>{ $safety }</i>
    <i>{ safety-stop }</i>

    Если всё подходит, начнём с одной минуты на стуле.

# $time: the time now in the place on record
welcome-where =
    <b>Твои часы показывают { $time }?</b> ({ $place })
    Нажми на своё время или напиши свой город или то, что показывают часы.

welcome-when =
    <b>Когда тебе напоминать?</b>
    Нажми на время и дни или напиши их, например 7:30 по будням.

welcome-days =
    <b>{ $time }</b> — в какие дни?
    Нажми на день, чтобы добавить его или убрать. Потом нажми ✅.

welcome-ready =
    ✅ <b>{ $time }, { $days }</b> ({ $place })
    Первое напоминание: { $when }
# One of the routines that a newcomer may begin with; $name is its name, $whom says for whom it is.
welcome-offer = ▫️ <b>{ $name }</b>: для { $whom }

welcome-later =
    Хорошо, напомню в выбранное время. Захочешь раньше — /stretch

welcome-back =
    С возвращением, { $name }! Что делаем?

welcome-again =
    С возвращением, { $name }! Напоминания снова включены. Что делаем?

time-not-understood =
    Не получилось понять время «{ $typed }». Напиши, например, 7:30 или 19:15 либо выбери из готовых.

welcome-card =
    👇 <b>Сейчас придёт карточка.</b> На ней упражнение: какая сторона, сколько времени и как делать.
    Сядь, займи позу и нажми ▶️ Можно начинать. Дальше телефон не нужен: подскажу, когда сменить сторону.

welcome-wishes =
    <b>Как тебе удобнее растягиваться?</b>
    Выбери место, длительность, а ниже — что не предлагать 🚫. Всё подходит? Нажми ✅. Потом всё можно изменить.
welcome-wish-unclear = Не получилось понять «{ $typed }». Напиши: стул, стоя или пол, 5 минут, без стойки на коленях. Или нажми ниже.
welcome-through =
    🌱 Всё готово, { $name }. Напомню, когда придёт время.

    Хочешь попробовать первый комплекс прямо сейчас?
welcome-place-chair = Стул
welcome-place-standing = Стоя
welcome-place-floor = Пол
welcome-off-kneeling = На коленях
welcome-off-wrist-load = Кисти
welcome-off-overhead = Руки вверх
welcome-off-neck-range = Шея
welcome-off-balance = Равновесие
welcome-off-head-low = Голова вниз
