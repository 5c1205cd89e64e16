"""The store: rows are read and written in a transaction, which `begin()` opens."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path
from time import perf_counter

from sqlalchemy.exc import (
    DataError,
    DBAPIError,
    IntegrityError,
    NotSupportedError,
    ProgrammingError,
)
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.domain.errors import StorageError
from bot.storage import sqlite
from bot.storage.choices import Choices
from bot.storage.columns import whole_milliseconds
from bot.storage.connection import Connection, driver_of, transaction
from bot.storage.conversations import Conversations
from bot.storage.driver import Driver
from bot.storage.failures import Failures
from bot.storage.inbox import ANY_BOT, Inbox
from bot.storage.outbox import Outbox
from bot.storage.people import TRACES, People
from bot.storage.practice_days import PracticeDays
from bot.storage.process_state import ProcessState
from bot.storage.remarks import Remarks
from bot.storage.retention import Retention
from bot.storage.schedules import Schedules
from bot.storage.sessions import Sessions
from bot.storage.sqlite import create_engine
from bot.storage.timers import Timers
from bot.storage.uploads import Uploads

__all__ = ["FAILURES", "Store", "Transaction", "create_engine", "is_failure"]

ANSWER = "answer"
"""The kind of what waits in the outbox."""
MISTAKES = (DataError, IntegrityError, NotSupportedError, ProgrammingError)
"""Errors about the statement: the same statement fails again."""
DRIVER_MISTAKES = (
    sqlite3.DataError,
    sqlite3.IntegrityError,
    sqlite3.NotSupportedError,
    sqlite3.ProgrammingError,
)
FAULTY = frozenset({"SQLITE_ERROR", "SQLITE_MISMATCH", "SQLITE_RANGE", "SQLITE_TOOBIG"})
"""What SQLite calls a statement that it cannot run; Python reports some of these as operational errors."""


FAILURES = (StorageError, DBAPIError, sqlite3.Error)
"""What is raised where the database fails; `is_failure` tells it from a mistake."""


def is_failure(error: Exception) -> bool:
    """Return whether the database itself failed, so that the same may succeed later."""
    if isinstance(error, StorageError):
        return True
    if not isinstance(error, (DBAPIError, sqlite3.Error)) or isinstance(error, MISTAKES):
        return False
    driver = error.orig if isinstance(error, DBAPIError) else error
    if isinstance(driver, DRIVER_MISTAKES):
        return False
    return getattr(driver, "sqlite_errorname", None) not in FAULTY


class Transaction:
    """All groups of rows, as one transaction sees them."""

    def __init__(self, connection: Connection, *, bot: int = ANY_BOT) -> None:
        self.people = People(connection)
        self.schedules = Schedules(connection)
        self.sessions = Sessions(connection)
        self.choices = Choices(connection)
        self.days = PracticeDays(connection)
        self.timers = Timers(connection)
        self.failures = Failures(connection)
        self.conversations = Conversations(connection)
        self.outbox = Outbox(connection)
        self.inbox = Inbox(connection, bot=bot)
        self.remarks = Remarks(connection)
        self.process_state = ProcessState(connection)
        self.uploads = Uploads(connection)
        self.retention = Retention(connection)
        self._after: list[Callable[[], None]] = []

    @property
    def due(self) -> dict[str, datetime]:
        """When the first of what was promised in this transaction is ready, by its kind; answers are `ANSWER`."""
        earliest: dict[str, datetime] = {}
        answers = ((ANSWER, at) for at in self.outbox.added)
        for kind, at in (*self.timers.armed, *answers):
            earliest[kind] = min(at, earliest.get(kind, at))
        return {kind: whole_milliseconds(at) for kind, at in earliest.items()}

    def on_commit(self, callback: Callable[[], None]) -> None:
        """Call this once the transaction is committed, and not if it is rolled back."""
        self._after.append(callback)

    def committed(self) -> None:
        """Call the callbacks: the transaction is committed."""
        for callback in self._after:
            callback()


class Store:
    """The door to the database.

    Transactions run in turn, in the order in which they were asked for: there is one connection.
    When a transaction that armed a timer is committed, the dispatcher is woken.
    """

    def __init__(
        self,
        engine: AsyncEngine,
        *,
        release: Callable[[], None] | None = None,
        bot: int = ANY_BOT,
    ) -> None:
        """Keep the database of this engine; `release` is called at the end, `bot` is the number of the bot."""
        self.engine = engine
        self._bot = bot
        self._release = release or (lambda: None)
        self._turn = asyncio.Lock()
        self._bells: list[Callable[[Mapping[str, datetime]], None]] = []
        self._watches: list[Callable[[float], None]] = []
        self._closed = False
        self._known: Driver | None = None

    def on_armed(self, bell: Callable[[Mapping[str, datetime]], None]) -> None:
        """Call this with the earliest instant of each kind whenever something was promised."""
        self._bells.append(bell)

    def on_transaction(self, watch: Callable[[float], None]) -> None:
        """Call this with the seconds that each committed transaction has taken, without the wait for its turn."""
        self._watches.append(watch)

    @asynccontextmanager
    async def begin(self) -> AsyncIterator[Transaction]:
        """Open a transaction; it is committed at the end of the block, and rolled back by an exception.

        Never hold it across a call to Telegram: everyone else waits.
        """
        async with self._turn:
            self._refuse_if_closed()
            began = perf_counter()
            async with transaction(self.engine, await self._driver()) as connection:
                tx = Transaction(connection, bot=self._bot)
                yield tx
            for watch in self._watches:
                watch(perf_counter() - began)
        tx.committed()
        if due := tx.due:
            self._ring(due)

    async def checkpoint(self) -> None:
        """Move everything from the write-ahead log into the database file, and empty the log."""
        async with self._turn:
            self._refuse_if_closed()
            await sqlite.empty_log(self.engine)

    async def erase(self) -> None:
        """Leave no trace of people who were removed, in the file or its log; everything else waits meanwhile.

        The mark that asks for it goes last: after a kill in the middle it is still asked for.
        """
        async with self._turn:
            self._refuse_if_closed()
            await sqlite.rewrite(self.engine)
            async with transaction(self.engine, await self._driver()) as connection:
                await ProcessState(connection).drop(TRACES)
            await sqlite.empty_log(self.engine)

    async def size(self) -> int:
        """Return the size of the database in bytes."""
        async with self._turn:
            self._refuse_if_closed()
            return await sqlite.size(self.engine)

    async def copy(self, *, to: Path) -> None:
        """Write a whole copy of the database to this file; half a copy never has its name."""
        async with self._turn:
            self._refuse_if_closed()
            await sqlite.copy(self.engine, to=to)

    async def close(self) -> None:
        """Finish the transaction at hand and close the database; no further transaction begins."""
        async with self._turn:
            self._closed = True
            try:
                await self.engine.dispose()
            finally:
                self._release()

    async def _driver(self) -> Driver:
        """Return the driver's connection; a new one if the last was closed, as it is where a task was cancelled."""
        if self._known is None or not self._known.is_open:
            self._known = await driver_of(self.engine)
        return self._known

    def _refuse_if_closed(self) -> None:
        if self._closed:
            raise StorageError("the database is closed: the bot is about to stop")

    def _ring(self, due: Mapping[str, datetime]) -> None:
        for bell in self._bells:
            bell(due)
