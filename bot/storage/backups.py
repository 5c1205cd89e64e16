"""Backups of a database: written beside a running bot, and put in the place of a database that no bot runs on."""

import asyncio
import shutil
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager, closing, suppress
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import URL
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.addresses import SQLITE, is_postgres
from bot.domain.errors import StorageError
from bot.storage import schema, sqlite
from bot.storage.access import explained
from bot.storage.addresses import file_of, server_of
from bot.storage.lock import hold
from bot.storage.schema import MIGRATIONS

DUMP = (
    "PostgreSQL is copied by its own programs: pg_dump --format=custom --file=limber.dump DATABASE, "
    "and pg_restore --clean --dbname=DATABASE limber.dump while the bot is stopped"
)
"""How an operator copies a database on a server."""
HEADER = b"SQLite format 3\0"
"""How every file of SQLite begins (sqlite.org/fileformat2.html, section 1.3)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    """What a restore has done: the schema of the backup, the schema now, and where the old database is kept."""

    database: Path
    was: str
    now: str
    kept: Path | None


async def back_up(url: str, *, to: Path) -> int:
    """Write a checked copy of the database to this file, for its owner alone; return its size in bytes.

    It may be done beside a running bot, which goes on meanwhile: the copy is made through a connection of its own.
    An earlier backup of the same name is replaced once the new one is whole. Raises `StorageError` with a remedy.
    """
    _refuse_server(url)
    source = _existing(file_of(url))
    with explained(to):
        _refuse_target(to, source)
        async with sqlite.half_written(to) as half:
            await _copy(source, half)
            async with _opened(half, sqlite.LOOKING) as engine:
                await sqlite.check(engine, thorough=True)
                await _revision(engine)
    return _size(to)


async def restore(url: str, *, backup: Path, keep: Path, migrations: Path = MIGRATIONS) -> Restored:
    """Put a backup in the place of the database; `keep` is the file in which the old database is kept.

    Everything is checked, and moved on to the schema of this release, before the database is touched; a kill at
    any moment leaves either the old database in place or the restored one. Raises `AlreadyRunning` while a bot runs
    on the database, and `StorageError` with a remedy if the backup cannot be used.
    """
    _refuse_server(url)
    path = file_of(url)
    if path is None:
        raise StorageError("the database is in memory: set DATABASE_URL to a file")
    with explained(path):
        path.parent.mkdir(mode=sqlite.PRIVATE_FOLDER, parents=True, exist_ok=True)
        lock = hold(path)
    with closing(lock):
        with explained(backup):
            was = await _checked(backup, path, migrations)
        with explained(path):
            kept = await _replace(path, backup, keep, migrations)
    return Restored(database=path, was=was, now=schema.head(migrations), kept=kept)


def _refuse_server(url: str) -> None:
    if is_postgres(url):
        raise StorageError(f"{server_of(url)}: {DUMP}")


def _existing(source: Path | None) -> Path:
    if source is None:
        raise StorageError("the database is in memory: set DATABASE_URL to a file")
    if not source.is_file():
        raise StorageError(f"{source}: there is no database: check DATABASE_URL")
    return source


def _size(file: Path) -> int:
    return file.stat().st_size if file.is_file() else 0


def _refuse_target(to: Path, source: Path) -> None:
    if to.resolve() in {source, *sqlite.beside(source)}:
        raise StorageError("this is the database itself: name another file")
    if to.exists() and not _is_database(to):
        raise StorageError("this is there already, and is no backup: name another file")


def _refuse_source(backup: Path, database: Path) -> None:
    if not backup.is_file() or not _is_database(backup):
        raise StorageError("there is no backup of this name: name another file")
    if backup.resolve() == database:
        raise StorageError("this is the database itself: name a backup of it")


def _is_database(file: Path) -> bool:
    """Return whether a file begins as SQLite's files do; never asked of a database that this process has open."""
    if not file.is_file():
        return False
    with file.open("rb") as opened:
        return opened.read(len(HEADER)) == HEADER


@asynccontextmanager
async def _opened(file: Path, pragmas: Iterable[str]) -> AsyncIterator[AsyncEngine]:
    engine = sqlite.create_engine(URL.create(SQLITE, database=str(file)), pragmas=pragmas)
    try:
        yield engine
    finally:
        await engine.dispose()


async def _copy(source: Path, half: Path) -> None:
    with explained(source):
        async with _opened(source, sqlite.COPYING) as engine:
            await sqlite.write_copy(engine, half)


async def _revision(engine: AsyncEngine) -> str:
    found = await schema.revision(engine)
    if found is None:
        raise StorageError("this is no database of Limber: name another file")
    return found


async def _checked(backup: Path, database: Path, migrations: Path) -> str:
    """Return the schema of a backup; raise `StorageError` for a file that cannot be restored."""
    _refuse_source(backup, database)
    async with _opened(backup, sqlite.COPYING) as engine:
        await sqlite.check(engine, thorough=True)
        was = await _revision(engine)
        await schema.is_outdated(engine, migrations=migrations)  # refuses a newer schema
    return was


async def _replace(path: Path, backup: Path, keep: Path, migrations: Path) -> Path | None:
    """Put a copy of the backup, of this release's schema, in the database's place; return where that is kept."""
    async with sqlite.half_written(path) as half:
        await _copy(backup, half)
        async with _opened(half, sqlite.PRAGMAS) as engine:
            await schema.upgrade(engine, migrations=migrations)
            await sqlite.check(engine)
        return await _set_aside(path, keep)


async def _set_aside(path: Path, keep: Path) -> Path | None:
    """Copy the database to `keep`, and take away its log, which would be played into the restored database.

    The log is moved into the old database first, so that a kill in the middle leaves that whole. It is copied
    before that: SQLite drops the log of a damaged database.
    """
    if not _size(path):
        return None
    log, index = sqlite.beside(path)
    await asyncio.to_thread(_keep, {path: keep, log: sqlite.beside(keep)[0]})
    with suppress(DBAPIError):
        async with _opened(path, sqlite.PRAGMAS) as engine:
            await sqlite.empty_log(engine)
    for leftover in (log, index):
        leftover.unlink(missing_ok=True)
    return keep


def _keep(copies: dict[Path, Path]) -> None:
    for source, copy in copies.items():
        copy.parent.mkdir(mode=sqlite.PRIVATE_FOLDER, parents=True, exist_ok=True)
        if source.exists():
            copy.touch(mode=sqlite.PRIVATE_FILE)
            shutil.copyfile(source, copy)
            sqlite.sync(copy)
            sqlite.sync(copy.parent)
