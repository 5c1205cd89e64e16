"""How many minutes or days did a person type?"""

from collections.abc import Mapping
from functools import lru_cache
from typing import Literal

from babel.units import format_unit

from bot.practice.languages import locale
from bot.practice.typed import plain, unaccented

MOST_MINUTES = 180
MOST_DAYS = 90
LONGEST_AMOUNT = 24
_ONE_OF_EACH_PLURAL = (1, 2, 3, 5, 11, 100)
_LENGTHS: tuple[Literal["short", "long", "narrow"], ...] = ("long", "short", "narrow")
_MORE_ENGLISH = {"mins": 1, "hrs": 60, "d": 1, "w": 7, "wks": 7}


def parse_minutes(text: str, locale: str = "en") -> int | None:
    """Return the minutes that a text such as `10`, `10 min` or `1h` means: 1 to 180, or None."""
    units = _units(locale, minute=1, hour=60)
    return _amount(text, units=units, most=MOST_MINUTES)


def parse_days(text: str, locale: str = "en") -> int | None:
    """Return the days that a text such as `3`, `3 days` or `2w` means: 1 to 90, or None."""
    units = _units(locale, day=1, week=7)
    return _amount(text, units=units, most=MOST_DAYS)


def _amount(text: str, *, units: Mapping[str, int], most: int) -> int | None:
    typed = unaccented(plain(text, limit=LONGEST_AMOUNT))
    word = typed.lstrip("0123456789")
    number = typed[: len(typed) - len(word)]
    factor = units.get(word.strip().rstrip("."), 0)
    amount = int(number or 0) * factor
    return amount if 1 <= amount <= most else None


@lru_cache(maxsize=64)
def _units(code: str, **sizes: int) -> Mapping[str, int]:
    english = {word: size for word, size in _MORE_ENGLISH.items() if size in sizes.values()}
    words = {
        word: size
        for language in ("en", code)
        for unit, size in sizes.items()
        for word in _words(unit, language)
    }
    return {"": 1} | english | words


def _words(unit: str, code: str) -> set[str]:
    spoken = (
        format_unit(number, f"duration-{unit}", length=length, locale=locale(code))
        for number in _ONE_OF_EACH_PLURAL
        for length in _LENGTHS
    )
    return {unaccented(plain(one, limit=64)).strip("0123456789 .") for one in spoken} - {""}
