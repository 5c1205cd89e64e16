"""How does one read and write rows? Through one door, `begin()`, and inside a transaction alone."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime

from sqlalchemy import Connection, event, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlalchemy.pool import ConnectionPoolEntry

from bot.storage.conversations import Conversations
from bot.storage.inbox import Inbox
from bot.storage.marks import Marks
from bot.storage.people import People
from bot.storage.practice_days import PracticeDays
from bot.storage.schedules import Schedules
from bot.storage.sessions import Sessions
from bot.storage.timers import Timers

PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=FULL",  # NORMAL loses acknowledged commits when the power fails
    "foreign_keys=ON",
    "secure_delete=ON",  # what a person deletes is gone from the file too
    "busy_timeout=300000",  # generous: the system clock may be sped up
)


class Transaction:
    """All groups of rows, as one transaction sees them."""

    def __init__(self, connection: AsyncConnection) -> None:
        self.people = People(connection)
        self.schedules = Schedules(connection)
        self.sessions = Sessions(connection)
        self.days = PracticeDays(connection)
        self.timers = Timers(connection)
        self.conversations = Conversations(connection)
        self.inbox = Inbox(connection)
        self.marks = Marks(connection)
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

    def __init__(self, engine: AsyncEngine) -> None:
        self.engine = engine
        self._turn = asyncio.Lock()
        self._bells: list[Callable[[datetime], None]] = []

    def on_armed(self, bell: Callable[[datetime], None]) -> None:
        """Ring this bell with the earliest instant whenever timers were armed."""
        self._bells.append(bell)

    @asynccontextmanager
    async def begin(self) -> AsyncIterator[Transaction]:
        """Open a transaction; it is committed at the end of the block, and rolled back by an exception.

        Never hold it across a call to Telegram: everyone else waits.
        """
        async with self._turn, self.engine.begin() as connection:
            tx = Transaction(connection)
            yield tx
        tx.committed()
        if tx.timers.armed:
            self._ring(min(tx.timers.armed))

    async def checkpoint(self) -> None:
        """Move everything from the write-ahead log into the database file, and empty the log."""
        async with self._turn, self.engine.connect() as connection:
            await connection.run_sync(_truncate_log)

    async def close(self) -> None:
        """Finish the transaction at hand and let go of the database."""
        async with self._turn:
            await self.engine.dispose()

    def _ring(self, at: datetime) -> None:
        for bell in self._bells:
            bell(at)


def create_engine(url: str) -> AsyncEngine:
    """Return an engine for this database: one connection, transactions that really begin.

    A pool of one never hands one transaction to two tasks, as a static pool does.
    """
    engine = create_async_engine(make_url(url), pool_size=1, max_overflow=0)
    event.listen(engine.sync_engine, "connect", _prepare)
    event.listen(engine.sync_engine, "begin", _begin_immediate)
    return engine


def _prepare(connection: DBAPIConnection, _: ConnectionPoolEntry) -> None:
    connection.isolation_level = None  # BEGIN is ours to say
    cursor = connection.cursor()
    for pragma in PRAGMAS:
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _truncate_log(connection: Connection) -> None:
    cursor = (
        connection.connection.cursor()
    )  # beneath SQLAlchemy: a checkpoint fits in no transaction
    cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    cursor.close()


def _begin_immediate(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")
