# Programas de algumas semanas. Um nome fica sozinho.

course-head =
    <b>Programas</b>
    Um pouco a cada dia, um passo depois do outro. Faltas não apressam nada: a próxima sessão dá o próximo passo.
course-line = 📘 { $name } · { $weeks } semanas · { $days } dias
course-yours = 📍 <b>{ $name }</b>
course-page =
    📘 <b>{ $name }</b>
    { $weeks } semanas · { $days } dias · { $least }–{ $most } min · { $place }
    Para { $whom }.
course-next = A seguir: semana { $week } de { $weeks }, dia { $day } de { $days }
course-paused = ⏸ Em pausa antes da semana { $week } de { $weeks }, dia { $day } de { $days }
course-complete = 🎓 Os { $days } dias, completos.
course-instead = Ele ficaria no lugar do seu programa: { $name }
course-joined = Ele é seu. /stretch começa o próximo dia.
course-left = Você saiu do programa. Sua sequência continua.
course-where = Semana { $week } de { $weeks }, dia { $day } de { $days }
course-other = De um dos seus programas.
course-step = { $name } · dia { $day }
course-progress = 📘 { $where }
course-ended =
    🎓 <b>{ $name }</b>
    { $ended }
button-courses = 📘 Programas
button-course-join = ▶️ Seguir
button-course-pause = ⏸ Pausar
button-course-on = ▶️ Continuar
button-course-leave = ✖️ Sair
