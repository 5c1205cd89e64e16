"""Checks of programmes of some weeks: each day has a routine, which can be done where the programme is done."""

from collections.abc import Iterator

from bot.domain.stretch import Place
from bot.library.content_files import ContentFiles
from bot.library.facts import CourseFacts, RoutineFacts
from bot.library.problem import Problem
from bot.library.references import unknown


def course_problems(files: ContentFiles) -> Iterator[Problem]:
    """Yield days without a routine, and routines that need another place."""
    for name, facts in files.programmes.items():
        for week, each in enumerate(facts.weeks, start=1):
            for day, routine in enumerate(each.days, start=1):
                where = f"programmes/{name}.toml", f"weeks.{week}.days.{day}"
                yield from _day_problems(files, facts, routine, where=where)


def _day_problems(
    files: ContentFiles, facts: CourseFacts, routine: str, *, where: tuple[str, str]
) -> Iterator[Problem]:
    file, field = where
    found = files.routines.get(routine)
    if found is None:
        if not files.spoilt(f"routines/{routine}.toml"):
            yield from unknown(file, field, [routine], "routines")
    elif not _fits(facts, found):
        expected = f"a routine for the place {facts.place} (found {routine})"
        yield Problem(file=file, field=field, expected=expected, remedy="Choose another routine.")


def _fits(facts: CourseFacts, routine: RoutineFacts) -> bool:
    """Return whether a routine can be done where the programme is; at a place with a floor all can."""
    return facts.place is Place.FLOOR or routine.place is facts.place
