"""Routines that people made: a row for each, with the version of the form in which its items are written."""

import json
import logging
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import and_, bindparam, delete, insert, select, update

from bot.domain.own_routine import OwnItem, OwnRoutine
from bot.domain.prescription import Dose, Unit
from bot.storage.lists import among
from bot.storage.prepared_statements import PreparedStatement
from bot.storage.rows import RowGroup
from bot.storage.tables import own_routines

log = logging.getLogger(__name__)

VERSION = 1
"""The form in which items are written now."""

OF = PreparedStatement(
    select(own_routines)
    .where(own_routines.c.user == bindparam("person"))
    .order_by(own_routines.c.id),
    returns=own_routines.c,
)
NAMES = PreparedStatement(
    select(own_routines.c.id, own_routines.c.name).where(
        own_routines.c.user == bindparam("person")
    ),
    returns=[own_routines.c.id, own_routines.c.name],
)
FIND = PreparedStatement(
    select(own_routines).where(
        among(own_routines.c.user, "users"), among(own_routines.c.id, "numbers")
    ),
    returns=own_routines.c,
)


class OwnRoutines(RowGroup):
    """The own_routines rows."""

    async def add(
        self, user: int, *, name: str, key: str, items: Iterable[OwnItem], at: datetime
    ) -> OwnRoutine:
        """Keep a new routine; `key` is its name as names are compared."""
        kept = tuple(items)
        fresh = insert(own_routines).values(
            user=user, name=name, key=key, version=VERSION, items=_written(kept), changed_at=at
        )
        result = await self._connection.execute(fresh)
        (number,) = result.inserted_primary_key or (0,)
        return OwnRoutine(number=number, name=name, items=kept)

    async def of(self, user: int) -> list[OwnRoutine]:
        """Return a person's routines, the oldest first; a row that cannot be read is left out."""
        return list(_read_all(await OF.all(self._connection, person=user)))

    async def names(self, user: int) -> Mapping[str, str]:
        """Return what a person's routines are called, by their ids."""
        rows = await NAMES.all(self._connection, person=user)
        return {OwnRoutine(number=row.id, name=row.name, items=()).id: row.name for row in rows}

    async def find_all(
        self, wanted: Iterable[tuple[int, int]]
    ) -> dict[tuple[int, int], OwnRoutine]:
        """Return these routines, each of a person by its number, as far as there are any."""
        pairs = set(wanted)
        if not pairs:
            return {}
        users, numbers = [user for user, _ in pairs], [number for _, number in pairs]
        rows = await FIND.all(self._connection, users=users, numbers=numbers)
        theirs = [row for row in rows if (row.user, row.id) in pairs]
        owners = {row.id: row.user for row in theirs}
        return {(owners[one.number], one.number): one for one in _read_all(theirs)}

    async def change(
        self, user: int, number: int, *, items: Iterable[OwnItem], at: datetime
    ) -> None:
        """Keep other items for a routine."""
        await self._change(
            user, number, version=VERSION, items=_written(tuple(items)), changed_at=at
        )

    async def rename(self, user: int, number: int, *, name: str, key: str, at: datetime) -> None:
        """Keep another name for a routine."""
        await self._change(user, number, name=name, key=key, changed_at=at)

    async def remove(self, user: int, number: int) -> None:
        """Forget a routine."""
        gone = delete(own_routines).where(_is(user, number))
        await self._connection.execute(gone)

    async def _change(self, user: int, number: int, **values: Any) -> None:
        changed = update(own_routines).where(_is(user, number)).values(values)
        await self._connection.execute(changed)


def _is(user: int, number: int) -> Any:
    return and_(own_routines.c.user == user, own_routines.c.id == number)


def _written(items: tuple[OwnItem, ...]) -> str:
    return json.dumps([{"stretch": one.stretch, **asdict(one.dose)} for one in items])


def _read_all(rows: Iterable[Any]) -> Iterator[OwnRoutine]:
    for row in rows:
        try:
            yield OwnRoutine(number=row.id, name=row.name, items=_items(row))
        except (ValueError, TypeError, KeyError) as error:
            log.warning("own routine %s cannot be read: %s", row.id, error)


def _items(row: Any) -> tuple[OwnItem, ...]:
    if row.version != VERSION:
        raise ValueError(f"it is written in the form {row.version}")
    return tuple(map(_item, json.loads(row.items)))


def _item(written: dict[str, Any]) -> OwnItem:
    values = dict(written)
    stretch = values.pop("stretch")
    dose = Dose(unit=Unit(values.pop("unit")), **values)
    if not dose.fits:
        raise ValueError(f"no dose has {written}")
    return OwnItem(stretch=stretch, dose=dose)
