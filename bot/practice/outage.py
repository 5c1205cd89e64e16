"""What if the bot itself was away? It notices by its own heartbeat, and no streak suffers for it."""

import logging
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from bot.clock import Clock
from bot.domain.days import ends_at
from bot.domain.person import Person
from bot.domain.schedule import next_occurrence, window_end
from bot.practice.remind import arm_next
from bot.storage.marks import Outage
from bot.storage.schedules import Reminder
from bot.storage.store import Store, Transaction
from bot.storage.timers import TimerKind

log = logging.getLogger(__name__)

BEAT = timedelta(seconds=30)
OUTAGE = timedelta(minutes=5)
"""A heartbeat older than this means that the bot was away."""
EVENING = timedelta(hours=3)
"""The last hours of a day, in which many mean to stretch."""
SPOILED = timedelta(minutes=30)
"""So much of someone's evening lost to an outage spoils that day."""
A_DAY = timedelta(days=1)
KEPT = timedelta(days=2)
"""How long receipts of updates are kept: Telegram forgets an update after one day."""


@dataclass(slots=True, kw_only=True)
class Heart:
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
        """Note that the bot lives; make up for an outage if there was one."""
        now = self.clock.now()
        async with self.store.begin() as tx:
            last = await tx.marks.heartbeat()
            await tx.marks.beat(now)
        moved, self._moved = self._moved, False
        if last is not None and not moved and now - last > OUTAGE:
            await self._make_up_for(Outage(since=last, until=now))

    async def _make_up_for(self, outage: Outage) -> None:
        log.warning("the bot was away from %s to %s", outage.since, outage.until)
        async with self.store.begin() as tx:
            await tx.marks.add_outage(outage)
            everyone = [person async for person in tx.people.reachable()]
        for person in everyone:
            async with self.store.begin() as tx:
                days = await spoiled_days(tx, person, outage)
                await tx.days.protect(user=person.id, days=days, reason="outage")

    async def tidy(self) -> None:
        """Drop what nobody needs any more, and arm every reminder that lost its timer."""
        now = self.clock.now()
        async with self.store.begin() as tx:
            await tx.inbox.forget(before=now - KEPT)
            for slot in await tx.schedules.all():
                await _heal(tx, slot, now=now)


async def _heal(tx: Transaction, slot: Reminder, *, now: datetime) -> None:
    if await tx.timers.due(TimerKind.REMIND, subject=slot.id) is None:
        log.warning("slot %s had no timer; it is armed again", slot.id)
        await arm_next(tx, await tx.people.get(slot.user), slot, now=now)


async def spoiled_days(tx: Transaction, person: Person, outage: Outage) -> list[date]:
    """Return the days of a person that an outage spoiled: a reminder's whole window, or much of an evening."""
    slots = await tx.schedules.of(person.id)
    day, last = person.day(outage.since), person.day(outage.until)
    days = []
    while day <= last:
        if _evening_lost(person, day, outage) >= SPOILED:
            days.append(day)
        day += A_DAY
    return sorted({*days, *(day for slot in slots for day in _windows_lost(person, slot, outage))})


def _evening_lost(person: Person, day: date, outage: Outage) -> timedelta:
    night = ends_at(day, zone=person.zone, day_start=person.day_start)
    return min(outage.until, night) - max(outage.since, night - EVENING)


def _windows_lost(person: Person, slot: Reminder, outage: Outage) -> list[date]:
    planned, lost = slot.slot(person.zone), []
    first = next_occurrence(planned, after=outage.since)
    while first is not None and first.at < outage.until:
        if window_end(planned, first) <= outage.until:
            lost.append(first.day)
        first = next_occurrence(planned, after=first.at)
    return lost
