"""The places of the world by their names, looked up in a read-only file.

The file comes from GeoNames (CC BY 4.0, https://www.geonames.org), ISO 3166-2 and Unicode's CLDR; see gazetteer/. A
look-up reads a few pages of it: nothing is loaded at the start and nothing is kept in memory.
"""

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from pathlib import Path

from rapidfuzz.distance import OSA

from bot.parsing.typed import folded

FILE = Path(__file__).with_name("places.db")
LONG = 8
"""Names of this many letters may be mistyped twice."""
SHORT = 4
"""Names of fewer letters are not guessed at."""
END = "\U0010ffff"
MOST = 24
"""Places that are read for the beginning of a name, the largest first."""


class NameKind(IntEnum):
    """How sure a name is: a place's own, a name in other languages, or a code such as an airport's."""

    OWN = 0
    OTHER = 1
    CODE = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceEntry:
    """A city, or a zone of a region, as it was found by a name of this `kind`.

    `level` is 0 for a city, 1 for a division of a country such as a state, 2 for a division of that. `region` is the
    code of the division of the country (ISO 3166-2, in small letters), or "".
    """

    name: str
    zone: str
    country: str
    region: str
    people: int
    level: int
    kind: NameKind


_COLUMNS = "places.name, zones.name, country, region, people, level"
_TABLES = "names JOIN places ON places.id = place JOIN zones ON zones.id = zone"
_FOUND = f"SELECT {_COLUMNS}, min(names.kind) FROM {_TABLES}"  # noqa: S608 - our own words
_BY_SIZE = "GROUP BY places.id ORDER BY people DESC"
_OWN_FIRST = "GROUP BY places.id ORDER BY min(names.kind), people DESC"


@cache
def _file() -> sqlite3.Connection:
    # Immutable: no locks and no look at the file's time; a new release brings a new file.
    return sqlite3.connect(f"{FILE.as_uri()}?immutable=1", uri=True, check_same_thread=False)


def made_of() -> str:
    """Return the digest of the sources of the file."""
    found = _file().execute("SELECT value FROM meta").fetchone()
    return str(found[0])


def called(name: str) -> list[PlaceEntry]:
    """Return the places that are called exactly so in any language, the largest first."""
    return _entries(f"{_FOUND} WHERE key = ? {_BY_SIZE}", (folded(name),))


def beginning(name: str) -> list[PlaceEntry]:
    """Return the largest places with a name that begins so, those with an own name first."""
    start = folded(name)
    asked = f"{_FOUND} WHERE key >= ? AND key < ? {_OWN_FIRST} LIMIT {MOST}"
    return _entries(asked, (start, start + END))


def like(name: str) -> list[PlaceEntry]:
    """Return the places that a mistyped name may mean, the likeliest first.

    One letter may be wrong, missing, doubled or swapped with its neighbour, in names of eight letters two; but the
    first or the last three letters must be right.
    """
    typed = folded(name)
    most = 1 + (len(typed) >= LONG)
    near = {key: OSA.distance(typed, key, score_cutoff=most) for key in _near(typed, most=most)}
    steps = sorted({step for step in near.values() if step <= most})
    return [
        entry for step in steps for entry in _all_called(key for key in near if near[key] == step)
    ]


def parts(key: str) -> tuple[str, ...]:
    """Return the beginning and the end of a name, of which either must be right in a misspelling."""
    return (f"{key[:3]}*", f"*{key[-3:]}") if len(key) >= SHORT - 1 else ()


def _near(typed: str, *, most: int) -> Iterator[str]:
    if len(typed) >= SHORT:
        swapped = typed[:2] + typed[3] + typed[2] + typed[4:]
        asked = "SELECT key FROM spellings WHERE part IN (?, ?, ?) AND length(key) BETWEEN ? AND ?"
        bounds = (len(typed) - most, len(typed) + most)
        found = _file().execute(asked, (*parts(typed), parts(swapped)[0], *bounds))
        yield from (key for (key,) in found)


def _all_called(keys: Iterable[str]) -> list[PlaceEntry]:
    found = [entry for key in keys for entry in called(key)]
    return sorted(found, key=lambda entry: -entry.people)


def _entries(asked: str, values: tuple[str, ...]) -> list[PlaceEntry]:
    return [
        PlaceEntry(
            name=name,
            zone=zone,
            country=land,
            region=region,
            people=people,
            level=level,
            kind=NameKind(kind),
        )
        for name, zone, land, region, people, level, kind in _file().execute(asked, values)
    ]


def title(code: str, language: str) -> str:
    """Return the name of a division of a country in a language, or in English, or ""."""
    asked = (
        "SELECT name FROM titles WHERE code = ? AND language IN (?, 'en') ORDER BY language = 'en'"
    )
    found = _file().execute(asked, (code, language)).fetchone()
    return str(found[0]) if found else ""


@cache
def inhabitants() -> dict[str, int]:
    """Return how many people live in each country, by its two letters."""
    return dict(_file().execute("SELECT country, people FROM inhabitants"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """How many people live in the cities of a zone of a country, and the largest of these cities."""

    country: str
    zone: str
    people: int
    city: str


@cache
def shares() -> tuple[Share, ...]:
    """Return every zone of every country that has a city, the most people first."""
    asked = (
        "SELECT peopled.country, peopled.zone, peopled.people, name FROM peopled"
        " JOIN places ON places.id = place ORDER BY peopled.people DESC"
    )
    return tuple(
        Share(country=c, zone=z, people=p, city=n) for c, z, p, n in _file().execute(asked)
    )


@cache
def people() -> dict[str, int]:
    """Return how many people live in the cities of each zone."""
    counted: dict[str, int] = {}
    for share in shares():
        counted[share.zone] = counted.get(share.zone, 0) + share.people
    return counted
