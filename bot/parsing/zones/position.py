"""The zone of a point on the map."""

from math import isfinite

from tzfpy import get_tz

from bot.parsing.zones import names
from bot.parsing.zones.place import Place, of_zone

_NORTHMOST = 90
_EASTMOST = 180


def at(latitude: float, longitude: float) -> Place | None:
    """Return the zone of a point, worked out offline and remembered nowhere; None where there is no such point.

    On the high seas that is ship's time, a fixed number of hours ahead of or behind UTC.
    """
    if not _is_on_earth(latitude, longitude):
        return None
    zone = get_tz(longitude, latitude)
    return of_zone(names.current(zone)) if zone in names.known() else None


def _is_on_earth(latitude: float, longitude: float) -> bool:
    numbers = isfinite(latitude) and isfinite(longitude)
    return numbers and abs(latitude) <= _NORTHMOST and abs(longitude) <= _EASTMOST
