"""What if the bot itself was away? It notices by its own heartbeat, and no streak suffers for it."""

import logging
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from itertools import takewhile

from bot.clock import Clock
from bot.domain.days import ends_at
from bot.domain.person import Person
from bot.domain.schedule import WINDOW, Occurrence, occurrences, window_end
from bot.practice.remind import arm_next
from bot.storage.marks import Outage
from bot.storage.schedules import Reminder, State
from bot.storage.store import Store, Transaction
from bot.storage.timers import TimerKind

log = logging.getLogger(__name__)

BEAT = timedelta(seconds=30)
OUTAGE = timedelta(minutes=5)
"""A heartbeat older than this means that the bot was away."""
MIDNIGHT = 0
EVENING = timedelta(hours=3)
"""The last hours before midnight, in which many mean to stretch."""
SPOILED = timedelta(minutes=30)
"""So much of someone's evening lost to an outage spoils that day."""
WAITING = (State.SENT, State.SNOOZED)
"""What became of a reminder that waits for an answer. (Telegram keeps a tap for 150 seconds.)"""
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
        moved, self._moved = self._moved, False
        async with self.store.begin() as tx:
            last = await tx.marks.heartbeat()
            away = last is not None and not moved and now - last > OUTAGE
            if last is None or not away:
                await tx.marks.beat(now)
                return
        await self._make_up_for(Outage(since=last, until=now))

    async def _make_up_for(self, outage: Outage) -> None:
        """Protect everyone's days; only then is the outage over, so that a crash in the middle is made up for too."""
        log.warning("the bot was away from %s to %s", outage.since, outage.until)
        async with self.store.begin() as tx:
            everyone = [person async for person in tx.people.reachable()]
        for person in everyone:
            async with self.store.begin() as tx:
                days = await spoiled_days(tx, person, outage)
                await tx.days.protect(user=person.id, days=days, reason="outage")
        async with self.store.begin() as tx:
            await tx.marks.add_outage(outage)
            await tx.marks.beat(outage.until)

    async def tidy(self) -> None:
        """Drop what nobody needs any more, and arm every reminder that lost its timer or was set aside."""
        now = self.clock.now()
        async with self.store.begin() as tx:
            await tx.inbox.forget(before=now - KEPT)
            owed = await tx.timers.owed(TimerKind.REMIND)
            for slot in await tx.schedules.all():
                if str(slot.id) not in owed:
                    await _heal(tx, slot, now=now)


async def _heal(tx: Transaction, slot: Reminder, *, now: datetime) -> None:
    log.warning("nothing was owed about slot %s any more; it is armed again", slot.id)
    await arm_next(tx, await tx.people.get(slot.user), slot, now=now)


async def spoiled_days(tx: Transaction, person: Person, outage: Outage) -> set[date]:
    """Return the days of a person that an outage spoiled.

    Those are the days of which it covered the whole window of a reminder, or much of the evening, and those on
    which a reminder had come and waited for an answer that could not arrive.
    """
    slots = await tx.schedules.of(person.id)
    spoiled = {person.day(one.at) for slot in slots for one in _windows_lost(person, slot, outage)}
    for slot in slots:
        spoiled |= await _answers_lost(tx, person, slot, outage)
    return spoiled | set(_evenings_lost(person, outage))


def _evenings_lost(person: Person, outage: Outage) -> Iterator[date]:
    day, last = person.day(outage.since), person.day(outage.until)
    while day <= last:
        night = ends_at(day, zone=person.zone, day_start=MIDNIGHT)
        if min(outage.until, night) - max(outage.since, night - EVENING) >= SPOILED:
            yield day
        day += A_DAY


def _windows_lost(person: Person, slot: Reminder, outage: Outage) -> list[Occurrence]:
    planned = slot.slot(person.zone)
    coming = occurrences(planned, after=outage.since)
    missed = takewhile(lambda one: one.at < outage.until, coming)
    return [one for one in missed if window_end(planned, one) <= outage.until]


async def _answers_lost(
    tx: Transaction, person: Person, slot: Reminder, outage: Outage
) -> set[date]:
    planned, lost = slot.slot(person.zone), set()
    coming = occurrences(planned, after=outage.since - WINDOW)
    for one in takewhile(lambda one: one.at <= outage.since, coming):
        sent = await tx.schedules.occurrence(slot.id, day=one.day)
        if sent and sent.state in WAITING and window_end(planned, one) > outage.since:
            lost.add(person.day(one.at))
    return lost
