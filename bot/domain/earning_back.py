"""Earning a day back: two sessions on a day make a miss of the two days before neutral, once in thirty days."""

from collections.abc import Collection
from datetime import date, timedelta

from bot.domain.days import A_DAY
from bot.domain.diary import Diary

SESSIONS = 2
"""So many sessions on a day earn a missed day back."""
REACH = 2
"""The missed day is at most so many days ago."""
PAUSE = timedelta(days=30)
"""Between two days that are earned back lie at least so many days."""


def earned(diary: Diary, *, sessions: int, before: Collection[date]) -> date | None:
    """Return the latest missed day that today's sessions make neutral; None if there is none.

    `before` are the days that were earned back already.
    """
    if sessions < SESSIONS or any(diary.today - day < PAUSE for day in before):
        return None
    first = min(diary.done, default=diary.today)
    days = (diary.today - number * A_DAY for number in range(1, REACH + 1))
    return next((day for day in days if _is_missed(diary, day) and day > first), None)


def _is_missed(diary: Diary, day: date) -> bool:
    return day not in diary.done and diary.is_planned(day)
