"""What a person can do with routines of their own: functions that change rows, and send nothing."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime

from bot.domain.errors import UserError
from bot.domain.own_routine import LONGEST_NAME, MOST, OwnItem, OwnRoutine, checked, named
from bot.domain.person import Person
from bot.domain.routine import Routine
from bot.library.library import Library
from bot.parsing.typed import folded, only_words, plain
from bot.storage.store import Transaction

Change = Callable[[tuple[OwnItem, ...]], Sequence[OwnItem]]
"""Returns other items of a routine; raises `UserError` where these cannot be."""


def key(name: str) -> str:
    """Return a name as names are compared: without case, accents and signs, as long as that leaves anything."""
    return folded(only_words(plain(name, limit=LONGEST_NAME))) or name


async def make(
    tx: Transaction,
    library: Library,
    person: Person,
    *,
    items: Iterable[OwnItem],
    name: str,
    now: datetime,
) -> OwnRoutine:
    """Keep a new routine; of a name that the person has given already, the next number is added.

    Raises `UserError` for too many routines, too many stretches, too long a routine or an unfit name.
    """
    kept = checked(tuple(items), library.stretches)
    mine = await tx.own_routines.of(person.id)
    if len(mine) >= MOST:
        raise UserError("my-too-many", most=MOST)
    free = _free(named(name), {key(one.name) for one in mine})
    return await tx.own_routines.add(person.id, name=free, key=key(free), items=kept, at=now)


def _free(name: str, taken: set[str]) -> str:
    """Return a name that is not taken: itself, or with the first number that is free."""
    numbered = (f"{name} {number}" for number in range(2, MOST + 2))
    return next(one for one in (name, *numbered) if key(one) not in taken)


async def change(
    tx: Transaction,
    library: Library,
    person: Person,
    number: int,
    alter: Change,
    *,
    now: datetime,
) -> OwnRoutine:
    """Keep other items for a routine of a person; raise `UserError` where that cannot be, or it is gone."""
    mine = await find(tx, person, number)
    items = checked(tuple(alter(mine.items)), library.stretches)
    await tx.own_routines.change(person.id, number, items=items, at=now)
    return OwnRoutine(number=number, name=mine.name, items=items)


async def rename(
    tx: Transaction, person: Person, number: int, *, name: str, now: datetime
) -> OwnRoutine:
    """Call a routine by another name; raise `UserError` if another of the person's has it, or it is unfit."""
    mine, tidy = await find(tx, person, number), named(name)
    others = [one for one in await tx.own_routines.of(person.id) if one.number != number]
    if key(tidy) in {key(one.name) for one in others}:
        raise UserError("my-name-taken")
    await tx.own_routines.rename(person.id, number, name=tidy, key=key(tidy), at=now)
    return OwnRoutine(number=number, name=tidy, items=mine.items)


async def remove(tx: Transaction, person: Person, number: int) -> OwnRoutine:
    """Forget a routine, and let the reminders that were about it be about the routine of the day."""
    gone = await find(tx, person, number)
    await tx.own_routines.remove(person.id, number)
    for slot in await tx.schedules.of(person.id):
        if slot.routine == gone.id:
            await tx.schedules.change(slot.id, routine=None)
    return gone


async def find(tx: Transaction, person: Person, number: int) -> OwnRoutine:
    """Return a routine of a person; raise `UserError` if it is gone."""
    found = await tx.own_routines.find_all([(person.id, number)])
    if (person.id, number) not in found:
        raise UserError("my-gone")
    return found[person.id, number]


async def called(tx: Transaction, library: Library, person: Person, typed: str) -> Routine | None:
    """Return the routine that a person called so, whatever its case, accents and signs; None if none is."""
    name = key(typed)
    mine = await tx.own_routines.of(person.id)
    found = next((one for one in mine if key(one.name) == name), None)
    return None if found is None else found.routine(library.stretches)
