"""The streak day that a session belongs to."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

A_DAY = timedelta(days=1)
DAY_START = 4
"""The hour at which a new day begins, unless the person chose another (0 to 6)."""


def streak_day(at: datetime, *, zone: str, day_start: int = DAY_START) -> date:
    """Return the local date of an instant, counting the hours before `day_start` to the day before.

    The hours are taken off the local wall time, so that a clock change cannot move the boundary.
    """
    wall = at.astimezone(ZoneInfo(zone)).replace(tzinfo=None)
    return (wall - timedelta(hours=day_start)).date()


def ends_at(day: date, *, zone: str, day_start: int = DAY_START) -> datetime:
    """Return the instant at which this day is over and the next begins."""
    wall = datetime.combine(day + A_DAY, time(day_start), tzinfo=ZoneInfo(zone))
    return wall.astimezone(UTC)
