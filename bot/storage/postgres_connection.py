"""The connection of one transaction on PostgreSQL."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Executable, ScalarResult
from sqlalchemy.exc import OperationalError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.storage.connection import Connection
from bot.storage.postgres import WRITER, Driver
from bot.storage.postgres_errors import DRIVER, named
from bot.storage.waiting import whole

BEGIN = f"BEGIN; SELECT pg_advisory_xact_lock({WRITER})"
"""Transactions of all processes run in turn, as on SQLite: what is read in a transaction is true until its end.

With the level READ COMMITTED each statement sees all that was committed before the lock was taken.
"""


class PostgresConnection(Connection):
    """A connection to PostgreSQL with a transaction that has begun, while no other process is writing."""

    def __init__(self, bare: AsyncEngine, driver: Driver) -> None:
        super().__init__(bare)
        self._driver = driver
        self._open = False

    async def alchemy(self) -> AsyncConnection:
        """Return SQLAlchemy's connection, which is inside the same transaction."""
        with named():
            return await super().alchemy()

    async def execute(self, statement: Any, parameters: Any = None) -> Any:
        """Run a statement."""
        with named():
            return await super().execute(statement, parameters)

    async def scalars(self, statement: Executable) -> ScalarResult[Any]:
        """Run a statement, and return the first column of its rows."""
        with named():
            return await super().scalars(statement)

    async def rows(self, sql: str, parameters: Sequence[Any]) -> Sequence[Any]:
        """Run a brief statement on the driver, and return its rows."""
        with named():
            return await self._driver.fetch(sql, *parameters)

    async def change(self, sql: str, rows: Sequence[Sequence[Any]]) -> None:
        """Run a brief statement on the driver, for each of these rows."""
        with named():
            await self._driver.executemany(sql, rows)

    async def begin(self) -> None:
        """Begin the transaction, and wait until no other process is writing."""
        self._open = True
        with named():
            await self._driver.execute(BEGIN)

    async def commit(self) -> None:
        """Commit the transaction; raises `OperationalError` if the server has rolled it back."""
        self._open = False
        with named():
            if self._alchemy is not None:
                await (
                    self._alchemy.commit()
                )  # says so to those who listen; the server hears it below
            status = await whole(self._driver.execute("COMMIT"))
        if status != "COMMIT":
            raise OperationalError(None, None, RuntimeError("a statement of it had failed"))

    async def close(self) -> None:
        """Let go; what was not committed is rolled back, or lost with the connection."""
        try:
            if self._open and not self._driver.is_closed():
                await whole(self._undo())
        finally:
            await self._stack.aclose()

    async def _undo(self) -> None:
        try:
            await self._driver.execute("ROLLBACK")
        except DRIVER:
            self._driver.terminate()
