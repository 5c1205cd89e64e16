# What is said while a session runs. The first line of each sounding message says the act, so that a watch or a
# lock screen is enough.

# $number: which stretch of the routine this is
# $ready: when it begins, counting down by itself
# $act: hold, or move for repetitions
# $advice: how to breathe, and what to be careful with
card-first =
    ▶️ <b>Приготовься: { $name }</b>
    { $routine } · упражнение { $number } из { $count }

    { $side }
    ⏱ { $dose }

    { $steps }

    { $advice }

    { $act ->
        [move] Движение начнётся
       *[hold] Удержание начнётся
    } { $ready }.

card-next =
    ▶️ <b>Дальше: { $name }</b>
    { $routine } · упражнение { $number } из { $count }

    { $side }
    ⏱ { $dose }

    { $steps }

    { $advice }

    { $act ->
        [move] Движение начнётся
       *[hold] Удержание начнётся
    } { $ready }.

card-step = { $number }. { $step }

card-breathing = 🌬 { $breathing }
card-caution = ⚠️ { $caution }
card-easier = 🪶 Легче: { $easier }
card-harder = 💪 Сложнее: { $harder }
# What comes after both sides.
card-then = ➡️ Затем: { $name }

# "смени сторону" stands in the first line on purpose.
card-switch =
    🔁 <b>Смени сторону: { $side }</b>
    { $name }

    { $act ->
        [move] Движение начнётся { $ready }: столько же повторений.
       *[hold] Удержание начнётся { $ready }: столько же времени.
    }

card-rest =
    😮‍💨 <b>Отпусти и отдохни: { $name }</b>
    { $sides ->
        [each] Ещё раз на ту же сторону
       *[both] Ещё раз
    } { $ready }.

# $left: what is left of the hold, as 0:30
# $ends: when it ends, counting down by itself; $until: when it ends, by the clock
card-hold =
    🟢 <b>{ $act ->
        [move] Двигайся: { $name }
       *[hold] Держи позу: { $name }
    }</b>
    { $side }

    ⏱ <b>{ $left }</b> · закончим { $ends }, в { $until }
    { $dose }
    🌬 { $hint }

card-middle =
    🟢 <b>Половина позади: { $name }</b>
    { $side }

    ⏱ Осталось <b>{ $left }</b> · закончим { $ends }, в { $until }
    👀 <i>Частая ошибка:</i>
    { $hint }

card-paused =
    ⏸ <b>Пауза: { $name }</b>
    Таймер остановлен, ничего не пропадёт. Нажми ▶️, когда захочешь продолжить.

card-back =
    ▶️ <b>Вернись в позу: { $name }</b>
    { $side }

    Продолжим { $ready }.

card-cut-off =
    ⚠️ <b>Сбой: { $name }</b>
    Прости, это моя ошибка. Нажми ▶️, и повторим эту часть с начала.

side-both = Упражнение сразу для обеих сторон.

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
    ✅ <b>Готово: { $routine }!</b>
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
    ⏹ <b>Закончили: { $routine }</b>
    Упражнения: { $done } из { $count } · { $length }

    { $streak }
    { $next }

finish-expired =
    ⏹ <b>Занятие завершено: { $routine }</b>
    Пауза затянулась.
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
    Занятие уже идёт: { $routine }. Продолжи его по последней карточке или заверши здесь.

session-pause = Пауза
session-resume = Вернись в позу
session-skip = К следующему упражнению
session-end = Занятие завершено
session-paused-by-command = ⏸ Пауза. Захочешь продолжить — /resume
session-resumed-by-command = ▶️ Вернись в позу, продолжаем.
session-not-yours = Эта кнопка от другого занятия.
session-over = Это занятие уже завершено. Начать новое: /stretch
session-old-card = Этот шаг уже позади. Смотри последнее сообщение.
