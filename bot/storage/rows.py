"""What do all groups of rows share? The connection of the transaction that they are read and written in."""

from typing import Any

from sqlalchemy import Table
from sqlalchemy.dialects.sqlite import Insert, insert
from sqlalchemy.ext.asyncio import AsyncConnection


class Rows:
    """A group of rows, inside one transaction."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def _put(self, table: Table, *, keys: tuple[str, ...], **values: Any) -> None:
        """Insert a row, or change the one that has the same keys."""
        fresh = insert(table).values(values)
        changed = {name: value for name, value in values.items() if name not in keys}
        await self._connection.execute(
            fresh.on_conflict_do_update(index_elements=keys, set_=changed)
        )

    async def _add_once(self, table: Table, **values: Any) -> bool:
        """Insert a row unless it is there; tell whether it was new."""
        fresh: Insert = insert(table).values(values).on_conflict_do_nothing()
        result = await self._connection.execute(fresh)
        return bool(result.rowcount)
