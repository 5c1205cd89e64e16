"""The words that a person may type: those of their language, and English words."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import time
from enum import StrEnum
from functools import lru_cache
from types import MappingProxyType
from typing import TypeAlias

from bot.domain.language import ENGLISH
from bot.domain.schedule import EVERY_DAY
from bot.library import (
    DistanceMeaning,
    DoseMeaning,
    LengthMeaning,
    Library,
    Meaning,
    ReplyMeaning,
    SpokenWords,
)
from bot.parsing.languages import locale
from bot.parsing.spoken.fractions import FRACTIONS, Fraction
from bot.parsing.spoken.halves import HALVES, Half
from bot.parsing.spoken.names import weekday_names
from bot.parsing.spoken.numbers import AN_HOUR, Before, Hour, Number, Ordinal
from bot.parsing.typed import folded, plain, unaccented

LONGEST_WORD = 64
WEEKDAYS = frozenset(range(5))
WEEKENDS = EVERY_DAY - WEEKDAYS


class Mark(StrEnum):
    """A word between days and times that has a meaning of its own."""

    RANGE = "range"
    AND = "and"
    AND_MINUTES = "and minutes"
    COMMA = "comma"
    EVERY = "every"
    INTERVAL = "interval"
    EXCEPT = "except"
    O_CLOCK = "o'clock"
    MINUTES = "minutes"
    PAST = "past"
    BEFORE = "before"
    WITHOUT = "without"
    LESS = "less"
    NOON = "noon"
    MIDNIGHT = "midnight"
    OFF = "off"
    FILLER = "filler"
    UNKNOWN = "unknown"


Said: TypeAlias = (
    "int | frozenset[int] | time | Hour | Number | Ordinal | Before | Fraction | Half | Mark"
)
"""A day, several days, a time, a number, a part of an hour or of the day, or a mark."""
_MARKS: Mapping[Meaning, Said] = {
    Meaning.OFF: Mark.OFF, Meaning.JOINING: Mark.FILLER, Meaning.TO: Mark.RANGE, Meaning.O_CLOCK: Mark.O_CLOCK,
    Meaning.LISTING: Mark.AND, Meaning.AND_MINUTES: Mark.AND_MINUTES, Meaning.EVERY: Mark.EVERY,
    Meaning.INTERVAL: Mark.INTERVAL, Meaning.BUT: Mark.EXCEPT, Meaning.MINUTES: Mark.MINUTES, Meaning.PAST: Mark.PAST,
    Meaning.BEFORE: Mark.BEFORE, Meaning.WITHOUT: Mark.WITHOUT, Meaning.LESS: Mark.LESS, Meaning.NOON: Mark.NOON,
    Meaning.MIDNIGHT: Mark.MIDNIGHT,
    Meaning.EVERY_DAY: EVERY_DAY, Meaning.WEEKDAYS: WEEKDAYS, Meaning.WEEKENDS: WEEKENDS,
    Meaning.MONDAY: 0, Meaning.TUESDAY: 1, Meaning.WEDNESDAY: 2, Meaning.THURSDAY: 3, Meaning.FRIDAY: 4,
    Meaning.SATURDAY: 5, Meaning.SUNDAY: 6,
}  # fmt: skip
_MEANT: Mapping[Meaning, Said] = {**_MARKS, **FRACTIONS, **HALVES}


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Lexicon:
    """What each word means, the longest first; `loose` has them without accents, and none that would be two.

    `minutes_follow` finds what stands between an hour and its minutes (7 Uhr 30), `lengths` has the words beside
    numbers of days and minutes, `rests` lengths of days without a number, `until` what stands before the last day,
    `written` the numbers that are written out, `commands` the names of commands by what is
    said instead, `replies` answers that name neither a place nor a time, and `doses` and `distances` words beside
    the numbers of a dose and of a measurement, these as `folded` writes them.
    """

    exact: Mapping[str, Said]
    loose: Mapping[str, Said]
    minutes_follow: re.Pattern[str]
    lengths: Mapping[str, LengthMeaning]
    rests: Mapping[str, int]
    until: tuple[str, ...]
    written: Mapping[str, int]
    commands: Mapping[str, str]
    replies: Mapping[str, ReplyMeaning]
    doses: Mapping[str, DoseMeaning]
    distances: Mapping[str, DistanceMeaning]


def lexicon(code: str, library: Library) -> Lexicon:
    """Return what a person with this language code may type."""
    return _lexicon(code, library.words(code).spoken, library.words(ENGLISH).spoken)


@lru_cache(maxsize=64)
def _lexicon(code: str, own: SpokenWords, english: SpokenWords) -> Lexicon:
    """Return the words of both; what means something else in English means what the person's own language says."""
    words = {"-": Mark.RANGE} | _meant(ENGLISH, english) | _meant(code, own)
    return Lexicon(
        exact=_longest_first(words),
        loose=_longest_first(_loose(words)),
        minutes_follow=_minutes_follow({**english.reminders, **own.reminders}),
        lengths=MappingProxyType({**english.lengths, **own.lengths}),
        rests=_unaccented({**english.rests, **own.rests}),
        until=tuple(_unaccented(dict.fromkeys([*own.until, *english.until], 0))),
        written=_unaccented({**english.numbers, **own.numbers}),
        commands=MappingProxyType(
            {folded(word): name for word, name in {**english.commands, **own.commands}.items()}
        ),
        replies=MappingProxyType(
            {folded(word): one for word, one in {**english.replies, **own.replies}.items()}
        ),
        doses=MappingProxyType(
            {folded(word): one for word, one in {**english.doses, **own.doses}.items()}
        ),
        distances=MappingProxyType(
            {folded(word): one for word, one in {**english.distances, **own.distances}.items()}
        ),
    )


def _unaccented(words: Mapping[str, int]) -> Mapping[str, int]:
    by_length = sorted(words.items(), key=lambda item: -len(item[0]))
    return MappingProxyType({unaccented(word): value for word, value in by_length})


def _meant(code: str, spoken: SpokenWords) -> dict[str, Said]:
    numbers: dict[str, Said] = {
        plain(word, limit=LONGEST_WORD): Number(value=number, spelled=True)
        for word, number in spoken.numbers.items()
        if number < AN_HOUR
    }
    ordinals = {
        plain(word, limit=LONGEST_WORD): Ordinal(hour=hour)
        for word, hour in spoken.ordinals.items()
    }
    words = {plain(word, limit=LONGEST_WORD): _MEANT[one] for word, one in spoken.reminders.items()}
    times = {
        plain(word, limit=LONGEST_WORD): Hour(hour=at.hour, minutes=at.minute)
        for word, at in spoken.times.items()
    }
    return {**numbers, **ordinals, **times, **dict(_halves(code)), **words, **weekday_names(code)}


def _halves(code: str) -> Iterator[tuple[str, Said]]:
    """Yield AM and PM as they are written there."""
    periods = locale(code).day_periods["format"]
    for key, meaning in (("am", Meaning.AM), ("pm", Meaning.PM)):
        for width in ("abbreviated", "wide"):
            name = plain(periods[width].get(key, ""), limit=LONGEST_WORD)
            yield from ((form, HALVES[meaning]) for form in (name, name.rstrip(".")) if form)


def _minutes_follow(words: Mapping[str, Meaning]) -> re.Pattern[str]:
    o_clock = [word for word, one in words.items() if one is Meaning.O_CLOCK]
    longest_first = sorted(map(re.escape, o_clock), key=len, reverse=True)
    hour = rf" ?(?:{'|'.join(longest_first)})(?![^\W\d])"
    return re.compile(rf"(?<=\d){hour} ?(?=\d\d\b(?!{hour}))")


def _loose(exact: Mapping[str, Said]) -> dict[str, Said]:
    meant: dict[str, set[Said]] = {}
    for word, one in exact.items():
        meant.setdefault(unaccented(word), set()).add(one)
    return {word: min(known, key=str) for word, known in meant.items() if len(known) == 1}


def _longest_first(words: Mapping[str, Said]) -> Mapping[str, Said]:
    return MappingProxyType(dict(sorted(words.items(), key=lambda item: -len(item[0]))))
