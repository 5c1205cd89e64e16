"""The line that says why a day's routine is what it is."""

from datetime import date

from bot.chat.localization import Localization
from bot.domain.person import Person
from bot.domain.programme.season import BLOCKS
from bot.domain.routine import Routine
from bot.domain.routine_id import is_composed
from bot.practice.today import season
from bot.texts import Html

NAMES = ("hips", "back", "legs", "neck")
"""What the blocks of weeks are called in the texts, in their order."""


def why(words: Localization, person: Person, routine: Routine, *, day: date) -> Html:
    """Return why this is the routine of a person's day."""
    if not is_composed(routine.id):
        first = day == person.day(person.created_at)
        return words("programme-why-first") if first else _written(words, routine)
    week = season(person, day=day)
    if week.easy:
        return words("programme-why-easy")
    name = NAMES[BLOCKS.index(week.focus)]
    areas = words.label(f"programme-focus-{name}")
    key = "programme-why-deep" if week.deep else "programme-why-focus"
    focused = sum(any(area in week.focus for area in one.areas) for one in routine.stretches)
    return words(key, areas=areas, focused=focused, count=len(routine.stretches))


def _written(words: Localization, routine: Routine) -> Html:
    return words("programme-why-written", whom=words.routine(routine.id).for_whom)
