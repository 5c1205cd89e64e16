"""Spans of dates that a person typed: `24 Dec to 2 Jan`, `until 6.1.`, `2026-12-24 - 2027-01-02`."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal

from babel.dates import get_month_names

from bot.domain.language import ENGLISH
from bot.parsing.languages import locale as locale_of
from bot.parsing.spoken.amounts import MOST_DAYS
from bot.parsing.spoken.lexicon import Lexicon, Mark
from bot.parsing.typed import plain, unaccented

LONGEST_SPAN = 64
BACK = timedelta(days=3)
"""A time off may begin this long before today."""
AHEAD = timedelta(days=300)
TWO_DIGITS, CENTURY = 100, 2000
_WIDTHS: tuple[Literal["wide", "abbreviated"], ...] = ("wide", "abbreviated")
_CONTEXTS: tuple[Literal["format", "stand-alone"], ...] = ("format", "stand-alone")
_DAY = r"(?<!\d)(?P<day>\d{1,2})(?:\.|st|nd|rd|th|º)?"
_MONTH = r"(?P<name>[^\W\d_]{3,})\.?"
_YEAR = r"(?:,? (?:de )?(?P<year>\d{4}))?"
_WRITTEN = (
    re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})"),
    re.compile(
        r"(?<!\d)(?P<day>\d{1,2})[./](?P<month>\d{1,2})\b(?:[./](?P<year>\d{4}|\d{2})\b|\.)?"
    ),
    re.compile(rf"{_DAY} ?(?:de |of )?{_MONTH}{_YEAR}"),
    re.compile(rf"{_MONTH} {_DAY}{_YEAR}"),
)
_DAYS_OF_A_MONTH = re.compile(r"(?<!\d)(\d{1,2})\.? ?- ?(\d{1,2})\.? (?:de |of )?([^\W\d_]{3,})")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Date:
    """A date as it was typed, perhaps without its year."""

    day: int
    month: int
    year: int | None

    def after(self, earliest: date) -> date | None:
        """Return the date, the first that is not before `earliest` if it has no year; None if there is none."""
        years = [self.year] if self.year else [earliest.year + number for number in range(5)]
        return next((one for one in map(self._in, years) if one and one >= earliest), None)

    def _in(self, year: int) -> date | None:
        try:
            return date(year + CENTURY if year < TWO_DIGITS else year, self.month, self.day)
        except ValueError:
            return None


def parse_span(text: str, words: Lexicon, *, today: date, locale: str) -> tuple[date, date] | None:
    """Return the first and the last day that a text names, at most 90 days; a single date is the last day.

    The first day may be three days ago, and ten months ahead. None if the text is something else.
    """
    typed = unaccented(plain(text, limit=LONGEST_SPAN)).strip(" .!")
    typed = _DAYS_OF_A_MONTH.sub(r"\1 \3 - \2 \3", typed)
    months = _months(locale)
    dates, rest = _dates(typed, months)
    if not 0 < len(dates) <= 2 or not _is_known(rest, words):  # noqa: PLR2004 - a first and a last day
        return None
    if len(dates) == 1 and not any(map(str.isalpha, typed)):
        return None
    first = today if len(dates) == 1 else dates[0].after(today - BACK)
    last = dates[-1].after(first or today)
    if first is None or last is None or first - today > AHEAD or (last - first).days >= MOST_DAYS:
        return None
    return first, last


def _dates(typed: str, months: Mapping[str, int]) -> tuple[list[_Date], str]:
    """Return the dates in a text by their places, and the text without them."""
    found: list[tuple[int, _Date]] = []
    for pattern in _WRITTEN:
        for match in list(pattern.finditer(typed)):
            one = _read(match, months)
            if one is not None:
                found.append((match.start(), one))
                blank = " " * (match.end() - match.start())
                typed = typed[: match.start()] + blank + typed[match.end() :]
    return [one for _, one in sorted(found, key=lambda pair: pair[0])], typed


def _read(match: re.Match[str], months: Mapping[str, int]) -> _Date | None:
    parts = match.groupdict()
    name = parts.get("name")
    month = months.get(name, 0) if name else int(parts["month"])
    year = parts.get("year")
    if not month:
        return None
    return _Date(day=int(parts["day"]), month=month, year=int(year) if year else None)


def _is_known(rest: str, words: Lexicon) -> bool:
    """Tell whether what stands around the dates says no more than from and until."""
    marks = (Mark.RANGE, Mark.FILLER)
    known = {word for word, said in words.loose.items() if said in marks} | set(words.until)
    return all(word in known for word in rest.replace(",", " ").split())


@lru_cache(maxsize=16)
def _months(code: str) -> Mapping[str, int]:
    """Return the months by their names in a language and in English."""
    return {name: number for one in (ENGLISH, code) for name, number in _names(one)}


def _names(code: str) -> Iterator[tuple[str, int]]:
    for width in _WIDTHS:
        for context in _CONTEXTS:
            for number, name in get_month_names(width, context, locale_of(code)).items():
                yield unaccented(name.casefold().strip(".")), number
