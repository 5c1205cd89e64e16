"""The zones that may be stored, and their names.

Zones are checked against the list of the pinned tzdata package, never by asking `ZoneInfo` for what a person typed.
"""

from collections.abc import Mapping
from functools import cache
from importlib import metadata, resources

from babel.core import get_global

UTC = "UTC"
_ETC = "Etc/GMT"
_NO_ZONES = frozenset({"Factory", "localtime", "posixrules"})
_NO_FOLDERS = ("right/", "posix/")
_ALL_UTC = frozenset({
    UTC, "Etc/UTC", "Etc/UCT", "Etc/Universal", "Etc/Zulu", "UCT", "Universal", "Zulu",
    "Etc/GMT", "Etc/GMT0", "Etc/GMT+0", "Etc/GMT-0", "Etc/Greenwich", "GMT", "GMT0", "GMT+0", "GMT-0", "Greenwich",
})  # fmt: skip


@cache
def known() -> frozenset[str]:
    """Return the allow-list: every zone of the pinned tzdata that a person can live in."""
    listed = resources.files("tzdata").joinpath("zones").read_text(encoding="utf-8").split()
    return frozenset(
        zone for zone in listed if zone not in _NO_ZONES and not zone.startswith(_NO_FOLDERS)
    )


def release_year() -> int:
    """Return the year of the pinned tzdata: its rules are those of that year."""
    return int(metadata.version("tzdata").partition(".")[0])


def named(text: str) -> str | None:
    """Return the present name of the zone that a plain text spells, in any case, also by an old name; or None."""
    return _spellings().get(_spelling(text))


@cache
def _spellings() -> Mapping[str, str]:
    return {_spelling(zone): current(zone) for zone in known()}


def _spelling(zone: str) -> str:
    return zone.casefold().replace("_", " ")


def current(zone: str) -> str:
    """Return the present name of a zone of the allow-list: `Europe/Kiev` becomes `Europe/Kyiv`."""
    if zone in _ALL_UTC:
        return UTC
    renamed = zone if zone in countries() else get_global("zone_aliases").get(zone, zone)
    return renamed if renamed in known() else zone


def at_offset(hours: int) -> str | None:
    """Return the zone that is always this many hours ahead of UTC; None if there is none.

    The names of these zones count the other way round: `Etc/GMT-2` is two hours ahead (tzdata, file etcetera).
    """
    zone = f"{_ETC}{-hours:+d}" if hours else UTC
    return zone if zone in known() else None


def label(zone: str) -> str:
    """Return a name to show: the city of a zone, or how far it is ahead of UTC."""
    if zone.startswith(_ETC) and zone not in _ALL_UTC:
        return f"UTC{-int(zone.removeprefix(_ETC)):+d}"
    return zone.rpartition("/")[2].replace("_", " ")


def country(zone: str) -> str:
    """Return the ISO 3166 code of the country of a zone, or ""."""
    return countries().get(zone, "")


@cache
def countries() -> Mapping[str, str]:
    """Return the country of each zone that is some country's own (tzdata, zone.tab)."""
    table = resources.files("tzdata.zoneinfo").joinpath("zone.tab").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in table.splitlines() if not line.startswith("#"))
    return {zone: code for code, _, zone, *_ in rows if zone in known()}
