"""Self-tests that a person can feel: how far the fingertips reach, measured in millimetres about once a month."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from bot.domain.stretch import Side

A_MONTH = timedelta(days=28)
"""Measuring more often shows the day rather than the change."""


class SelfTest(StrEnum):
    """What is measured: what is left between two points, or how far the foot is from the wall."""

    FLOOR = "floor"
    """Fingertips to the floor; below zero is beyond it."""
    BACK = "back"
    """Between the fingers behind the back; below zero the hands overlap. The side is the arm above."""
    ANKLE = "ankle"
    """From the toe to the wall that the knee touches."""

    @property
    def sided(self) -> bool:
        """Whether each side is measured."""
        return self is not SelfTest.FLOOR

    @property
    def limits(self) -> range:
        """What can be measured, in millimetres."""
        return _LIMITS[self]

    @property
    def less_is_more(self) -> bool:
        """Whether a smaller number is the farther reach."""
        return self is not SelfTest.ANKLE


_LIMITS = {
    SelfTest.FLOOR: range(-400, 1001),
    SelfTest.BACK: range(-300, 601),
    SelfTest.ANKLE: range(301),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Measurement:
    """What was measured on a day; `side` is None for a test without sides."""

    test: SelfTest
    day: date
    millimetres: int
    side: Side | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """What was measured in a test on a side, the oldest first."""

    test: SelfTest
    side: Side | None
    points: tuple[Measurement, ...]

    @property
    def last(self) -> Measurement:
        """The newest measurement."""
        return self.points[-1]

    @property
    def gained(self) -> int:
        """How many millimetres farther the reach is than at first; below zero it is less far."""
        change = self.last.millimetres - self.points[0].millimetres
        return -change if self.test.less_is_more else change


def series_of(measured: Iterable[Measurement], test: SelfTest) -> tuple[Series, ...]:
    """Return what was measured in a test, by side, the right side first; nothing for sides that were not measured."""
    by_day = sorted((one for one in measured if one.test is test), key=lambda one: one.day)
    sides = (Side.RIGHT, Side.LEFT) if test.sided else (None,)
    found = (
        Series(test=test, side=side, points=tuple(one for one in by_day if one.side is side))
        for side in sides
    )
    return tuple(one for one in found if one.points)


def is_due(measured: Iterable[Measurement], test: SelfTest, *, today: date) -> bool:
    """Return whether the last measurement of a test is a month ago, or there is none."""
    last = max((one.day for one in measured if one.test is test), default=None)
    return last is None or today - last >= A_MONTH
