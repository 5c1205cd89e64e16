"""A week of practice: seven days, the minutes, and the parts of the body that were stretched most."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from bot.domain.days import A_DAY
from bot.domain.diary import DayKind, Diary
from bot.domain.session import Session

LENGTH = 7
MOST_NAMED = 3
"""So many parts of the body are named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Week:
    """Seven days with what each was; `stretches` are all that were completed, `minutes` what they took in sessions."""

    days: tuple[tuple[date, DayKind], ...]
    minutes: int
    stretches: tuple[str, ...]

    @property
    def done(self) -> int:
        """On how many days something was done."""
        return sum(kind is DayKind.DONE for _, kind in self.days)


def week_of(diary: Diary, sessions: Iterable[Session]) -> Week:
    """Return the seven days that end with the diary's day; `sessions` may hold other days, which are left out."""
    days = [diary.today - number * A_DAY for number in reversed(range(LENGTH))]
    within = [one for one in sessions if one.completed and days[0] <= one.day <= days[-1]]
    return Week(
        days=tuple((day, diary.kind(day)) for day in days),
        minutes=sum(one.minutes for one in within if not one.phase.live),
        stretches=tuple(name for one in within for name in one.own),
    )


def most_named(names: Iterable[str]) -> list[str]:
    """Return the names that occur most often, the most frequent first, and of equal names the first."""
    return [name for name, _ in Counter(names).most_common(MOST_NAMED)]
