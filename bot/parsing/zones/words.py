"""The words about places that a person may type in their language."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from bot.domain.language import ENGLISH
from bot.library import Library, SpokenWords
from bot.parsing.typed import folded


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class PlaceWords:
    """What Unicode's tables and the file of places lack, each word as `folded` writes it.

    `countries` have a code each. `regions`, such as islands, and `clocks`, such as ET, have zones. `ordinary` words
    are places somewhere too, and are never taken for these without asking. `before` a place stand words such as
    `i live in`.
    """

    countries: Mapping[str, str] = field(default_factory=dict)
    regions: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    clocks: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    ordinary: frozenset[str] = frozenset()
    before: frozenset[str] = frozenset()


NO_WORDS = PlaceWords()


@lru_cache(maxsize=16)
def _words(own: SpokenWords, english: SpokenWords) -> PlaceWords:
    before = {folded(word) for one in (english, own) for word in one.before_places}
    return PlaceWords(
        countries={
            folded(word): code for word, code in {**english.countries, **own.countries}.items()
        },
        regions={folded(word): zones for word, zones in {**english.regions, **own.regions}.items()},
        clocks={folded(word): zones for word, zones in {**english.clocks, **own.clocks}.items()},
        ordinary=frozenset(map(folded, english.ordinary | own.ordinary)),
        before=frozenset(before),
    )


def place_words(code: str, library: Library) -> PlaceWords:
    """Return the words of a language, and the English words."""
    return _words(library.words(code).spoken, library.words(ENGLISH).spoken)
