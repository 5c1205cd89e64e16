"""What is a routine made of that is composed for one person and day? The most wanted stretches that fill the minutes."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from bot.domain.programme.dose import targets, weights
from bot.domain.programme.history import REMEMBERED
from bot.domain.programme.occasion import Occasion
from bot.domain.programme.order import in_order, moves
from bot.domain.programme.season import Season, monday
from bot.domain.stretch import Area, Mode, Stretch

DEEP = timedelta(seconds=45)
"""So long is the focus held in the last week of its block."""
SLACK = timedelta(seconds=20)
"""So much shorter than it should be may a routine be; holds are made longer to get there."""
STEP = timedelta(seconds=5)
ALIKE = 2
"""So many stretches of a routine may work the same area most; long routines need more."""
MINUTES_A_STRETCH_ALIKE = 8
A_MINUTE = 60.0
MOST_BEHIND = 5.0
JITTER = 0.8
MOVING_BONUS = 2.0
"""How much more a moving stretch is wanted in an easy week."""
PENALTIES = {0: 4.0, 1: 4.0, 2: 1.5}
"""How much less a stretch is wanted that was used so many days ago."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """One stretch that may be taken, and how much it is wanted, whatever else is taken."""

    stretch: Stretch
    works: tuple[tuple[Area, float], ...]
    wanted: float


@dataclass(slots=True, kw_only=True)
class Draft:
    """A routine while it is composed: what is taken, what time is left, and what each area still lacks."""

    left: timedelta
    lack: dict[Area, float]
    alike: int
    taken: list[Stretch]

    def fits(self, one: Candidate) -> bool:
        """Return whether there is time for it, and not enough of its like."""
        area = one.works[0][0]
        same = sum(each.areas[0] is area for each in self.taken)
        return one.stretch.length <= self.left and same < self.alike

    def score(self, one: Candidate) -> float:
        """Return how much a stretch is wanted now: most where the week's dose lacks most."""
        behind = sum(weight * max(0.0, self.lack[area]) for area, weight in one.works) / A_MINUTE
        return 0.8 * min(MOST_BEHIND, behind) + one.wanted

    def take(self, one: Candidate) -> None:
        """Put a stretch in."""
        self.taken.append(one.stretch)
        self.left -= one.stretch.length
        for area, weight in one.works:
            self.lack[area] -= weight * one.stretch.timing.per_side.total_seconds()


def compose(
    occasion: Occasion,
    stretches: Mapping[str, Stretch],
    *,
    salt: str,
    areas: frozenset[Area] = frozenset(),
) -> tuple[Stretch, ...]:
    """Return the stretches of a routine of the person's minutes, in order; of these areas alone if any are named.

    It begins with movement if there is one that the person may do. It is never longer than the minutes, and shorter by
    more than `SLACK` only when nothing is left that could fill it. Empty if nothing at all is allowed.
    """
    pool = list(_candidates(occasion, stretches.values(), salt=salt, areas=areas))
    draft = _draft(occasion, stretches, own_areas=bool(areas))
    for fill in (_opening, _filling):
        pool = fill(draft, pool)
    held = _longer(draft.taken, left=draft.left, focus=areas or occasion.season.focus)
    return in_order(held, place=occasion.wishes.place)


def _draft(
    occasion: Occasion, stretches: Mapping[str, Stretch], *, own_areas: bool
) -> Draft:
    wishes = occasion.wishes
    got = occasion.history.dose(stretches, since=monday(occasion.day))
    lack = {area: due - got[area] for area, due in targets(occasion.season.focus).items()}
    alike = max(ALIKE, wishes.minutes // MINUTES_A_STRETCH_ALIKE)
    return Draft(
        left=wishes.budget,
        lack=lack,
        alike=len(stretches) if own_areas else alike,
        taken=[],
    )


def _candidates(
    occasion: Occasion, stretches: Iterable[Stretch], *, salt: str, areas: frozenset[Area]
) -> Iterator[Candidate]:
    used, season = occasion.history.used(), occasion.season
    for each in stretches:
        if not occasion.wishes.allow(each) or (areas and areas.isdisjoint(each.areas)):
            continue
        wanted = _wanted(each, occasion, used.get(each.id))
        wanted += JITTER * occasion.chance(salt, each.id)
        yield Candidate(stretch=_deepened(each, season), works=weights(each), wanted=wanted)


def _wanted(stretch: Stretch, occasion: Occasion, used: date | None) -> float:
    days = REMEMBERED if used is None else min((occasion.day - used).days, REMEMBERED)
    bonus = MOVING_BONUS if occasion.season.easy and moves(stretch) else 0.0
    return 2 * days / REMEMBERED - PENALTIES.get(days, 0.0) + bonus


def _deepened(stretch: Stretch, season: Season) -> Stretch:
    """Hold what is in focus longer in the last week of its block."""
    if not season.deep or stretch.areas[0] not in season.focus:
        return stretch
    return _held(stretch, max(DEEP, stretch.timing.hold))


def _held(stretch: Stretch, hold: timedelta) -> Stretch:
    return replace(stretch, timing=stretch.timing.held(hold))


Fill = Callable[[Draft, list[Candidate]], list[Candidate]]


def _opening(draft: Draft, pool: list[Candidate]) -> list[Candidate]:
    """Take a movement to begin with, and return what may follow it: from the floor one does not get up again."""
    moving = [one for one in pool if moves(one.stretch) and draft.fits(one)]
    upright = [one for one in moving if not one.stretch.on_floor]
    if not moving:
        return pool
    first = max(upright or moving, key=draft.score)
    draft.take(first)
    return [
        one for one in pool if one is not first and (upright or one.stretch.on_floor)
    ]


def _filling(draft: Draft, pool: list[Candidate]) -> list[Candidate]:
    """Take what is wanted most, again and again, while anything fits."""
    while fitting := [one for one in pool if draft.fits(one)]:
        best = max(fitting, key=draft.score)
        draft.take(best)
        pool = [one for one in fitting if one is not best]
    return pool


def _longer(
    taken: list[Stretch], *, left: timedelta, focus: Iterable[Area]
) -> list[Stretch]:
    """Make holds longer, those in focus first and each a little at a time, until hardly any time is left."""
    held = sorted(taken, key=lambda one: one.areas[0] not in focus)
    grown = True
    while left > SLACK and grown:
        grown = False
        for place, one in enumerate(held):
            more = _held(one, one.timing.hold + STEP) if one.timing.mode is Mode.HOLD else one
            cost = more.length - one.length
            if timedelta(0) < cost <= left and left > SLACK:
                held[place], left, grown = more, left - cost, True
    return held
