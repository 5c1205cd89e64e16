"""Words of distress in what a person writes: the bot answers them before anything else."""

import re
from enum import StrEnum

from bot.domain.language import ENGLISH
from bot.library import Library
from bot.library.words import DistressWords
from bot.parsing.typed import folded, only_words, plain

LIMIT = 400
"""More of a text is not looked at."""
GROWTH = 18
"""Unicode's compatibility forms are at most so many times as long as what stands for them."""


class Distress(StrEnum):
    """What a person's words call for."""

    EMERGENCY = "emergency"
    STOP = "stop"


def distress_in(said: str, library: Library, *, language: str) -> Distress | None:
    """Return what the words call for; None if they name nothing to worry about.

    The words of the person's language count, and the English words besides.
    """
    text = folded(only_words(plain(said[:LIMIT], limit=LIMIT * GROWTH)))
    known = [library.words(code).distress for code in (language, ENGLISH)]
    return next((each for each in Distress if _names(text, known, each)), None)


def _names(text: str, known: list[DistressWords], kind: Distress) -> bool:
    phrases = (phrase for each in known for phrase in getattr(each, kind))
    return any(re.search(rf"(?<!\w){re.escape(folded(one))}(?!\w)", text) for one in phrases)
