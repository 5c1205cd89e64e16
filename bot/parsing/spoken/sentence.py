"""What stands in a text about times and days, word by word?"""

from collections.abc import Mapping, Sequence
from datetime import time
from unicodedata import category

from bot.parsing.digits import clock
from bot.parsing.spoken.fractions import Fraction
from bot.parsing.spoken.halves import Half
from bot.parsing.spoken.lexicon import Lexicon, Mark, Said
from bot.parsing.typed import unaccented

BETWEEN = frozenset(" ,;/&+.|·")
_A_SYMBOL = "So"
"""What Unicode calls an emoji: the bot's own lines begin with one."""


def tokens(typed: str, words: Lexicon, *, between: frozenset[str] = BETWEEN) -> list[Said]:
    """Return what stands in a plain text, left to right; the longest known word wins, the unknown is marked.

    Times come with the part of an hour and the half of the day that stand beside them, words that mean nothing by
    themselves are left out. Accents may be left out, unless two words would then be the same.
    """
    typed = words.minutes_follow.sub(":", typed)
    said = _scan(typed, words.exact, between=between)
    if Mark.UNKNOWN in said:
        said = _scan(unaccented(typed), words.loose, between=between)
    return _joined([one for one in said if one is not Mark.AND])


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


def _joined(said: Sequence[Said]) -> list[Said]:
    """Give each time the part of an hour and the half of the day that stand beside it."""
    done: list[Said] = []
    while said:
        one, length = _first(said)
        done.append(one)
        said = said[length:]
    return done


def _first(said: Sequence[Said]) -> tuple[Said, int]:
    """Return what is said first, and how many words tell it; a half of the day is that of the full hour."""
    match said:
        case (
            [Half() as half, Fraction(ahead=True) as part, time(minute=0) as hour, *_]
            | [Fraction(ahead=True) as part, time(minute=0) as hour, Half() as half, *_]
            | [Half() as half, time(minute=0) as hour, Fraction(ahead=False) as part, *_]
            | [time(minute=0) as hour, Fraction(ahead=False) as part, Half() as half, *_]
        ):
            at = half.of(hour)
            return Mark.UNKNOWN if at is None else part.of(at), 3
        case [Fraction(ahead=True) as part, time(minute=0) as hour, *_] | [
            time(minute=0) as hour,
            Fraction(ahead=False) as part,
            *_,
        ]:
            return part.of(hour), 2
        case [time() as at, Half() as half, *_] | [Half() as half, time() as at, *_]:
            return half.of(at) or Mark.UNKNOWN, 2
        case [Half() | Fraction(), *_]:
            return Mark.UNKNOWN, 1
    return said[0], 1
