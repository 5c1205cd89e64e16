"""The database is opened: whole, private, for this process alone, and of this release."""

import errno
import logging
import os
from collections.abc import Iterator
from contextlib import AsyncExitStack, contextmanager
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any, TextIO

from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.addresses import is_postgres
from bot.domain.errors import StorageError
from bot.storage import schema, sqlite
from bot.storage.addresses import file_of
from bot.storage.inbox import ANY_BOT
from bot.storage.lock import AlreadyRunning, FileLock, hold
from bot.storage.process_state import MOVING
from bot.storage.schema import MIGRATIONS
from bot.storage.store import Store

log = logging.getLogger(__name__)

EXTRA = "PostgreSQL needs a driver that is not installed: pip install 'limber[postgres]'"
UNFINISHED = "rows are still being moved into this database: run migrate-store again, with the same addresses"
ELSEWHERE = "choose a path whose folder exists or can be created"
MAKE_ROOM = "free up space, and check the disk for errors"
OWN_IT = "make sure it is a file, in a folder, that the bot's user can write to"
RESTORE = "move it away, and restore a backup"
LOOK = "see the log; if it persists, restore a backup"
STOP_IT = "stop the other program that writes to it"
REMEDIES = {
    "EDQUOT": MAKE_ROOM,
    "EEXIST": ELSEWHERE,
    "EFBIG": MAKE_ROOM,
    "EIO": MAKE_ROOM,
    "EISDIR": ELSEWHERE,
    "ENOENT": ELSEWHERE,
    "ENOSPC": MAKE_ROOM,
    "ENOTDIR": ELSEWHERE,
    "SQLITE_BUSY": STOP_IT,
    "SQLITE_CANTOPEN": OWN_IT,
    "SQLITE_CORRUPT": RESTORE,
    "SQLITE_FULL": MAKE_ROOM,
    "SQLITE_IOERR": MAKE_ROOM,
    "SQLITE_NOTADB": RESTORE,
    "SQLITE_READONLY": OWN_IT,
}
"""What to do, by the system's and SQLite's own names for what went wrong (sqlite.org/rescode.html)."""


async def open_store(url: str, *, migrations: Path = MIGRATIONS, bot: int = ANY_BOT) -> Store:
    """Open a database as `open_any` does; raise `StorageError` for a database into which a move is not finished."""
    store = await open_any(url, migrations=migrations, bot=bot)
    async with AsyncExitStack() as undo:
        undo.push_async_callback(store.close)
        async with store.begin() as tx:
            unfinished = await tx.process_state.get(MOVING) is not None
        if unfinished:
            raise StorageError(UNFINISHED)
        undo.pop_all()
    return store


async def open_any(url: str, *, migrations: Path = MIGRATIONS, bot: int = ANY_BOT) -> Store:
    """Open the database for this process alone, checked and of this release's schema; make it if there is none.

    `bot` is the number of the bot whose updates are handled; several bots may use one database in turn.
    Before the schema of a file is changed, a copy is put beside it as backups/pre-<revision>.db. Raises
    `AlreadyRunning` if another process has it, and `StorageError` with the place and a remedy if it cannot be used.
    """
    if is_postgres(url):
        store: Store = await server().open_store(url, migrations=migrations, bot=bot)
        return store
    path = file_of(url)
    with explained(path):
        async with AsyncExitStack() as undo:
            lock = undo.enter_context(_take(path)) if path else None
            engine = sqlite.create_engine(url)
            undo.push_async_callback(engine.dispose)
            await sqlite.check(engine)
            await _move_on(engine, path, migrations)
            undo.pop_all()
    return Store(engine, lock=FileLock(lock) if lock else None, bot=bot)


def server() -> Any:
    """Return what opens databases on PostgreSQL servers; raise `StorageError` where its driver is missing."""
    if find_spec("asyncpg") is None:
        raise StorageError(EXTRA)
    return import_module("bot.storage.postgres_access")


@contextmanager
def explained(path: Path | None) -> Iterator[None]:
    """Turn each reason why a database cannot be used into a `StorageError` that names the file and the remedy."""
    where = path or "the database in memory"
    try:
        yield
    except AlreadyRunning:
        raise
    except StorageError as error:
        raise StorageError(f"{where}: {error}") from error
    except DBAPIError as error:
        raise StorageError(f"{where}: {error.orig}: {remedy(error)}") from error
    except OSError as error:
        raise StorageError(f"{where}: {error.strerror}: {remedy(error)}") from error


def remedy(error: DBAPIError | OSError) -> str:
    """Return what to do about an error of the database, or of the system beneath it."""
    if isinstance(error, OSError):
        return REMEDIES.get(errno.errorcode.get(error.errno or 0, ""), OWN_IT)
    name = getattr(error.orig, "sqlite_errorname", "")
    return REMEDIES.get("_".join(name.split("_")[:2]), LOOK)


def _take(path: Path) -> TextIO:
    """Make the folder and the file if need be, for their owner alone, and lock the file for this process."""
    path.parent.mkdir(mode=sqlite.PRIVATE_FOLDER, parents=True, exist_ok=True)
    path.touch(mode=sqlite.PRIVATE_FILE)
    _refuse_read_only(path)
    return hold(path)


def _refuse_read_only(path: Path) -> None:
    """Raise `PermissionError` for a file that cannot be written to: SQLite would say so only at the first write.

    The file is not opened for that: to close it again would take away the locks of a connection of this process.
    """
    if not os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))


async def _move_on(engine: AsyncEngine, path: Path | None, migrations: Path) -> None:
    if await schema.is_outdated(engine, migrations=migrations) and path:
        new = schema.head(migrations)
        copy = path.parent / "backups" / f"pre-{new}.db"
        log.info("upgrading the database to schema %s; backup saved at %s", new, copy)
        await sqlite.copy(engine, to=copy)
    await schema.upgrade(engine, migrations=migrations)
