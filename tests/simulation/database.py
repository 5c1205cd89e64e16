"""SQLite without a thread: the interface of aiosqlite on a connection that works at once, within the loop.

Each statement is preceded by a turn of the loop, and a commit is followed by another: there the process may be killed,
or other work may come in between. What was not committed is gone after a kill.
"""

import sqlite3
from asyncio import Task, current_task
from collections.abc import Callable, Sequence
from types import SimpleNamespace, coroutine
from typing import Any, Self
from weakref import WeakSet

from bot.storage.driver import BEGIN_IMMEDIATE, Driver


class Killed(BaseException):
    """The process that asks has been killed."""


@coroutine
def turn() -> Any:
    """Let the loop turn once."""
    yield


class Remembering(sqlite3.Connection):
    """A connection that remembers its cursors, so that a kill can end what they read."""

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self.cursors: WeakSet[sqlite3.Cursor] = WeakSet()

    def cursor(self) -> sqlite3.Cursor:  # type: ignore[override]
        """Return a cursor, and remember it."""
        made = super().cursor()
        self.cursors.add(made)
        return made


class Disk:
    """What survives a kill: one database. `turns` says whether statements wait for a turn of the loop."""

    def __init__(self, script: str, *, turns: bool = True) -> None:
        self.raw = sqlite3.connect(
            ":memory:", factory=Remembering, check_same_thread=False, isolation_level=None
        )
        self.raw.execute("PRAGMA temp_store=MEMORY")  # to set it later would drop the journal
        self.raw.executescript(script)
        self.turns = turns
        self.life = 0
        self.holder: Task[Any] | None = None
        self.on_commit: Callable[[], None] = lambda: None

    def kill(self) -> None:
        """End the process that uses the database: what it has not committed is gone."""
        self.life += 1
        for cursor in tuple(self.raw.cursors):
            cursor.close()
        self.raw.rollback()
        self.holder = None

    def rows(self, statement: str, *values: Any) -> list[Any]:
        """Look into the database from outside."""
        return self.raw.execute(statement, values).fetchall()


class Cursor:
    """A cursor as aiosqlite has it."""

    arraysize = 1

    def __init__(self, line: "Line") -> None:
        self._line = line
        self._cursor = line.raw.cursor()

    async def __aenter__(self) -> Self:
        return self

    @property
    def description(self) -> Any:
        return self._cursor.description

    @property
    def rowcount(self) -> int:
        return self._cursor.rowcount

    @property
    def lastrowid(self) -> int | None:
        return self._cursor.lastrowid

    async def execute(self, statement: str, values: Sequence[Any] = ()) -> "Cursor":
        await self._line.ready()
        self._line.note(statement)
        self._cursor.execute(statement, values)
        return self

    async def executemany(self, statement: str, values: Any) -> "Cursor":
        await self._line.ready()
        self._cursor.executemany(statement, values)
        return self

    async def fetchall(self) -> list[Any]:
        return self._cursor.fetchall()

    async def fetchone(self) -> Any:
        return self._cursor.fetchone()

    async def close(self) -> None:
        if self._line.alive:
            self._cursor.close()


class Line(Driver):
    """A driver's connection, of one life of the process; it has no thread."""

    def __init__(self, disk: Disk, *, begin: str = BEGIN_IMMEDIATE) -> None:
        self._disk = disk
        self._life = disk.life
        self._connection = self.raw = disk.raw
        self._thread = SimpleNamespace(daemon=True)
        self._tx = SimpleNamespace(put_nowait=_at_once)
        self.begin = begin

    @property
    def _conn(self) -> sqlite3.Connection:
        return self.raw

    @property
    def is_open(self) -> bool:
        return self.alive

    def rows(self, sql: str, parameters: Sequence[Any] = ()) -> list[Any]:
        self._live()
        return self.raw.execute(sql, parameters).fetchall()

    def change(self, sql: str, rows: Any) -> None:
        self._live()
        self.raw.executemany(sql, rows)

    def begins(self) -> bool:
        self._live()
        self.raw.execute(self.begin)
        self.note(self.begin)
        return True

    async def end(self) -> None:
        await self.commit()

    def undo(self) -> None:
        if self.alive:
            self.raw.rollback()
            self._disk.holder = None

    def _live(self) -> None:
        if not self.alive:
            raise Killed

    def __await__(self) -> Any:
        return self
        yield

    @property
    def alive(self) -> bool:
        return self._life == self._disk.life

    @property
    def isolation_level(self) -> str | None:
        return self.raw.isolation_level

    @property
    def in_transaction(self) -> bool:
        return self.alive and self.raw.in_transaction

    async def ready(self) -> None:
        if self._disk.turns:
            await turn()
        if not self.alive:
            raise Killed

    def note(self, statement: str) -> None:
        if statement.startswith("BEGIN"):
            self._disk.holder = current_task()

    def cursor(self) -> Cursor:
        if not self.alive:
            raise Killed
        return Cursor(self)

    async def execute_fetchall(self, statement: str, values: Sequence[Any]) -> list[Any]:
        await self.ready()
        return self.raw.execute(statement, values).fetchall()

    async def executemany(self, statement: str, values: Any) -> None:
        await self.ready()
        self.raw.executemany(statement, values)

    async def create_function(self, *given: Any, **named: Any) -> None:
        self.raw.create_function(*given, **named)

    async def commit(self) -> None:
        await self.ready()
        was = self.raw.in_transaction
        self.raw.commit()
        self._disk.holder = None
        if was:
            self._disk.on_commit()
        await self.ready()

    async def rollback(self) -> None:
        await self.ready()
        self.raw.rollback()
        self._disk.holder = None

    async def interrupt(self) -> None:
        """Have nothing to interrupt."""

    async def close(self) -> None:
        """Close nothing but the transaction: the next life goes on with the same database."""
        if self.alive:
            self.raw.rollback()
            self._disk.holder = None

    def stop(self) -> None:
        """Have no thread to stop."""


def _at_once(asked: tuple[Any, Callable[[], Any]]) -> None:
    future, call = asked
    future.set_result(call())
