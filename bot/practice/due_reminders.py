"""Reminders that have fallen due: what they are about, and whether they are sent."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.domain import session as machine
from bot.domain.backing_off import is_farewell, is_left_out
from bot.domain.person import Person
from bot.domain.schedule import (
    PUNCTUAL,
    Occurrence,
    latest_occurrence,
    next_occurrence,
    occurrences,
    window_end,
)
from bot.domain.session import Phase, Session
from bot.practice.reminder_changes import INSTANT, next_of, snoozed
from bot.storage.practice_days import Record
from bot.storage.schedules import Reminder, ReminderOutcome, ReminderState, SentReminder
from bot.storage.store import Transaction
from bot.storage.timers import Arm, Outcome, Retry, Timer, TimerKind


@dataclass(frozen=True, slots=True, kw_only=True)
class DueReminder:
    """A reminder of one day that has fallen due, for the first time or because it was put off until now.

    `sent` is its row as it was then; `at` the instant at which it fell due; until `expires` it is worth sending.
    `record` is what the person's streak depends on.
    """

    timer: Timer
    person: Person
    slot: Reminder
    sent: SentReminder
    at: datetime
    expires: datetime
    record: Record

    @property
    def put_off(self) -> bool:
        """Whether it was sent before, and put off until now."""
        return self.timer.kind is TimerKind.SNOOZE

    @property
    def is_farewell(self) -> bool:
        """Whether it says that no more reminders come for now."""
        return is_farewell(self.person.ignored)

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
class BatchRows:
    """What a batch of timers is about, as it is kept."""

    people: Mapping[int, Person]
    slots: Mapping[int, Sequence[Reminder]]
    records: Mapping[int, Record]
    live: Mapping[int, Session]
    sent: Mapping[tuple[int, date], SentReminder]

    def slot(self, user: int, number: int) -> Reminder | None:
        """Return a slot of a person, or None if it is gone."""
        return next((one for one in self.slots.get(user, ()) if one.id == number), None)

    def with_sent(self, sent: Mapping[tuple[int, date], SentReminder]) -> "BatchRows":
        """Return the same with these occurrences too."""
        return replace(self, sent={**self.sent, **sent})


UNREACHABLE = timedelta(seconds=10)
"""While Telegram cannot be reached, a reminder that may have arrived is looked at again this often."""


@dataclass(slots=True, kw_only=True)
class Decisions:
    """What a batch of timers comes to."""

    due: list[DueReminder] = field(default_factory=list)
    told: list[ReminderOutcome] = field(default_factory=list)
    outcomes: list[tuple[Timer, Outcome]] = field(default_factory=list)

    def leave_out(self, due: DueReminder, state: ReminderState, *, now: datetime) -> None:
        """Note a reminder that is not sent, and why."""
        self.told.append(told_of(due, state))
        self.outcomes.append((due.timer, due.following(now=now)))

    def put_off_doubted(self, *, now: datetime) -> None:
        """Put off each reminder that may have arrived: a second try would be the last, and in vain."""
        doubted = [due for due in self.due if due.sent.doubts]
        self.due = [due for due in self.due if not due.sent.doubts]
        waiting = Retry(at=now + UNREACHABLE, error="unreachable")
        self.outcomes += [(due.timer, waiting) for due in doubted]


async def load(tx: Transaction, timers: Sequence[Timer]) -> BatchRows:
    """Load what these timers are about."""
    users = sorted({timer.user for timer in timers if timer.user is not None})
    put_off = [snoozed(timer.subject) for timer in timers if timer.kind is TimerKind.SNOOZE]
    first = min((day for _, day in put_off), default=None)
    return BatchRows(
        people=await tx.people.find_all(users),
        slots=await tx.schedules.of_all(users),
        records=await tx.days.records(users),
        live=await tx.sessions.live_of_all(users),
        sent=await tx.schedules.sent_since([slot for slot, _ in put_off], day=first)
        if first
        else {},
    )


def occurrence_of(timer: Timer, rows: BatchRows, *, now: datetime) -> SentReminder | None:
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
    return SentReminder(
        slot=slot.id, day=latest.day, user=user, state=ReminderState.SENDING, due_at=latest.at
    )


async def open_all(tx: Transaction, rows: BatchRows, sent: Sequence[SentReminder]) -> BatchRows:
    """Note that these occurrences are being sent; return the rows with theirs as they are kept."""
    if not sent:
        return rows
    await tx.schedules.open_all(sent)
    first = min(one.day for one in sent)
    kept = await tx.schedules.sent_since({one.slot for one in sent}, day=first)
    return rows.with_sent(kept)


def decide(
    decisions: Decisions,
    timer: Timer,
    rows: BatchRows,
    opened: SentReminder | None,
    *,
    now: datetime,
) -> None:
    """Decide what a timer comes to: `opened` is its occurrence that has fallen due, None if it has none."""
    due = _snoozed_due(timer, rows) if opened is None else _first_due(timer, rows, opened)
    if due is None:
        decisions.outcomes.append((timer, _instead(timer, rows, now=now)))
    elif opened is not None and due.sent.state is not ReminderState.SENDING:
        # It was answered: a copy of which nothing was known has arrived after all.
        decisions.leave_out(due, due.sent.state, now=now)
    elif (reason := _silence(due, rows, now=now)) is not None:
        decisions.leave_out(due, reason, now=now)
    else:
        decisions.due.append(due)


def _instead(timer: Timer, rows: BatchRows, *, now: datetime) -> Arm | None:
    """Return the next promise of a slot of which nothing is due after all."""
    if timer.kind is not TimerKind.REMIND:
        return None
    user = timer.user or 0
    person, slot = rows.people.get(user), rows.slot(user, int(timer.subject))
    if person is None or slot is None:
        return None
    return next_of(person, slot, pauses=rows.records[user].pauses, now=now)


def _first_due(timer: Timer, rows: BatchRows, opened: SentReminder) -> DueReminder | None:
    slot = rows.slot(opened.user, opened.slot)
    assert slot is not None
    person, sent = rows.people[opened.user], rows.sent[opened.slot, opened.day]
    occurrence = Occurrence(day=opened.day, at=opened.due_at)
    return DueReminder(
        timer=timer,
        person=person,
        slot=slot,
        sent=sent,
        at=opened.due_at,
        expires=window_end(slot.slot(person.zone), occurrence),
        record=rows.records[opened.user],
    )


def _snoozed_due(timer: Timer, rows: BatchRows) -> DueReminder | None:
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
    if sent.state is not ReminderState.SNOOZED or not person.reminded:
        return None
    end = window_end(slot.slot(person.zone), Occurrence(day=day, at=sent.due_at))
    return DueReminder(
        timer=timer,
        person=person,
        slot=slot,
        sent=sent,
        at=timer.due_at,
        expires=max(end, timer.due_at + PUNCTUAL),
        record=rows.records[user],
    )


def _silence(due: DueReminder, rows: BatchRows, *, now: datetime) -> ReminderState | None:
    """Return why this reminder is not sent; None if it is."""
    day = due.person.day(due.at)
    paused = any(pause.covers(day) for pause in due.record.pauses)
    if paused or _left_out(due, rows.slots[due.person.id]):
        return ReminderState.PASSED
    if now >= due.expires or _superseded(due, rows, now=now):
        return ReminderState.MISSED
    return ReminderState.PASSED if _busy(due, rows, now=now) else None


def _left_out(due: DueReminder, slots: Sequence[Reminder]) -> bool:
    """Return whether this day is left out because the reminders before it were ignored."""
    person, at = due.person, due.person.reminded_at
    if due.put_off:
        return False
    return is_left_out(
        due.sent.day,
        ignored=person.ignored,
        last=None if at is None else at.astimezone(ZoneInfo(person.zone)).date(),
        planned=lambda day: any(day.weekday() in slot.weekdays for slot in slots),
    )


def _superseded(due: DueReminder, rows: BatchRows, *, now: datetime) -> bool:
    """Return whether a later reminder of this person is overdue too: it then stands for both."""
    others = [slot for slot in rows.slots[due.person.id] if slot.id != due.slot.id]
    coming = (_next_after(slot, due) for slot in others)
    return any(one.at <= now for one in coming if one)


def _next_after(slot: Reminder, due: DueReminder) -> Occurrence | None:
    return next(occurrences(slot.slot(due.person.zone), after=due.at), None)


def _busy(due: DueReminder, rows: BatchRows, *, now: datetime) -> bool:
    """Return whether the person is in a session, or heard after an outage that a session waits for them."""
    live = rows.live.get(due.person.id)
    if live is None:
        return False
    said = machine.advance(live, now=now)
    phase = live.phase if said is None else said.session.phase
    return phase is Phase.RUNNING or (phase is Phase.PAUSED and due.is_late(now))


def told_of(
    due: DueReminder, state: ReminderState, *, message: int | None = None
) -> ReminderOutcome:
    """Return what became of a reminder, as it is written down."""
    sent = due.sent
    return ReminderOutcome(
        slot=due.slot.id,
        day=sent.day,
        due_at=sent.due_at,
        state=state,
        was=sent.state,
        snoozes=sent.snoozes,
        message=message if message is not None else sent.message,
        put_off=due.put_off,
    )
