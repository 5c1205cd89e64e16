"""History: the earlier routines and sessions that a choice depends on."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from bot.domain.programme.dose import weights
from bot.domain.stretch import Area, Stretch

A_WEEK = 7
RESTED = 14
"""Days after which a stretch, or a hand-written routine, counts as new."""
REMEMBERED = 84
"""Days that are remembered: no set of stretches comes again meanwhile, where there are enough stretches."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryEntry:
    """A routine of one day: shown as today's, or `done`.

    `routine` is its ID if it is hand-written, else empty. `stretches` has how long each of its stretches was
    done for each side, in seconds; of a routine that was only shown, only their names matter.
    """

    day: date
    stretches: Mapping[str, float]
    routine: str = ""
    done: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """The last twelve weeks, and when each hand-written routine was shown or done last, however long ago."""

    past: tuple[HistoryEntry, ...] = ()
    last: Mapping[str, date] = field(default_factory=dict)

    @property
    def empty(self) -> bool:
        """Whether nothing was ever shown as a day's routine: the person is here for the first time."""
        return not self.last and all(each.done for each in self.past)

    def used(self) -> dict[str, date]:
        """Return the last day on which each stretch was shown or done."""
        days: dict[str, date] = {}
        for each in sorted(self.past, key=lambda one: one.day):
            days.update(dict.fromkeys(each.stretches, each.day))
        return days

    def dose(self, stretches: Mapping[str, Stretch], *, since: date) -> dict[Area, float]:
        """Return what each area has got since a day by what was done."""
        got = dict.fromkeys(Area, 0.0)
        for each in self.past:
            if each.done and each.day >= since:
                _add(got, each, stretches)
        return got

    def sets(self, day: date) -> dict[frozenset[str], date]:
        """Return what was shown before a day, each as the set of its stretches, and when it was shown last."""
        shown = sorted((each for each in self.past if each.day < day), key=lambda one: one.day)
        return {frozenset(each.stretches): each.day for each in shown}

    def on(self, day: date) -> set[str]:
        """Return the stretches that were shown or done on a day."""
        return {name for each in self.past if each.day == day for name in each.stretches}

    def written(self, day: date) -> int:
        """Return how many hand-written routines were shown in the six days before a day."""
        first = day - timedelta(days=A_WEEK - 1)
        shown = {each.day for each in self.past if each.routine and not each.done}
        return sum(first <= one < day for one in shown)


def _add(got: dict[Area, float], past: HistoryEntry, stretches: Mapping[str, Stretch]) -> None:
    for name, seconds in past.stretches.items():
        for area, weight in weights(stretches[name]) if name in stretches else ():
            got[area] += weight * seconds
