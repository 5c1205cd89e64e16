"""The time of day that a person typed."""

from datetime import time

from bot.parsing.spoken.lexicon import Lexicon, Mark
from bot.parsing.spoken.numbers import Hour
from bot.parsing.spoken.sentence import tokens
from bot.parsing.typed import bare

LONGEST_TIME = 60
_SPACE = frozenset(" !?")


def parse_time(text: str, words: Lexicon) -> time | None:
    """Return the time that a text such as `7:30`, `0730`, `7h30`, `noon` or `at 7.30 pm` means, or None."""
    typed = bare(text, limit=LONGEST_TIME)
    said = [one for one in tokens(typed, words, between=_SPACE) if one is not Mark.COMMA]
    match said:
        case [time() as at]:
            return at
        case [Hour() as hour]:
            return hour.at()
    return None
