"""The words that can be typed in each language, from the real content."""

from functools import cache

from bot import library
from bot.practice.spoken import Lexicon, lexicon
from tests.support.surroundings import CONTENT


@cache
def shipped() -> library.Library:
    return library.load(CONTENT)


def lexicon_of(code: str) -> Lexicon:
    return lexicon(code, shipped())
