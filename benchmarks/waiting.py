"""Waiting in our own queue: how late cues are for very many sessions where processor and network cost no time.

.venv/bin/python benchmarks/waiting.py [sessions ...]

The real admission, session steps and limiter run on a clock that is moved from event to event, so the figures are the
same on every machine. A change of sides is late by what it leaves after the end that the person was last shown.
"""

import asyncio
import heapq
import sys
from collections import Counter
from collections.abc import Callable, Coroutine, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

from _stage import HERE, percentile

from bot import library
from bot.chat.capacity import Capacity
from bot.chat.telegram_messenger import EDIT_LIFE, HOLD_LIFE
from bot.chat.urgency import Share, Stale, Urgency
from bot.clock import ShiftedClock
from bot.domain import session as machine
from bot.domain.cues import Cue, CueKind, cue_table
from bot.domain.preferences import Preferences
from bot.domain.programme import ChoiceContext, choose
from bot.domain.routine import Routine
from bot.domain.session import QUEUE_LIMIT, Session
from bot.domain.stretch import Place, Side

SIZES = (300, 600, 1000)
WITHIN = 30.0
"""Seconds within which all of them ask to begin."""
START = datetime(2026, 3, 2, 7, tzinfo=UTC)
MINUTES = 2
TURNS = 12
"""So many turns of the loop pass until everything that follows an event is done."""


@dataclass(kw_only=True)
class Hall:
    """Everybody who stretches, the clock, and what they have seen."""

    clock: ShiftedClock = field(default_factory=lambda: ShiftedClock(start=START, speed=0))
    events: list[tuple[datetime, int, Callable[[], Coroutine[Any, Any, None]]]] = field(
        default_factory=list
    )
    numbers: Any = field(default_factory=count)
    seen: Counter[str] = field(default_factory=Counter)
    late: list[float] = field(default_factory=list)
    waited: list[float] = field(default_factory=list)
    tasks: set[asyncio.Task[None]] = field(default_factory=set)

    def __post_init__(self) -> None:
        capacity = Capacity()
        self.limiter = capacity.limiter(self.clock)
        self.admission = capacity.admission()

    def at(self, when: datetime, act: Callable[[], Coroutine[Any, Any, None]]) -> None:
        """Do this at that instant."""
        heapq.heappush(self.events, (max(when, self.clock.now()), next(self.numbers), act))

    async def leaves(self, user: int, share: Share, life: timedelta | None) -> datetime | None:
        """Return when a request of this kind leaves; None if it is left out."""
        now = self.clock.now()
        urgency = Urgency(share=share, deadline=now, expires=None if life is None else now + life)

        async def call() -> bool:
            return True

        try:
            await self.limiter.process_request(
                callback=call,
                args=(),
                kwargs={},
                endpoint="sendMessage",
                data={"chat_id": user},
                rate_limit_args=urgency,
            )
        except Stale:
            self.seen[f"left out: {share}"] += 1
            return None
        self.seen[f"sent: {share}"] += 1
        return self.clock.now()

    async def run(self) -> None:
        """Go from event to event until there are none."""
        await self.limiter.initialize()
        while self.events or self.limiter.waiting or self.tasks:
            await self._calm()
            release = self.limiter.next_release()
            coming = [at for at in (release, self.events[0][0] if self.events else None) if at]
            if not coming:
                break
            self.clock.jump(max(min(coming), self.clock.now()))
            while self.events and self.events[0][0] <= self.clock.now():
                self._begin(heapq.heappop(self.events)[2]())
        await self.limiter.shutdown()

    def _begin(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.ensure_future(work)
        self.tasks.add(task)
        task.add_done_callback(self.tasks.discard)

    async def _calm(self) -> None:
        for _ in range(TURNS):
            await asyncio.sleep(0)


@dataclass(kw_only=True)
class Person:
    """A person who begins a routine, and is led through it."""

    hall: Hall
    user: int
    routine: Routine
    ends: datetime | None = None

    async def begin(self) -> None:
        """Ask to begin: an answer comes, and the first card when the session fits."""
        now = self.hall.clock.now()
        cues = cue_table(
            self.routine, first=Side.RIGHT, new=frozenset(one.id for one in self.routine.stretches)
        )
        begins = self.hall.admission.begin_at(cues, now=now)
        session = Session(
            id=self.user, user=self.user, routine=self.routine.id, day=now.date(),
            started_at=begins, anchor=begins, cues=cues,
        )  # fmt: skip
        self.hall.admission.book(session)
        self.hall.waited.append((begins - now).total_seconds())
        self._follow(session)
        await self.hall.leaves(self.user, Share.ANSWER, timedelta(minutes=5))

    def _follow(self, session: Session) -> None:
        if session.due is not None:
            self.hall.at(session.due, lambda: self._say(session))

    async def _say(self, session: Session) -> None:
        said = machine.advance(session, now=self.hall.clock.now(), patience=QUEUE_LIMIT)
        if said is None:
            self._follow(session)
            return
        cue, until = said.cue, said.until
        if cue.kind is CueKind.CUT_OFF:
            self.hall.seen["cut off"] += 1
        left = await self._send(cue)
        self._see(cue, left, until)
        moved = (
            said.session
            if left is None
            else machine.acknowledge(said.session, index=said.index, at=left)
        )
        self._follow(moved)
        if cue.kind.loud and said.index:
            await self.hall.leaves(self.user, Share.SILENT, EDIT_LIFE)

    async def _send(self, cue: Cue) -> datetime | None:
        if cue.kind.loud:
            return await self.hall.leaves(self.user, Share.CUE, QUEUE_LIMIT)
        life = HOLD_LIFE if cue.kind.counted else EDIT_LIFE
        return await self.hall.leaves(self.user, Share.SILENT, life)

    def _see(self, cue: Cue, left: datetime | None, until: datetime) -> None:
        """Note the end of the hold as it is shown, and how much later the change of sides comes."""
        if left is None:
            return
        if cue.kind is CueKind.SWITCH and self.ends is not None:
            self.hall.late.append((left - self.ends).total_seconds())
        self.ends = until + self._hold(cue) if cue.kind.opens else until
        self.hall.seen["ended"] += cue.kind is CueKind.FINISH

    def _hold(self, cue: Cue) -> timedelta:
        return next(one.timing.hold for one in self.routine.stretches if one.id == cue.stretch)


def routines(people: int) -> list[Routine]:
    """Return what so many new people get when they ask for two minutes."""
    content = library.load(HERE / "content")
    wishes = Preferences(place=Place.FLOOR, minutes=MINUTES)
    found = []
    for user in range(people):
        asked = ChoiceContext(user=user, day=START.date(), since=START.date(), preferences=wishes)
        chosen = choose(asked, hour=7, stretches=content.stretches, routines={})
        found.append(Routine(id="2", place=Place.FLOOR, level=1, stretches=chosen.stretches))
    return found


async def main(sizes: Sequence[int]) -> None:
    """Lead so many sessions, for each size."""
    for size in sizes:
        hall = Hall()
        for number, routine in enumerate(routines(size)):
            person = Person(hall=hall, user=number + 1, routine=routine)
            hall.at(START + timedelta(seconds=WITHIN * number / size), person.begin)
        await hall.run()
        report(size, hall)


def report(size: int, hall: Hall) -> None:
    """Say how late cues were."""
    p50, p99 = percentile(hall.late, 0.5), percentile(hall.late, 0.99)
    lasted = (hall.clock.now() - START).total_seconds()
    print(f"sessions                      {size}; ended {hall.seen['ended']}")
    print(f"cut off                       {hall.seen['cut off']}")
    print(
        f"waited to begin p50 / most    {percentile(hall.waited, 0.5):.1f} / {max(hall.waited):.1f} s"
    )
    print(
        f"changes of sides              {len(hall.late)};"
        f" late p50 {p50:.2f} s, p99 {p99:.2f} s, most {max(hall.late):.2f} s"
    )
    print(f"the shortest hold was         {min(0.0, *hall.late):+.2f} s of what was said")
    print(f"until the last has ended      {lasted:.0f} s; {dict(hall.seen)}")


if __name__ == "__main__":
    asyncio.run(main([int(one) for one in sys.argv[1:]] or SIZES))
