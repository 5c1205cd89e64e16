"""How is a reminder sent? The delivery of its timer decides whether and how, and arms the slot's next one.

The promise: at least once within its window, once per slot and local day. A second copy is possible only
after an answer was lost, or when the process died while sending.
"""

import logging
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.clock import Clock
from bot.domain.person import Person
from bot.domain.schedule import (
    PUNCTUAL,
    Occurrence,
    latest_occurrence,
    next_occurrence,
    occurrences,
    window_end,
)
from bot.domain.session import Phase
from bot.practice.progress import streak_of
from bot.practice.remind import SNOOZES, arm_next, lose, snoozed
from bot.practice.voice import Call, Fate, Spoken, Tone, Voice
from bot.storage.schedules import Reminder, Sent, State
from bot.storage.store import Store, Transaction
from bot.storage.timers import Later, Timer

log = logging.getLogger(__name__)

DOUBT = timedelta(seconds=30)
"""After an uncertain answer, a reminder is sent once more, this much later."""
LONGEST_WAIT = timedelta(minutes=5)
INSTANT = timedelta(milliseconds=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """One occurrence of one person's slot that has fallen due."""

    person: Person
    slot: Reminder
    occurrence: Occurrence

    @property
    def expires(self) -> datetime:
        """Until when it is worth telling."""
        return window_end(self.slot.slot(self.person.zone), self.occurrence)


@dataclass(frozen=True, slots=True, kw_only=True)
class Caller:
    """Sends reminders; `default` names the routine for slots that name none."""

    store: Store
    voice: Voice
    clock: Clock
    default: str

    async def remind(self, timer: Timer) -> Later | None:
        """Send a slot's reminder; return when to look again if it could not be sent."""
        now = self.clock.now()
        async with self.store.begin() as tx:
            due = await self._due(tx, timer, now=now)
            call = None if due is None else await self._open(tx, due, now=now)
        if due is None or call is None:
            return None
        spoken = await self.voice.call(call)
        later = await self._doubt(call, spoken, timer)
        if later is None:
            await self._told(due, spoken)
        return later

    async def again(self, timer: Timer) -> Later | None:
        """Send a reminder that was put off; return when to look again if it could not be sent."""
        async with self.store.begin() as tx:
            call = await self._put_off(tx, timer)
        if call is None:
            return None
        spoken = await self.voice.call(call)
        later = await self._doubt(call, spoken, timer)
        if later is None:
            async with self.store.begin() as tx:
                await self._mark(tx, call, spoken)
        return later

    async def _due(self, tx: Transaction, timer: Timer, *, now: datetime) -> Due | None:
        """Find what this timer is about; the latest of several missed days stands for all of them."""
        slot = await tx.schedules.find(int(timer.subject))
        if slot is None:
            return None
        person = await tx.people.get(slot.user)
        planned = slot.slot(person.zone)
        first = next_occurrence(planned, after=timer.due_at - INSTANT, last_day=slot.last_day)
        if first is None or first.at > now:
            await arm_next(tx, person, slot, now=now)
            return None
        latest = latest_occurrence(planned, first=first, now=now)
        return Due(person=person, slot=slot, occurrence=latest)

    async def _open(self, tx: Transaction, due: Due, *, now: datetime) -> Call | None:
        """Write the occurrence down, and decide whether and how it is told."""
        person, slot, occurrence = due.person, due.slot, due.occurrence
        await tx.schedules.open(
            slot=slot.id, day=occurrence.day, user=person.id, due_at=occurrence.at
        )
        reason = await self._silence(tx, due, now=now)
        if reason is None:
            return await self._call(tx, due, now=now)
        await tx.schedules.mark(slot.id, day=occurrence.day, state=reason)
        await self._go_on(tx, due, now=now)
        return None

    async def _silence(self, tx: Transaction, due: Due, *, now: datetime) -> State | None:
        """Return why this reminder is not told; None if it is."""
        pauses = await tx.days.pauses(due.person.id)
        if any(pause.covers(due.occurrence.day) for pause in pauses):
            return State.PASSED
        if now >= due.expires or await self._superseded(tx, due, now=now):
            return State.MISSED
        live = await tx.sessions.live(due.person.id)
        return State.PASSED if live is not None and live.phase is Phase.RUNNING else None

    async def _superseded(self, tx: Transaction, due: Due, *, now: datetime) -> bool:
        """Tell whether a later reminder of this person is overdue too: it then speaks for both."""
        others = [slot for slot in await tx.schedules.of(due.person.id) if slot.id != due.slot.id]
        after = due.occurrence.at
        return any(
            next(occurrences(slot.slot(due.person.zone), after=after)).at <= now for slot in others
        )

    async def _call(self, tx: Transaction, due: Due, *, now: datetime) -> Call:
        person, today = due.person, due.person.day(now)
        late = now - due.occurrence.at > PUNCTUAL
        practised = await tx.days.has(person.id, day=today)
        told = await tx.schedules.last_told(person.id)
        spoiled = await tx.days.protected(person.id)
        return Call(
            person=person,
            slot=due.slot.id,
            day=due.occurrence.day,
            tone=Tone.PRACTISED if practised else Tone.LATE if late else Tone.ON_TIME,
            due_at=due.occurrence.at,
            routine=due.slot.routine or self.default,
            streak=await streak_of(tx, person, today=today),
            expires=due.expires,
            protected=tuple(sorted(day for day in spoiled if told is None or day >= told)),
        )

    async def _put_off(self, tx: Transaction, timer: Timer) -> Call | None:
        """Find the snoozed reminder; None if it was answered meanwhile, or its window is over."""
        slot_id, day = snoozed(timer.subject)
        now, sent = self.clock.now(), await tx.schedules.occurrence(slot_id, day=day)
        slot = await tx.schedules.find(slot_id)
        if sent is None or slot is None or sent.state is not State.SNOOZED:
            return None
        due = await self._due_again(tx, slot, sent)
        if now - timer.due_at > PUNCTUAL and now >= due.expires:
            return None
        call = await self._call(tx, due, now=now)
        return _snoozed_call(call, sent, until=timer.due_at + PUNCTUAL)

    async def _due_again(self, tx: Transaction, slot: Reminder, sent: Sent) -> Due:
        person = await tx.people.get(slot.user)
        return Due(person=person, slot=slot, occurrence=Occurrence(day=sent.day, at=sent.due_at))

    async def _doubt(self, call: Call, spoken: Spoken, timer: Timer) -> Later | None:
        """Return when to try again, while that is worth it; None when this reminder is done with."""
        now = self.clock.now()
        if spoken.fate is Fate.HELD_BACK:
            at = now + max(spoken.wait, _backoff(timer.attempts))
            return Later(at=at, error=spoken.fate) if at < call.expires else None
        if spoken.fate is not Fate.UNCERTAIN:
            return None
        async with self.store.begin() as tx:
            sent = await tx.schedules.occurrence(call.slot, day=call.day)
            doubts = sent.doubts if sent else 1
            await tx.schedules.mark(call.slot, day=call.day, doubts=doubts + 1)
        return Later(at=now + DOUBT, error=spoken.fate) if not doubts else None

    async def _told(self, due: Due, spoken: Spoken) -> None:
        now = self.clock.now()
        async with self.store.begin() as tx:
            day, slot = due.occurrence.day, due.slot.id
            await tx.schedules.mark(slot, day=day, state=_state(spoken), message=spoken.message)
            await self._go_on(tx, due, now=now)
            if spoken.fate is Fate.GONE:
                await lose(tx, due.person.id)

    async def _mark(self, tx: Transaction, call: Call, spoken: Spoken) -> None:
        await tx.schedules.mark(
            call.slot, day=call.day, state=_state(spoken), message=spoken.message
        )
        if spoken.fate is Fate.GONE:
            await lose(tx, call.person.id)

    async def _go_on(self, tx: Transaction, due: Due, *, now: datetime) -> None:
        """Owe the slot's next reminder, unless it was changed or taken away meanwhile."""
        await tx.schedules.fell_due(due.slot.id, day=due.occurrence.day, at=due.occurrence.at)
        slot = await tx.schedules.find(due.slot.id)
        person = await tx.people.find(due.person.id)
        if slot is not None and person is not None:
            await arm_next(tx, person, slot, now=max(now, due.occurrence.at))


def _state(spoken: Spoken) -> State:
    return State.SENT if spoken.fate in (Fate.DELIVERED, Fate.UNCERTAIN) else State.MISSED


def _snoozed_call(call: Call, sent: Sent, *, until: datetime) -> Call:
    return replace(
        call,
        tone=Tone.SNOOZED,
        snoozable=sent.snoozes < SNOOZES,
        expires=max(call.expires, until),
    )


def _backoff(attempts: int) -> timedelta:
    return min(timedelta(seconds=2 * 2**attempts), LONGEST_WAIT)
