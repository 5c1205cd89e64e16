"""What places are called in a language. Unicode's tables (CLDR) know the cities that zones are named for."""

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from bot.domain.language import ENGLISH
from bot.parsing.languages import locale
from bot.parsing.typed import folded
from bot.parsing.zones import names, places
from bot.parsing.zones.place import Place

_OF_STATES = frozenset({"US", "CA", "AU", "BR", "MX", "IN"})
"""In these countries people say in which state a town lies."""


def called(place: Place, language_code: str) -> str:
    """Return the name of a place in a language if a zone is named for it and that is known, or else as it is."""
    is_zones_own = place.name == names.label(place.zone) or place.name == _namesake(place.zone)
    return label(place.zone, language_code) if is_zones_own else place.name


def within(place: Place, language_code: str) -> str:
    """Return the state of a place where people name states, or else its country, in a language; "" if unknown."""
    spoken = locale(language_code)
    state = places.title(place.region, spoken.language) if place.country in _OF_STATES else ""
    return state or str(spoken.territories.get(place.country, ""))


def label(zone: str, language_code: str) -> str:
    """Return the city of a zone in a language if that is known, or how far the zone is ahead of UTC."""
    return cities(language_code).get(zone) or names.label(zone)


@lru_cache(maxsize=64)
def cities(language_code: str) -> Mapping[str, str]:
    """Return the city of each zone that is called otherwise in this language than in the name of the zone."""
    entries = locale(language_code).time_zones.items()
    known = ((zone, entry.get("city")) for zone, entry in entries if zone in names.known())
    return MappingProxyType({names.current(zone): str(city) for zone, city in known if city})


def zones_called(key: str, language_code: str) -> frozenset[str]:
    """Return the zones that are named so, in a language or as in the list of zones, by a name as `folded` writes it."""
    return _zones_by_label(language_code).get(key, frozenset())


@lru_cache(maxsize=64)
def _zones_by_label(language_code: str) -> Mapping[str, frozenset[str]]:
    named: dict[str, frozenset[str]] = {}
    for zone in names.countries():
        for name in {folded(names.label(zone)), folded(label(zone, language_code))}:
            named[name] = named.get(name, frozenset()) | {zone}
    return named


@lru_cache(maxsize=512)
def _namesake(zone: str) -> str:
    """Return what the gazetteer calls the city that a zone is named for: New York City for New York."""
    name = label(zone, ENGLISH)
    return next(
        (city.name for city in places.called(name) if city.zone == zone and not city.level), name
    )
