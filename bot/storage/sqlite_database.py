"""SQLite as the database behind a store."""

from pathlib import Path

from sqlalchemy.ext.asyncio import AsyncEngine

from bot.storage import sqlite
from bot.storage.driver import Driver
from bot.storage.sqlite_connection import SqliteConnection, driver_of


class SqliteDatabase:
    """A file, or a database in memory; there is one connection."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        self._known: Driver | None = None

    async def connection(self) -> SqliteConnection:
        """Return the connection; a new one if the last was closed, as it is where a task was cancelled."""
        if self._known is None or not self._known.is_open:
            self._known = await driver_of(self._engine)
        return SqliteConnection(self._engine, self._known)

    async def empty_log(self) -> None:
        """Move everything from the write-ahead log into the database file, and empty the log."""
        await sqlite.empty_log(self._engine)

    async def rewrite(self) -> None:
        """Write the whole file again, without traces of deleted rows."""
        await sqlite.rewrite(self._engine)

    async def size(self) -> int:
        """Return the size of the database in bytes."""
        return await sqlite.size(self._engine)

    async def time(self) -> None:
        """Return nothing: SQLite has no clock but this machine's."""

    async def copy(self, *, to: Path) -> None:
        """Write a whole copy of the database to this file; half a copy never has its name."""
        await sqlite.copy(self._engine, to=to)
