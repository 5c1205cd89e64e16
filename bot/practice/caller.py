"""How is a reminder sent? The delivery of its timer decides whether and how, and arms the slot's next one.

The promise: at least once within its window, once per slot and local day. A second copy is possible only
after an answer was lost, or when the process died while sending.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.clock import Clock
from bot.domain import session as machine
from bot.domain.errors import UserError
from bot.domain.person import Person
from bot.domain.routine import Routine
from bot.domain.schedule import (
    PUNCTUAL,
    Occurrence,
    latest_occurrence,
    next_occurrence,
    occurrences,
    window_end,
)
from bot.domain.session import Phase
from bot.library.library import Library
from bot.practice.progress import streak_of
from bot.practice.remind import INSTANT, SNOOZES, arm_next, lose, snoozed
from bot.practice.today import today
from bot.practice.voice import Call, Fate, Spoken, Tone, Voice
from bot.storage.schedules import Reminder, Sent, State
from bot.storage.store import Store, Transaction
from bot.storage.timers import Later, Timer

DOUBT = timedelta(seconds=30)
"""After an uncertain answer, a reminder is sent once more, this much later."""
LONGEST_WAIT = timedelta(minutes=5)
REACHED = (Fate.DELIVERED, Fate.UNCERTAIN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """One reminder of one day that has fallen due, for the first time or because it was put off until now.

    `sent` is its row as it was then; `at` the instant at which it fell due; until `expires` it is worth telling.
    """

    person: Person
    slot: Reminder
    sent: Sent
    at: datetime
    expires: datetime

    @property
    def put_off(self) -> bool:
        """Whether it was told before, and put off."""
        return self.sent.state is State.SNOOZED

    def is_late(self, now: datetime) -> bool:
        """Tell whether it needs an excuse by now."""
        return now - self.at > PUNCTUAL


Find = Callable[[Transaction, Timer, datetime], Awaitable[Due | None]]
"""Finds what a timer is about, if there still is anything to tell."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Caller:
    """Sends reminders: of the routine that a slot names, or else of the day's."""

    store: Store
    voice: Voice
    clock: Clock
    library: Library

    async def remind(self, timer: Timer) -> Later | None:
        """Send a slot's reminder; return when to look again if it could not be sent."""
        return await self._keep(timer, _fallen_due)

    async def again(self, timer: Timer) -> Later | None:
        """Send a reminder that was put off; return when to look again if it could not be sent."""
        return await self._keep(timer, _put_off)

    async def _keep(self, timer: Timer, find: Find) -> Later | None:
        now = self.clock.now()
        async with self.store.begin() as tx:
            due = await find(tx, timer, now)
            call = None if due is None else await self._open(tx, due, now=now)
        if due is None or call is None:
            return None
        spoken = await self.voice.call(call)
        now = self.clock.now()
        async with self.store.begin() as tx:
            later = await _doubt(tx, due, spoken, now=now, attempts=timer.attempts)
            if later is None:
                await _told(tx, due, spoken, now=now)
        return later

    async def _open(self, tx: Transaction, due: Due, *, now: datetime) -> Call | None:
        """Decide whether and how a reminder is told; from here on a copy may have gone out."""
        reason = await _silence(tx, due, now=now)
        if reason is not None:
            await _mark(tx, due, state=reason)
            await _go_on(tx, due, now=now)
            return None
        await _mark(tx, due, doubts=due.sent.doubts + 1)
        return await self._call(tx, due, now=now)

    async def _call(self, tx: Transaction, due: Due, *, now: datetime) -> Call:
        person, day = due.person, due.person.day(now)
        await tx.conversations.end(person.id)
        streak = await streak_of(tx, person, today=day)
        practised = await tx.days.has(person.id, day=day)
        return Call(
            person=person,
            slot=due.slot.id,
            day=due.sent.day,
            tone=Tone.PRACTISED if practised else _tone(due, now=now),
            due_at=due.sent.due_at,
            routine=await self._routine(tx, due, now=now),
            streak=streak,
            expires=due.expires,
            snoozable=due.sent.snoozes < SNOOZES,
            protected=tuple(await tx.days.untold(person.id)) if streak.current else (),
        )

    async def _routine(self, tx: Transaction, due: Due, *, now: datetime) -> Routine:
        """Return what to remind of; whoever has switched off everything is told that once they begin."""
        named = self.library.routines.get(due.slot.routine or "")
        try:
            return named or await today(tx, self.library, due.person, now=now)
        except UserError:
            return next(iter(self.library.routines.values()))


async def _fallen_due(tx: Transaction, timer: Timer, now: datetime) -> Due | None:
    """Find the occurrence that is due; the latest of several missed days stands for all of them."""
    slot = await tx.schedules.find(int(timer.subject))
    if slot is None:
        return None
    person = await tx.people.get(slot.user)
    if not person.reminded:
        return None
    planned = slot.slot(person.zone)
    first = next_occurrence(planned, after=timer.due_at - INSTANT, last_day=slot.last_day)
    if first is None or first.at > now:
        await arm_next(tx, person, slot, now=now)
        return None
    latest = latest_occurrence(planned, first=first, now=now)
    await tx.schedules.open(slot=slot.id, day=latest.day, user=person.id, due_at=latest.at)
    return await _unanswered(tx, person, slot, latest, now=now)


async def _unanswered(
    tx: Transaction, person: Person, slot: Reminder, occurrence: Occurrence, *, now: datetime
) -> Due | None:
    """Return the occurrence unless it was answered: then a doubtful copy has arrived after all."""
    sent = await tx.schedules.occurrence(slot.id, day=occurrence.day)
    assert sent is not None
    expires = window_end(slot.slot(person.zone), occurrence)
    due = Due(person=person, slot=slot, sent=sent, at=occurrence.at, expires=expires)
    if sent.state is State.SENDING:
        return due
    await _go_on(tx, due, now=now)
    return None


async def _put_off(tx: Transaction, timer: Timer, _: datetime) -> Due | None:
    """Find the reminder that was put off, unless it was answered meanwhile."""
    slot_id, day = snoozed(timer.subject)
    slot, sent = await tx.schedules.find(slot_id), await tx.schedules.occurrence(slot_id, day=day)
    if slot is None or sent is None or sent.state is not State.SNOOZED:
        return None
    person = await tx.people.get(slot.user)
    occurrence = Occurrence(day=day, at=sent.due_at)
    expires = max(window_end(slot.slot(person.zone), occurrence), timer.due_at + PUNCTUAL)
    due = Due(person=person, slot=slot, sent=sent, at=timer.due_at, expires=expires)
    return due if person.reminded else None


async def _silence(tx: Transaction, due: Due, *, now: datetime) -> State | None:
    """Return why this reminder is not told; None if it is."""
    day = due.person.day(due.at)
    if any(pause.covers(day) for pause in await tx.days.pauses(due.person.id)):
        return State.PASSED
    if now >= due.expires or await _superseded(tx, due, now=now):
        return State.MISSED
    return State.PASSED if await _busy(tx, due, now=now) else None


async def _superseded(tx: Transaction, due: Due, *, now: datetime) -> bool:
    """Tell whether a later reminder of this person is overdue too: it then speaks for both."""
    others = [slot for slot in await tx.schedules.of(due.person.id) if slot.id != due.slot.id]
    coming = (next(occurrences(slot.slot(due.person.zone), after=due.at)) for slot in others)
    return any(one.at <= now for one in coming)


async def _busy(tx: Transaction, due: Due, *, now: datetime) -> bool:
    """Tell whether the person is in a session, or was told after an outage that one waits for them."""
    live = await tx.sessions.live(due.person.id)
    if live is None:
        return False
    said = machine.advance(live, now=now)
    phase = live.phase if said is None else said.session.phase
    return phase is Phase.RUNNING or (phase is Phase.PAUSED and due.is_late(now))


def _tone(due: Due, *, now: datetime) -> Tone:
    if due.put_off:
        return Tone.SNOOZED
    return Tone.LATE if due.is_late(now) else Tone.ON_TIME


async def _doubt(
    tx: Transaction, due: Due, spoken: Spoken, *, now: datetime, attempts: int
) -> Later | None:
    """Return when to try again, while that is worth it; None when this reminder is done with."""
    held_back = spoken.fate is Fate.HELD_BACK
    if held_back:
        await _mark(tx, due, doubts=due.sent.doubts)
    elif spoken.fate is not Fate.UNCERTAIN or due.sent.doubts:
        return None
    at = now + (max(spoken.wait, _backoff(attempts)) if held_back else DOUBT)
    return Later(at=at, error=spoken.fate) if at < due.expires else None


async def _told(tx: Transaction, due: Due, spoken: Spoken, *, now: datetime) -> None:
    """Write down what became of a reminder, unless it was answered before that could be done."""
    sent = await tx.schedules.occurrence(due.slot.id, day=due.sent.day)
    reached = spoken.fate in REACHED
    if sent is not None and (sent.state, sent.snoozes) == (due.sent.state, due.sent.snoozes):
        state = State.SENT if reached else State.MISSED
        await _mark(tx, due, state=state, message=spoken.message)
    if reached:
        await tx.days.tell(due.person.id)
    await _go_on(tx, due, now=now)
    if spoken.fate is Fate.GONE:
        await lose(tx, due.person.id)


async def _mark(tx: Transaction, due: Due, **values: State | int | None) -> None:
    await tx.schedules.mark(due.slot.id, day=due.sent.day, **values)


async def _go_on(tx: Transaction, due: Due, *, now: datetime) -> None:
    """Owe the slot's next reminder, unless the slot was taken away meanwhile."""
    if due.put_off:
        return
    await tx.schedules.fell_due(due.slot.id, day=due.sent.day, at=due.sent.due_at)
    slot = await tx.schedules.find(due.slot.id)
    person = await tx.people.find(due.person.id)
    if slot is not None and person is not None:
        await arm_next(tx, person, slot, now=max(now, due.sent.due_at))


def _backoff(attempts: int) -> timedelta:
    return min(timedelta(seconds=2 * 2 ** min(attempts, 16)), LONGEST_WAIT)
