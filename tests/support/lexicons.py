"""The words that can be typed in each language, from the real content."""

from bot.parsing.spoken import Lexicon, lexicon
from bot.parsing.zones import PlaceWords, place_words
from tests.support.content import everything


def lexicon_of(code: str) -> Lexicon:
    return lexicon(code, everything().library)


def places_of(code: str) -> PlaceWords:
    return place_words(code, everything().library)
