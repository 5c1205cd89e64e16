# Программы на несколько недель. Название стоит само по себе.

course-head =
    <b>Программы</b>
    Понемногу каждый день, шаг за шагом. Пропуски не подгоняют: следующее занятие — следующий шаг.
course-line = 📘 { $name } · недель: { $weeks } · дней: { $days }
course-yours = 📍 <b>{ $name }</b>
course-page =
    📘 <b>{ $name }</b>
    Недель: { $weeks } · дней: { $days } · { $least } — { $most } мин · { $place }
    Для { $whom }.
course-next = Дальше: неделя { $week } из { $weeks }, день { $day } из { $days }
course-paused = ⏸ Пауза перед: неделя { $week } из { $weeks }, день { $day } из { $days }
course-complete = 🎓 Пройдены все дни: { $days }
course-instead = Она заменит твою программу: { $name }
course-joined = Программа выбрана. Следующий день начинает /stretch
course-left = Программа больше не выбрана. Серия остаётся.
course-where = Неделя { $week } из { $weeks }, день { $day } из { $days }
course-other = Из твоей программы.
course-step = { $name } · день { $day }
course-progress = 📘 { $where }
course-ended =
    🎓 <b>{ $name }</b>
    { $ended }
button-courses = 📘 Программы
button-course-join = ▶️ Выбрать
button-course-pause = ⏸ Пауза
button-course-on = ▶️ Продолжить
button-course-leave = ✖️ Выйти
