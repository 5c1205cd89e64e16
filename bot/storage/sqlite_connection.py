"""The connection of one transaction on SQLite, whose prepared statements run at once."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy.ext.asyncio import AsyncEngine

from bot.storage.connection import Connection
from bot.storage.driver import Driver

BARE = "limber_bare"
"""The option of a connection of SQLAlchemy's that begins no transaction."""


class SqliteConnection(Connection):
    """A connection to SQLite with a transaction that has begun."""

    def __init__(self, engine: AsyncEngine, driver: Driver) -> None:
        super().__init__(engine.execution_options(**{BARE: True}))
        self.driver = driver

    async def rows(self, sql: str, parameters: Sequence[Any]) -> list[Any]:
        """Run a brief statement at once, and return its rows."""
        return self.driver.rows(sql, parameters)

    async def change(self, sql: str, rows: Sequence[Sequence[Any]]) -> None:
        """Run a brief statement at once, for each of these rows."""
        self.driver.change(sql, rows)

    async def begin(self) -> None:
        """Begin the transaction; wait, in the driver's thread, for another process that is writing."""
        if not self.driver.begins():
            await (await self.alchemy()).exec_driver_sql(self.driver.begin)

    async def commit(self) -> None:
        """Commit the transaction."""
        if self._alchemy is None:
            await self.driver.end()
        else:
            await self._alchemy.commit()

    async def close(self) -> None:
        """Let go; what was not committed is rolled back."""
        await self._stack.aclose()
        if self.driver.is_open and self.driver.in_transaction:
            self.driver.undo()


async def driver_of(engine: AsyncEngine) -> Driver:
    """Return the driver's connection of an engine that has no more than one; it is opened if need be."""
    async with engine.execution_options(**{BARE: True}).connect() as connection:
        driver: Any = (await connection.get_raw_connection()).driver_connection
        assert isinstance(driver, Driver)
        return driver
