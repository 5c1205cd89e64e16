"""What all groups of rows share: the connection of the transaction that they are read and written in."""

from typing import Any

from sqlalchemy import Table
from sqlalchemy.dialects import sqlite

from bot.storage.connection import Connection
from bot.storage.inserts import inserting


class RowGroup:
    """A group of rows, inside one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def _insert(self, table: Table) -> sqlite.Insert:
        """Return an INSERT that knows what to do about a conflict."""
        return inserting(self._connection.dialect.name)(table)

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
