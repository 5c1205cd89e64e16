"""Which time of day did a person type?"""

from datetime import time

from bot.parsing.spoken.lexicon import Lexicon
from bot.parsing.spoken.sentence import tokens
from bot.parsing.typed import plain

LONGEST_TIME = 40
_SPACE = frozenset(" ")


def parse_time(text: str, words: Lexicon) -> time | None:
    """Return the time that a text such as `7:30`, `0730`, `7h30` or `at 7.30 pm` means, or None."""
    match tokens(plain(text, limit=LONGEST_TIME), words, between=_SPACE):
        case [time() as at]:
            return at
    return None
