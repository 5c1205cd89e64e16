"""Outages of the bot itself: noticed by its own heartbeat, and made up for so that no streak suffers."""

import logging
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from math import inf

from bot.clock import Clock
from bot.practice.one_by_one import each_apart
from bot.practice.spoiled_days import first_waiting_day, spoiled_days
from bot.storage.process_state import Outage, Unfinished
from bot.storage.schedules import Reminder
from bot.storage.store import Store

log = logging.getLogger(__name__)

BEAT = timedelta(seconds=30)
OUTAGE = timedelta(minutes=5)
"""A heartbeat older than this means that the bot was away."""
BATCH = 100
"""People whose days are protected in one transaction."""


@dataclass(slots=True, kw_only=True)
class Heartbeat:
    """Beats while the bot lives; a beat after a long silence protects the days that the silence spoiled."""

    store: Store
    clock: Clock
    _moved: bool = field(default=False, init=False)

    def __post_init__(self) -> None:
        """Learn when the clock is moved on purpose: that is no outage."""
        self.clock.listen(self._note_move)

    def _note_move(self) -> None:
        self._moved = True

    async def beat(self) -> None:
        """Note that the bot lives, and an outage if there was one.

        The outage is a row until `make_up` has protected everybody's days. To protect them may take longer than an
        outage, so the heartbeat does not wait for that: it would make an outage of its own.
        """
        now = self.clock.now()
        moved, self._moved = self._moved, False
        async with self.store.begin() as tx:
            last = await tx.process_state.heartbeat()
            await tx.process_state.beat(now)
            if last is not None and not moved and now - last > OUTAGE:
                log.warning("the bot was away from %s to %s", last, now)
                await tx.process_state.add_outage(Outage(since=last, until=now))

    async def make_up(self, *, patience: float = inf) -> None:
        """Protect the days that outages spoiled; what takes more seconds than `patience` is left to the next call."""
        end = self.clock.monotonic() + patience
        while self.clock.monotonic() < end and await self._go_on():
            pass

    async def _go_on(self) -> bool:
        """Protect the days of some more people; return whether there was anything to do."""
        async with self.store.begin() as tx:
            unfinished = await tx.process_state.unfinished()
            if unfinished is None:
                return False
            users = await tx.people.reachable(after=unfinished.reached, limit=BATCH)
        await self._protect_all(users, unfinished)
        async with self.store.begin() as tx:
            await tx.process_state.reach(unfinished, users[-1] if users else None)
        return True

    async def _protect_all(self, users: Sequence[int], unfinished: Unfinished) -> None:
        async def protect(some: Sequence[int]) -> None:
            await self._protect(some, unfinished.outage)

        await each_apart(users, protect, log=log)

    async def _protect(self, users: Sequence[int], outage: Outage) -> None:
        """Protect days of these people, worked out outside of any transaction."""
        async with self.store.begin() as tx:
            people = await tx.people.some(users)
            slots = _by_person(await tx.schedules.of_some(users))
            waiting = await tx.schedules.waiting(users, since=first_waiting_day(outage))
        days: list[tuple[int, date]] = []
        for one in people:
            spoiled = spoiled_days(one, slots[one.id], outage, waiting=waiting)
            days += ((one.id, day) for day in sorted(spoiled))
        async with self.store.begin() as tx:
            await tx.days.protect_all(days, reason="outage")


def _by_person(slots: Sequence[Reminder]) -> defaultdict[int, list[Reminder]]:
    found: defaultdict[int, list[Reminder]] = defaultdict(list)
    for slot in slots:
        found[slot.user].append(slot)
    return found
