"""Which of several places a person means, and whether that is sure enough to take without asking."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from bot.parsing.zones import names
from bot.parsing.zones.place import Place

MOST_FOUND = 6
FAR_AHEAD = 20
"""A place with this many times the people of every namesake elsewhere is taken without asking."""
A_MINORITY = 200
"""A part of a country or state with this many times fewer people than another is not asked about."""
NEGLIGIBLE = 1000
"""A place that is this many times less likely than the likeliest is not offered."""
_FORTNIGHT = timedelta(days=14)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceCandidate:
    """A place that a text may mean.

    `weight` says how likely, in people. `sure` is whether the text is enough to take it by, if no namesake comes near.
    Candidates of one `whole`, such as a country, are its parts in different zones.
    """

    place: Place
    weight: float
    sure: bool = False
    whole: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Up to six places of different zones, the likeliest first; the first can be taken without asking if `sure`."""

    places: tuple[Place, ...] = ()
    sure: bool = False


NOTHING = Found()


def asked(places: Iterable[Place]) -> Found:
    """Return places to ask about, in this order."""
    return Found(places=_each_clock_once(places))


def weighed(candidates: Iterable[PlaceCandidate], *, homes: frozenset[str]) -> Found:
    """Return the likeliest of some places: first those in the person's likely countries, then by weight."""
    found = list(candidates)
    heaviest = max(one.weight for one in found)
    near = [
        one for one in found if one.place.country in homes or one.weight * NEGLIGIBLE >= heaviest
    ]
    near.sort(key=lambda one: (one.place.country not in homes, -one.weight, one.place.zone))
    first, *others = near
    places = _each_clock_once(one.place for one in near)
    return Found(
        places=places,
        sure=first.sure and not any(_rivals(first, one, homes=homes) for one in others),
    )


def _rivals(first: PlaceCandidate, other: PlaceCandidate, *, homes: frozenset[str]) -> bool:
    """Return whether the person may mean another place, where clocks differ."""
    if same_clock(first.place.zone, other.place.zone):
        return False
    at_home = other.place.country in homes
    parts = bool(first.whole) and first.whole == other.whole
    ahead = A_MINORITY if parts else FAR_AHEAD
    return (at_home and not parts) or other.weight * ahead > first.weight


def _each_clock_once(places: Iterable[Place]) -> tuple[Place, ...]:
    """Return the places but for those whose clocks show the same all year as an earlier place's in the country."""
    found: dict[object, Place] = {}
    for place in places:
        found.setdefault((place.country, year(place.zone)), place)
    by_zone = {place.zone: place for place in reversed(found.values())}
    return tuple(place for place in found.values() if by_zone[place.zone] is place)[:MOST_FOUND]


def same_clock(zone: str, other: str) -> bool:
    """Return whether clocks in two zones show the same all year."""
    return zone == other or year(zone) == year(other)


def changes(zone: str) -> bool:
    """Return whether the clocks of a zone are changed in the course of the year."""
    return len(set(year(zone))) > 1


@lru_cache(maxsize=1024)
def year(zone: str) -> tuple[timedelta | None, ...]:
    """Return how far a zone is ahead of UTC, from fortnight to fortnight."""
    first = datetime(names.release_year(), 1, 1, tzinfo=UTC)
    own = ZoneInfo(zone)
    return tuple((first + count * _FORTNIGHT).astimezone(own).utcoffset() for count in range(26))
