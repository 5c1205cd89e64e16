"""The zones in which people live who speak a language."""

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from babel.core import get_global

from bot.parsing.languages import Language, language
from bot.parsing.zones import places
from bot.parsing.zones.clocks import one_of_each
from bot.parsing.zones.place import UTC, Place, of_zone

OFFERED = 5
"""Zones that are offered as buttons."""
_WORLD = (
    "Europe/London", "America/New_York", "America/Los_Angeles", "Asia/Kolkata", "Australia/Sydney",
)  # fmt: skip
"""For English, which is set by default and spoken round the world, and for the unknown."""
_FEWEST = 10
"""A language that fewer of a hundred people speak says nothing of where they live."""
_OFFICIAL = frozenset({"official", "de_facto_official"})
_SMALL = 20
"""A zone with this many times fewer people than the country's largest is not offered unasked."""


def guess(language_code: str) -> Place:
    """Return the likeliest zone of a language code; UTC for plain English and for the unknown."""
    one = language(language_code)
    zones = _own(one) or (speakers(one) if one.language != "en" else ())
    return next((of_zone(zone) for zone in zones), UTC)


def likely(language_code: str) -> tuple[Place, ...]:
    """Return up to five zones to offer a person with this language code, the likeliest first."""
    one = language(language_code)
    zones = [*_own(one), *(_WORLD if one.language == "en" else speakers(one))]
    return tuple(of_zone(zone) for zone in one_of_each(zones or _WORLD))[:OFFERED]


def _own(one: Language) -> tuple[str, ...]:
    """Return the zones of the territory that a code names, or the first zone of the territory it makes likely."""
    if one.territory:
        return _zones_of(one.territory)
    return () if one.language == "en" else _zones_of(one.likely_territory)[:1]


@lru_cache(maxsize=64)
def speakers(one: Language) -> Mapping[str, int]:
    """Return how many speak a language in each zone where it is official and widely spoken, most first."""
    counted: Counter[str] = Counter()
    for territory, percent in _territories(one):
        zones = _people()[territory]
        speaking = places.inhabitants()[territory] * percent / 100 / zones.total()
        counted.update({zone: int(zones[zone] * speaking) for zone in _zones_of(territory)})
    return dict(counted.most_common())


def _territories(one: Language) -> Iterator[tuple[str, float]]:
    for territory, spoken in get_global("territory_languages").items():
        named = [spoken[name] for name in one.spellings if name in spoken]
        official = [entry for entry in named if entry["official_status"] in _OFFICIAL]
        percent = max((float(entry["population_percent"]) for entry in official), default=0)
        if percent >= _FEWEST and territory in _people() and territory in places.inhabitants():
            yield territory, percent


@cache
def _zones_of(territory: str) -> tuple[str, ...]:
    counted = _people().get(territory, Counter()).most_common()
    return tuple(zone for zone, people in counted if people * _SMALL > counted[0][1])


@cache
def _people() -> Mapping[str, Counter[str]]:
    """Count who lives in the cities of each zone of each country."""
    counted: dict[str, Counter[str]] = {}
    for share in places.shares():
        counted.setdefault(share.country, Counter())[share.zone] += share.people
    return counted
