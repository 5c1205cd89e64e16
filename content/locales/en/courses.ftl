# Programmes of some weeks that a person chooses. A name stands by itself.

course-head =
    <b>Programmes</b>
    A little for each day, one step after the other. Missed days push nothing: the next session takes the next step.
course-line = 📘 { $name } · { $weeks } weeks · { $days } days
course-yours = 📍 <b>{ $name }</b>
course-page =
    📘 <b>{ $name }</b>
    { $weeks } weeks · { $days } days · { $least }–{ $most } min · { $place }
    For { $whom }.
course-next = Next: week { $week } of { $weeks }, day { $day } of { $days }
course-paused = ⏸ Paused before week { $week } of { $weeks }, day { $day } of { $days }
course-complete = 🎓 All { $days } days done.
course-instead = This would take the place of your programme: { $name }
course-joined = It’s yours. /stretch starts its next day.
course-left = You’ve left the programme. Your streak stays.
# Why today's routine is what it is, and where a session was.
course-where = Week { $week } of { $weeks }, day { $day } of { $days }
course-other = From a programme of yours.
# A title: the day of a programme.
course-step = { $name } · day { $day }
course-progress = 📘 { $where }
course-ended =
    🎓 <b>{ $name }</b>
    { $ended }
button-courses = 📘 Programmes
button-course-join = ▶️ Follow it
button-course-pause = ⏸ Pause it
button-course-on = ▶️ Go on with it
button-course-leave = ✖️ Leave it
