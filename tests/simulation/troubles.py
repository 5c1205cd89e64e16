"""Troubles: what goes wrong with the network and with Telegram, for how long, and how often meanwhile."""

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum


class Kind(StrEnum):
    """What goes wrong. The first group happens to calls, the second to the machine, the third to updates and files."""

    FLOOD_CHAT = "flood-chat"
    FLOOD_ALL = "flood-all"
    GATEWAY_BEFORE = "gateway-before"
    GATEWAY_AFTER = "gateway-after"
    LOST_BEFORE = "lost-before"
    LOST_AFTER = "lost-after"
    UNREACHABLE = "unreachable"
    SLOW = "slow"
    HANGS = "hangs"
    DOUBT = "doubt"

    KILL = "kill"
    STOP = "stop"
    FREEZE = "freeze"
    CLOCK = "clock"

    REPEATED = "repeated"
    SHUFFLED = "shuffled"
    UPDATES_LOST = "updates-lost"
    FILES_LOST = "files-lost"


CALLS = tuple(Kind)[:10]
MACHINE = tuple(Kind)[10:14]
QUEUE = tuple(Kind)[14:]
OF_A_CHAT = (Kind.FLOOD_CHAT, Kind.DOUBT)
"""These happen to the calls of one chat; in doubt, all answers to calls that were carried out are lost."""
UNCERTAIN = (
    Kind.GATEWAY_BEFORE, Kind.GATEWAY_AFTER, Kind.LOST_BEFORE, Kind.LOST_AFTER, Kind.HANGS, Kind.DOUBT,
)  # fmt: skip
"""After these the bot cannot know what became of its call."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """One trouble: from `start` for `length` seconds, so often of all calls; `size` is its strength in seconds."""

    number: int
    kind: Kind
    start: float
    length: float = 0.0
    often: float = 1.0
    size: float = 0.0
    chat: int | None = None

    @property
    def end(self) -> float:
        """Return when it is over."""
        return self.start + self.length

    def __str__(self) -> str:
        whom = f" of chat {self.chat}" if self.chat else ""
        return f"#{self.number} {self.kind}{whom} at {self.start:.0f} s for {self.length:.0f} s, size {self.size:g}"


@dataclass(slots=True)
class Weather:
    """All troubles with calls, as they lie in time."""

    troubles: Sequence[Trouble]
    seed: str
    _dice: dict[int, random.Random] = field(default_factory=dict)

    def of(self, now: float, *, chat: int | None, getting: bool) -> Trouble | None:
        """Return the trouble that a call runs into; None for none."""
        for one in self._now(now):
            if one.chat is not None and one.chat != chat:
                continue
            if getting and one.kind in {Kind.FLOOD_CHAT, Kind.FLOOD_ALL}:
                continue
            if self._die(one).random() < one.often:
                return one
        return None

    def _now(self, now: float) -> Iterable[Trouble]:
        return (one for one in self.troubles if one.kind in CALLS and one.start <= now < one.end)

    def _die(self, one: Trouble) -> random.Random:
        return self._dice.setdefault(one.number, random.Random(f"{self.seed} {one.number}"))


ANY = (*CALLS, *MACHINE, *MACHINE, Kind.KILL, *QUEUE)
"""Troubles as they are drawn, those of the machine more often."""


def drawn(
    dice: random.Random,
    *,
    count: int,
    days: float,
    chats: Sequence[int],
    only: Sequence[Kind] = ANY,
) -> list[Trouble]:
    """Draw troubles of these kinds for a story of so many days."""
    return [_one(dice, number, days=days, chats=chats, only=only) for number in range(count)]


def kills(dice: random.Random, count: int, *, begin: float, every: float) -> list[Trouble]:
    """Return so many kills one after the other, each with a restart after some seconds."""
    return [
        Trouble(
            number=number,
            kind=Kind.KILL,
            start=round(begin + number * every + dice.uniform(0, every / 2)),
            length=dice.choice((1, 2, 3)),
            size=dice.choice((1, 4, 12, 30, 90, 200)),
        )
        for number in range(count)
    ]


def slow(chats: Sequence[int], *, days: float, size: float) -> list[Trouble]:
    """Return what makes half of the answers about each chat take so many seconds."""
    return [
        Trouble(
            number=number,
            kind=Kind.SLOW,
            start=600,
            length=days * 86400,
            often=0.5,
            size=size,
            chat=chat,
        )
        for number, chat in enumerate(chats)
    ]


def _one(
    dice: random.Random, number: int, *, days: float, chats: Sequence[int], only: Sequence[Kind]
) -> Trouble:
    kind = dice.choice(list(only))
    start = dice.uniform(600, days * 86400)
    chat = dice.choice(chats) if kind in OF_A_CHAT else None
    length, size = 0.0, 0.0
    if kind in CALLS:
        length = dice.choice((20, 120, 600, 3600))
        size = {
            Kind.FLOOD_CHAT: dice.choice((1, 5, 60, 150, 600, 3000)),
            Kind.FLOOD_ALL: dice.choice((1, 3, 20, 60, 600)),
            Kind.SLOW: dice.choice((1, 4, 12, 25)),
        }.get(kind, 0)
    elif kind is Kind.KILL:
        size, length = dice.choice((1, 4, 12, 30, 90)), dice.choice((1, 3, 60, 1200, 9000, 40000))
    elif kind is Kind.STOP:
        length = dice.choice((1, 30, 900))
    elif kind is Kind.FREEZE:
        length = dice.choice((3, 8, 90, 1500, 8000))
    elif kind is Kind.CLOCK:
        size = dice.choice((-3600, -90, -2, 2, 90, 3600, 7200))
    often = 1.0 if kind is Kind.DOUBT else dice.choice((0.1, 0.4, 1.0))
    return Trouble(
        number=number,
        kind=kind,
        start=round(start),
        length=length,
        often=often,
        size=size,
        chat=chat,
    )
