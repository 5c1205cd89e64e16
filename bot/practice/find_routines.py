"""Routines by their ids: written by hand, made for a person, or made by a person."""

from collections.abc import Iterable

from bot.domain.own_routine import number_of
from bot.domain.routine import Routine
from bot.domain.routine_id import is_composed
from bot.domain.single import single_of
from bot.library.library import Library
from bot.practice.history import planned_of
from bot.practice.today import composed_routine
from bot.storage.store import Transaction

Pair = tuple[int, str]
"""A person's number, and the id of a routine."""


async def find(tx: Transaction, library: Library, user: int, id_: str) -> Routine | None:
    """Return the routine of this id, whoever made it; None if there is none any more.

    Of a routine that was made of something that is gone since, the rest is returned.
    """
    return (await find_all(tx, library, [(user, id_)])).get((user, id_))


async def find_all(
    tx: Transaction, library: Library, wanted: Iterable[Pair]
) -> dict[Pair, Routine]:
    """Return these routines, each of a person by its id, as `find` does, as far as there are any."""
    pairs = set(wanted)
    made = await tx.choices.find_all(pair for pair in pairs if is_composed(pair[1]))
    written = {pair: one for pair in pairs if (one := _written(library, pair[1]))}
    left = {pair: planned_of(row, library) for pair, row in made.items()}
    found = written | {
        pair: composed_routine(made[pair], rest) for pair, rest in left.items() if rest
    }
    return found | await _own(tx, library, pairs)


def _written(library: Library, id_: str) -> Routine | None:
    """Return a routine that is the same for everybody: written by hand, or a single stretch."""
    return library.routines.get(id_) or single_of(id_, library.stretches)


async def _own(tx: Transaction, library: Library, pairs: Iterable[Pair]) -> dict[Pair, Routine]:
    """Return those of these routines that people made themselves."""
    numbers = {
        (user, number): (user, id_) for user, id_ in pairs if (number := number_of(id_)) is not None
    }
    kept = await tx.own_routines.find_all(numbers)
    routines = {numbers[key]: one.routine(library.stretches) for key, one in kept.items()}
    return {pair: one for pair, one in routines.items() if one is not None}
