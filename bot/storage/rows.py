"""What all groups of rows share: the connection of the transaction that they are read and written in."""

from collections.abc import Callable
from functools import cache
from importlib import import_module
from typing import Any

from sqlalchemy import Table
from sqlalchemy.dialects import sqlite

from bot.storage.connection import Connection

Insert = Callable[[Table], sqlite.Insert]


@cache
def _inserting(dialect: str) -> Insert:
    """Return the INSERT of a database, which knows ON CONFLICT; only that database's words for it are imported."""
    found: Insert = import_module(f"sqlalchemy.dialects.{dialect}").insert
    return found


class RowGroup:
    """A group of rows, inside one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def _insert(self, table: Table) -> sqlite.Insert:
        """Return an INSERT that knows what to do about a conflict."""
        return _inserting(self._connection.dialect.name)(table)

    async def _put(self, table: Table, *, keys: tuple[str, ...], **values: Any) -> None:
        """Insert a row, or change the row with the same keys."""
        fresh = self._insert(table).values(values)
        changed = {name: value for name, value in values.items() if name not in keys}
        await self._connection.execute(
            fresh.on_conflict_do_update(index_elements=keys, set_=changed)
        )

    async def _add_once(self, table: Table, **values: Any) -> bool:
        """Insert a row unless it is there; return whether it was new."""
        fresh = self._insert(table).values(values).on_conflict_do_nothing()
        result = await self._connection.execute(fresh)
        return bool(result.rowcount)
