"""Seasons: blocks of three weeks with a focus, followed by an easy week."""

from dataclasses import dataclass
from datetime import date, timedelta

from bot.domain.stretch import Area

BLOCKS: tuple[tuple[Area, ...], ...] = (
    (Area.HIP_FLEXORS, Area.GLUTES),
    (Area.UPPER_BACK, Area.CHEST),
    (Area.HAMSTRINGS, Area.CALVES),
    (Area.NECK, Area.SHOULDERS),
)
WEEKS = 3
"""Weeks of a block; in the last of them the focus is held longer."""
QUARTER = len(BLOCKS) * WEEKS + 1
"""A quarter in weeks: all blocks, and the easy week."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Season:
    """A week of a person's programme, counted from the week in which they came.

    `quarter` and `week` (of the quarter) count from 0; `focus` is empty in the easy week.
    """

    quarter: int
    week: int
    focus: tuple[Area, ...]

    @property
    def easy(self) -> bool:
        """Whether this is the easy week: nothing is in focus, and movement goes before holding."""
        return not self.focus

    @property
    def deep(self) -> bool:
        """Whether what is in focus is held longer this week."""
        return bool(self.focus) and self.week % WEEKS == WEEKS - 1


def season_of(day: date, *, since: date) -> Season:
    """Return the week of the programme that a day is in, for someone who came on the day `since`."""
    weeks = max(0, (monday(day) - monday(since)).days // 7)
    quarter, week = divmod(weeks, QUARTER)
    focus = BLOCKS[week // WEEKS] if week < QUARTER - 1 else ()
    return Season(quarter=quarter, week=week, focus=focus)


def monday(day: date) -> date:
    """Return the day on which the week of a day began."""
    return day - timedelta(days=day.weekday())
