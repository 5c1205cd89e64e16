"""Which days of the week did a person type?"""

from collections.abc import Mapping, Sequence
from datetime import time
from enum import StrEnum
from functools import lru_cache
from types import MappingProxyType
from typing import Literal, TypeAlias

from bot.domain.schedule import EVERY_DAY
from bot.practice.languages import locale
from bot.practice.spoken.times import HALVES, parse_time
from bot.practice.typed import plain, unaccented

LONGEST_DAYS = 64
WEEKDAYS = frozenset(range(5))
WEEKENDS = EVERY_DAY - WEEKDAYS


class Mark(StrEnum):
    """A word between days and times that has a meaning of its own."""

    RANGE = "range"
    AND = "and"
    OFF = "off"
    UNKNOWN = "unknown"


Said: TypeAlias = "int | frozenset[int] | time | Mark"

_WORDS: Mapping[str, Said] = {
    "-": Mark.RANGE, "to": Mark.RANGE, "through": Mark.RANGE,
    "and": Mark.AND, "at": Mark.AND, "on": Mark.AND, "every": Mark.AND, "each": Mark.AND,
}  # fmt: skip
_GROUPS: Mapping[str, Said] = {
    word: days
    for days, words in (
        (EVERY_DAY, "daily, every day, everyday, täglich, jeden tag, a diario, todos los días"),
        (EVERY_DAY, "tous les jours, todos os dias, ogni giorno, ежедневно, каждый день, щодня"),
        (WEEKDAYS, "weekday, weekdays, workdays, werktags, entre semana, en semaine, по будням"),
        (WEEKENDS, "weekend, weekends, am wochenende, fin de semana, le week-end, по выходным"),
    )
    for word in words.split(", ")
}
_MORE_ENGLISH = {"tues": 1, "weds": 2, "thur": 3, "thurs": 3}
_WIDTHS = ("short", "abbreviated", "wide")
_A_WORD = 4
_BETWEEN = frozenset(" ,;/&+.|")
_ENDS_TIME = _BETWEEN - {"."} | {"-"}


@lru_cache(maxsize=64)
def weekday_names(code: str) -> Mapping[str, int]:
    """Return the lower-case names of the weekdays in a language, long and short, and in English too.

    Monday is 0. A word that means another day in English means what the person's own language says.
    """
    return MappingProxyType(_names("en") | _MORE_ENGLISH | _names(code))


def _names(code: str) -> dict[str, int]:
    return _in_context("stand-alone", code) | _in_context("format", code)


def _in_context(context: Literal["stand-alone", "format"], code: str) -> dict[str, int]:
    meant: dict[str, set[int]] = {}
    for width in _WIDTHS:
        for day, name in locale(code).days[context][width].items():
            for form in _forms(str(name)):
                meant.setdefault(form, set()).add(day)
    return {form: min(known) for form, known in meant.items() if len(known) == 1}


def _forms(name: str) -> set[str]:
    name = plain(name, limit=LONGEST_DAYS)
    first = name.partition("-")[0]  # Portuguese people say `segunda` for `segunda-feira`
    return {name, name.replace(".", "")} | ({first} if len(first) >= _A_WORD else set())


def parse_weekdays(text: str, names: Mapping[str, int]) -> frozenset[int] | None:
    """Return the days that a text such as `mon-fri`, `sat sun` or `weekends` means, or None."""
    typed = plain(text, limit=LONGEST_DAYS)
    return days_of([one for one in tokens(typed, names=names) if one is not Mark.AND])


def days_of(said: Sequence[Said]) -> frozenset[int] | None:
    """Return the days of a row of days and ranges, or None if it is anything else, or nothing."""
    days: frozenset[int] = frozenset()
    while said:
        match said:
            case [int(first), Mark.RANGE, int(last), *rest]:
                days |= _span(first, last)
            case [int(day), *rest]:
                days |= {day}
            case [frozenset() as group, *rest]:
                days |= group
            case _:
                return None
        said = rest
    return days or None


def _span(first: int, last: int) -> frozenset[int]:
    return frozenset((first + step) % 7 for step in range((last - first) % 7 + 1))


def tokens(typed: str, *, names: Mapping[str, int], **words: Said) -> list[Said]:
    """Return what stands in a plain text, left to right; the longest known word wins, the unknown is marked.

    Accents may be left out, unless two days would then be the same word.
    """
    exact = {**_WORDS, **_GROUPS, **words, **names}
    said = _scan(typed, exact)
    return said if Mark.UNKNOWN not in said else _scan(unaccented(typed), _loose(exact))


def _loose(exact: Mapping[str, Said]) -> dict[str, Said]:
    meant: dict[str, set[Said]] = {}
    for word, one in exact.items():
        meant.setdefault(unaccented(word), set()).add(one)
    return {word: min(known, key=str) for word, known in meant.items() if len(known) == 1}


def _scan(typed: str, vocabulary: Mapping[str, Said]) -> list[Said]:
    longest_first = sorted(vocabulary.items(), key=lambda item: -len(item[0]))
    said: list[Said] = []
    at = 0
    while at < len(typed):
        one, at = (None, at + 1) if typed[at] in _BETWEEN else _next(typed, at, longest_first)
        said += [] if one is None else [one]
    return said


def _next(typed: str, at: int, vocabulary: Sequence[tuple[str, Said]]) -> tuple[Said, int]:
    for word, one in vocabulary:
        if typed.startswith(word, at) and _ends(typed, at + len(word), word=word):
            return one, at + len(word)
    end = _time_end(typed, at)
    return parse_time(typed[at:end].rstrip(".")) or Mark.UNKNOWN, end


def _ends(typed: str, end: int, *, word: str) -> bool:
    a_sign = len(word) == 1 and not word.isascii()  # Chinese, Japanese, Korean: days stand unspaced
    return a_sign or not (word[-1].isalnum() and typed[end : end + 1].isalnum())


def _time_end(typed: str, at: int) -> int:
    end = _word_end(typed, at)
    half_end = _word_end(typed, end + 1)
    return half_end if typed[end + 1 : half_end] in HALVES else end


def _word_end(typed: str, at: int) -> int:
    return next((end for end in range(at, len(typed)) if typed[end] in _ENDS_TIME), len(typed))
