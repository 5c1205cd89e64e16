"""A story: everything that makes a run what it is, drawn from a seed or cut down to its essence."""

import random
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from tests.simulation import people, troubles
from tests.simulation.people import Character
from tests.simulation.troubles import Trouble

STARTS = (
    datetime(2026, 3, 2, 6, tzinfo=UTC),
    datetime(2026, 3, 6, 18, tzinfo=UTC),  # clocks change in New York
    datetime(2026, 3, 27, 20, tzinfo=UTC),  # and in Berlin
    datetime(2026, 4, 3, 12, tzinfo=UTC),  # Lord Howe Island, Auckland, Santiago
    datetime(2026, 4, 22, 12, tzinfo=UTC),  # Cairo, at midnight
    datetime(2026, 9, 4, 12, tzinfo=UTC),
    datetime(2026, 10, 2, 12, tzinfo=UTC),
    datetime(2026, 10, 23, 20, tzinfo=UTC),
    datetime(2026, 10, 30, 12, tzinfo=UTC),
    datetime(2026, 12, 30, 12, tzinfo=UTC),
)
FIRST = 1001


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """One run: people, troubles and days."""

    seed: str
    start: datetime
    days: float
    people: tuple[Character, ...]
    troubles: tuple[Trouble, ...]

    @property
    def person_days(self) -> float:
        """Return how many days of people it holds."""
        return self.days * len(self.people)

    def line(self) -> str:
        """Return the command that tells this story again."""
        who = ",".join(str(one.number - FIRST) for one in self.people)
        what = ",".join(str(one.number) for one in self.troubles)
        return (
            f"PYTHONHASHSEED=0 python -m tests.simulation.run --seed {self.seed} --days {self.days:g} "
            f"--people {who or '-'} --troubles {what or '-'}"
        )

    def cut(self, *, who: set[int] | None = None, what: set[int] | None = None, days: float | None = None) -> "Story":
        """Return the story with these people, troubles and days alone."""
        kept = self if days is None else replace(self, days=days)
        if who is not None:
            kept = replace(kept, people=tuple(one for one in kept.people if one.number - FIRST in who))
        if what is not None:
            kept = replace(kept, troubles=tuple(one for one in kept.troubles if one.number in what))
        return kept


def drawn(seed: str, *, days: float = 4, count: int = 5, busy: float = 5, bad: int = 12) -> Story:
    """Draw a story from a seed."""
    dice = random.Random(f"{seed} story")
    start = dice.choice(STARTS) + timedelta(seconds=dice.randrange(0, 3600))
    characters = [people.drawn(seed, FIRST + number, days=days, busy=busy) for number in range(count)]
    chats = [one.number for one in characters]
    faults = troubles.drawn(dice, count=bad, days=days, chats=chats)
    return Story(
        seed=seed, start=start, days=days, people=tuple(characters), troubles=tuple(sorted(faults, key=lambda one: one.start))
    )
