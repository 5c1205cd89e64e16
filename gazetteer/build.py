"""The file of places: `python -m gazetteer.build` writes it, and with `--check` holds it to its sources.

GeoNames' cities (CC BY 4.0) and the divisions of countries (GeoNames, ISO 3166-2, CLDR) become a read-only SQLite file
beside the code that looks places up, so that the bot neither reads nor keeps tables of its own.
"""

import hashlib
import re
import sqlite3
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from bot.parsing import typed
from bot.parsing.typed import folded
from bot.parsing.zones import places
from bot.parsing.zones.names import countries, current, known
from gazetteer import tables
from gazetteer.tables import City, Region

FILE = places.FILE
CODE = re.compile(r"[A-Z]{2,4}")
WRITTEN_BY_EAR = re.compile(r"[a-z]")
"""GeoNames spells names of other scripts with Latin letters, in small letters only. People do not type these."""
LONGEST_KEY = 48
ENOUGH = 300_000
"""Mistakes are looked for in all names of places with this many people, and in the own names of others."""
A_MINORITY = 0.01
"""A zone of a region counts if at least this part of its people lives there."""
A_DISTRICT = 200_000
"""People that count at most for a division of a division, whose number the tables lack."""
NOWHERE = 1000
"""People of a region without a city."""
SCHEMA = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE zones (id INTEGER PRIMARY KEY, name TEXT);
CREATE TABLE places (
    id INTEGER PRIMARY KEY, name TEXT, zone INTEGER, country TEXT, region TEXT, people INTEGER, level INTEGER
);
CREATE TABLE titles (code TEXT, language TEXT, name TEXT, PRIMARY KEY (code, language)) WITHOUT ROWID;
CREATE TABLE names (key TEXT, place INTEGER, kind INTEGER, PRIMARY KEY (key, place)) WITHOUT ROWID;
CREATE TABLE spellings (part TEXT, key TEXT, PRIMARY KEY (part, key)) WITHOUT ROWID;
CREATE TABLE inhabitants (country TEXT PRIMARY KEY, people INTEGER) WITHOUT ROWID;
CREATE TABLE peopled (
    country TEXT, zone TEXT, people INTEGER, place INTEGER, PRIMARY KEY (country, zone)
) WITHOUT ROWID;
"""


def digest() -> str:
    """Return what the file is made of as one number: the sources, their releases, and this code."""
    code = sorted(Path(__file__).parent.glob("*.py"))
    files = [*sorted(tables.SOURCES.glob("*.t*")), *code, Path(typed.__file__)]
    versions = repr(sorted(tables.versions().items())).encode()
    return hashlib.sha256(b"".join([versions, *(file.read_bytes() for file in files)])).hexdigest()


class Builder:
    """Fills the file, place by place."""

    def __init__(self, file: sqlite3.Connection) -> None:
        self._file = file
        self._zones: dict[str, int] = {}
        self._codes = {region.admin: region.code for region in tables.regions() if region.code}
        self._by_admin: dict[str, Counter[str]] = {}
        self._generic = sorted(
            (folded(word) for word in tables.generic() if word), key=len, reverse=True
        )

    def fill(self) -> None:
        """Write everything."""
        self._file.executescript(SCHEMA)
        for city in tables.cities():
            if city.zone in known():
                self._city(city)
        for region in tables.regions():
            self._region(region)
        self._file.executemany(
            "INSERT INTO zones VALUES (?, ?)", ((id_, zone) for zone, id_ in self._zones.items())
        )
        self._file.executemany(
            "INSERT INTO inhabitants VALUES (?, ?)", sorted(tables.inhabitants().items())
        )
        self._file.execute(
            "INSERT INTO peopled SELECT country, zones.name, sum(people), min(places.id) FROM places"
            " JOIN zones ON zones.id = zone WHERE level = 0 GROUP BY country, zones.name"
        )
        self._file.executemany("INSERT INTO titles VALUES (?, ?, ?)", _titles())
        self._file.execute("INSERT INTO meta VALUES ('made of', ?)", (digest(),))

    def _city(self, city: City) -> None:
        self._by_admin.setdefault(city.admin, Counter())[city.zone] += city.people
        region = self._codes.get(city.admin, "")
        place = self._place(city.name, city.zone, city.country, region, people=city.people, level=0)
        self._names(place, dict(_kinds(city)))
        self._spellings(_spelled(city))

    def _region(self, region: Region) -> None:
        keys = dict.fromkeys(key for name in region.names for key in self._short(folded(name)))
        shares = self._shares(region)
        for zone, people in shares:
            name = region.names[0]
            place = self._place(
                name, zone, region.country, region.code, people=people, level=region.level
            )
            self._names(place, dict.fromkeys(keys, 0))
        if shares and region.level == 1:
            self._spellings(keys)

    def _short(self, key: str) -> Iterator[str]:
        """Yield a name, and what is left without what regions are called in general."""
        yield key
        for word in self._generic:
            for bare in (key.removeprefix(f"{word} "), key.removesuffix(f" {word}")):
                if bare != key:
                    yield bare.removeprefix("de ").removeprefix("of ")
                    return

    def _shares(self, region: Region) -> list[tuple[str, int]]:
        own = self._by_admin.get(".".join(region.admin.split(".")[:2]), Counter())
        if region.level > 1 and len(own) > 1:
            return []
        zones = [zone for zone, country in countries().items() if country == region.country]
        if not own and len(zones) == 1:
            return [(zones[0], NOWHERE)]
        least = own.total() * A_MINORITY
        most = own.total() if region.level == 1 else A_DISTRICT
        return [(zone, min(people, most)) for zone, people in own.most_common() if people >= least]

    def _place(
        self, name: str, zone: str, country: str, region: str, *, people: int, level: int
    ) -> int:
        number = self._zones.setdefault(current(zone), len(self._zones))
        row = (name, number, country, region, people, level)
        added = self._file.execute("INSERT INTO places VALUES (NULL, ?, ?, ?, ?, ?, ?)", row)
        return int(added.lastrowid or 0)

    def _names(self, place: int, kinds: dict[str, int]) -> None:
        rows = ((key, place, kind) for key, kind in kinds.items() if 0 < len(key) <= LONGEST_KEY)
        self._file.executemany("INSERT OR IGNORE INTO names VALUES (?, ?, ?)", rows)

    def _spellings(self, keys: Iterable[str]) -> None:
        rows = ((part, key) for key in keys for part in places.parts(key))
        self._file.executemany("INSERT OR IGNORE INTO spellings VALUES (?, ?)", rows)


def _titles() -> Iterator[tuple[str, str, str]]:
    for code, names in tables.titles().items():
        yield from ((code, language, name) for language, name in names.items())


def _kinds(city: City) -> Iterator[tuple[str, int]]:
    """Yield how sure each name of a city is: 2 for codes, 1 for names elsewhere, and last 0 for its own."""
    for name in city.others:
        if CODE.fullmatch(name):
            yield folded(name), 2
    for name in city.others:
        if not CODE.fullmatch(name) and not WRITTEN_BY_EAR.match(name):
            yield folded(name), 1
    yield folded(city.name), 0


def _spelled(city: City) -> set[str]:
    if city.people >= ENOUGH:
        return {key for key, kind in _kinds(city) if kind < places.NameKind.CODE}
    return {folded(city.name)} if city.people >= tables.WELL_KNOWN else set()


def build(path: Path) -> None:
    """Write the file again."""
    path.unlink(missing_ok=True)
    with sqlite3.connect(path) as file:
        Builder(file).fill()
    file.execute("VACUUM")
    file.close()


def is_current() -> bool:
    """Return whether the file was made of the present sources."""
    return places.made_of() == digest()


def main() -> None:
    """Build, or with --check say whether that is due."""
    if "--check" not in sys.argv:
        build(FILE)
    elif not is_current():
        sys.exit(f"{FILE.name} is older than its sources. Run `make places`.")


if __name__ == "__main__":
    main()
