"""Typed numbers of minutes and days."""

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Literal

from babel.units import format_unit

from bot.domain.language import ENGLISH
from bot.library import LengthMeaning
from bot.parsing.languages import locale
from bot.parsing.typed import bare, plain, unaccented

MOST_MINUTES = 180
MOST_DAYS = 90
LONGEST_AMOUNT = 32
NO_MORE: Mapping[str, LengthMeaning] = MappingProxyType({})
_NO_MINUTES = (
    "second",
    LengthMeaning.HOUR,
    LengthMeaning.DAY,
    LengthMeaning.WEEK,
    LengthMeaning.MONTH,
)
_ONE_OF_EACH_PLURAL = (1, 2, 3, 5, 11, 100)
_LENGTHS: tuple[Literal["short", "long", "narrow"], ...] = ("long", "short", "narrow")
_BRITISH = "en-GB"
"""Abbreviates in ways of its own, mins and hrs, which are usual elsewhere too."""
_PARTS = re.compile(r"(\D*)(\d*)(.*)", re.ASCII)


def parse_minutes(
    text: str, locale: str = ENGLISH, more: Mapping[str, LengthMeaning] = NO_MORE
) -> int | None:
    """Return the minutes that a text such as `10`, `10 min` or `1h` means: 1 to 180, or None.

    `more` are words besides those that Unicode's tables know in the language and in English.
    """
    sizes = {LengthMeaning.MINUTE: 1, LengthMeaning.HOUR: 60}
    return _amount(text, words={**_units(locale), **_bare(more)}, sizes=sizes, most=MOST_MINUTES)


def parse_days(
    text: str, locale: str = ENGLISH, more: Mapping[str, LengthMeaning] = NO_MORE
) -> int | None:
    """Return the days that a text such as `3`, `3 days` or `2 weeks` means: 1 to 90, or None.

    `more` are words besides those that Unicode's tables know in the language and in English.
    """
    sizes = {LengthMeaning.DAY: 1, LengthMeaning.WEEK: 7, LengthMeaning.MONTH: 30}
    return _amount(text, words={**_units(locale), **_bare(more)}, sizes=sizes, most=MOST_DAYS)


@lru_cache(maxsize=64)
def other_units(code: str) -> frozenset[str]:
    """Return the words that count seconds, hours or days in a language and in English, without accents."""
    return frozenset(
        word
        for language in (ENGLISH, code)
        for unit in _NO_MINUTES
        for word in _words(unit, language)
    )


def _amount(
    text: str, *, words: Mapping[str, LengthMeaning], sizes: Mapping[LengthMeaning, int], most: int
) -> int | None:
    before, number, after = _parts(unaccented(bare(text, limit=LONGEST_AMOUNT)))
    if before and words.get(before) is not LengthMeaning.JOINING:
        return None
    size = sizes.get(words[after], 0) if after in words else int(not after)
    amount = int(number or 0) * size
    return amount if 1 <= amount <= most else None


def _parts(typed: str) -> tuple[str, str, str]:
    """Return what stands before the first number, the number, and what stands behind it."""
    found = _PARTS.match(typed)
    assert found, "anything at all fits"
    return found[1].strip(), found[2], found[3].strip().rstrip(".")


def _bare(words: Mapping[str, LengthMeaning]) -> dict[str, LengthMeaning]:
    return {unaccented(word): one for word, one in words.items()}


@lru_cache(maxsize=64)
def _units(code: str) -> Mapping[str, LengthMeaning]:
    units = (
        LengthMeaning.MONTH,
        LengthMeaning.MINUTE,
        LengthMeaning.HOUR,
        LengthMeaning.DAY,
        LengthMeaning.WEEK,
    )
    return {
        word: unit
        for language in (ENGLISH, _BRITISH, code)
        for unit in units
        for word in _words(unit, language)
    }


def _words(unit: str, code: str) -> set[str]:
    spoken = (
        format_unit(number, f"duration-{unit}", length=length, locale=locale(code))
        for number in _ONE_OF_EACH_PLURAL
        for length in _LENGTHS
    )
    return {unaccented(plain(one, limit=64)).strip("0123456789 .") for one in spoken} - {
        "",
        f"duration-{unit}",
    }
