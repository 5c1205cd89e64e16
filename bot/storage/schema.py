"""Is the database's schema the one this release knows, and how does it become so?"""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.domain.errors import StorageError
from bot.storage import sqlite

MIGRATIONS = Path(__file__).parent / "migrations"
TRANSACTIONS = {"sqlite": sqlite.rebuilding}
"""How a transaction that changes tables is opened, where that takes more than a plain one."""


async def upgrade(engine: AsyncEngine, *, migrations: Path = MIGRATIONS) -> None:
    """Bring the schema up to this release, all of it or nothing; refuse a database of a newer release."""
    begin = TRANSACTIONS.get(engine.dialect.name, AsyncEngine.begin)
    async with begin(engine) as connection:
        await connection.run_sync(_upgrade, migrations)


async def revision(engine: AsyncEngine) -> str | None:
    """Return the revision of the database's schema, or None if it has none yet."""
    async with engine.connect() as connection:
        return await connection.run_sync(_revision)


async def is_outdated(engine: AsyncEngine, *, migrations: Path = MIGRATIONS) -> bool:
    """Tell whether an older release has written this database; refuse one of a newer release."""
    current = await revision(engine)
    _refuse_newer(current, migrations)
    return current is not None and current != head(migrations)


def head(migrations: Path = MIGRATIONS) -> str:
    """Return the revision that this release knows."""
    found = _scripts(migrations).get_current_head()
    if found is None:
        raise StorageError("the release holds no migrations: install it again")
    return found


def _upgrade(connection: Connection, migrations: Path) -> None:
    _refuse_newer(_revision(connection), migrations)
    config = _config(migrations)
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _refuse_newer(current: str | None, migrations: Path) -> None:
    known = {script.revision for script in _scripts(migrations).walk_revisions()}
    if current is not None and current not in known:
        raise StorageError(
            f"the database is of a newer release (schema {current}): "
            "install that release again, or restore a backup from before it"
        )


def _revision(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()


def _scripts(migrations: Path) -> ScriptDirectory:
    return ScriptDirectory.from_config(_config(migrations))


def _config(migrations: Path) -> Config:
    config = Config()
    config.set_main_option("script_location", str(migrations).replace("%", "%%"))
    return config
