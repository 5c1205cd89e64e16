"""Progress: practice days are counted once, and the streak is derived from them alone."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from bot.domain.days import A_DAY
from bot.domain.diary import Diary
from bot.domain.errors import UserError
from bot.domain.person import Pause, Person
from bot.domain.session import Session
from bot.domain.streak import Streak, measure
from bot.storage.practice_days import Record
from bot.storage.schedules import Reminder
from bot.storage.store import Transaction


async def streak_of(
    tx: Transaction, person: Person, *, today: date, without: int | None = None
) -> Streak:
    """Return a person's streak as it stands on this day of theirs, perhaps without what one session added."""
    return (await diary_of(tx, person, today=today, without=without)).streak


async def diary_of(
    tx: Transaction, person: Person, *, today: date, without: int | None = None
) -> Diary:
    """Return what each of a person's days was up to this one, perhaps without what one session added."""
    record = (await tx.days.records([person.id]))[person.id]
    return diary(record, today=today, without=without)


def diary(record: Record, *, today: date, without: int | None = None) -> Diary:
    """Return what each day of a record was up to this one, perhaps without what one session added."""
    done = {one.day for one in record.days if without is None or one.session != without}
    off = _days_off(record.pauses, until=today)
    streak = measure(done, today=today, plan=record.plan, neutral=off | record.protected)
    return Diary(
        streak=streak,
        done=done,
        plan=record.plan,
        off=off,
        protected=record.protected,
        earned=record.earned,
        today=today,
    )


def _days_off(pauses: Iterable[Pause], *, until: date) -> frozenset[date]:
    return frozenset(
        pause.since + number * A_DAY
        for pause in pauses
        for number in range((min(pause.until, until) - pause.since).days + 1)
    )


async def credit(tx: Transaction, person: Person, session: Session, *, at: datetime) -> bool:
    """Count the session's day as practised; False if it was counted before."""
    return await tx.days.add(
        user=person.id, day=session.day, at=at, zone=person.zone, session=session.id
    )


NOON = time(12)


def days_to_fill(person: Person, *, now: datetime) -> list[date]:
    """Return the days that a person may still say they practised without the bot: each until noon of the next."""
    today = person.day(now)
    wall = now.astimezone(ZoneInfo(person.zone))
    is_morning = wall.time() < NOON and wall.date() == today
    return [today, today - A_DAY] if is_morning else [today]


async def credit_alone(tx: Transaction, person: Person, *, day: date, now: datetime) -> bool:
    """Count a day as practised without the bot; False if it was counted before.

    Raises `UserError` when it is too late for that day.
    """
    if day not in days_to_fill(person, now=now):
        raise UserError("did-too-late")
    return await tx.days.add(
        user=person.id, day=day, at=now, zone=person.zone, session=None, alone=True
    )


async def replan(tx: Transaction, person: Person, *, now: datetime) -> None:
    """Let the plan follow the person's reminders from their next day on; a first plan counts from today.

    Who has no reminders keeps their plan; who wants none for now has none.
    """
    slots = await tx.schedules.of(person.id)
    weekdays = frozenset(day for slot in slots for day in _planned(slot, person))
    if person.stopped or not weekdays:
        return
    today, plan = person.day(now), await tx.days.plan(person.id)
    since = today + A_DAY if plan.changes else today
    if not plan.changes or plan.changes[-1][1] != weekdays:
        await tx.days.put_plan(user=person.id, since=since, weekdays=weekdays)


def _planned(slot: Reminder, person: Person) -> Iterator[int]:
    """Yield the weekdays on which a slot is part of the person's day: before its start it is still the day before."""
    before = slot.at.hour < person.day_start
    return ((weekday - before) % 7 for weekday in slot.weekdays)
