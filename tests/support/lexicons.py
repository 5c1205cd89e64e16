"""The words that can be typed in each language, from the real content."""

from bot.parsing.spoken import Lexicon, lexicon
from tests.support.town import everything


def lexicon_of(code: str) -> Lexicon:
    return lexicon(code, everything().library)
