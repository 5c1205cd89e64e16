"""Which zone does a person mean by the name of a place, a zone or an offset?"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from types import MappingProxyType

from bot.parsing.typed import folded, plain
from bot.parsing.zones import clocks, names
from bot.parsing.zones.exemplars import label
from bot.parsing.zones.gazetteer import City, load
from bot.parsing.zones.place import Place, of_zone
from bot.parsing.zones.regions import Named, Region, countries, names_of_countries, regions

NOTHING: Mapping[str, str] = MappingProxyType({})
LONGEST_PLACE = 64
MOST_FOUND = 6
_FEWEST_LETTERS = 3
_MOST_WORDS = 3
"""Of so many words is the longest name of a country that is looked for without a comma."""


def find(
    text: str, language_code: str = "en", also: Mapping[str, str] = NOTHING
) -> tuple[Place, ...]:
    """Return up to six zones that a text may mean, the likeliest first, each once.

    It may be a zone (`europe/berlin`), an abbreviation (`CET`), an offset (`GMT+2`), a city in any
    language (`München`, `Portland, OR`), a country in English or the person's language, or by a name that it has
    `also` (its code by that). What is meant exactly comes first; only where nothing is, beginnings of names count,
    and only after those mistyped names.
    """
    typed = plain(text, limit=LONGEST_PLACE)
    if "/" in typed and (zone := names.named(typed)):
        return (of_zone(zone),)
    if not folded(typed):
        return ()
    exact = _exact(typed, language_code, names_of_countries(language_code, also))
    steps = (_offset(typed), exact, _begun(typed), _mistyped(typed))
    return next(filter(None, map(_first_few, steps)), ())


def _first_few(places: Iterable[Place]) -> tuple[Place, ...]:
    found: dict[str, Place] = {}
    for place in places:
        found.setdefault(place.zone, place)
        if len(found) == MOST_FOUND:
            break
    return tuple(found.values())


def _offset(typed: str) -> Iterator[Place]:
    zones = [*clocks.ahead(typed)]
    return map(of_zone, [*zones, *clocks.abbreviated(typed)] if zones else [])


def _exact(typed: str, language_code: str, known: Named) -> Iterator[Place]:
    spelled = names.named(typed)
    yield from map(of_zone, chain(clocks.abbreviated(typed), [spelled] if spelled else []))
    yield from _in(countries(typed, known))
    yield from map(_place, load().called(typed))
    yield from map(_place, _qualified(typed, known))
    yield from _in(regions(typed, known))
    yield from (
        of_zone(zone) for zone in names.countries() if _is_called(zone, typed, language_code)
    )


def _begun(typed: str) -> Iterator[Place]:
    name = _name(typed)
    if len(folded(name)) >= _FEWEST_LETTERS:
        yield from map(_place, load().beginning(name))


def _mistyped(typed: str) -> Iterator[Place]:
    yield from map(_place, load().like(_name(typed)))


def _name(typed: str) -> str:
    return typed.partition(",")[0].rpartition("/")[2]


def _place(city: City) -> Place:
    return Place(name=city.name, zone=city.zone, country=city.country)


def _is_called(zone: str, typed: str, language_code: str) -> bool:
    labels = (names.label(zone), label(zone, language_code))
    return folded(typed) in map(folded, labels)


def _in(meant: frozenset[Region]) -> Iterator[Place]:
    """Yield zones of some regions, each by its largest city, one of those that always keep the same time."""
    largest: dict[str, Place] = {}
    for city in load().cities if meant else ():
        if city.zone not in largest and _holds(meant, city):
            largest[city.zone] = _place(city)
    countries_own = [
        zone for zone, code in names.countries().items() if Region(country=code) in meant
    ]
    for zone in clocks.one_of_each([*largest, *countries_own]):
        yield largest.get(zone) or of_zone(zone)


def _holds(meant: frozenset[Region], city: City) -> bool:
    return any(region.holds(city) for region in meant)


def _qualified(typed: str, known: Named) -> Iterator[City]:
    """Yield the cities of a text that says where they lie: `Portland, OR`, `paris texas`.

    A place after a comma that is not known, or holds no such city, is passed over.
    """
    for name, places in _splits(typed):
        cities = load().called(name)
        meant = [found for place in places if (found := regions(place, known))]
        there = [city for city in cities if meant and all(_holds(each, city) for each in meant)]
        yield from there or (cities if "," in typed else [])


def _splits(typed: str) -> Iterator[tuple[str, list[str]]]:
    if "," in typed:
        name, *places = typed.split(",")
        yield name, places
        return
    words = typed.split()
    for count in range(1, min(len(words), _MOST_WORDS + 1)):
        yield " ".join(words[:-count]), [" ".join(words[-count:])]
