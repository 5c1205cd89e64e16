# Programas de varias semanas. Un nombre va solo.

course-head =
    <b>Programas</b>
    Un poco cada día, paso a paso. Los días sin estirar no meten prisa: la siguiente sesión da el siguiente paso.
course-line = 📘 { $name } · { $weeks } semanas · { $days } días
course-yours = 📍 <b>{ $name }</b>
course-page =
    📘 <b>{ $name }</b>
    { $weeks } semanas · { $days } días · { $least }–{ $most } min · { $place }
    Para { $whom }.
course-next = Lo siguiente: semana { $week } de { $weeks }, día { $day } de { $days }
course-paused = ⏸ En pausa antes de la semana { $week } de { $weeks }, día { $day } de { $days }
course-complete = 🎓 Los { $days } días, completos.
course-instead = Ocuparía el lugar de tu programa: { $name }
course-joined = Ya es tuyo. /stretch empieza su próximo día.
course-left = Has dejado el programa. Tu racha sigue igual.
course-where = Semana { $week } de { $weeks }, día { $day } de { $days }
course-other = De uno de tus programas.
course-step = { $name } · día { $day }
course-progress = 📘 { $where }
course-ended =
    🎓 <b>{ $name }</b>
    { $ended }
button-courses = 📘 Programas
button-course-join = ▶️ Seguirlo
button-course-pause = ⏸ Pausarlo
button-course-on = ▶️ Continuarlo
button-course-leave = ✖️ Dejarlo
