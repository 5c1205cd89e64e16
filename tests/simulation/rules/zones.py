"""Local times worked out by search, not by rule: an oracle that shares nothing with `bot.domain.schedule`."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
REST = timedelta(hours=12)


def _wall(at: datetime, zone: str) -> datetime:
    return at.astimezone(ZoneInfo(zone)).replace(tzinfo=None)


@lru_cache(maxsize=100_000)
def instant(day: date, at: time, zone: str) -> datetime:
    """Return the first instant at which clocks in the zone show this; in a gap, as if the clocks had not moved yet."""
    wanted = datetime.combine(day, at)
    near = [wanted.replace(tzinfo=UTC) + number * HOUR for number in range(-20, 20)]
    offsets = [_wall(one, zone) - one.replace(tzinfo=None) for one in near]
    shown = [(wanted - offset).replace(tzinfo=UTC) for offset in offsets]
    fitting = [one for one in shown if _wall(one, zone) == wanted]
    if fitting:
        return min(fitting)
    return (wanted - offsets[0]).replace(tzinfo=UTC)


def day_of(at: datetime, zone: str, day_start: int) -> date:
    """Return the day of a person's life: it begins at this hour of the wall."""
    return (_wall(at, zone) - day_start * HOUR).date()


def local_day(at: datetime, zone: str) -> date:
    """Return the date that calendars in the zone show."""
    return _wall(at, zone).date()


def coming(
    at: time, weekdays: int, zone: str, *, after: datetime
) -> Iterator[tuple[date, datetime]]:
    """Yield the dates and instants of a slot later than this instant."""
    day = _wall(after, zone).date() - DAY
    for _ in range(800):
        if weekdays >> day.weekday() & 1 and (due := instant(day, at, zone)) > after:
            yield day, due
        day += DAY


def window(day: date, at: time, zone: str) -> datetime:
    """Return until when a late reminder is worth sending: six hours, not after ten at night, a quarter always."""
    due = instant(day, at, zone)
    least = due + timedelta(minutes=15)
    if not time(4) <= at < time(22):
        return least
    return max(least, min(due + timedelta(hours=6), instant(day, time(22), zone)))
