"""The streak: a pure function of done days, the plan and neutral days; no nightly job, no state.

The rule: any 10 planned days in a row may hold 2 misses. They are covered; they add nothing and break
nothing. A third miss lets the streak begin again after the oldest of the three, so it shrinks, and
rarely falls to nothing.
"""

from collections import deque
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import date

from bot.domain.days import A_DAY

WINDOW = 10
"""Planned days in a window."""
COVERS = 2
"""Misses that a window may hold."""
EVERY_DAY = frozenset(range(7))


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """On which weekdays someone means to stretch, and since when.

    `changes` are (first day, weekdays) in order of days. Before the first of them every day is planned.
    """

    changes: tuple[tuple[date, frozenset[int]], ...] = ()

    def covers(self, day: date) -> bool:
        """Return whether this day is planned, by the plan that was in force on it."""
        weekdays = EVERY_DAY
        for since, chosen in self.changes:
            if since > day:
                break
            weekdays = chosen
        return day.weekday() in weekdays


@dataclass(frozen=True, slots=True, kw_only=True)
class Streak:
    """What a person's done days amount to, today.

    `covers_left` is how many further misses the streak would bear now; `at_risk` that it bears none
    and today is planned and still open. `reduced` is what a further miss would leave of the streak after those.
    """

    current: int = 0
    longest: int = 0
    total: int = 0
    covered: tuple[date, ...] = ()
    covers_left: int = COVERS
    at_risk: bool = False
    reduced: int = 0


@dataclass(slots=True)
class _Run:
    """The run of done days, walked forwards day by day."""

    length: int = 0
    longest: int = 0
    position: int = 0
    misses: deque[tuple[int, date, int]] = field(default_factory=deque)
    covered: list[date] = field(default_factory=list)

    def practise(self, *, planned: bool) -> None:
        self.length += 1
        self.longest = max(self.longest, self.length)
        self.position += planned

    def miss(self, day: date) -> None:
        while self.misses and self.position - self.misses[0][0] >= WINDOW:
            self.misses.popleft()
        if len(self.misses) == COVERS:
            self._shrink()
        self.misses.append((self.position, day, self.length))
        self.position += 1
        if self.length:
            self.covered.append(day)

    def _shrink(self) -> None:
        """Let the run begin after the oldest of the misses."""
        _, oldest, before = self.misses.popleft()
        self.length -= before
        self.misses = deque((place, day, at - before) for place, day, at in self.misses)
        kept = [day for _, day, at in self.misses if at]
        self.covered = [day for day in self.covered if day > oldest and day in kept]


def measure(
    done: Collection[date],
    *,
    today: date,
    plan: Plan | None = None,
    neutral: Collection[date] = frozenset(),
) -> Streak:
    """Return the streak as it stands today.

    `neutral` days (paused, protected, repaired) are never missed; a done day counts even if it is neutral or
    unplanned. Today is never a miss until it is over.
    """
    plan = plan or Plan()
    lived = frozenset(day for day in done if day <= today)
    if not lived:
        return Streak()
    run = _walk(lived, today=today, plan=plan, neutral=neutral)

    def after(misses: int) -> int:
        return _walk(lived, today=today, plan=plan, neutral=neutral, further_misses=misses).length

    left = max(misses for misses in range(COVERS + 1) if after(misses) == run.length)
    is_open = today not in lived and today not in neutral and plan.covers(today)
    return Streak(
        current=run.length,
        longest=run.longest,
        total=len(lived),
        covered=tuple(run.covered),
        covers_left=left,
        at_risk=bool(run.length and not left and is_open),
        reduced=after(left + 1),
    )


def _walk(
    done: frozenset[date],
    *,
    today: date,
    plan: Plan,
    neutral: Collection[date],
    further_misses: int = 0,
) -> _Run:
    run = _Run()
    for day in _days(min(done), today):
        planned = day not in neutral and plan.covers(day)
        if day in done:
            run.practise(planned=planned)
        elif planned and day != today:
            run.miss(day)
    for number in range(further_misses):
        run.miss(today + (number + 1) * A_DAY)
    return run


def longest_between(
    done: Collection[date],
    *,
    first: date,
    last: date,
    plan: Plan,
    neutral: Collection[date] = frozenset(),
) -> int:
    """Return the longest streak that stood on a done day between two days, both included; 0 without such a day."""
    run, longest = _Run(), 0
    for day in _days(min(done, default=last), last):
        planned = day not in neutral and plan.covers(day)
        if day in done:
            run.practise(planned=planned)
            longest = max(longest, run.length) if day >= first else longest
        elif planned:
            run.miss(day)
    return longest


def _days(first: date, last: date) -> Iterable[date]:
    return (first + number * A_DAY for number in range((last - first).days + 1))
