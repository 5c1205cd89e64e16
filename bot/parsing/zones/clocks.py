"""What the clocks of the world show, now and over the year."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from bot.parsing.digits import clock
from bot.parsing.zones import names, places

_NOUGHT = frozenset({"utc", "gmt", "z", "zulu"})
_LONGEST_ABBREVIATION = 5
_JANUARY, _JULY = 1, 7


@dataclass(frozen=True, slots=True, kw_only=True)
class HalfYear:
    """What holds in a zone for half of the year: how far it is ahead of UTC, and what that is called."""

    ahead: timedelta
    name: str


def wall_clock(zone: str, *, now: datetime) -> time:
    """Return what a clock shows now in a zone of the allow-list, to the minute.

    Raises:
        KeyError: the zone is not in the allow-list.
    """
    if zone not in names.known():
        raise KeyError(zone)
    return now.astimezone(ZoneInfo(zone)).time().replace(second=0, microsecond=0)


@cache
def seasons() -> Mapping[str, tuple[HalfYear, HalfYear]]:
    """Return January and July in every zone that people live in, the most populous zone first."""
    people = places.people()
    zones = people.keys() | names.countries().keys()
    by_size = sorted(zones, key=lambda zone: (-people.get(zone, 0), zone))
    return {zone: (_season(zone, _JANUARY), _season(zone, _JULY)) for zone in by_size}


def _season(zone: str, month: int) -> HalfYear:
    at = datetime(names.release_year(), month, 1, tzinfo=UTC).astimezone(ZoneInfo(zone))
    return HalfYear(ahead=at.utcoffset() or timedelta(), name=(at.tzname() or "").casefold())


def one_of_each(zones: Iterable[str]) -> tuple[str, ...]:
    """Leave out the zones that keep the same time all year as an earlier zone of their country."""
    first: dict[object, str] = {}
    for zone in zones:
        year = [one.ahead for one in seasons().get(zone, ())]
        first.setdefault((names.country(zone), *year), zone)
    return tuple(first.values())


def abbreviated(text: str) -> Iterator[str]:
    """Yield the zones whose time is called so in winter or summer, such as `cet`, most people first."""
    if text.isalpha() and len(text) <= _LONGEST_ABBREVIATION:
        yield from (zone for zone, year in seasons().items() if text in {one.name for one in year})


def ahead(text: str) -> Iterator[str]:
    """Yield the zones that a plain text such as `gmt+2` or `+05:30` means: the fixed zone, then the peopled zones."""
    offset = _offset(text)
    if offset is None:
        return
    hours, rest = divmod(offset, timedelta(hours=1))
    fixed = None if rest else names.at_offset(hours)
    if fixed:
        yield fixed
    if offset:
        yield from (
            zone for zone, year in seasons().items() if offset in {one.ahead for one in year}
        )


def _offset(text: str) -> timedelta | None:
    if text in _NOUGHT:
        return timedelta()
    signed = text.removeprefix("utc").removeprefix("gmt").strip()
    sign, digits = signed[:1], signed[1:]
    digits = digits.strip()
    wall, end = clock(digits)
    if wall is None or end < len(digits) or sign not in {"+", "-"}:
        return None
    length = timedelta(hours=wall.hour, minutes=wall.minute)
    return -length if sign == "-" else length
