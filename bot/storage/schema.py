"""The revision of the database's schema, and how the schema becomes that of this release.

Alembic and the migrations are only imported for a database that is not of this release's schema: it takes a tenth of a
second, and ten megabytes.
"""

from contextlib import AbstractAsyncContextManager
from pathlib import Path

from sqlalchemy import Connection, inspect, text
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.storage import sqlite

MIGRATIONS = Path(__file__).parent / "migrations"
HEAD = "0014"
"""The revision of this release's migrations."""
VERSIONS = "alembic_version"


async def upgrade(engine: AsyncEngine, *, migrations: Path = MIGRATIONS) -> None:
    """Bring the schema up to this release, all of it or nothing; refuse a database of a newer release."""
    if is_newest(await revision(engine), migrations):
        return
    from bot.storage.upgrading import upgraded  # noqa: PLC0415 - see above

    async with _rebuilding(engine) as connection:
        await connection.run_sync(upgraded, migrations)


async def revision(engine: AsyncEngine) -> str | None:
    """Return the revision of the database's schema, or None if it has none yet."""
    async with engine.connect() as connection:
        return await connection.run_sync(_revision)


async def is_outdated(engine: AsyncEngine, *, migrations: Path = MIGRATIONS) -> bool:
    """Return whether an older release has written this database; refuse one of a newer release."""
    current = await revision(engine)
    if current is None or is_newest(current, migrations):
        return False
    from bot.storage.upgrading import refuse_newer  # noqa: PLC0415 - see above

    refuse_newer(current, migrations)
    return current != head(migrations)


def is_newest(current: str | None, migrations: Path) -> bool:
    """Return whether a revision is this release's own, without a look at the migrations."""
    return migrations == MIGRATIONS and current == HEAD


def head(migrations: Path = MIGRATIONS) -> str:
    """Return the revision that the migrations in this folder lead to."""
    from bot.storage.upgrading import last  # noqa: PLC0415 - see above

    return last(migrations)


def _rebuilding(engine: AsyncEngine) -> AbstractAsyncContextManager[AsyncConnection]:
    """Open a transaction that changes tables."""
    if engine.dialect.name == "sqlite":
        return sqlite.rebuilding(engine)
    from bot.storage import postgres  # noqa: PLC0415 - an extra

    return postgres.rebuilding(engine)


def _revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table(VERSIONS):
        return None
    found: str | None = connection.execute(text(f"SELECT version_num FROM {VERSIONS}")).scalar()  # noqa: S608
    return found
