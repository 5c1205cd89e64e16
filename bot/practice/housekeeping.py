"""Housekeeping: old rows are dropped, lost reminders armed again, and traces of removed people erased."""

import logging
from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.clock import Clock
from bot.practice.one_by_one import each_apart
from bot.practice.reminder_changes import arm_next
from bot.storage.people import TRACES
from bot.storage.retention import RULES, Rule
from bot.storage.store import Store, Transaction

log = logging.getLogger(__name__)

LOOKED_AT = 2_000
"""Slots that are looked at in one transaction."""
ARMED = 50
"""Slots that are armed again in one transaction."""
QUICK = 64 * 2**20
"""A database of at most this many bytes is rewritten within a moment."""
WAIT_FOR_ERASURE = timedelta(days=14)
"""Traces of removed people in a larger one are erased when no session is led, or after this time."""

Step = Callable[[Transaction], Awaitable[bool]]
"""Changes a bounded number of rows; returns whether there may be more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Housekeeper:
    """Does what has to be done now and then, in many short transactions."""

    store: Store
    clock: Clock

    async def tidy(self) -> None:
        """Drop what is kept no longer, and arm every reminder that lost its timer or was set aside."""
        now = self.clock.now()
        for rule in RULES:
            await self._repeat(_dropping(rule, now))
        await self._repeat(lambda tx: tx.retention.thin(now=now))
        await self._repeat(lambda tx: tx.retention.note_unreachable(now=now))
        await self._repeat(lambda tx: tx.retention.forget_unreachable(now=now))
        await self._heal()

    async def erase(self) -> None:
        """Erase traces of people who were removed, if there are any and nothing is held up by that."""
        async with self.store.begin() as tx:
            since = await tx.process_state.get(TRACES)
            led = await tx.sessions.count_live()
        if since is None:
            return
        if not led or await self._is_quick() or self._waited(since):
            await self.store.erase()
        elif not since:
            async with self.store.begin() as tx:
                await tx.process_state.put(TRACES, self.clock.now().isoformat())

    async def close(self) -> None:
        """Leave the database file whole and without traces, unless that would take long: then a later start does."""
        async with self.store.begin() as tx:
            traces = await tx.process_state.get(TRACES) is not None
        if traces and await self._is_quick():
            await self.store.erase()
        else:
            await self.store.checkpoint()

    async def _is_quick(self) -> bool:
        return await self.store.size() <= QUICK

    def _waited(self, since: str) -> bool:
        now = self.clock.now()
        return bool(since) and now - datetime.fromisoformat(since) > WAIT_FOR_ERASURE

    async def _repeat(self, step: Step) -> None:
        more = True
        while more:
            async with self.store.begin() as tx:
                more = await step(tx)

    async def _heal(self) -> None:
        """Arm reminders that nothing is armed for; a broken row is left out."""
        last: int | None = 0
        while last is not None:
            async with self.store.begin() as tx:
                slots, last = await tx.schedules.forgotten(after=last, limit=LOOKED_AT)
            for some in _batches(slots):
                await each_apart(some, self._arm, log=log)

    async def _arm(self, slots: Sequence[int]) -> None:
        async with self.store.begin() as tx:
            for slot in await tx.schedules.some(slots):
                log.warning("nothing was armed for slot %d any more; it is armed again", slot.id)
                person = await tx.people.get(slot.user)
                await arm_next(tx, person, slot, now=self.clock.now())


def _batches(slots: Sequence[int]) -> Iterator[Sequence[int]]:
    return (slots[first : first + ARMED] for first in range(0, len(slots), ARMED))


def _dropping(rule: Rule, now: datetime) -> Step:
    return lambda tx: tx.retention.drop(rule, now=now)
