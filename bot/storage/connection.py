"""The connection of one transaction: prepared statements go to the driver, all others through SQLAlchemy."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Any, TypeVarTuple, overload

from sqlalchemy import CursorResult, Dialect, Executable, ScalarResult
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine
from sqlalchemy.sql.selectable import TypedReturnsRows

from bot.storage.driver import Driver

Columns = TypeVarTuple("Columns")

BARE = "limber_bare"
"""The option of a connection of SQLAlchemy's that begins no transaction."""


class Connection:
    """A driver's connection with a transaction that has begun; SQLAlchemy takes part when it is needed."""

    def __init__(self, engine: AsyncEngine, driver: Driver) -> None:
        self._engine = engine
        self._stack = AsyncExitStack()
        self._alchemy: AsyncConnection | None = None
        self.driver = driver

    @property
    def dialect(self) -> Dialect:
        """The words of the database."""
        return self._engine.dialect

    async def alchemy(self) -> AsyncConnection:
        """Return SQLAlchemy's connection, which is inside the same transaction."""
        if self._alchemy is None:
            bare = self._engine.execution_options(**{BARE: True})
            self._alchemy = await self._stack.enter_async_context(bare.connect())
        return self._alchemy

    @overload
    async def execute(
        self, statement: TypedReturnsRows[*Columns], parameters: Any = None
    ) -> CursorResult[*Columns]: ...

    @overload
    async def execute(
        self, statement: Executable, parameters: Any = None
    ) -> CursorResult[*tuple[Any, ...]]: ...

    async def execute(self, statement: Any, parameters: Any = None) -> Any:
        """Run a statement."""
        return await (await self.alchemy()).execute(statement, parameters)

    async def scalars(self, statement: Executable) -> ScalarResult[Any]:
        """Run a statement, and return the first column of its rows."""
        return await (await self.alchemy()).scalars(statement)

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


@asynccontextmanager
async def transaction(engine: AsyncEngine, driver: Driver) -> AsyncIterator[Connection]:
    """Open a transaction; it is committed at the end of the block, and rolled back by an exception."""
    connection = Connection(engine, driver)
    try:
        await connection.begin()
        yield connection
        await connection.commit()
    finally:
        await connection.close()


async def driver_of(engine: AsyncEngine) -> Driver:
    """Return the driver's connection of an engine that has no more than one; it is opened if need be."""
    async with engine.execution_options(**{BARE: True}).connect() as connection:
        driver: Any = (await connection.get_raw_connection()).driver_connection
        assert isinstance(driver, Driver)
        return driver
