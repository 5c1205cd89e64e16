"""The lines that say why a day's routine is what it is."""

from datetime import date

from bot.chat.localization import Localization
from bot.domain.person import Person
from bot.domain.programme.season import BLOCKS
from bot.domain.routine import Routine
from bot.domain.routine_id import RoutineId, is_composed
from bot.practice.today import season
from bot.texts import Html

NAMES = ("hips", "back", "legs", "neck")
"""What the blocks of weeks are called in the texts, in their order."""


def why(words: Localization, person: Person, routine: Routine, *, day: date) -> Html:
    """Return why this is the routine of a person's day."""
    if not is_composed(routine.id):
        first = day == person.day(person.created_at)
        return words("programme-why-first") if first else _written(words, routine)
    named = RoutineId.read(routine.id)
    if named is not None and named.course:
        return where(words, named) or words("course-other")
    week = season(person, day=day)
    if week.easy:
        return words("programme-why-easy")
    name = NAMES[BLOCKS.index(week.focus)]
    areas = words.label(f"programme-focus-{name}")
    key = "programme-why-deep" if week.deep else "programme-why-focus"
    focused = sum(any(area in week.focus for area in one.areas) for one in routine.stretches)
    return words(key, areas=areas, focused=focused, count=len(routine.stretches))


def where(words: Localization, named: RoutineId) -> Html | None:
    """Return where in a programme of some weeks a routine stands; None if the programme is gone."""
    course = words.library.courses.get(named.course)
    step = course.step(named.step) if course else None
    if course is None or step is None:
        return None
    return words(
        "course-where", week=step.week, weeks=len(course.weeks), day=step.number, days=course.days
    )


def left_out(words: Localization, person: Person, *, day: date) -> list[Html]:
    """Return what is left out of a day's routines because the person said that it hurt."""
    sore = [each for each in person.sore_on(day) if each in words.library.stretches]
    names = words.list(words.stretch(each).name for each in sore)
    return [words("opinion-why", names=names)] if sore else []


def _written(words: Localization, routine: Routine) -> Html:
    return words("programme-why-written", whom=words.routine(routine.id).for_whom)
