"""Hours and numbers as parts of a time: seven, seven o'clock, of the eighth hour."""

from dataclasses import dataclass
from datetime import time

from bot.parsing.spoken.halves import Half

AN_HOUR, A_DAY = 60, 24 * 60
"""In minutes."""
HOURS = range(24)
DIAL = range(1, 13)
"""The hours that people write out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A number alone, from 0 to 59; `spelled` if it is written out."""

    value: int
    spelled: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Ordinal:
    """The so-manieth hour, which ends at this full hour: `восьмого` begins at seven."""

    hour: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Before:
    """Minutes before the hour that follows: ten to, без десяти."""

    minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Hour:
    """A time as minutes from a full hour, to which a half of the day may still be added.

    `clear` is whether it was said so that no other reading is possible; `exact` whether minutes were said.
    """

    hour: int
    minutes: int = 0
    clear: bool = True
    exact: bool = True

    def at(self, half: Half | None = None) -> time | None:
        """Return the time of day, in a half of the day; None if there is none, such as 13 p.m."""
        full = time(self.hour)
        hour = full if half is None else half.of(full)
        if hour is None:
            return None
        return time(*divmod((hour.hour * AN_HOUR + self.minutes) % A_DAY, AN_HOUR))
