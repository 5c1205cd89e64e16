# What is said while a session runs. The first line of each sounding message says the act within forty characters, so
# that a watch or a lock screen is enough. A name ($name, $routine) is a title: it stands by itself, never in a sentence.

card-first = ▶️ <b>Приготовься: { $name }</b>
card-next = ▶️ <b>Дальше: { $name }</b>
# $number: which of the $count stretches this is
card-dose = ⏱ { $dose } · { $number }/{ $count }
card-brief = • { $step }

card-step = { $number }. { $step }
# $act: hold, or move for repetitions; $ready: when it begins, counting down by itself
card-ready =
    { $act ->
        [move] Движение начнётся { $ready }
       *[hold] Удержание начнётся { $ready }
    }

card-breathing = 🌬 { $breathing }
card-caution = ⚠️ { $caution }
card-easier = 🪶 Легче: { $easier }
card-harder = 💪 Сложнее: { $harder }
card-mistake = 👀 Частая ошибка: { $hint }
# $feel: where a person feels it
card-feel = 🎯 Должно чувствоваться { $feel }.
# What comes after both sides.
card-then = ➡️ Затем: { $name }

# "смени сторону" stands in the first line on purpose.
card-switch = 🔁 <b>Смени сторону: { $side }</b>

card-rest = 😮‍💨 <b>Отпусти и отдохни: { $name }</b>
card-rest-ready =
    { $sides ->
        [each] Ещё раз на ту же сторону { $ready }
       *[both] Ещё раз { $ready }
    }

# $left: what is left of the hold, as 0:30; it counts down by itself
card-hold =
    🟢 <b>{ $act ->
        [move] Двигайся: { $name }
       *[hold] Держи позу: { $name }
    }</b>

card-middle = 🟢 <b>Половина позади: { $name }</b>
card-left = ⏳ <b>{ $left }</b>
# A card that is over: short, and without a countdown.
card-done = ✓ Готово: { $name }
card-over = ⏭ { $name }
# All about a stretch, for somebody who asks how.
card-how = 📖 <b>{ $name }</b>

card-paused =
    ⏸ <b>Пауза: { $name }</b>
    Таймер остановлен, ничего не пропадёт. Нажми ▶️, когда захочешь продолжить.

# $left: what is left of the hold, in words
card-paused-left = ⏳ <b>Осталось: { $left }</b>
# On a card whose hold begins when the person taps.
card-wait = 👉 Прими позу и нажми ▶️.

card-back = ▶️ <b>Вернись в позу: { $name }</b>
card-back-ready = Продолжим { $ready }

card-cut-off =
    ⚠️ <b>Прости, у меня сбой: { $name }</b>
    Нажми ▶️, и повторим эту часть с начала.

# $length: how long one hold is, such as 30 s
dose-hold =
    { $rounds ->
        [1] { $sides ->
            [each] по { $length } на каждую сторону
           *[both] { $length }
        }
       *[other] { $sides ->
            [each] { $rounds } × { $length } на каждую сторону
           *[both] { $rounds } × { $length }
        }
    }
dose-breaths =
    { $count } { $count ->
        [one] медленный вдох и выдох
        [few] медленных вдоха и выдоха
       *[many] медленных вдохов и выдохов
    }{ $sides ->
        [each] {" "}на каждую сторону (примерно { $length })
       *[both] {" "}(примерно { $length })
    }
dose-reps =
    { $count } { $count ->
        [one] медленное повторение
        [few] медленных повторения
       *[many] медленных повторений
    }{ $sides ->
        [each] {" "}на каждую сторону (примерно { $length })
       *[both] {" "}(примерно { $length })
    }

finish-complete =
    ✅ <b>Готово: { $routine }</b>
    { $praise }
    Упражнения: { $done } из { $count } · { $length }

    { $streak }
    { $next }

    <i>{ $footer }</i>

# $turn: a number that changes from session to session
finish-praise = { $turn ->
    [0] Хорошая работа.
    [1] Время прошло с пользой.
    [2] Спокойно и внимательно — так и надо.
    [3] Оно того стоило.
    [4] Ровная, спокойная работа.
   *[other] Отлично получилось.
}

finish-ended =
    ⏹ <b>Занятие завершено: { $routine }</b>
    Упражнения: { $done } из { $count } · { $length }

    { $streak }
    { $next }

finish-expired =
    ⏹ <b>Занятие завершено после долгой паузы: { $routine }</b>
    Упражнения: { $done } из { $count } · { $length }

    { $streak }
    { $next }

# $days: the streak now; $before: the streak before this session
finish-streak-grown =
    🔥 <b>Серия: { $days } { $days ->
        [one] день
        [few] дня
       *[many] дней
    }</b> (было { $before })
finish-streak =
    🔥 <b>Серия: { $days } { $days ->
        [one] день
        [few] дня
       *[many] дней
    }</b>
finish-streak-none = Чтобы день засчитался, хватит одного упражнения целиком. В следующий раз начнём заново.
finish-next = ⏰ Следующее напоминание: { $when }
finish-no-reminder = ⏰ Нужно напоминание? /remind 07:30

# $tip: one sentence, at most one a day
finish-tip = 💡 { $tip }

stretch-go = Поехали
stretch-first-time =
    Прежде чем начать: <i>{ $safety }</i>
stretch-already-live =
    Занятие уже идёт: { $routine }
    Продолжим или завершим его?
stretch-goes-on = ▶️ Продолжаем! Следующий шаг придёт новым сообщением.
# A session that was ended early: $number is the stretch that comes next.
stretch-kept = Остановка была на упражнении { $number } из { $count }: { $routine }

session-pause = Пауза
session-resume = Вернись в позу
session-skip = К следующему упражнению
session-ready = Отложи телефон, начинаем
session-more = Немного дольше
session-repeat = Это упражнение с начала
session-previous = Назад к предыдущему упражнению
session-end = Занятие завершено
session-paused-by-command = ⏸ Пауза. Захочешь продолжить — /resume
session-resumed-by-command = ▶️ Вернись в позу, продолжаем.
session-not-yours = Эта кнопка от другого занятия.
session-over = Это занятие уже завершено. Начать новое: /stretch
session-old-card = Этот шаг уже позади. Смотри последнее сообщение.
# $longest: the longest streak so far
finish-back = 🌱 Хорошо, что ты снова здесь. Рекорд серии остаётся: { $longest }.
# $day: the missed day
finish-earned = ❄️ Сегодня дважды: пропущенный день больше не в счёт ({ $day }).
finish-first-day = 🌱 <b>День 1.</b> Целое упражнение, обе стороны.
finish-first-steps = 👇 Ещё пара коротких вопросов, и всё готово.
session-tap = Теперь каждая поза начинается по твоему касанию. Изменить это можно в /settings.
card-explained = 👋 <i>Это карточка: на ней что делать и как долго.</i>
finish-taste =
    ✅ <b>Готово: { $routine }</b>
    Вот и всё, получилось.

    { $streak }

    { $next }
