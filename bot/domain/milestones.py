"""Milestones: lengths of a streak and totals of days that are celebrated, and kept for good."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.streak import Streak

STREAKS = (7, 14, 30, 50, 100, 200, 365)
TOTALS = (10, 25, 50, 100, 250, 500)


@dataclass(frozen=True, slots=True, kw_only=True)
class Milestones:
    """Milestones of streaks and of total days, in rising order."""

    streaks: Sequence[int] = ()
    totals: Sequence[int] = ()


def kept(streak: Streak) -> Milestones:
    """Return every milestone that was ever reached: none is lost with a streak."""
    return Milestones(
        streaks=tuple(one for one in STREAKS if one <= streak.longest),
        totals=tuple(one for one in TOTALS if one <= streak.total),
    )


def reached(before: Streak, after: Streak) -> Milestones:
    """Return the milestones that lie between two states of a streak, a streak of that length again among them."""
    return Milestones(
        streaks=tuple(one for one in STREAKS if before.current < one <= after.current),
        totals=tuple(one for one in TOTALS if before.total < one <= after.total),
    )
