"""Typed days off: a number, a length such as `a week`, or the day until which."""

from datetime import date

from bot.parsing.spoken.amounts import MOST_DAYS, parse_days
from bot.parsing.spoken.lexicon import Lexicon
from bot.parsing.spoken.weekdays import parse_weekdays
from bot.parsing.typed import bare, unaccented

LONGEST_REST = 48
A_WEEK = 7


def parse_rest(text: str, words: Lexicon, *, today: date, locale: str) -> int | None:
    """Return the days, from today on, that a text means: 1 to 90, or None.

    `until friday` includes the next Friday that is not today.
    """
    typed = unaccented(bare(text, limit=LONGEST_REST))
    days = words.rests.get(typed) or _until(typed, words, today=today)
    if days is None:
        digits = " ".join(str(words.written.get(word, word)) for word in typed.split())
        days = parse_days(digits, locale, words.lengths)
    return days if days and days <= MOST_DAYS else None


def _until(typed: str, words: Lexicon, *, today: date) -> int | None:
    for word in words.until:
        if typed.startswith(f"{word} "):
            days = parse_weekdays(typed.removeprefix(f"{word} "), words) or frozenset()
            last = min(days, default=None) if len(days) == 1 else None
            return None if last is None else (last - today.weekday() - 1) % A_WEEK + 2
    return None
