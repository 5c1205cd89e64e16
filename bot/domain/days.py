"""To which day does a session belong? The one place that decides it."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

DAY_START = 4
"""The hour at which a new day begins, unless the person chose another (0 to 6)."""


def streak_day(at: datetime, *, zone: str, day_start: int = DAY_START) -> date:
    """Return the local date of an instant, counting the hours before `day_start` to the day before.

    The hours are taken off the local wall time, so that a clock change cannot move the boundary.
    """
    wall = at.astimezone(ZoneInfo(zone)).replace(tzinfo=None)
    return (wall - timedelta(hours=day_start)).date()
