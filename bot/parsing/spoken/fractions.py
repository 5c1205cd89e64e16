"""Parts of an hour that stand before or behind a full hour: half past seven, viertel acht, siete y media."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.library import Meaning


@dataclass(frozen=True, slots=True, kw_only=True)
class Fraction:
    """Minutes from a full hour, after it (`y media`) or, if `ahead`, before it (`half past`)."""

    minutes: int
    ahead: bool


FRACTIONS: Mapping[Meaning, Fraction] = {
    Meaning.HALF_TO: Fraction(minutes=-30, ahead=True),
    Meaning.HALF_PAST: Fraction(minutes=30, ahead=True),
    Meaning.QUARTER_TO: Fraction(minutes=-15, ahead=True),
    Meaning.QUARTER_PAST: Fraction(minutes=15, ahead=True),
    Meaning.QUARTER_TOWARDS: Fraction(minutes=-45, ahead=True),
    Meaning.AND_HALF: Fraction(minutes=30, ahead=False),
    Meaning.AND_QUARTER: Fraction(minutes=15, ahead=False),
    Meaning.LESS_QUARTER: Fraction(minutes=-15, ahead=False),
}
