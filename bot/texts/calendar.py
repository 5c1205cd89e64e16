"""Times, dates, days and lists in each language, from Unicode's tables (CLDR) through Babel."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from datetime import date, time
from functools import lru_cache
from typing import Literal

from babel import Locale, UnknownLocaleError
from babel.dates import format_skeleton, format_time, get_day_names, get_month_names
from babel.lists import format_list
from babel.units import format_unit

WEEK = 7
SHORTEST_RUN = 3


@lru_cache(maxsize=256)
def region(wanted: str, *, language: str) -> Locale:
    """Return the locale to write for: the person's own variety of the language that we speak with them."""
    spoken = Locale.parse(language, sep="-")
    try:
        own = Locale.parse(wanted.replace("_", "-"), sep="-")
    except (UnknownLocaleError, ValueError):
        return spoken
    return own if own.language == spoken.language else spoken


def endonym(language: str) -> str:
    """Return what a language calls itself, as it begins a line."""
    name = Locale.parse(language, sep="-").get_display_name() or language
    return name[:1].upper() + name[1:]


def clock_time(at: time, *, locale: Locale) -> str:
    """Return a time as clocks show it there."""
    return format_time(at, format="short", locale=locale)


def short_date(day: date, *, locale: Locale) -> str:
    """Return a date with its weekday and without its year."""
    return format_skeleton("MMMEd", day, locale=locale)


def minutes(count: int, *, locale: Locale) -> str:
    """Return a number of minutes, with the plural that belongs to it."""
    return format_unit(count, "duration-minute", length="long", locale=locale)


def weekday(day: int, *, locale: Locale, short: bool = False) -> str:
    """Return the name of a weekday (0 is Monday) as it stands alone."""
    width: Literal["abbreviated", "wide"] = "abbreviated" if short else "wide"
    return str(get_day_names(width, "format", locale)[day])


def weekday_in_brief(day: int, *, locale: Locale) -> str:
    """Return the two or three letters of a weekday (0 is Monday), as they fit on a narrow button."""
    return str(get_day_names("short", "stand-alone", locale)[day]).strip(".").capitalize()


def month(number: int, *, locale: Locale) -> str:
    """Return the short name of a month as it stands alone."""
    return str(get_month_names("abbreviated", "stand-alone", locale)[number])


def month_and_year(day: date, *, locale: Locale) -> str:
    """Return the month and the year of a day."""
    return format_skeleton("yMMMM", day, locale=locale)


def row(items: Sequence[str], *, locale: Locale) -> str:
    """Return things in a row, with commas and the word for “and”."""
    # Of Babel's styles only this style is complete in all languages.
    return format_list(items, style="standard", locale=locale)


def run(days: AbstractSet[int]) -> tuple[int, int] | None:
    """Return the first and last of days that follow each other, over the end of the week too; None if they do not."""
    firsts = [day for day in days if (day - 1) % WEEK not in days]
    if len(firsts) != 1 or len(days) < SHORTEST_RUN:
        return None
    return firsts[0], (firsts[0] + len(days) - 1) % WEEK


def in_order(days: AbstractSet[int], *, locale: Locale) -> list[int]:
    """Return days as a week runs there, which may begin with Sunday."""
    return sorted(days, key=lambda day: (day - locale.first_week_day) % WEEK)
