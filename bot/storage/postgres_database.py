"""PostgreSQL as the database behind a store."""

from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy.ext.asyncio import AsyncEngine

from bot.domain.errors import StorageError
from bot.storage.postgres import Driver
from bot.storage.postgres_connection import PostgresConnection
from bot.storage.postgres_errors import named

LONGEST = 3600.0
"""Seconds that it may take to write all tables again."""


class PostgresDatabase:
    """A database on a server; the store has one connection to it."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._bare = engine.execution_options(isolation_level="AUTOCOMMIT")
        self._known: Driver | None = None

    async def connection(self) -> PostgresConnection:
        """Return the connection; a new one if the last was lost."""
        return PostgresConnection(self._bare, await self._driver())

    async def empty_log(self) -> None:
        """Do nothing: the server looks after its log."""

    async def rewrite(self) -> None:
        """Write all tables again, without traces of deleted rows; cancelled, it stops and changes nothing."""
        driver = await self._driver()
        with named():
            await driver.execute("VACUUM (FULL)", timeout=LONGEST)

    async def size(self) -> int:
        """Return the size of the database in bytes."""
        driver = await self._driver()
        with named():
            return int(await driver.fetchval("SELECT pg_database_size(current_database())"))

    async def time(self) -> datetime:
        """Return what the server's clock reads."""
        driver = await self._driver()
        with named():
            at: datetime = await driver.fetchval("SELECT clock_timestamp()")
        return at

    async def copy(self, *, to: Path) -> None:
        """Refuse: the server's own programs copy a database."""
        raise StorageError(f"{to}: no copy is made of a database on a server")

    async def _driver(self) -> Driver:
        if self._known is None or self._known.is_closed():
            with named():
                self._known = await _driver_of(self._bare)
        return self._known


async def _driver_of(engine: AsyncEngine) -> Driver:
    """Return the driver's connection of an engine that has no more than one; it is opened if need be."""
    async with engine.connect() as connection:
        found: Any = (await connection.get_raw_connection()).driver_connection
        if found.is_closed():
            await connection.invalidate()
            found = (await connection.get_raw_connection()).driver_connection
        driver: Driver = found
        return driver
