# From the first hello to the first stretch.

# $name: the person's first name
# $safety: the safety text
welcome-hello =
    Привет, { $name }! Будем делать короткие комплексы растяжки, шаг за шагом. Я подскажу, когда держать, когда сменить сторону и когда отдохнуть, так что телефон можно отложить.

    <i>{ $safety }</i>

# $hello: the greeting
# $time: the time now in the place on record
welcome-where =
    { $hello }

    <b>У тебя сейчас { $time }?</b> ({ $place })
    Нажми на своё время либо напиши город или время на своих часах.

welcome-when =
    <b>Когда напоминать?</b>
    Нажми на время или напиши своё, например 7:30.

welcome-days =
    Значит, <b>{ $time }</b>. По каким дням?

welcome-ready =
    ✅ <b>{ $time }, { $days }</b> ({ $place })
    Первое напоминание: { $when }

    Попробуем первое занятие прямо сейчас?
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
