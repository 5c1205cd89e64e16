# Растяжка вместе, в группе. $name: комплекс; $when: когда начало; $place: город этих часов
group-invitation =
    🧘 <b>Тянемся вместе: { $name }</b>
    { $minutes } мин · { $when } ({ $place })
group-people =
    ✋ { $people ->
        [0] пока никого
        [one] { $people } человек
        [few] { $people } человека
       *[other] { $people } человек
    }
group-how = Нажми ✋, чтобы участвовать. Я объявляю здесь каждый шаг, для всех сразу.
group-safety = <i>{ $safety }</i>

# $stretches: все упражнения всех вместе
group-finish =
    ✅ <b>Готово: { $name }</b>
    { $people ->
        [one] { $people } человек
        [few] { $people } человека
       *[other] { $people } человек
    } · { $stretches ->
        [one] { $stretches } упражнение
        [few] { $stretches } упражнения
       *[other] { $stretches } упражнений
    }

    Хорошая работа.
group-ended =
    ⏹ <b>Занятие закончено: { $name }</b>
    { $people ->
        [one] { $people } человек
        [few] { $people } человека
       *[other] { $people } человек
    } · { $stretches ->
        [one] { $stretches } упражнение
        [few] { $stretches } упражнения
       *[other] { $stretches } упражнений
    }

group-slot = ⏰ { $time }, { $days }
group-slots =
    <b>Здесь тянемся:</b> ({ $place })
    { $slots }
group-no-slots = Постоянного времени здесь пока нет ({ $place }).{ $slots }
group-settings =
    Это могут изменить админы:
    <code>/together пн-пт 15:00</code> — постоянное время
    <code>/together off</code> — без постоянного времени
    <code>/timezone Москва</code> — часовой пояс группы
group-zone = 🌍 Часы этой группы: { $time } ({ $place })
group-zone-unknown = Не получилось найти это место. Попробуй город: <code>/timezone Москва</code>
group-miss = Не получилось это найти. Попробуй <code>/together</code>, <code>/together шея</code> или <code>/together 12:30</code>
group-joined = Ты участвуешь. День засчитается.
group-joined-new = Ты участвуешь. Напиши мне в личный чат, если хочешь, чтобы дни считались.
group-joined-already = Ты уже участвуешь.
group-left = Больше не участвуешь. Что сделано, считается.
group-left-already = В этом занятии ты не участвуешь.
group-host-only = Это может только тот, кто начал занятие.
group-not-begun = Занятие ещё не началось.
group-admins-only = Это могут менять только админы группы.
group-live = В группе уже идёт занятие или вот-вот начнётся.
group-language = С этого момента: { $name }
group-private =
    <b>Тянемся вместе</b>
    Добавь меня в группу и отправь там /together: все, кто участвует, получают одни и те же шаги одновременно.

button-group-join = ✋ Участвовать
button-group-leave = 👋 Выйти
button-group-now = ▶️ Сейчас
button-group-cancel = ✖️ Отменить
button-group-add = ➕ Добавить в группу
command-together = тянуться вместе в группе
command-together-timezone = часовой пояс группы (админы)
command-together-settings = постоянное время и язык (админы)
# What may be typed behind /together instead of a time, with commas between.
group-now-words = сейчас
