"""The day's routine: two days a week a hand-written routine, a composed routine on all others."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from bot.domain.days import A_DAY
from bot.domain.programme.composition import compose
from bot.domain.programme.history import A_WEEK, RESTED
from bot.domain.programme.occasion import ChoiceContext
from bot.domain.programme.order import moves
from bot.domain.routine import Routine, When
from bot.domain.stretch import Area, Stretch

FIRST = ("psoas-reset", "desk-break-chair")
"""What someone gets who is here for the first time: the first of these that they may do."""
WRITTEN_DAYS = frozenset({0, 3})
"""On Mondays and Thursdays a hand-written routine comes."""
WRITTEN_A_WEEK = 2
TRIES = 24
"""Attempts to compose another routine where the first repeats a remembered routine."""
PARTS = {
    When.MORNING: range(4, 11),
    When.MIDDAY: range(11, 15),
    When.AFTERNOON: range(12, 18),
    When.EVENING: range(17, 24),
}
ALWAYS = frozenset({When.ANY, When.WORK, When.AFTER_SITTING})
"""Occasions that a day may be without anybody saying so; a flight or a run is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What was chosen: stretches in their order, and the ID of the routine if it is hand-written."""

    stretches: tuple[Stretch, ...]
    routine: str = ""


def choose(
    occasion: ChoiceContext,
    *,
    hour: int,
    stretches: Mapping[str, Stretch],
    routines: Mapping[str, Routine],
) -> Choice:
    """Return today's routine, for someone who first looks at this hour of their day.

    The same occasion gives the same choice. No limit of the person's wishes is broken, and no set of stretches comes
    again within seven days, unless their wishes leave too little for that.
    """
    written = _written(occasion, hour=hour, routines=routines)
    if written is not None:
        return Choice(stretches=written.stretches, routine=written.id)
    tomorrow = replace(occasion, day=occasion.day + A_DAY)
    coming = _written(tomorrow, hour=hour, routines=routines)
    spared = frozenset(each.id for each in coming.stretches) if coming else frozenset()
    return Choice(stretches=compose_for(occasion, stretches, spared=spared))


def compose_for(
    occasion: ChoiceContext,
    stretches: Mapping[str, Stretch],
    *,
    salt: str = "",
    areas: frozenset[Area] = frozenset(),
    spared: frozenset[str] = frozenset(),
) -> tuple[Stretch, ...]:
    """Compose a routine that was not shown lately, or else the routine that was shown longest ago."""
    seen = occasion.history.sets(occasion.day)
    stalest: tuple[date, tuple[Stretch, ...]] | None = None
    for attempt in range(TRIES):
        composed = compose(
            occasion, stretches, attempt=attempt, salt=salt, areas=areas, spared=spared
        )
        shown = seen.get(frozenset(each.id for each in composed))
        if shown is None:
            return composed
        if stalest is None or shown < stalest[0]:
            stalest = shown, composed
    assert stalest is not None
    return stalest[1]


def _written(
    occasion: ChoiceContext, *, hour: int, routines: Mapping[str, Routine]
) -> Routine | None:
    """Return the hand-written routine of this day; None if none is due, or none may be done."""
    if occasion.history.empty:
        firsts = (routines[name] for name in FIRST if name in routines)
        return next((one for one in firsts if occasion.preferences.allow_all(one)), None)
    due = occasion.day.weekday() in WRITTEN_DAYS
    if not due or occasion.history.written(occasion.day) >= WRITTEN_A_WEEK:
        return None
    fitting = [one for one in routines.values() if _suits(occasion, one, hour=hour)]
    return min(fitting, key=lambda one: _turn(occasion, one), default=None)


def _suits(occasion: ChoiceContext, routine: Routine, *, hour: int) -> bool:
    return (
        occasion.preferences.allow_all(routine)
        and routine.length >= occasion.preferences.budget / 2
        and any(when in ALWAYS or hour in PARTS.get(when, ()) for when in routine.when)
        and _rested(occasion, routine)
        and _differs(occasion, routine)
    )


def _rested(occasion: ChoiceContext, routine: Routine) -> bool:
    last = occasion.history.last.get(routine.id)
    return last is None or (occasion.day - last).days >= RESTED


def _differs(occasion: ChoiceContext, routine: Routine) -> bool:
    """Return whether at most half of it was done yesterday, and none of the last week was made of the same."""
    names = frozenset(each.id for each in routine.stretches)
    yesterday = occasion.history.on(occasion.day - A_DAY)
    shown = occasion.history.sets(occasion.day).get(names)
    fresh = shown is None or (occasion.day - shown).days > A_WEEK
    return fresh and len(names & yesterday) <= len(names) / 2


def _turn(occasion: ChoiceContext, routine: Routine) -> tuple[float, bool, int, float]:
    """Return what decides whose turn it is: in an easy week movement, then the longest rest, then chance."""
    moving = sum(map(moves, routine.stretches)) / len(routine.stretches)
    last = occasion.history.last.get(routine.id)
    return (
        -moving if occasion.season.easy else 0.0,
        last is not None,
        last.toordinal() if last else 0,
        occasion.chance("written", routine.id),
    )
