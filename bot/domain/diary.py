"""Diary: what each day of a person counted as, from the facts of the streak."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.domain.days import A_DAY
from bot.domain.streak import Plan, Streak


class DayKind(StrEnum):
    """What a day was; each is shown by a shape of its own."""

    DONE = "done"
    COVERED = "covered"
    """Missed, and covered: it added nothing and broke nothing."""
    MISSED = "missed"
    REST = "rest"
    """Not planned."""
    OFF = "off"
    """A time off that the person took."""
    PROTECTED = "protected"
    """The bot itself was away."""
    OPEN = "open"
    """Today, and still to be done."""
    BEFORE = "before"
    """Before the person's first day, or still to come."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Diary:
    """The facts of which a streak is made, and the streak that they make."""

    streak: Streak
    done: Collection[date]
    plan: Plan
    off: Collection[date]
    protected: Collection[date]
    today: date
    earned: Collection[date] = frozenset()

    @property
    def neutral(self) -> frozenset[date]:
        """The days that count neither as done nor as missed."""
        return frozenset(self.off) | frozenset(self.protected)

    def is_planned(self, day: date) -> bool:
        """Return whether a stretch was planned on this day."""
        return day not in self.neutral and self.plan.covers(day)

    def kind(self, day: date) -> DayKind:
        """Return what a day was; done comes before all other kinds."""
        if day in self.done:
            return DayKind.DONE
        if day > self.today or day < min(self.done, default=self.today):
            return DayKind.BEFORE
        return self._undone(day)

    def _undone(self, day: date) -> DayKind:
        if day in self.earned:
            return DayKind.COVERED
        for kind, days in ((DayKind.OFF, self.off), (DayKind.PROTECTED, self.protected)):
            if day in days:
                return kind
        if not self.plan.covers(day):
            return DayKind.REST
        if day == self.today:
            return DayKind.OPEN
        return DayKind.COVERED if day in self.streak.covered else DayKind.MISSED

    def weeks(self, count: int, *, first_weekday: int) -> list[list[tuple[date, DayKind]]]:
        """Return the last weeks, each of seven days from `first_weekday` on (Monday is 0); today is in the last."""
        begin = self.today - (self.today.weekday() - first_weekday) % 7 * A_DAY
        starts = [begin - number * 7 * A_DAY for number in reversed(range(count))]
        days = [[start + number * A_DAY for number in range(7)] for start in starts]
        return [[(day, self.kind(day)) for day in week] for week in days]
