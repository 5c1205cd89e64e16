"""The driver's connection to SQLite: brief statements run at once, everything else in a thread of its own.

A statement that finds a few rows by their keys costs a hundredth of a millisecond. To hand it to another thread and
to wait for its rows costs ten times as much, on both sides. What may wait for the disk or for another process, a
commit above all, never runs at once.
"""

import asyncio
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any
from weakref import WeakSet

import aiosqlite
from aiosqlite.core import _STOP_RUNNING_SENTINEL as STOP  # the word that ends its thread

from bot.storage.waiting import done, whole

BEGIN, BEGIN_IMMEDIATE = "BEGIN", "BEGIN IMMEDIATE"
CACHED = 256
"""Statements that SQLite keeps prepared."""
CHUNK = 64
"""Rows that are fetched together by statements that run in the thread."""


class RollbackConnection(sqlite3.Connection):
    """A connection that ends all it began when it is closed: reads that are under way, and its transaction.

    A task that was cancelled may hold a cursor with rows to come. For as long, SQLite would keep the closed
    connection with its locks (sqlite.org/c3ref/close.html, on zombies), and everyone else would wait.
    """

    def __init__(self, *told: Any, **named: Any) -> None:
        super().__init__(*told, **named)
        self._cursors: WeakSet[sqlite3.Cursor] = WeakSet()

    def cursor(self) -> sqlite3.Cursor:  # type: ignore[override]  # no other kind is asked for
        """Return a cursor, and remember it."""
        made = super().cursor()
        self._cursors.add(made)
        return made

    def close(self) -> None:
        """End what is under way, and close; once more does no harm."""
        with suppress(sqlite3.ProgrammingError):  # it is closed
            for each in tuple(self._cursors):
                each.close()
            self.rollback()
        super().close()


class Driver(aiosqlite.Connection):
    """A connection on which brief statements run without their thread.

    Only the holder of the connection may use it, and only while the thread has nothing to do.
    """

    def __init__(self, connector: Callable[[], sqlite3.Connection], *, begin: str) -> None:
        super().__init__(connector, CHUNK)
        self._thread.daemon = True
        self.begin = begin
        self._changes = 0
        self._is_closing = False

    @property
    def is_open(self) -> bool:
        """Whether statements can be run on it."""
        return self._running and self._connection is not None

    def rows(self, sql: str, parameters: Sequence[Any] = ()) -> list[Any]:
        """Run a brief statement at once, and return its rows."""
        return self._conn.execute(sql, parameters).fetchall()

    def change(self, sql: str, rows: Iterable[Sequence[Any]]) -> None:
        """Run a brief statement at once, for each of these rows."""
        self._conn.executemany(sql, rows)

    def begins(self) -> bool:
        """Begin a transaction at once; return whether that is possible while no other process is writing."""
        [[patience]] = self.rows("PRAGMA busy_timeout")
        self.rows("PRAGMA busy_timeout=0")
        try:
            self.rows(self.begin)
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY:
                raise
        finally:
            self.rows(f"PRAGMA busy_timeout={patience}")
        self._changes = self.total_changes
        return self.in_transaction

    async def end(self) -> None:
        """Commit the transaction; in the thread if that writes to the disk. A cancellation waits until it is done."""
        if self.total_changes == self._changes:
            self._conn.commit()
        else:
            await whole(self.commit())

    async def _connect(self) -> aiosqlite.Connection:
        """Open the connection. A cancellation waits until it is open, and closes it again."""
        opening = asyncio.ensure_future(super()._connect())
        cancelled = await done(opening)
        connection = opening.result()
        if cancelled is not None:
            await self.close()
            raise cancelled
        return connection

    async def close(self) -> None:
        """Close the connection. A cancellation waits until it is closed, and follows at the next wait."""
        self._is_closing = True
        closing = asyncio.ensure_future(super().close())
        cancelled = await done(closing)
        closing.result()
        task = asyncio.current_task()
        if cancelled and task is not None:
            task.uncancel()  # the same cancellation again, and not one more
            task.cancel()

    def stop(self) -> asyncio.Future[Any] | None:
        """End the thread. Only `close` waits for that: otherwise the loop may be closed before the thread answers."""
        if self._is_closing:
            return super().stop()
        self._running = False
        self._tx.put_nowait((None, self._let_go))
        return None

    def _let_go(self) -> object:
        if self._connection is not None:
            self._connection.close()
            self._connection = None
        return STOP

    def undo(self) -> None:
        """Roll the transaction back."""
        self._conn.rollback()


def opener(begin: str) -> Callable[..., Driver]:
    """Return what makes connections whose transactions begin with this statement."""

    def open_one(database: str | Path, **named: Any) -> Driver:
        def connect() -> sqlite3.Connection:
            return sqlite3.connect(
                database,
                factory=RollbackConnection,
                cached_statements=CACHED,
                **named | {"check_same_thread": False},
            )

        return Driver(connect, begin=begin)

    return open_one
