"""How does one read and write rows? Through one door, `begin()`, and inside a transaction alone."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path

from sqlalchemy.exc import (
    DataError,
    DBAPIError,
    IntegrityError,
    NotSupportedError,
    ProgrammingError,
)
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.domain.errors import StorageError
from bot.storage import sqlite
from bot.storage.choices import Choices
from bot.storage.conversations import Conversations
from bot.storage.inbox import Inbox
from bot.storage.marks import Marks
from bot.storage.people import People
from bot.storage.practice_days import PracticeDays
from bot.storage.remarks import Remarks
from bot.storage.schedules import Schedules
from bot.storage.sessions import Sessions
from bot.storage.sqlite import create_engine
from bot.storage.timers import Timers
from bot.storage.uploads import Uploads

__all__ = ["Store", "Transaction", "create_engine", "is_failure"]

MISTAKES = (DataError, IntegrityError, NotSupportedError, ProgrammingError)
"""What a database says of what it was asked, and would say again."""


def is_failure(error: Exception) -> bool:
    """Tell whether it is the database itself that failed: asked the same later, it may do it."""
    return isinstance(error, (DBAPIError, StorageError)) and not isinstance(error, MISTAKES)


class Transaction:
    """All groups of rows, as one transaction sees them."""

    def __init__(self, connection: AsyncConnection) -> None:
        self.people = People(connection)
        self.schedules = Schedules(connection)
        self.sessions = Sessions(connection)
        self.choices = Choices(connection)
        self.days = PracticeDays(connection)
        self.timers = Timers(connection)
        self.conversations = Conversations(connection)
        self.remarks = Remarks(connection)
        self.inbox = Inbox(connection)
        self.marks = Marks(connection)
        self.uploads = Uploads(connection)
        self._after: list[Callable[[], None]] = []

    def on_commit(self, callback: Callable[[], None]) -> None:
        """Call this once the transaction is committed, and not if it is rolled back."""
        self._after.append(callback)

    def committed(self) -> None:
        """Tell whoever asked that the transaction is committed."""
        for callback in self._after:
            callback()


class Store:
    """The one door to the database.

    Transactions run one after the other, in the order in which they were asked for: there is one connection.
    Whoever arms a timer rings the bell, once the transaction is committed.
    """

    def __init__(self, engine: AsyncEngine, *, release: Callable[[], None] | None = None) -> None:
        """Stand before this database; `release` is called once it is let go of."""
        self.engine = engine
        self._release = release or (lambda: None)
        self._turn = asyncio.Lock()
        self._bells: list[Callable[[datetime], None]] = []
        self._closed = False
        self._traces = False

    def on_armed(self, bell: Callable[[datetime], None]) -> None:
        """Ring this bell with the earliest instant whenever timers were armed."""
        self._bells.append(bell)

    @asynccontextmanager
    async def begin(self) -> AsyncIterator[Transaction]:
        """Open a transaction; it is committed at the end of the block, and rolled back by an exception.

        Never hold it across a call to Telegram: everyone else waits.
        """
        async with self._turn:
            self._refuse_if_closed()
            async with self.engine.begin() as connection:
                tx = Transaction(connection)
                yield tx
            self._traces |= tx.people.removed
        tx.committed()
        if tx.timers.armed:
            self._ring(min(tx.timers.armed))

    async def checkpoint(self) -> None:
        """Move everything from the write-ahead log into the database file, and empty the log.

        If someone was removed since the last time, no trace of them is left in either.
        """
        async with self._turn:
            self._refuse_if_closed()
            await sqlite.empty_log(self.engine, rewrite=self._traces)
            self._traces = False

    async def copy(self, *, to: Path) -> None:
        """Write a whole copy of the database to this file; half a copy never has its name."""
        async with self._turn:
            self._refuse_if_closed()
            await sqlite.copy(self.engine, to=to)

    async def close(self) -> None:
        """Finish the transaction at hand and let go of the database; nobody gets in any more."""
        async with self._turn:
            self._closed = True
            try:
                await self.engine.dispose()
            finally:
                self._release()

    def _refuse_if_closed(self) -> None:
        if self._closed:
            raise StorageError("the database is closed: the bot is about to stop")

    def _ring(self, at: datetime) -> None:
        for bell in self._bells:
            bell(at)
