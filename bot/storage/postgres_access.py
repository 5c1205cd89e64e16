"""A database on a PostgreSQL server is opened: for this process alone, and of this release."""

from collections.abc import Iterator
from contextlib import AsyncExitStack, contextmanager
from pathlib import Path

from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.domain.errors import StorageError
from bot.storage import schema
from bot.storage.addresses import server_of
from bot.storage.lock import AlreadyRunning
from bot.storage.postgres import create_engine
from bot.storage.postgres_errors import named, remedy
from bot.storage.postgres_lock import ServerLock
from bot.storage.store import Store

SPELL_IT = "correct DATABASE_URL"
OLDEST = 15
"""The oldest release of PostgreSQL that is tried out."""


async def open_store(url: str, *, migrations: Path, bot: int) -> Store:
    """Open a database for this process alone, and of this release's schema; its tables are made if need be.

    Raises `AlreadyRunning` if another process has it, and `StorageError` with a remedy if it cannot be used.
    """
    with explained(url):
        async with AsyncExitStack() as undo:
            lock = ServerLock(url)
            await lock.take()
            undo.push_async_callback(lock.release)
            await _move_on(url, migrations)
            undo.pop_all()
    return Store(create_engine(url), lock=lock, bot=bot)


async def look(url: str) -> Store:
    """Return a store of a database, beside a bot that runs on it; nothing is changed by opening it."""
    engine = create_engine(url)
    await refuse_old(engine)
    return Store(engine)


@contextmanager
def explained(url: str) -> Iterator[None]:
    """Turn each reason why a database cannot be used into a `StorageError` that names the server and the remedy."""
    where = server_of(url)
    try:
        with named():
            yield
    except AlreadyRunning:
        raise
    except StorageError as error:
        raise StorageError(f"{where}: {error}") from error
    except DBAPIError as error:
        cause = error.orig or error
        raise StorageError(f"{where}: {cause}: {remedy(cause)}") from error
    except ValueError as error:
        raise StorageError(
            f"{where}: the address cannot be read ({type(error).__name__}): {SPELL_IT}"
        ) from None


async def refuse_old(engine: AsyncEngine) -> None:
    """Raise `StorageError` for a server that is older than those that are tried out."""
    async with engine.connect() as connection:
        version = await connection.scalar(text("SHOW server_version_num"))
    if int(version) < OLDEST * 10_000:
        raise StorageError(
            f"PostgreSQL is of release {int(version) // 10_000}: {OLDEST} or newer is needed"
        )


async def _move_on(url: str, migrations: Path) -> None:
    engine = create_engine(url, patience=None)
    try:
        await refuse_old(engine)
        await schema.upgrade(engine, migrations=migrations)
    finally:
        await engine.dispose()
