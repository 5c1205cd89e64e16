"""Places as candidates for what a person means: by a name that was found, or by a country or state."""

from collections.abc import Iterable, Iterator

from bot.parsing.zones import clocks, names, places
from bot.parsing.zones.place import Place, of_zone
from bot.parsing.zones.places import NameKind, PlaceEntry
from bot.parsing.zones.regions import Region
from bot.parsing.zones.weighing import PlaceCandidate

TOO_SHORT = 2
"""A name of so few letters is never taken without asking."""
LETTERS_END = "\u0600"
"""Behind Latin, Greek, Cyrillic, Armenian and Hebrew: two signs of China or Japan are a name."""
BY_ANOTHER_NAME = {NameKind.OWN: 1, NameKind.OTHER: 10, NameKind.CODE: 100}
"""Places found by other names than their own count as having this many times fewer people."""


def is_short(key: str) -> bool:
    """Return whether a name, as `folded` writes it, is too short to be taken without asking."""
    return len(key) <= TOO_SHORT and key < LETTERS_END


def place_of(entry: PlaceEntry) -> Place:
    """Return a place of the file to show."""
    return Place(name=entry.name, zone=entry.zone, country=entry.country, region=entry.region)


def weight_of(zone: str) -> int:
    """Return how many people live in the cities of a zone, or 1."""
    return places.people().get(zone, 1)


def of_entry(entry: PlaceEntry, *, sure: bool) -> PlaceCandidate:
    """Return a place that was found by a name."""
    return PlaceCandidate(
        place=place_of(entry),
        weight=entry.people / BY_ANOTHER_NAME[entry.kind],
        sure=sure,
        whole=entry.region if entry.level else "",
    )


def of_regions(meant: Iterable[Region], *, sure: bool) -> Iterator[PlaceCandidate]:
    """Yield the zones of countries and states."""
    for region in meant:
        found = _state(region) if region.code else _country(region.country)
        whole = region.code or region.country
        for place, weight in found:
            yield PlaceCandidate(place=place, weight=weight, sure=sure, whole=whole)


def _state(region: Region) -> Iterator[tuple[Place, int]]:
    for entry in places.called(places.title(region.code, "en")):
        if entry.level and entry.region == region.code:
            yield place_of(entry), entry.people


def _country(code: str) -> Iterator[tuple[Place, int]]:
    """Yield zones of a country, each by its largest city, one of those that always keep the same time."""
    cities = {share.zone: share for share in places.shares() if share.country == code}
    own = [zone for zone, country in names.countries().items() if country == code]
    for zone in clocks.one_of_each([*cities, *own]):
        share = cities.get(zone)
        place = Place(name=share.city, zone=zone, country=code) if share else of_zone(zone)
        yield place, share.people if share else 1
