"""What stands in a text about times and days, word by word?"""

from collections.abc import Mapping, Sequence
from datetime import time
from unicodedata import category

from bot.practice.spoken.clock import clock
from bot.practice.spoken.fractions import Fraction
from bot.practice.spoken.halves import Half
from bot.practice.spoken.lexicon import Lexicon, Mark, Said
from bot.practice.typed import unaccented

BETWEEN = frozenset(" ,;/&+.|·")
_A_SYMBOL = "So"
"""What Unicode calls an emoji: the bot's own lines begin with one."""


def tokens(typed: str, words: Lexicon, *, between: frozenset[str] = BETWEEN) -> list[Said]:
    """Return what stands in a plain text, left to right; the longest known word wins, the unknown is marked.

    Times come with their half of the day, words that mean nothing by themselves are left out. Accents may be left
    out, unless two words would then be the same.
    """
    typed = words.minutes_follow.sub(":", typed)
    said = _scan(typed, words.exact, between=between)
    if Mark.UNKNOWN in said:
        said = _scan(unaccented(typed), words.loose, between=between)
    return _halved([one for one in said if one is not Mark.AND])


def _scan(typed: str, words: Mapping[str, Said], *, between: frozenset[str]) -> list[Said]:
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
    for word, one in words.items():
        if typed.startswith(word, at) and _ends(typed, at + len(word), word=word):
            return one, at + len(word)
    told, end = clock(typed, at)
    return Mark.UNKNOWN if told is None else told, end


def _ends(typed: str, end: int, *, word: str) -> bool:
    # In Chinese, Japanese and Korean days stand unspaced; a sign of theirs is neither large nor small.
    a_sign = len(word) == 1 and word.upper() == word.lower()
    return a_sign or not (word[-1].isalnum() and typed[end : end + 1].isalnum())


def _halved(said: Sequence[Said]) -> list[Said]:
    """Give each time the part of an hour and the half of the day that stand beside it."""
    done: list[Said] = []
    while said:
        one, length = _first(said)
        done.append(one)
        said = said[length:]
    return done


def _first(said: Sequence[Said]) -> tuple[Said, int]:
    """Return what is said first, and how many words tell it."""
    match said:
        case [Half() as half, *rest]:
            hour, fraction, length = _hour(rest)
            return _told(hour, fraction, half), 1 + length
    hour, fraction, length = _hour(said)
    match said[length:]:
        case [Half() as half, *_] if hour is not None:
            return _told(hour, fraction, half), length + 1
    if hour is None:
        return Mark.UNKNOWN if isinstance(said[0], Fraction) else said[0], 1
    return _told(hour, fraction, None), length


def _hour(said: Sequence[Said]) -> tuple[time | None, Fraction | None, int]:
    """Return the time that comes first, if one does, its part of an hour, and how many words tell both."""
    match said:
        case [Fraction(ahead=True) as fraction, time(minute=0) as at, *_]:
            return at, fraction, 2
        case [time(minute=0) as at, Fraction(ahead=False) as fraction, *_]:
            return at, fraction, 2
        case [time() as at, *_]:
            return at, None, 1
    return None, None, 0


def _told(hour: time | None, fraction: Fraction | None, half: Half | None) -> Said:
    """Return the time that is told: the half of the day is that of the full hour."""
    at = half.of(hour) if half and hour is not None else hour
    if at is None:
        return Mark.UNKNOWN
    return fraction.of(at) if fraction else at
