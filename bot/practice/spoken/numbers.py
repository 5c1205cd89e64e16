"""Which number does a word mean? The few that people write out when they say how long something takes."""

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from bot.practice.typed import folded

_NUMBERS = (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 30)
_WORDS = {
    "en": "one two three four five six seven eight nine ten twelve fifteen twenty thirty",
    "de": "eine zwei drei vier fünf sechs sieben acht neun zehn zwölf fünfzehn zwanzig dreißig",
    "es": "uno dos tres cuatro cinco seis siete ocho nueve diez doce quince veinte treinta",
    "ru": "одну две три четыре пять шесть семь восемь девять десять двенадцать пятнадцать двадцать тридцать",
}


@lru_cache(maxsize=64)
def number_words(locale: str) -> Mapping[str, int]:
    """Return the numbers that are written out, in a language and in English."""
    spoken = re.split("[-_]", locale)[0].casefold()
    known: dict[str, int] = {}
    for code in ("en", spoken):
        written = map(folded, _WORDS.get(code, "").split())
        known.update(zip(written, _NUMBERS, strict=False))
    return MappingProxyType(known)
