"""Other measures of regular practice than a streak: weeks that reach a goal, and the share of planned days."""

from datetime import date

from bot.domain.days import A_DAY
from bot.domain.diary import Diary

A_WEEK = 7
LOOKED_BACK = 30
"""So many days does the share of planned days look back."""
WHOLE = 100


def weeks(diary: Diary, *, goal: int) -> int:
    """Return for how many weeks in a row the goal of days was reached, Monday to Sunday.

    This week counts as soon as it reaches the goal, and breaks nothing before it is over. A week of days off neither
    counts nor breaks.
    """
    monday = diary.today - diary.today.weekday() * A_DAY
    count = int(_reached(diary, monday, goal))
    first = min(diary.done, default=diary.today)
    while (monday := monday - A_WEEK * A_DAY) + A_WEEK * A_DAY > first:
        if _reached(diary, monday, goal):
            count += 1
        elif not _is_off(diary, monday):
            break
    return count


def _week(monday: date) -> list[date]:
    return [monday + number * A_DAY for number in range(A_WEEK)]


def _reached(diary: Diary, monday: date, goal: int) -> bool:
    return sum(day in diary.done for day in _week(monday)) >= goal


def _is_off(diary: Diary, monday: date) -> bool:
    return all(day in diary.neutral for day in _week(monday))


def percent(diary: Diary) -> int:
    """Return the share of the planned days of the last 30 that were done; days beside the plan fill gaps in it.

    Today counts once it is done, and no day before the first that was done.
    """
    days = [diary.today - number * A_DAY for number in range(LOOKED_BACK)]
    first = min(diary.done, default=diary.today)
    lived = [day for day in days if day >= first]
    done = sum(day in diary.done for day in lived)
    planned = sum(
        diary.is_planned(day) and (day != diary.today or day in diary.done) for day in lived
    )
    return min(WHOLE, round(WHOLE * done / planned)) if planned else WHOLE * bool(done)
