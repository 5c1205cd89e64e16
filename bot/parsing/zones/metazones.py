"""What zones are called in a language, out of Unicode's tables (CLDR): Eastern Time, MESZ, московское время."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from babel.core import get_global

from bot.parsing.languages import locale
from bot.parsing.typed import folded
from bot.parsing.zones import names

_METAZONES: Any = "meta_zones"
"""Babel has this table, but its types do not know it."""


@lru_cache(maxsize=64)
def zones_called(language_code: str) -> Mapping[str, frozenset[str]]:
    """Return the zones whose time has a name in a language, by that name as `folded` writes it."""
    zones = _zones()
    called: dict[str, frozenset[str]] = {}
    for metazone, entry in locale(language_code).meta_zones.items():
        for name in _names(entry):
            called[name] = called.get(name, frozenset()) | zones.get(metazone, frozenset())
    return called


def _names(entry: Mapping[str, Mapping[str, str]]) -> Iterator[str]:
    for width in ("long", "short"):
        for name in entry.get(width, {}).values():
            yield folded(str(name))


@lru_cache(maxsize=1)
def _zones() -> Mapping[str, frozenset[str]]:
    zones: dict[str, frozenset[str]] = {}
    for zone, metazone in get_global(_METAZONES).items():
        if metazone and zone in names.known():
            zones[metazone] = zones.get(metazone, frozenset()) | {names.current(zone)}
    return zones
