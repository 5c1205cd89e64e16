"""Morning or evening: which of two times a person means."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time

from bot.library import Meaning

_NOON, _DAY = 12, 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Half:
    """The hours of a part of the day; `dial` if they are only said as on a dial, from 1 to 12."""

    hours: frozenset[int]
    dial: bool = False

    def of(self, at: time) -> time | None:
        """Return the time in this half of the day that a time means; None if there is none, such as 13 p.m."""
        may_be = {at.hour % _NOON, at.hour % _NOON + _NOON} if 1 <= at.hour <= _NOON else {at.hour}
        meant = may_be & self.hours
        told = len(meant) == 1 and (1 <= at.hour <= _NOON or not self.dial)
        return at.replace(hour=meant.pop()) if told else None


def _half(first: int, end: int, *, dial: bool = False) -> Half:
    return Half(hours=frozenset(hour % _DAY for hour in range(first, end)), dial=dial)


HALVES: Mapping[Meaning, Half] = {
    Meaning.AM: _half(0, 12, dial=True),
    Meaning.PM: _half(12, 24, dial=True),
    Meaning.MORNING: _half(1, 12),
    Meaning.AFTERNOON: _half(12, 21),
    Meaning.EVENING: _half(16, 25),
    Meaning.NIGHT: _half(18, 30),
}
"""No part has more than twelve hours. 12 in the morning is ambiguous."""
