"""What a person prefers: every change of it, with what follows from it."""

from datetime import datetime
from typing import Any

from bot.domain.person import Person
from bot.practice.progress import replan
from bot.storage.store import Transaction


async def change(tx: Transaction, person: Person, *, now: datetime, **values: Any) -> Person:
    """Change preferences by the names of their columns, and return the person as they are then.

    When another hour begins the day, a reminder may belong to the day before: the plan follows from tomorrow on.
    """
    await tx.people.change(person.id, **values)
    changed = await tx.people.get(person.id)
    if changed.day_start != person.day_start:
        await replan(tx, changed, now=now)
    return changed
