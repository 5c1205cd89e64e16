"""Counts of what is in the database, for the person who runs the bot; no person is named."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.ext.asyncio import AsyncEngine

from bot.addresses import is_postgres
from bot.domain.errors import StorageError
from bot.storage import schema, sqlite
from bot.storage.access import explained, server
from bot.storage.addresses import file_of
from bot.storage.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Census:
    """How much there is of everything; `timers_aside` are promises that the bot has given up on."""

    people: int
    slots: int
    live_sessions: int
    timers_aside: int


async def census(store: Store) -> Census:
    """Count what is there."""
    async with store.begin() as tx:
        return Census(
            people=await tx.people.count(),
            slots=await tx.schedules.count(),
            live_sessions=await tx.sessions.count_live(),
            timers_aside=await tx.timers.aside(),
        )


async def inspect(url: str, *, migrations: Path = schema.MIGRATIONS) -> Census | None:
    """Check a database and count what is in it, even while the bot runs on it; None if there is none yet.

    Nothing is changed. Raises `StorageError` with the file and a remedy if it cannot be used.
    """
    if is_postgres(url):
        with server().explained(url):
            return await _looked(await server().look(url), migrations)
    path = file_of(url)
    if path is None or not path.exists():
        return None
    with explained(path):
        store = Store(sqlite.create_engine(url, pragmas=sqlite.LOOKING))
        return await _looked(store, migrations, check=sqlite.check)


async def _looked(
    store: Store, migrations: Path, *, check: Callable[[AsyncEngine], Awaitable[None]] | None = None
) -> Census | None:
    try:
        if check:
            await check(store.engine)
        return await _inspect(store, migrations)
    finally:
        await store.close()


async def _inspect(store: Store, migrations: Path) -> Census | None:
    if await schema.is_outdated(store.engine, migrations=migrations):
        raise StorageError(
            "an older release has written it: start the bot once, and it is moved on"
        )
    return await census(store) if await schema.revision(store.engine) else None
