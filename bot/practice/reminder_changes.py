"""What a person can do about their reminders: functions that change rows and arm timers, and send nothing."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any

from bot.domain.days import A_DAY
from bot.domain.errors import UserError
from bot.domain.person import Pause, Person
from bot.domain.schedule import TRAVEL_GAP, Occurrence, occurrences
from bot.practice.progress import replan
from bot.practice.week_times import week_arm
from bot.storage.schedules import Reminder, ReminderState, SentReminder
from bot.storage.store import Transaction
from bot.storage.timers import Arm, TimerKind

SLOTS = 10
"""Reminders a day that a person may have."""
SNOOZES = 3
"""Times that a reminder may be put off."""
INSTANT = timedelta(milliseconds=1)
"""What falls due at an instant falls due later than this much before it."""


async def put(
    tx: Transaction,
    person: Person,
    *,
    at: time,
    weekdays: frozenset[int],
    now: datetime,
    routine: str | None = None,
    only: bool = False,
) -> Occurrence:
    """Remind the person at this local time on these weekdays; return when first.

    After a stop, this is the only reminder: the others do not come back by themselves. Raises `UserError` when they
    have as many reminders as a person may have. Days of a reminder that rings at this time already are kept, unless
    it shall ring on these days `only`.
    """
    person = await tx.people.get(person.id)
    slots = await tx.schedules.of(person.id)
    if person.stopped:
        await _drop(tx, [slot for slot in slots if slot.at != at])
        slots = []
    if len(slots) >= SLOTS and at not in {slot.at for slot in slots}:
        raise UserError("remind-too-many", limit=SLOTS)
    kept = {slot.at: slot.weekdays for slot in slots if not only}.get(at, frozenset())
    days = weekdays | kept
    slot = await tx.schedules.put(user=person.id, at=at, weekdays=days, routine=routine)
    wanted = await _start_again(tx, person, now=now)
    return await arm_next(tx, wanted, slot, now=now)


async def _drop(tx: Transaction, slots: list[Reminder]) -> None:
    for slot in slots:
        await tx.schedules.remove(slot.id)
        await tx.timers.disarm(TimerKind.REMIND, subject=slot.id)


async def _start_again(tx: Transaction, person: Person, *, now: datetime) -> Person:
    """Send reminders from now on, whether they were stopped or not, and plan their days."""
    await tx.people.change(person.id, stopped=False)
    wanted = await tx.people.get(person.id)
    await replan(tx, wanted, now=now)
    if person.stopped:
        await rearm(tx, wanted, now=now)
    return wanted


async def stop(tx: Transaction, person: Person, *, now: datetime) -> None:
    """Send no reminders until the person wants them again; no day is planned meanwhile."""
    await tx.people.change(person.id, stopped=True)
    await tx.timers.disarm_all(person.id)
    since = person.day(now) + A_DAY
    await tx.days.put_plan(user=person.id, since=since, weekdays=frozenset())


async def start_again(tx: Transaction, person: Person, *, now: datetime) -> bool:
    """Send the reminders again that were stopped; False if none were."""
    await _start_again(tx, person, now=now)
    return person.stopped


async def remove(tx: Transaction, person: Person, *, slot: int, now: datetime) -> bool:
    """Stop one reminder; False if it is not this person's or is gone."""
    found = await tx.schedules.find(slot)
    if found is None or found.user != person.id:
        return False
    await tx.schedules.remove(slot)
    await tx.timers.disarm(TimerKind.REMIND, subject=slot)
    await replan(tx, person, now=now)
    return True


async def arm_next(tx: Transaction, person: Person, slot: Reminder, *, now: datetime) -> Occurrence:
    """Arm this slot's next reminder: later than now, on a day that had none, not before a pause is over.

    It comes at least twelve hours after the last one, wherever the person has moved to. Nothing is armed for someone
    who cannot be reached or wants no reminders. Raises `UserError` for a slot without weekdays.
    """
    pauses = await tx.days.pauses(person.id)
    upcoming = _upcoming(person, slot, pauses=pauses, now=now)
    if person.reminded:
        await tx.timers.arm(TimerKind.REMIND, subject=slot.id, due_at=upcoming.at, user=person.id)
    return upcoming


def next_of(
    person: Person, slot: Reminder, *, pauses: Sequence[Pause], now: datetime
) -> Arm | None:
    """Return the promise of this slot's next reminder, as `arm_next` makes it; None if there is none."""
    if not person.reminded:
        return None
    upcoming = _upcoming(person, slot, pauses=pauses, now=now)
    return Arm(kind=TimerKind.REMIND, subject=slot.id, due_at=upcoming.at, user=person.id)


def _upcoming(
    person: Person, slot: Reminder, *, pauses: Sequence[Pause], now: datetime
) -> Occurrence:
    rested = now if slot.last_at is None else max(now, slot.last_at + TRAVEL_GAP - INSTANT)
    for one in occurrences(slot.slot(person.zone), after=rested):
        had = slot.last_day is not None and one.day <= slot.last_day
        if not had and not any(pause.covers(person.day(one.at)) for pause in pauses):
            return one
    raise UserError("remind-no-days")


async def move(tx: Transaction, person: Person, *, zone: str, now: datetime) -> Person:
    """Take a person to another zone; their reminders come at the same times there."""
    await tx.people.change(person.id, zone=zone, zone_checked=True)
    moved = await tx.people.get(person.id)
    await rearm(tx, moved, now=now)
    return moved


async def lose(tx: Transaction, user: int) -> None:
    """Cancel all timers of someone who cannot be reached; their choices and days are kept."""
    await tx.people.change(user, reachable=False)
    await tx.timers.disarm_all(user)
    live = await tx.sessions.live(user)
    if live is not None:
        await tx.sessions.abandon(live.id)
        await tx.participants.drop([live.id])


async def regain(tx: Transaction, person: Person, *, now: datetime) -> Person:
    """Arm the reminders of a person again, now that they can be reached."""
    await tx.people.change(person.id, reachable=True, ignored=0)
    reached = await tx.people.get(person.id)
    await rearm(tx, reached, now=now)
    return reached


async def rearm(tx: Transaction, person: Person, *, now: datetime) -> None:
    """Arm each of a person's reminders again, from now on, and their weekly card."""
    for slot in await tx.schedules.of(person.id):
        await arm_next(tx, person, slot, now=now)
    if weekly := week_arm(person, after=now):
        await tx.timers.arm_all([weekly])


async def snooze(
    tx: Transaction, person: Person, *, slot: int, day: date, minutes: int, now: datetime
) -> datetime:
    """Remind again in `minutes`; return when. Raises `UserError` when that was done often enough.

    Of the new message a second copy is possible again.
    """
    sent = await _told(tx, person, slot=slot, day=day)
    if sent.snoozes >= SNOOZES:
        raise UserError("snooze-enough")
    again = now + timedelta(minutes=minutes)
    snoozes = sent.snoozes + 1
    await tx.schedules.mark(slot, day=day, state=ReminderState.SNOOZED, snoozes=snoozes, doubts=0)
    await tx.timers.arm(
        TimerKind.SNOOZE, subject=snooze_subject(slot, day), due_at=again, user=person.id
    )
    return again


async def dismiss(
    tx: Transaction, person: Person, *, slot: int, day: date, state: ReminderState
) -> None:
    """Note that a reminder was answered, so that nothing more is sent about it."""
    sent = await _told(tx, person, slot=slot, day=day)
    await tx.schedules.mark(slot, day=day, state=state)
    if state is not ReminderState.STARTED and sent.message == person.reminder:
        await tx.people.change(person.id, reminder=None)
    await tx.timers.disarm(TimerKind.SNOOZE, subject=snooze_subject(slot, day))


async def rest_of_day(tx: Transaction, person: Person, *, now: datetime) -> None:
    """Pass over the reminders that would still come on this day of the person's."""
    today, pauses = person.day(now), await tx.days.pauses(person.id)
    for slot in await tx.schedules.of(person.id):
        await tx.timers.disarm(TimerKind.SNOOZE, subject=snooze_subject(slot.id, today))
        coming = _upcoming(person, slot, pauses=pauses, now=now)
        if person.day(coming.at) == today:
            await _pass(tx, person, slot, coming)
            passed = replace(slot, last_day=coming.day, last_at=coming.at)
            await arm_next(tx, person, passed, now=now)


async def _pass(tx: Transaction, person: Person, slot: Reminder, coming: Occurrence) -> None:
    """Count an occurrence as skipped before it falls due."""
    await tx.schedules.open(slot=slot.id, day=coming.day, user=person.id, due_at=coming.at)
    await tx.schedules.mark(slot.id, day=coming.day, state=ReminderState.SKIPPED)
    await tx.schedules.fell_due(slot.id, day=coming.day, at=coming.at)


def snooze_subject(slot: int, day: date) -> str:
    """Name the snoozed reminder of one day."""
    return f"{slot}/{day.isoformat()}"


def snoozed(subject: str) -> tuple[int, date]:
    """Return which reminder of which day a snooze is about."""
    slot, _, day = subject.partition("/")
    return int(slot), date.fromisoformat(day)


async def _told(tx: Transaction, person: Person, *, slot: int, day: date) -> SentReminder:
    sent = await tx.schedules.occurrence(slot, day=day)
    if sent is None or sent.user != person.id:
        raise UserError("reminder-gone")
    return sent


async def pause(tx: Transaction, person: Person, *, days: int, now: datetime) -> date:
    """Pause reminders for a number of days from today on; return the last of them.

    A time off that runs already ends with the new one: the last word counts, be it longer or shorter.
    """
    today = person.day(now)
    until = today + (days - 1) * A_DAY
    await tx.days.end_pauses(person.id, day=today)
    await tx.days.put_pause(user=person.id, since=today, until=until)
    await rearm(tx, person, now=now)
    return until


async def pause_between(
    tx: Transaction, person: Person, *, since: date, until: date, now: datetime
) -> None:
    """Take a time off between two days, both included, beside those that were planned before."""
    await tx.days.put_pause(user=person.id, since=since, until=until)
    await rearm(tx, person, now=now)


async def drop_pause(tx: Transaction, person: Person, *, since: date, now: datetime) -> None:
    """Take back a time off that is still to come."""
    await tx.days.drop_pause(person.id, since=since)
    await rearm(tx, person, now=now)


async def edit(
    tx: Transaction, person: Person, *, slot: int, now: datetime, **values: Any
) -> Reminder:
    """Change a reminder: its time, its days, its routine, or whether it is silent.

    Raises `UserError` for a slot that is gone or another person's, without days, or at a time that is taken.
    """
    slots = {one.id: one for one in await tx.schedules.of(person.id)}
    if slot not in slots:
        raise UserError("button-old")
    changed = replace(slots[slot], **values)
    if not changed.weekdays:
        raise UserError("remind-no-days")
    if any(one.at == changed.at for one in slots.values() if one.id != slot):
        raise UserError("remind-taken")
    await tx.schedules.change(slot, **values)
    await replan(tx, person, now=now)
    await arm_next(tx, person, changed, now=now)
    return changed


async def end_pause(tx: Transaction, person: Person, *, now: datetime) -> bool:
    """End the time off today; False if there is none."""
    ended = await tx.days.end_pauses(person.id, day=person.day(now))
    if ended:
        await rearm(tx, person, now=now)
    return ended
