"""What the rule of the streak says, tried day by day: slow, and without any idea of how the bot counts.

Only used to be compared with `bot.domain.streak.measure`.
"""

from collections.abc import Callable, Iterable
from datetime import date, timedelta

WINDOW, COVERS = 10, 2
A_DAY = timedelta(days=1)


class Rule:
    """A history as it looks on one day: which days were planned, and which of them were done."""

    def __init__(
        self,
        done: Iterable[date],
        *,
        today: date,
        planned: Callable[[date], bool],
        neutral: Iterable[date],
    ) -> None:
        self.done = sorted(day for day in set(done) if day <= today)
        self.today = today
        first = self.done[0] if self.done else today
        everything = [first + number * A_DAY for number in range((today - first).days + 1)]
        counting = [day for day in everything if planned(day) and day not in set(neutral)]
        self.planned = [day for day in counting if day != today or day in self.done]
        self.is_open = today in counting and today not in self.done

    def bears(self, begin: date, *, further: int = 0) -> bool:
        """Tell whether all that was planned from this day on keeps to the rule, and so many misses after it."""
        kept = [day in self.done for day in self.planned if day >= begin] + [False] * further
        windows = (kept[at : at + WINDOW] for at in range(len(kept)))
        return all(window.count(False) <= COVERS for window in windows)

    def run(self, *, further: int = 0) -> list[date]:
        """Return the done days of the longest run that reaches until today."""
        begins = [*self.done, self.today + A_DAY]
        begin = next((day for day in begins if self.bears(day, further=further)), None)
        return [day for day in self.done if begin is not None and day >= begin]

    @property
    def current(self) -> int:
        return len(self.run())

    @property
    def covered(self) -> tuple[date, ...]:
        run = self.run()
        missed = (day for day in self.planned if day not in self.done)
        return tuple(day for day in missed if run and day > run[0])

    @property
    def covers_left(self) -> int:
        unharmed = (
            number for number in range(COVERS + 1) if self.run(further=number) == self.run()
        )
        return max(unharmed, default=0)


def longest(
    done: Iterable[date],
    *,
    today: date,
    planned: Callable[[date], bool],
    neutral: Iterable[date],
) -> int:
    """Return the longest streak that was ever shown, by looking at every evening anew."""
    evenings = [day for day in done if day <= today]
    return max(
        (Rule(done, today=day, planned=planned, neutral=neutral).current for day in evenings),
        default=0,
    )
