"""Composition: a routine for one person and day is made of the most wanted stretches that fill its time."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import cached_property

from bot.domain.programme.dose import targets, weights
from bot.domain.programme.history import RESTED
from bot.domain.programme.occasion import ChoiceContext
from bot.domain.programme.order import in_order, moves
from bot.domain.programme.season import Season, monday
from bot.domain.stretch import Area, Mode, Stretch

DEEP = timedelta(seconds=45)
"""So long is the focus held in the last week of its block."""
SLACK = timedelta(seconds=5)
"""A routine that is shorter than it should be by more than this gets longer holds."""
STEP = timedelta(seconds=5)
ALIKE = 2
"""Stretches of a routine that may work the same area most; long routines need more."""
MINUTES_A_STRETCH_ALIKE = 8
A_MINUTE = 60.0
MOST_BEHIND = 5.0
THRIFT = 0.8
"""How much more a stretch is wanted of which every second counts for each side."""
JITTER = 1.2
"""How much chance has a say; at each further attempt as much again."""
MOVING_BONUS = 2.0
"""How much more a moving stretch is wanted in an easy week."""
OWN_BONUS = 2.0
"""How much more a stretch is wanted that works an area most for which the routine is."""
FRESH = 2.0
"""How much a stretch is wanted that was not used lately; in between it grows with the days."""
PENALTIES = {0: 4.0, 1: 4.0, 2: 1.5}
"""How much less a stretch is wanted, by the days since it was used."""


@dataclass(slots=True, kw_only=True)  # to freeze it would double what a candidate costs
class Candidate:
    """A stretch that may be taken, and how much it is wanted, apart from the other stretches."""

    stretch: Stretch
    area: Area
    works: tuple[tuple[Area, float], ...]
    wanted: float


@dataclass(slots=True, kw_only=True)
class Draft:
    """A routine while it is composed: what is taken, what time is left, and what each area still lacks."""

    left: timedelta
    lack: dict[Area, float]
    alike: int
    taken: list[Stretch] = field(default_factory=list)
    names: set[str] = field(default_factory=set)
    like: Counter[Area] = field(default_factory=Counter)

    def fitting(self, pool: Iterable[Candidate]) -> list[Candidate]:
        """Return those for which there is time, and of whose like there is not enough."""
        left, names = self.left, self.names
        full = {area for area, count in self.like.items() if count >= self.alike}
        return [
            one
            for one in pool
            if one.stretch.length <= left and one.area not in full and one.stretch.id not in names
        ]

    def best(self, pool: Iterable[Candidate]) -> Candidate:
        """Return the candidate that is wanted most now: where the week's dose lacks most."""
        lack = {area: lacking for area, lacking in self.lack.items() if lacking > 0}

        def score(one: Candidate) -> float:
            behind = 0.0
            for area, weight in one.works:
                if area in lack:
                    behind += weight * lack[area]
            return min(MOST_BEHIND, behind / A_MINUTE) + one.wanted

        return max(pool, key=score)

    def take(self, one: Candidate) -> None:
        """Put a stretch in."""
        self.taken.append(one.stretch)
        self.names.add(one.stretch.id)
        self.like[one.area] += 1
        self.left -= one.stretch.length
        for area, weight in one.works:
            self.lack[area] -= weight * one.stretch.timing.per_side.total_seconds()


def compose(
    occasion: ChoiceContext,
    stretches: Mapping[str, Stretch],
    *,
    attempt: int = 0,
    salt: str = "",
    areas: frozenset[Area] = frozenset(),
    spared: frozenset[str] = frozenset(),
) -> tuple[Stretch, ...]:
    """Return the stretches of a routine of the person's minutes, in order; of these areas if any are named.

    It begins with a movement that is not on the floor if any may be done, if need be of another area. It is never
    longer than the minutes, and much shorter only when nothing is left that could fill them. Empty if nothing is
    allowed. `spared` are stretches that are wanted less, for they come tomorrow; each `attempt` leaves more to chance.
    """
    wanted = _Wanted(
        occasion=occasion,
        salt=f"{salt}/{attempt}",
        jitter=JITTER * (1 + attempt),
        areas=areas,
        spared=spared,
    )
    allowed = [
        wanted.candidate(each) for each in stretches.values() if occasion.preferences.allow(each)
    ]
    pool = [one for one in allowed if not areas or not areas.isdisjoint(one.stretch.areas)]
    draft = _draft(occasion, stretches, own_areas=bool(areas))
    if pool:
        _open(draft, pool, besides=allowed)
    _fill(draft, pool)
    held = _longer(draft.taken, left=draft.left, focus=areas or occasion.season.focus)
    return in_order(held, place=occasion.preferences.place)


def _draft(occasion: ChoiceContext, stretches: Mapping[str, Stretch], *, own_areas: bool) -> Draft:
    preferences = occasion.preferences
    got = occasion.history.dose(stretches, since=monday(occasion.day))
    lack = {area: due - got[area] for area, due in targets(occasion.season.focus).items()}
    alike = max(ALIKE, preferences.minutes // MINUTES_A_STRETCH_ALIKE)
    return Draft(
        left=preferences.budget,
        lack=lack,
        alike=len(stretches) if own_areas else alike,
    )


@dataclass(frozen=True, kw_only=True)
class _Wanted:
    """How much each stretch is wanted on this occasion, apart from the other stretches."""

    occasion: ChoiceContext
    salt: str
    jitter: float
    areas: frozenset[Area]
    spared: frozenset[str]

    @cached_property
    def _used(self) -> dict[str, date]:
        return self.occasion.history.used()

    @cached_property
    def _season(self) -> Season:
        return self.occasion.season

    @cached_property
    def _easy(self) -> bool:
        return self._season.easy

    @cached_property
    def _deep(self) -> bool:
        return self._season.deep

    @cached_property
    def _chance(self) -> Callable[[str], float]:
        return self.occasion.chances(self.salt)

    def candidate(self, stretch: Stretch) -> Candidate:
        season = self._season
        wanted = self._rest(stretch) + THRIFT * stretch.share
        wanted += OWN_BONUS if stretch.areas[0] in self.areas else 0.0
        wanted += MOVING_BONUS if self._easy and moves(stretch) else 0.0
        wanted += self.jitter * self._chance(stretch.id)
        return Candidate(
            stretch=_deepened(stretch, season) if self._deep else stretch,
            area=stretch.areas[0],
            works=weights(stretch),
            wanted=wanted,
        )

    def _rest(self, stretch: Stretch) -> float:
        used = self._used.get(stretch.id)
        if used is None and stretch.id not in self.spared:
            return FRESH
        days = min((self.occasion.day - used).days, RESTED) if used else RESTED
        penalty = PENALTIES[1] if stretch.id in self.spared else PENALTIES.get(days, 0.0)
        return FRESH * days / RESTED - penalty


def _deepened(stretch: Stretch, season: Season) -> Stretch:
    """Hold what is in focus longer, as in the last week of its block."""
    if stretch.areas[0] not in season.focus:
        return stretch
    return _held(stretch, max(DEEP, stretch.timing.hold))


def _held(stretch: Stretch, hold: timedelta) -> Stretch:
    return replace(stretch, timing=stretch.timing.held(hold))


def _open(draft: Draft, pool: list[Candidate], *, besides: list[Candidate]) -> None:
    """Take a movement to begin with, upright, from `besides` if need be."""
    for each in (pool, besides):
        moving = [one for one in each if moves(one.stretch) and not one.stretch.on_floor]
        if openers := draft.fitting(moving):
            draft.take(draft.best(openers))
            return


def _fill(draft: Draft, pool: list[Candidate]) -> None:
    """Take what is wanted most, again and again, while anything fits."""
    while pool := draft.fitting(pool):
        draft.take(draft.best(pool))


def _longer(taken: list[Stretch], *, left: timedelta, focus: Iterable[Area]) -> list[Stretch]:
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
