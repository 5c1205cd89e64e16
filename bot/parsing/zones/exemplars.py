"""What is a place called in a language? Unicode's tables (CLDR) know the cities that zones are named for."""

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from bot.domain.language import ENGLISH
from bot.parsing.languages import locale
from bot.parsing.zones import names
from bot.parsing.zones.gazetteer import load
from bot.parsing.zones.place import Place


def called(place: Place, language_code: str) -> str:
    """Return the name of a place in a language if a zone is named for it and that is known, or else as it is."""
    is_zones_own = place.name == names.label(place.zone) or place.name == _namesake(place.zone)
    return label(place.zone, language_code) if is_zones_own else place.name


def label(zone: str, language_code: str) -> str:
    """Return the city of a zone in a language if that is known, or how far the zone is ahead of UTC."""
    return cities(language_code).get(zone) or names.label(zone)


@lru_cache(maxsize=64)
def cities(language_code: str) -> Mapping[str, str]:
    """Return the city of each zone that is called otherwise in this language than in the name of the zone."""
    entries = locale(language_code).time_zones.items()
    known = ((zone, entry.get("city")) for zone, entry in entries if zone in names.known())
    return MappingProxyType({names.current(zone): str(city) for zone, city in known if city})


@lru_cache(maxsize=512)
def _namesake(zone: str) -> str:
    """Return what the gazetteer calls the city that a zone is named for: New York City for New York."""
    name = label(zone, ENGLISH)
    return next((city.name for city in load().called(name) if city.zone == zone), name)
