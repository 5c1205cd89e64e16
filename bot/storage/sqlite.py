"""What SQLite alone needs: settings, transactions that really begin, its log, copies and checks.

Nothing else in this layer knows which database it runs on; another database would bring a file like this.
"""

import asyncio
import os
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, AsyncAdaptedQueuePool, Connection, event, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlalchemy.pool import ConnectionPoolEntry, PoolResetState

from bot.domain.errors import StorageError
from bot.storage.driver import BEGIN, BEGIN_IMMEDIATE, opener
from bot.storage.sqlite_connection import BARE

PRAGMAS = (
    "busy_timeout=300000",  # generous: the system clock may be sped up
    "journal_mode=WAL",
    "synchronous=FULL",  # NORMAL loses acknowledged commits when the power fails
    "foreign_keys=ON",
    "secure_delete=ON",  # what a person deletes is gone from the file too
    "temp_store=MEMORY",  # nor does it lie about in temporary files
)
PRIVATE_FOLDER, PRIVATE_FILE = 0o700, 0o600


LOOKING = ("busy_timeout=5000", "query_only=ON")
"""The settings of a connection that changes nothing."""
COPYING = ("busy_timeout=5000", "temp_store=MEMORY")
"""The settings of a connection that only copies; `query_only` would forbid that as well."""


def create_engine(url: str | URL, *, pragmas: Iterable[str] = PRAGMAS) -> AsyncEngine:
    """Return an engine for this database: one connection, transactions that really begin.

    With `LOOKING` or `COPYING` no writer has to wait for it.

    A pool of size 1 never hands a transaction to two tasks, as a static pool does.
    """
    writes = pragmas is PRAGMAS
    engine = create_async_engine(
        make_url(url),
        poolclass=AsyncAdaptedQueuePool,
        pool_size=1,
        max_overflow=0,
        connect_args={"async_creator_fn": opener(BEGIN_IMMEDIATE if writes else BEGIN)},
        pool_reset_on_return=None,  # `_end` does less where there is nothing to end
        hide_parameters=True,  # errors are logged, and what is in rows is private
    )
    event.listen(engine.sync_engine, "reset", _end)
    event.listen(engine.sync_engine, "connect", _preparing(pragmas))
    event.listen(engine.sync_engine, "begin", _begin_immediate if writes else _begin)
    return engine


def _preparing(pragmas: Iterable[str]) -> Callable[[DBAPIConnection, ConnectionPoolEntry], None]:
    def prepare(connection: DBAPIConnection, _: ConnectionPoolEntry) -> None:
        connection.isolation_level = None  # BEGIN is ours to say
        cursor = connection.cursor()
        for pragma in pragmas:
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    return prepare


def _end(connection: DBAPIConnection, _: ConnectionPoolEntry, state: PoolResetState) -> None:
    """Roll back what a connection that comes back to the pool has left open; most have left nothing."""
    if not state.terminate_only and connection.driver_connection.in_transaction:
        connection.rollback()


def _begin(connection: Connection) -> None:
    if not connection.get_execution_options().get(BARE):
        connection.exec_driver_sql(BEGIN)


def _begin_immediate(connection: Connection) -> None:
    """Take the write lock at once: a transaction that reads first and writes later may be refused then."""
    if not connection.get_execution_options().get(BARE):
        connection.exec_driver_sql(BEGIN_IMMEDIATE)


def _bare(engine: AsyncEngine) -> AbstractAsyncContextManager[AsyncConnection]:
    return engine.execution_options(**{BARE: True}).connect()


@asynccontextmanager
async def rebuilding(engine: AsyncEngine) -> AsyncIterator[AsyncConnection]:
    """Open a transaction in which tables can be made again without losing the rows that hang on them.

    Where foreign keys are on, dropping a table deletes its rows first, and every row that points at them with
    it (sqlite.org/foreignkeys.html, section 5); and they can only be switched outside a transaction. They are
    checked before the commit instead.
    """
    async with _bare(engine) as connection:
        await connection.exec_driver_sql("PRAGMA foreign_keys=OFF")
        try:
            await connection.exec_driver_sql("BEGIN IMMEDIATE")
            yield connection
            _refuse(await _orphans(connection))
            await connection.commit()
        finally:
            await connection.rollback()
            await connection.exec_driver_sql("PRAGMA foreign_keys=ON")


async def empty_log(engine: AsyncEngine) -> None:
    """Move everything from the write-ahead log into the database file, and empty the log."""
    async with _bare(engine) as connection:
        await connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")


async def rewrite(engine: AsyncEngine) -> None:
    """Write the whole file again, without traces of deleted rows; cancelled, it stops at once and changes nothing.

    secure_delete alone leaves some of their numbers in inner pages, and copies of rows that were moved within
    the file.
    """
    await _run_interruptibly(engine, "VACUUM")


async def _run_interruptibly(engine: AsyncEngine, statement: str, *values: str) -> None:
    """Run a statement that may take long; cancelled, it stops at once."""
    async with _bare(engine) as connection:
        driver: Any = (await connection.get_raw_connection()).driver_connection
        working = asyncio.ensure_future(connection.exec_driver_sql(statement, values))
        try:
            await asyncio.shield(working)
        except asyncio.CancelledError:
            await driver.interrupt()
            await asyncio.gather(working, return_exceptions=True)
            raise


async def size(engine: AsyncEngine) -> int:
    """Return the size of the database in bytes."""
    async with _bare(engine) as connection:
        found = await connection.exec_driver_sql(
            "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size"
        )
        return int(found.scalar_one())


async def copy(engine: AsyncEngine, *, to: Path) -> None:
    """Write a whole copy of the database to this file, for its owner alone; half a copy never has its name."""
    async with half_written(to) as half:
        await write_copy(engine, half)


async def write_copy(engine: AsyncEngine, file: Path) -> None:
    """Write a copy into this empty file, without traces of deleted rows; cancelled, it stops at once."""
    await _run_interruptibly(engine, "VACUUM INTO ?", str(file))


@asynccontextmanager
async def half_written(to: Path) -> AsyncIterator[Path]:
    """Give an empty file beside `to`, which takes the name `to` once the block has filled it."""
    half = to.with_name(f"{to.name}.half")
    _make_way(half)
    try:
        yield half
        await asyncio.to_thread(_publish, half, to)
    finally:
        half.unlink(missing_ok=True)


def beside(database: Path) -> tuple[Path, Path]:
    """Return the paths of a database's write-ahead log and of the index of that log."""
    return database.with_name(f"{database.name}-wal"), database.with_name(f"{database.name}-shm")


def _make_way(half: Path) -> None:
    half.parent.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
    for leftover in (half, *beside(half)):
        leftover.unlink(missing_ok=True)
    half.touch(mode=PRIVATE_FILE)


def _publish(half: Path, to: Path) -> None:
    sync(half)
    half.replace(to)
    sync(to.parent)


def sync(path: Path) -> None:
    """Wait until a file or a folder is on the disk."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


async def check(engine: AsyncEngine, *, thorough: bool = False) -> None:
    """Raise `StorageError` if the file is damaged, or holds rows that belong to nothing.

    A `thorough` check compares indexes with their tables, too, and takes four times as long.
    """
    looked = "integrity_check" if thorough else "quick_check"
    async with _bare(engine) as connection:
        answers = await connection.exec_driver_sql(f"PRAGMA {looked}(5)")
        lines = [line for answer in answers.scalars() for line in str(answer).splitlines()]
        _refuse([line for line in lines if line != "ok" and not line.startswith("***")])
        _refuse(await _orphans(connection))


async def _orphans(connection: AsyncConnection) -> list[str]:
    rows: Any = await connection.exec_driver_sql("PRAGMA foreign_key_check")
    return [f"row {row.rowid} of {row.table} belongs to no row of {row.parent}" for row in rows]


def _refuse(faults: list[str]) -> None:
    if faults:
        raise StorageError(f"the database is damaged ({faults[0]}): restore a backup")
