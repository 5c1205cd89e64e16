"""A story: everything that makes a run what it is, drawn from a seed or cut down to its essence."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from tests.simulation import characters, earlier, troubles
from tests.simulation.characters import FIRST, Character, Deed
from tests.simulation.habits import LIKING, Habit
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
    """One run: people, troubles and days; with a `release`, people have rows of that revision of the database."""

    seed: str
    start: datetime
    days: float
    people: tuple[Character, ...]
    troubles: tuple[Trouble, ...]
    count: int
    shape: str = "any"
    left_out: frozenset[str] = frozenset()
    release: str = ""

    def script(self) -> str | None:
        """Return the script of the database that the story begins with; None for an empty one."""
        people = [one.number for one in self.people]
        return (
            earlier.upgraded(self.release, people, seed=self.seed, start=self.start)
            if self.release
            else None
        )

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """What a story is drawn from: kinds of trouble and how many, how busy people are, and their nature.

    With `slow`, half of all answers to what is sent to a chat take so many seconds. With `at_once`, all people do these
    things in the same minute, while so many `kills` follow each other.
    """

    kinds: tuple[Kind, ...] = ()
    bad: int = 24
    slow: float = 0
    upgraded: bool = False
    kills: int = 0
    at_once: tuple[Habit, ...] = ()
    busy: float = 8
    liking: Mapping[Habit, float] = field(default_factory=lambda: LIKING)
    nature: Mapping[str, float] = field(default_factory=dict)


def _fond(**more: float) -> dict[Habit, float]:
    return LIKING | {Habit[name.upper()]: liking for name, liking in more.items()}


SHAPES = {
    "any": Shape(kinds=troubles.ANY, bad=8),
    "calm": Shape(bad=0),
    "hanging": Shape(kinds=(Kind.HANGS, Kind.SLOW)),
    "flooded": Shape(kinds=(Kind.FLOOD_CHAT, Kind.FLOOD_CHAT, Kind.FLOOD_ALL)),
    "lossy": Shape(kinds=(Kind.LOST_AFTER, Kind.GATEWAY_AFTER, Kind.LOST_BEFORE)),
    "killed": Shape(kinds=(Kind.KILL,)),
    "restless": Shape(bad=0, busy=20, liking=_fond(stretch=60), nature={"restless": 0.5}),
    "hasty": Shape(
        bad=0,
        slow=20,
        busy=24,
        liking=_fond(remind=60, block=0, delete=0, stop=0),
        nature={"talkative": 1.0, "eager": 0.0},
    ),
    "insistent": Shape(
        kinds=(Kind.FLOOD_CHAT,), bad=60, busy=60, liking=_fond(burst=20), nature={"restless": 0.4}
    ),
    "groups": Shape(kinds=troubles.ANY, bad=8, busy=20, liking=_fond(group=60, block=6)),
    "upgraded": Shape(kinds=troubles.ANY, bad=8, upgraded=True),
    "swarm": Shape(
        bad=0,
        busy=0,
        kills=300,
        at_once=(Habit.STRETCH,) * 4,
        nature={"restless": 0.1, "eager": 0.5},
    ),
    "doubtful": Shape(kinds=(Kind.DOUBT,), bad=60, busy=12, liking=_fond(remind=60)),
    "unheard": Shape(
        kinds=(Kind.DOUBT,),
        bad=60,
        busy=12,
        liking=_fond(remind=60),
        nature={"talkative": 0.0, "eager": 0.0},
    ),
}


GATHERED, BETWEEN = 1300.0, 5.0
"""When all people are known and begin at once, and the seconds between two kills."""


def drawn(seed: str, *, days: float = 1, count: int = 3, shape: str = "any") -> Story:
    """Draw a story from a seed."""
    dice, form = random.Random(f"{seed} story {shape}"), SHAPES[shape]
    start = dice.choice(STARTS) + timedelta(seconds=dice.randrange(0, 3600))
    people = [
        characters.drawn(
            seed, FIRST + number, days=days, busy=form.busy, liking=form.liking, nature=form.nature
        )
        for number in range(count)
    ]
    if form.at_once:
        people = [_together(one, form.at_once, dice) for one in people]
    chats = [one.number for one in people]
    faults = troubles.drawn(dice, count=form.bad, days=days, chats=chats, only=form.kinds)
    faults += troubles.kills(dice, form.kills, begin=GATHERED, every=BETWEEN)
    if form.slow:
        faults += troubles.slow(chats, days=days, size=form.slow)
    return Story(
        seed=seed,
        start=start,
        days=days,
        people=tuple(people),
        troubles=tuple(sorted(faults, key=lambda one: one.start)),
        count=count,
        shape=shape,
        release=dice.choice(earlier.REVISIONS) if form.upgraded else "",
    )


def _together(one: Character, habits: Sequence[Habit], dice: random.Random) -> Character:
    """Let a person do these things when all others do."""
    deeds = [
        Deed(at=GATHERED + number * 400 + dice.uniform(0, 5), habit=habit)
        for number, habit in enumerate(habits)
    ]
    return replace(one, deeds=(*one.deeds, *deeds))
