"""A story: everything that makes a run what it is, drawn from a seed or cut down to its essence."""

import random
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from tests.simulation import characters, troubles
from tests.simulation.characters import FIRST, Character
from tests.simulation.troubles import Kind, Trouble

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """One run: people, troubles and days."""

    seed: str
    start: datetime
    days: float
    people: tuple[Character, ...]
    troubles: tuple[Trouble, ...]
    count: int
    shape: str = "any"
    left_out: frozenset[str] = frozenset()

    @property
    def person_days(self) -> float:
        """Return how many days of people it holds."""
        return self.days * len(self.people)

    def line(self) -> str:
        """Return the command that tells this story again."""
        who = ",".join(str(one.number - FIRST) for one in self.people)
        what = ",".join(str(one.number) for one in self.troubles)
        out = f" --without {','.join(sorted(self.left_out))}" if self.left_out else ""
        return (
            f"PYTHONHASHSEED=0 python -m tests.simulation.run --seed {self.seed} --days {self.days:g} "
            f"--count {self.count} --shape {self.shape} --people {who or '-'} --troubles {what or '-'}{out}"
        )

    def told(self) -> str:
        """Return the story in lines of words."""
        deeds = [
            f"    person {one.number - FIRST} at {deed.at:.0f} s: {deed.habit}"
            for one in self.people
            for number, deed in enumerate(one.deeds)
            if f"{one.number - FIRST}.{number}" not in self.left_out
        ]
        return "\n".join([*deeds, *(f"    trouble {one}" for one in self.troubles)])

    def without(self, deeds: frozenset[str]) -> "Story":
        """Return the story without these deeds, each a person's number, a dot and the number of the deed."""
        return replace(self, left_out=self.left_out | deeds)

    def cut(self, *, who: set[int] | None = None, what: set[int] | None = None) -> "Story":
        """Return the story with these people and troubles alone."""
        kept = self
        if who is not None:
            kept = replace(
                kept, people=tuple(one for one in kept.people if one.number - FIRST in who)
            )
        if what is not None:
            kept = replace(kept, troubles=tuple(one for one in kept.troubles if one.number in what))
        return kept


SHAPES: dict[str, tuple[Kind, ...]] = {
    "any": troubles.ANY,
    "calm": (),
    "hanging": (Kind.HANGS, Kind.SLOW),
    "flooded": (Kind.FLOOD_CHAT, Kind.FLOOD_CHAT, Kind.FLOOD_ALL),
    "lossy": (Kind.LOST_AFTER, Kind.GATEWAY_AFTER, Kind.LOST_BEFORE),
    "killed": (Kind.KILL,),
}
"""Kinds of trouble that a story is drawn from."""


def drawn(
    seed: str, *, days: float = 1, count: int = 3, busy: float = 8, bad: int = 8, shape: str = "any"
) -> Story:
    """Draw a story from a seed."""
    dice = random.Random(f"{seed} story {shape}")
    start = dice.choice(STARTS) + timedelta(seconds=dice.randrange(0, 3600))
    people = [
        characters.drawn(seed, FIRST + number, days=days, busy=busy) for number in range(count)
    ]
    chats = [one.number for one in people]
    bad = {"any": bad, "calm": 0}.get(shape, 3 * bad)
    faults = troubles.drawn(dice, count=bad, days=days, chats=chats, only=SHAPES[shape])
    return Story(
        seed=seed,
        start=start,
        days=days,
        people=tuple(people),
        troubles=tuple(sorted(faults, key=lambda one: one.start)),
        count=count,
        shape=shape,
    )
