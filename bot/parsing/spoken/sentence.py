"""What stands in a text about times and days, word by word."""

from collections.abc import Mapping
from unicodedata import category

from bot.parsing.digits import number, told
from bot.parsing.spoken.joining import joined
from bot.parsing.spoken.lexicon import Lexicon, Mark, Said
from bot.parsing.spoken.numbers import Hour, Number
from bot.parsing.typed import unaccented

BETWEEN = frozenset(" /+.|·!?")
LISTING = frozenset(",;&")
_A_SYMBOL = "So"
"""What Unicode calls an emoji: the bot's own lines begin with such a sign."""


def tokens(typed: str, words: Lexicon, *, between: frozenset[str] = BETWEEN) -> list[Said]:
    """Return what stands in a plain text, left to right; the longest known word wins, the unknown is marked.

    Times come with the part of an hour and the half of the day that stand beside them, words that mean nothing by
    themselves are left out. Accents may be left out, unless two words would then be the same.
    """
    typed = words.minutes_follow.sub(":", typed)
    said = _scan(typed, words.exact, between)
    if Mark.UNKNOWN in said:
        said = _scan(unaccented(typed), words.loose, between)
    return [
        one
        for one in joined([one for one in said if one is not Mark.FILLER])
        if one is not Mark.FILLER
    ]


def _scan(typed: str, words: Mapping[str, Said], between: frozenset[str]) -> list[Said]:
    """Return what was said, up to the first word that is unknown."""
    said: list[Said] = []
    at = 0
    while at < len(typed) and Mark.UNKNOWN not in said:
        if typed[at] in between or category(typed[at]) == _A_SYMBOL:
            at += 1
            continue
        one, at = _next(typed, at, words)
        said.append(one)
    return said


def _next(typed: str, at: int, words: Mapping[str, Said]) -> tuple[Said, int]:
    if typed[at] in LISTING:
        return Mark.COMMA, at + 1
    for word, one in words.items():
        if typed.startswith(word, at) and _ends(typed, at + len(word), word=word):
            return one, at + len(word)
    return _digits(typed, at)


def _digits(typed: str, at: int) -> tuple[Said, int]:
    found = told(typed, at)
    if found is None:
        minutes = number(typed, at)
        return (Number(value=minutes[0]), minutes[1]) if minutes else (Mark.UNKNOWN, at)
    if found.bare:
        return Number(value=found.at.hour), found.end
    exact = found.at.minute > 0 or typed[found.end - 1].isdigit()
    return Hour(
        hour=found.at.hour, minutes=found.at.minute, clear=found.clear, exact=exact
    ), found.end


def _ends(typed: str, end: int, *, word: str) -> bool:
    # In Chinese, Japanese and Korean days stand unspaced; a sign of theirs is neither large nor small.
    a_sign = len(word) == 1 and word.upper() == word.lower()
    return a_sign or not (word[-1].isalnum() and typed[end : end + 1].isalnum())
