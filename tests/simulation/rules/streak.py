"""The streak by its rule, worked out backwards from today; an oracle that shares nothing with `bot.domain.streak`.

Any ten planned days in a row may hold two misses. Walking back from today, done days are counted until a third miss
would stand within ten planned days of the two before it.
"""

from collections.abc import Callable, Collection
from datetime import date, timedelta

WINDOW, COVERS = 10, 2
DAY = timedelta(days=1)


def current(
    done: Collection[date],
    *,
    today: date,
    planned: Callable[[date], bool],
    neutral: Collection[date],
) -> int:
    """Return how many days the streak has today."""
    lived = {day for day in done if day <= today}
    if not lived:
        return 0
    length, place = 0, -1
    misses: list[int] = []
    day = today
    while day >= min(lived):
        counts = day not in neutral and planned(day)
        if day in lived:
            length += 1
            place += counts
        elif counts and day != today:
            place += 1
            misses = [one for one in misses if one > place - WINDOW] + [place]
            if len(misses) > COVERS:
                break
        day -= DAY
    return length
