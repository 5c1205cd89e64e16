"""The connection of one transaction: prepared statements go to the driver, all others through SQLAlchemy."""

from abc import ABC, abstractmethod
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Any, TypeVarTuple, overload

from sqlalchemy import CursorResult, Dialect, Executable, ScalarResult
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine
from sqlalchemy.sql.selectable import TypedReturnsRows

Columns = TypeVarTuple("Columns")


class Connection(ABC):
    """A driver's connection with a transaction that has begun; SQLAlchemy takes part when it is needed."""

    def __init__(self, bare: AsyncEngine) -> None:
        """Take part by connections of `bare`, on which SQLAlchemy begins and ends no transactions."""
        self._bare = bare
        self._stack = AsyncExitStack()
        self._alchemy: AsyncConnection | None = None

    @property
    def dialect(self) -> Dialect:
        """The words of the database."""
        return self._bare.dialect

    async def alchemy(self) -> AsyncConnection:
        """Return SQLAlchemy's connection, which is inside the same transaction."""
        if self._alchemy is None:
            self._alchemy = await self._stack.enter_async_context(self._bare.connect())
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

    @abstractmethod
    async def rows(self, sql: str, parameters: Sequence[Any]) -> Sequence[Any]:
        """Run a brief statement on the driver, and return its rows."""

    @abstractmethod
    async def change(self, sql: str, rows: Sequence[Sequence[Any]]) -> None:
        """Run a brief statement on the driver, for each of these rows."""

    @abstractmethod
    async def begin(self) -> None:
        """Begin the transaction; wait for another process that is writing."""

    @abstractmethod
    async def commit(self) -> None:
        """Commit the transaction. A cancellation waits until that is done."""

    @abstractmethod
    async def close(self) -> None:
        """Let go; what was not committed is rolled back."""


@asynccontextmanager
async def transaction(connection: Connection) -> AsyncIterator[Connection]:
    """Open a transaction; it is committed at the end of the block, and rolled back by an exception."""
    try:
        await connection.begin()
        yield connection
        await connection.commit()
    finally:
        await connection.close()
