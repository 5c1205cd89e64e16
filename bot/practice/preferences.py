"""What a person prefers: every change of it, with what follows from it."""

from datetime import datetime
from typing import Any

from bot.domain.person import Person
from bot.practice.nudges import arm_all
from bot.practice.progress import replan
from bot.storage.store import Transaction
from bot.storage.timers import TimerKind


async def change(tx: Transaction, person: Person, *, now: datetime, **values: Any) -> Person:
    """Change preferences by the names of their columns, and return the person as they are then.

    When another hour begins the day, a reminder may belong to the day before: the plan follows from tomorrow on.
    A nudge at another time counts from this day on.
    """
    await tx.people.change(person.id, **values)
    changed = await tx.people.get(person.id)
    if changed.day_start != person.day_start:
        await replan(tx, changed, now=now)
    if changed.nudge != person.nudge:
        await tx.timers.disarm(TimerKind.NUDGE, subject=person.id)
        await arm_all(tx, [changed], now=now)
    return changed
