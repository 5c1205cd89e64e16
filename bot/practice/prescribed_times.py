"""Reminders for what is to be done several times a day, spread over it."""

from datetime import UTC, datetime, time, timedelta

from bot.domain.person import Person
from bot.domain.schedule import EVERY_DAY
from bot.practice import reminder_changes
from bot.storage.store import Transaction

SPREAD = {1: (time(8),), 2: (time(8), time(19)), 3: (time(8), time(13), time(19))}
"""The times of day for so many times."""
STEP = timedelta(minutes=5)
"""A time that is taken moves on by this much."""


async def remind(
    tx: Transaction, person: Person, routine: str, *, count: int, now: datetime
) -> tuple[time, ...]:
    """Remind a person of a routine so often every day; return the times.

    Reminders of this routine that there are already are replaced; others keep their times. Raises `UserError` when
    the person has as many reminders as a person may have.
    """
    for slot in await tx.schedules.of(person.id):
        if slot.routine == routine:
            await reminder_changes.remove(tx, person, slot=slot.id, now=now)
    taken = set() if person.stopped else {slot.at for slot in await tx.schedules.of(person.id)}
    times = tuple(_free(at, taken) for at in SPREAD[count])
    for at in times:
        await reminder_changes.put(
            tx, person, at=at, weekdays=EVERY_DAY, routine=routine, now=now, only=True
        )
    return times


def _free(at: time, taken: set[time]) -> time:
    """Return this time of day, or the next that has no reminder yet."""
    moment = datetime.combine(datetime(2000, 1, 1, tzinfo=UTC), at)
    while moment.time() in taken:
        moment += STEP
    return moment.time()
