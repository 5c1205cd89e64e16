"""Checks that look at more than one file of the content folder."""

from collections.abc import Iterator
from datetime import timedelta

from pydantic import ValidationError

from bot.domain import preferences
from bot.domain.routine_id import PREFIXES
from bot.domain.stretch import Area
from bot.library.content_files import ContentFiles
from bot.library.course_checks import course_problems
from bot.library.facts import Item, RoutineFacts, StretchFacts
from bot.library.problem import Problem, problems_in
from bot.library.references import reference_problems, unknown
from bot.library.translations import telling_problems

AREAS = "areas.toml"
LONGEST = timedelta(minutes=preferences.LONGEST)
"""No routine takes longer."""


def cross_problems(files: ContentFiles) -> Iterator[Problem]:
    """Yield everything that is wrong between the files."""
    yield from _name_problems(files)
    yield from _area_problems(files)
    yield from reference_problems(files)
    for name, facts in files.routines.items():
        yield from _routine_problems(files, facts, file=f"routines/{name}.toml")
    yield from course_problems(files)
    yield from telling_problems(files)


def _name_problems(files: ContentFiles) -> Iterator[Problem]:
    for place in ("stretches", "routines", "programmes"):
        for name, facts in getattr(files, place).items():
            if facts.id != name:
                yield Problem(
                    file=f"{place}/{name}.toml",
                    field="id",
                    expected=f"“{name}”, as the file is called",
                    remedy="Make them equal.",
                )


def _area_problems(files: ContentFiles) -> Iterator[Problem]:
    """Yield areas of stretches that cannot be asked for, and routines with IDs of composed routines."""
    covered = {area for facts in files.areas.values() for area in facts.covers}
    if not files.spoilt(AREAS):
        for area in Area:
            if area not in covered:
                expected = f"some area that covers {area}"
                yield Problem(file=AREAS, expected=expected, remedy="Add it to one.")
    for name in files.routines:
        if name.startswith(PREFIXES):
            yield Problem(
                file=f"routines/{name}.toml",
                field="id",
                expected=f"a name that does not begin with {', '.join(PREFIXES)}",
                remedy="Rename it: those are the bot's own routines.",
            )


def _routine_problems(files: ContentFiles, facts: RoutineFacts, *, file: str) -> Iterator[Problem]:
    wrong = list(_items_problems(files, facts, file=file))
    yield from wrong
    known = [
        files.stretches[item.stretch] for item in facts.items if item.stretch in files.stretches
    ]
    if len(known) < len(facts.items):
        return
    if facts.level != (highest := max(each.level for each in known)):
        expected = f"{highest}, the highest level of its stretches"
        yield Problem(file=file, field="level", expected=expected, remedy="Correct it.")
    if not wrong and (routine := facts.arranged(files.stretches)).length > LONGEST:
        most = LONGEST // timedelta(minutes=1)
        expected = f"at most {most} minutes in all (takes {routine.minutes})"
        yield Problem(file=file, field="items", expected=expected, remedy="Take some out.")


def _items_problems(files: ContentFiles, facts: RoutineFacts, *, file: str) -> Iterator[Problem]:
    for number, item in enumerate(facts.items, start=1):
        field = f"items.{number}"
        stretch = files.stretches.get(item.stretch)
        if stretch:
            yield from _item_problems(facts, stretch, item, file=file, field=field)
        elif not files.spoilt(f"stretches/{item.stretch}.toml"):
            yield from unknown(file, f"{field}.stretch", [item.stretch], "stretches")


def _item_problems(
    routine: RoutineFacts, stretch: StretchFacts, item: Item, *, file: str, field: str
) -> Iterator[Problem]:
    if not stretch.stretch().fits(routine.place):
        yield Problem(
            file=file,
            field=f"{field}.stretch",
            expected=f"a stretch for the place {routine.place} (found {item.stretch})",
            remedy="Choose another stretch, or another place.",
        )
    try:
        stretch.stretch(item.changes)
    except ValidationError as error:
        for each in problems_in(error, file=file):
            where = f"{field}.{each.field}" if each.field else field
            yield Problem(file=file, field=where, expected=each.expected, remedy=each.remedy)
