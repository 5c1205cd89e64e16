"""The countries and states that a word names."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from babel.core import get_global

from bot.parsing.languages import locale
from bot.parsing.typed import folded
from bot.parsing.zones import places
from bot.parsing.zones.places import NameKind, PlaceEntry

_CODE = 2
_WITH_CODES = ("us", "ca", "au", "br")
"""People know the divisions of these countries by their letters: OR, NSW."""
Named = Mapping[str, str]
"""The codes of countries by their names, as `folded` writes them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """A country, or with `code` a division of it (ISO 3166-2, in small letters)."""

    country: str
    code: str = ""

    def holds(self, entry: PlaceEntry) -> bool:
        """Return whether a place lies in this region."""
        return entry.country == self.country and self.code in {"", entry.region}


def names_of_countries(language_code: str, also: Named) -> Named:
    """Return all countries by their names in a language and in English, and by others that they have `also`."""
    return {**_names(language_code), **_names("en"), **also}


def countries(text: str, names: Named) -> frozenset[Region]:
    """Return the country that a full name names."""
    code = names.get(folded(text))
    return frozenset({Region(country=code)} if code else ())


def coded(text: str) -> frozenset[Region]:
    """Return the countries and states that letters mean: `CA` is Canada and California."""
    code = folded(text)
    states = (Region(country=land.upper(), code=f"{land}{code}") for land in _WITH_CODES)
    known = {
        state for state in states if 1 < len(code) <= _CODE + 1 and places.title(state.code, "en")
    }
    return frozenset(known) | _codes().get(code, frozenset())


def regions(text: str, names: Named) -> frozenset[Region]:
    """Return every country, state or province that a name or code may mean.

    A division of a division stands for its country, as of cities only the first is known.
    """
    divisions = (
        entry for entry in places.called(text) if entry.level and entry.kind is NameKind.OWN
    )
    named = {
        Region(country=one.country, code=one.region if one.level == 1 else "") for one in divisions
    }
    return countries(text, names) | coded(text) | named


@lru_cache(maxsize=64)
def _names(language_code: str) -> Named:
    territories = locale(language_code).territories.items()
    return {
        folded(name): code for code, name in territories if code.isalpha() and len(code) == _CODE
    }


@lru_cache(maxsize=64)
def parts_of_the_world(language_code: str) -> frozenset[str]:
    """Return the names of continents and the like in a language and in English."""
    territories = [*locale(language_code).territories.items(), *locale("en").territories.items()]
    return frozenset(folded(name) for code, name in territories if code.isdecimal())


@lru_cache(maxsize=1)
def _codes() -> Mapping[str, frozenset[Region]]:
    return {folded(word): frozenset({region}) for word, region in _lettered()}


def _lettered() -> Iterator[tuple[str, Region]]:
    for alias, codes in get_global("territory_aliases").items():
        yield alias, Region(country=codes[0])
    for code in _names("en").values():
        yield code, Region(country=code)
