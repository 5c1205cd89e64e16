"""What has changed about a streak since the person last saw it: missed days, forgiven or not."""

from dataclasses import dataclass
from datetime import date

from bot.domain.days import A_DAY
from bot.domain.diary import Diary
from bot.domain.streak import measure


@dataclass(frozen=True, slots=True, kw_only=True)
class StreakChange:
    """The days missed since then; `before` and `after` are the streak then and now, `lost` whether it shrank."""

    missed: int
    before: int
    after: int
    lost: bool


def change_since(diary: Diary, seen: date | None) -> StreakChange | None:
    """Return what the person has not seen yet; None without a streak then, or without a missed day since."""
    if seen is None or seen >= diary.today:
        return None
    days = [seen + number * A_DAY for number in range((diary.today - seen).days)]
    missed = [day for day in days if day not in diary.done and diary.is_planned(day)]
    before = measure(diary.done, today=seen, plan=diary.plan, neutral=diary.neutral).current
    if not missed or not before:
        return None
    after = diary.streak.current
    gained = sum(seen < day <= diary.today for day in diary.done)
    return StreakChange(
        missed=len(missed), before=before, after=after, lost=after < before + gained
    )
