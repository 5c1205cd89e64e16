"""All rows of a database are moved into another, of whatever kind: in batches, each once, and compared at the end."""

import hashlib
import json
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import (
    BigInteger,
    Column,
    MetaData,
    Table,
    Text,
    delete,
    exists,
    insert,
    select,
    tuple_,
)

from bot.domain.errors import StorageError
from bot.storage import numbering
from bot.storage.process_state import MOVING
from bot.storage.store import Store
from bot.storage.tables import marks, metadata

AT_ONCE = 2_000
"""Rows that are moved in one transaction."""
TABLES = tuple(table for table in metadata.sorted_tables if table is not marks)
"""Every table but the marks, those that others point at first; the marks follow at the end."""
CHECKSUM = 2**64


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """What both databases hold of a table: the number of rows, and a sum over them that knows no order."""

    table: str
    rows: int
    checksum: str


Tell = Callable[[str, int], None]
"""Learns how many rows of a table are moved."""


async def move(source: Store, target: Store, *, tell: Tell) -> list[Moved]:
    """Move all rows, or those that an earlier move has not reached, and compare both databases.

    Nothing of the source is changed. Raises `StorageError` if the target holds rows of its own, or differs at the end.
    """
    done = await _begun(target)
    for table in TABLES:
        await _move(table, source, target, done=done, tell=tell)
    await _move_marks(source, target)
    await numbering.carry_over(source, target)
    return [await _compare(table, source, target) for table in (*TABLES, marks)]


async def finish(target: Store) -> None:
    """Note that the target is whole: a bot may run on it from now on."""
    async with target.begin() as tx:
        await tx.process_state.drop(MOVING)


async def _begun(target: Store) -> dict[str, list[Any] | None]:
    """Return the last key of each table that an earlier move has reached; None where a table is done."""
    async with target.begin() as tx:
        told = await tx.process_state.get(MOVING)
        if told is not None:
            found: dict[str, list[Any] | None] = json.loads(told)
            return found
        for table in (*TABLES, marks):
            if (await tx.rows.execute(select(exists().select_from(table)))).scalar_one():
                raise StorageError("the target holds rows of its own: name an empty database")
        await tx.process_state.put(MOVING, "{}")
    return {}


async def _move(
    table: Table, source: Store, target: Store, *, done: dict[str, list[Any] | None], tell: Tell
) -> None:
    plain, count = _plain(table), 0
    if done.get(table.name, []) is None:
        return
    async for rows in _batches(plain, source, after=done.get(table.name)):
        done[table.name] = [rows[-1][column.name] for column in plain.primary_key]
        async with target.begin() as tx:
            await tx.rows.execute(insert(plain), rows)
            await tx.process_state.put(MOVING, json.dumps(done))
        count += len(rows)
        tell(table.name, count)
    done[table.name] = None
    async with target.begin() as tx:
        await tx.process_state.put(MOVING, json.dumps(done))


async def _move_marks(source: Store, target: Store) -> None:
    """Move the marks in one transaction: they are few, and the target has a mark of its own meanwhile."""
    async with source.begin() as tx:
        rows = [dict(row) for row in (await tx.rows.execute(select(marks))).mappings()]
    async with target.begin() as tx:
        await tx.rows.execute(delete(marks).where(marks.c.name != MOVING))
        if rows:
            await tx.rows.execute(insert(marks), rows)


async def _compare(table: Table, source: Store, target: Store) -> Moved:
    before, after = await _summed(table, source), await _summed(table, target)
    if before != after:
        raise StorageError(
            f"{table.name} differs: {before.rows} rows ({before.checksum}) are now "
            f"{after.rows} ({after.checksum}); drop the target, and move again"
        )
    return after


async def _summed(table: Table, store: Store) -> Moved:
    plain, count, total = _plain(table), 0, 0
    async for rows in _batches(plain, store):
        kept = [row for row in rows if table is not marks or row["name"] != MOVING]
        count += len(kept)
        total += sum(_checksum(list(row.values())) for row in kept)
    return Moved(table=table.name, rows=count, checksum=f"{total % CHECKSUM:016x}")


def _checksum(values: Sequence[Any]) -> int:
    digest = hashlib.blake2b(json.dumps(values).encode(), digest_size=8).digest()
    return int.from_bytes(digest)


async def _batches(
    plain: Table, store: Store, *, after: list[Any] | None = None
) -> AsyncIterator[list[dict[str, Any]]]:
    """Yield all rows in the order of their keys, from the row after this key on."""
    keys = tuple(plain.primary_key)
    while rows := await _read(plain, store, keys, after):
        yield rows
        after = [rows[-1][key.name] for key in keys]


async def _read(
    plain: Table, store: Store, keys: Sequence[Column[Any]], after: list[Any] | None
) -> list[dict[str, Any]]:
    found = select(plain).order_by(*keys).limit(AT_ONCE)
    if after is not None:
        found = found.where(tuple_(*keys) > tuple_(*after))
    async with store.begin() as tx:
        return [dict(row) for row in (await tx.rows.execute(found)).mappings()]


@cache
def _plain(table: Table) -> Table:
    """Return a table with columns of plain numbers and texts, so that each value stays as it is."""
    columns = (
        Column(column.name, _kind(column), primary_key=column.primary_key, autoincrement=False)
        for column in table.columns
    )
    return Table(table.name, MetaData(), *columns)


def _kind(column: Column[Any]) -> BigInteger | Text:
    kept = getattr(column.type, "impl_instance", column.type)
    return Text() if isinstance(kept, Text) else BigInteger()
