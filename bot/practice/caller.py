"""Sending reminders: the delivery of a slot's timer decides whether and how, and arms the slot's next one.

The promise: at least once within its window, once per slot and local day. A second copy is possible only
after an answer was lost, or when the process died while sending.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta

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
from bot.domain.session import Phase, Session
from bot.library.library import Library
from bot.practice.progress import diary
from bot.practice.remind import INSTANT, SNOOZES, arm_next, lose, next_of, snoozed
from bot.practice.today import Days, Prepared, load_days
from bot.practice.voice import Call, Fate, Spoken, Tone, Voice
from bot.storage.practice_days import Record
from bot.storage.schedules import Reminder, Sent, State, Told
from bot.storage.store import Transaction
from bot.storage.timers import Arm, Later, Outcome, Timer, TimerKind

DOUBT = timedelta(seconds=30)
"""After an uncertain answer, a reminder is sent once more, this much later."""
LONGEST_WAIT = timedelta(minutes=5)
REACHED = (Fate.DELIVERED, Fate.UNCERTAIN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """One reminder of one day that has fallen due, for the first time or because it was put off until now.

    `sent` is its row as it was then; `at` the instant at which it fell due; until `expires` it is worth sending.
    `record` is what the person's streak depends on.
    """

    timer: Timer
    person: Person
    slot: Reminder
    sent: Sent
    at: datetime
    expires: datetime
    record: Record

    @property
    def put_off(self) -> bool:
        """Whether it was sent before, and put off."""
        return self.sent.state is State.SNOOZED

    def is_late(self, now: datetime) -> bool:
        """Return whether it needs an excuse by now."""
        return now - self.at > PUNCTUAL

    def following(self, *, now: datetime) -> Arm | None:
        """Return the slot's next promise once this one is done with."""
        if self.put_off:
            return None
        fallen = replace(self.slot, last_day=self.sent.day, last_at=self.sent.due_at)
        return next_of(
            self.person, fallen, pauses=self.record.pauses, now=max(now, self.sent.due_at)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What became of a reminder, with the routine that was chosen for it."""

    spoken: Spoken
    prepared: Prepared | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReminderFlight:
    """A reminder on its way to Telegram."""

    due: Due
    days: Days
    caller: "Caller"
    now: datetime

    @property
    def timer(self) -> Timer:
        """The timer that is delivered."""
        return self.due.timer

    async def send(self) -> Answer:
        """Choose the day's routine, and send the reminder; return what became of it."""
        routine, prepared = self.caller.routine(self.due, self.days, now=self.now)
        call = self.caller.call(self.due, routine, now=self.now)
        return Answer(spoken=await self.caller.voice.call(call), prepared=prepared)

    async def follow(self, result: object) -> None:
        """Do nothing more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Rows:
    """What a batch of timers is about, as it is kept."""

    people: Mapping[int, Person]
    slots: Mapping[int, Sequence[Reminder]]
    records: Mapping[int, Record]
    live: Mapping[int, Session]
    sent: Mapping[tuple[int, date], Sent]

    def slot(self, user: int, number: int) -> Reminder | None:
        """Return a slot of a person, or None if it is gone."""
        return next((one for one in self.slots.get(user, ()) if one.id == number), None)


@dataclass(slots=True, kw_only=True)
class _Decisions:
    """What a batch of timers comes to."""

    due: list[Due] = field(default_factory=list)
    told: list[Told] = field(default_factory=list)
    outcomes: list[tuple[Timer, Outcome]] = field(default_factory=list)

    def leave_out(self, due: Due, state: State, *, now: datetime) -> None:
        """Note a reminder that is not sent, and why."""
        self.told.append(_told(due, state))
        self.outcomes.append((due.timer, due.following(now=now)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Caller:
    """Sends reminders, many at a time: of the routine that a slot names, or else of the day's."""

    voice: Voice
    clock: Clock
    library: Library

    async def take(
        self, tx: Transaction, timers: Sequence[Timer], *, now: datetime
    ) -> tuple[list[ReminderFlight], list[tuple[Timer, Outcome]]]:
        """Decide which of these reminders are sent; return these, and what follows for the other timers."""
        rows = await _load(tx, timers)
        opened = {timer.key: _occurrence(timer, rows, now=now) for timer in timers}
        rows = await _open(tx, rows, [one for one in opened.values() if one])
        decisions = _Decisions()
        for timer in timers:
            _decide(decisions, timer, rows, opened[timer.key], now=now)
        await tx.schedules.tell_all(decisions.told)
        doubted = [replace(due.sent, doubts=due.sent.doubts + 1) for due in decisions.due]
        await tx.schedules.doubt_all(doubted)
        await tx.conversations.end_all({due.person.id for due in decisions.due})
        return await self._flights(tx, decisions.due, now=now), decisions.outcomes

    async def _flights(
        self, tx: Transaction, due: Sequence[Due], *, now: datetime
    ) -> list[ReminderFlight]:
        unnamed = [one.person for one in due if self._named(one) is None]
        days = await load_days(tx, unnamed, now=now)
        return [ReminderFlight(due=one, days=days, caller=self, now=now) for one in due]

    def _named(self, due: Due) -> Routine | None:
        return self.library.routines.get(due.slot.routine or "")

    def routine(self, due: Due, days: Days, *, now: datetime) -> tuple[Routine, Prepared | None]:
        """Return what to remind of, and what was chosen for it now; anything if the person allows nothing."""
        named = self._named(due)
        if named is not None:
            return named, None
        try:
            prepared = days.today(self.library, due.person, now=now)
        except UserError:
            return next(iter(self.library.routines.values())), None
        return prepared.routine, prepared

    def call(self, due: Due, routine: Routine, *, now: datetime) -> Call:
        """Return the reminder as it is sent."""
        person, day, record = due.person, due.person.day(now), due.record
        streak = diary(record, today=day).streak
        practised = any(one.day == day for one in record.days)
        return Call(
            person=person,
            slot=due.slot.id,
            day=due.sent.day,
            tone=Tone.PRACTISED if practised else _tone(due, now=now),
            due_at=due.sent.due_at,
            routine=routine,
            streak=streak,
            expires=due.expires,
            snoozable=due.sent.snoozes < SNOOZES,
            protected=record.untold if streak.current else (),
        )

    async def settle(
        self, tx: Transaction, landed: Sequence[tuple[ReminderFlight, Answer]]
    ) -> list[tuple[Timer, Outcome]]:
        """Write down what became of these reminders; return what follows for their timers."""
        now = self.clock.now()
        outcomes: list[tuple[Timer, Outcome]] = []
        told: list[Told] = []
        held: list[Sent] = []
        for flight, answer in landed:
            due, spoken = flight.due, answer.spoken
            later = _doubt(due, spoken, now=now)
            if later is None:
                reached = spoken.fate in REACHED
                state = State.SENT if reached else State.MISSED
                told.append(_told(due, state, message=spoken.message))
            elif spoken.fate is Fate.HELD_BACK:
                held.append(due.sent)
            outcomes.append((due.timer, later or due.following(now=now)))
        await tx.schedules.tell_all(told)
        await tx.schedules.doubt_all(held)
        await self._write(tx, landed)
        await _follow(tx, outcomes, now=now)
        return outcomes

    async def _write(
        self, tx: Transaction, landed: Sequence[tuple[ReminderFlight, Answer]]
    ) -> None:
        chosen = [
            (flight.due.person.id, answer.prepared.chosen)
            for flight, answer in landed
            if answer.prepared and answer.prepared.chosen
        ]
        await tx.choices.add_all(chosen)
        heard = {
            flight.due.person.id
            for flight, answer in landed
            if answer.spoken.fate in REACHED and flight.due.record.untold
        }
        await tx.days.tell_all(heard)
        for flight, answer in landed:
            if answer.spoken.fate is Fate.GONE:
                await lose(tx, flight.due.person.id)


async def _follow(
    tx: Transaction, outcomes: Sequence[tuple[Timer, Outcome]], *, now: datetime
) -> None:
    """Promise the next reminders of slots that were changed meanwhile: the outcomes do not fit them any more."""
    ours = await tx.timers.still_claimed([timer for timer, _ in outcomes])
    for timer, outcome in outcomes:
        if isinstance(outcome, Arm) and timer.key not in ours:
            slot = await tx.schedules.find(int(timer.subject))
            person = await tx.people.find(timer.user or 0)
            if slot is not None and person is not None:
                await arm_next(tx, person, slot, now=now)


async def _load(tx: Transaction, timers: Sequence[Timer]) -> _Rows:
    users = sorted({timer.user for timer in timers if timer.user is not None})
    put_off = [snoozed(timer.subject) for timer in timers if timer.kind is TimerKind.SNOOZE]
    first = min((day for _, day in put_off), default=None)
    return _Rows(
        people=await tx.people.find_all(users),
        slots=await tx.schedules.of_all(users),
        records=await tx.days.records(users),
        live=await tx.sessions.live_of_all(users),
        sent=await tx.schedules.sent_since([slot for slot, _ in put_off], day=first)
        if first
        else {},
    )


def _occurrence(timer: Timer, rows: _Rows, *, now: datetime) -> Sent | None:
    """Return the occurrence that has fallen due; the latest of several missed days stands for all of them."""
    user = timer.user or 0
    person = rows.people.get(user)
    slot = rows.slot(user, int(timer.subject)) if timer.kind is TimerKind.REMIND else None
    if person is None or slot is None or not person.reminded:
        return None
    planned = slot.slot(person.zone)
    first = next_occurrence(planned, after=timer.due_at - INSTANT, last_day=slot.last_day)
    if first is None or first.at > now:
        return None
    latest = latest_occurrence(planned, first=first, now=now)
    return Sent(slot=slot.id, day=latest.day, user=user, state=State.SENDING, due_at=latest.at)


async def _open(tx: Transaction, rows: _Rows, sent: Sequence[Sent]) -> _Rows:
    """Note that these occurrences are being sent; return the rows with theirs as they are kept."""
    if not sent:
        return rows
    await tx.schedules.open_all(sent)
    first = min(one.day for one in sent)
    kept = await tx.schedules.sent_since({one.slot for one in sent}, day=first)
    return replace(rows, sent={**rows.sent, **kept})


def _decide(
    decisions: _Decisions, timer: Timer, rows: _Rows, opened: Sent | None, *, now: datetime
) -> None:
    due = _snoozed_due(timer, rows) if opened is None else _first_due(timer, rows, opened)
    if due is None:
        decisions.outcomes.append((timer, _instead(timer, rows, now=now)))
    elif opened is not None and due.sent.state is not State.SENDING:
        # It was answered: a copy of which nothing was known has arrived after all.
        decisions.leave_out(due, due.sent.state, now=now)
    elif (reason := _silence(due, rows, now=now)) is not None:
        decisions.leave_out(due, reason, now=now)
    else:
        decisions.due.append(due)


def _instead(timer: Timer, rows: _Rows, *, now: datetime) -> Arm | None:
    """Return the next promise of a slot of which nothing is due after all."""
    if timer.kind is not TimerKind.REMIND:
        return None
    user = timer.user or 0
    person, slot = rows.people.get(user), rows.slot(user, int(timer.subject))
    if person is None or slot is None:
        return None
    return next_of(person, slot, pauses=rows.records[user].pauses, now=now)


def _first_due(timer: Timer, rows: _Rows, opened: Sent) -> Due | None:
    slot = rows.slot(opened.user, opened.slot)
    assert slot is not None
    person, sent = rows.people[opened.user], rows.sent[opened.slot, opened.day]
    occurrence = Occurrence(day=opened.day, at=opened.due_at)
    return Due(
        timer=timer,
        person=person,
        slot=slot,
        sent=sent,
        at=opened.due_at,
        expires=window_end(slot.slot(person.zone), occurrence),
        record=rows.records[opened.user],
    )


def _snoozed_due(timer: Timer, rows: _Rows) -> Due | None:
    """Return the reminder that was put off, unless it was answered meanwhile."""
    if timer.kind is not TimerKind.SNOOZE:
        return None
    number, day = snoozed(timer.subject)
    user = timer.user or 0
    slot, sent, person = (
        rows.slot(user, number),
        rows.sent.get((number, day)),
        rows.people.get(user),
    )
    if slot is None or sent is None or person is None:
        return None
    if sent.state is not State.SNOOZED or not person.reminded:
        return None
    end = window_end(slot.slot(person.zone), Occurrence(day=day, at=sent.due_at))
    return Due(
        timer=timer,
        person=person,
        slot=slot,
        sent=sent,
        at=timer.due_at,
        expires=max(end, timer.due_at + PUNCTUAL),
        record=rows.records[user],
    )


def _silence(due: Due, rows: _Rows, *, now: datetime) -> State | None:
    """Return why this reminder is not sent; None if it is."""
    day = due.person.day(due.at)
    if any(pause.covers(day) for pause in due.record.pauses):
        return State.PASSED
    if now >= due.expires or _superseded(due, rows, now=now):
        return State.MISSED
    return State.PASSED if _busy(due, rows, now=now) else None


def _superseded(due: Due, rows: _Rows, *, now: datetime) -> bool:
    """Return whether a later reminder of this person is overdue too: it then stands for both."""
    others = [slot for slot in rows.slots[due.person.id] if slot.id != due.slot.id]
    coming = (_next_after(slot, due) for slot in others)
    return any(one.at <= now for one in coming if one)


def _next_after(slot: Reminder, due: Due) -> Occurrence | None:
    return next(occurrences(slot.slot(due.person.zone), after=due.at), None)


def _busy(due: Due, rows: _Rows, *, now: datetime) -> bool:
    """Return whether the person is in a session, or heard after an outage that a session waits for them."""
    live = rows.live.get(due.person.id)
    if live is None:
        return False
    said = machine.advance(live, now=now)
    phase = live.phase if said is None else said.session.phase
    return phase is Phase.RUNNING or (phase is Phase.PAUSED and due.is_late(now))


def _tone(due: Due, *, now: datetime) -> Tone:
    if due.put_off:
        return Tone.SNOOZED
    return Tone.LATE if due.is_late(now) else Tone.ON_TIME


def _doubt(due: Due, spoken: Spoken, *, now: datetime) -> Later | None:
    """Return when to try again, while that is worth it; None when this reminder is done with."""
    held_back = spoken.fate is Fate.HELD_BACK
    if not held_back and (spoken.fate is not Fate.UNCERTAIN or due.sent.doubts):
        return None
    wait = max(spoken.wait, _backoff(due.timer.attempts)) if held_back else DOUBT
    at = now + wait
    return Later(at=at, error=spoken.fate) if at < due.expires else None


def _told(due: Due, state: State, *, message: int | None = None) -> Told:
    sent = due.sent
    return Told(
        slot=due.slot.id,
        day=sent.day,
        due_at=sent.due_at,
        state=state,
        was=sent.state,
        snoozes=sent.snoozes,
        message=message if message is not None else sent.message,
        put_off=due.put_off,
    )


def _backoff(attempts: int) -> timedelta:
    return min(timedelta(seconds=2 * 2 ** min(attempts, 16)), LONGEST_WAIT)
