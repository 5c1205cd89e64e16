"""Which time is half past seven? A full hour, and the part of an hour that stands before or behind it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time

from bot.library import Meaning

AN_HOUR, A_DAY = 60, 24 * 60
"""In minutes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fraction:
    """So many minutes from a full hour, behind it (`y media`) or, if `ahead`, before it (`half past`)."""

    minutes: int
    ahead: bool

    def of(self, hour: time) -> time:
        """Return the time so many minutes from a full hour; before midnight comes the end of the day."""
        return time(*divmod((hour.hour * AN_HOUR + self.minutes) % A_DAY, AN_HOUR))


FRACTIONS: Mapping[Meaning, Fraction] = {
    Meaning.HALF_TO: Fraction(minutes=-30, ahead=True),
    Meaning.HALF_PAST: Fraction(minutes=30, ahead=True),
    Meaning.QUARTER_TO: Fraction(minutes=-15, ahead=True),
    Meaning.QUARTER_PAST: Fraction(minutes=15, ahead=True),
    Meaning.AND_HALF: Fraction(minutes=30, ahead=False),
    Meaning.AND_QUARTER: Fraction(minutes=15, ahead=False),
    Meaning.LESS_QUARTER: Fraction(minutes=-15, ahead=False),
}
