"""Is the database's schema the one this release knows, and how does it become so?"""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.domain.errors import StorageError

MIGRATIONS = Path(__file__).parent / "migrations"


async def upgrade(engine: AsyncEngine) -> None:
    """Bring the schema up to this release, all of it or nothing; refuse a database of a newer release."""
    async with engine.begin() as connection:
        await connection.run_sync(_upgrade)


async def revision(engine: AsyncEngine) -> str | None:
    """Return the revision of the database's schema, or None if it has none yet."""
    async with engine.connect() as connection:
        return await connection.run_sync(_revision)


def head() -> str:
    """Return the revision that this release knows."""
    found = ScriptDirectory.from_config(_config()).get_current_head()
    if found is None:
        raise StorageError("the release holds no migrations: install it again")
    return found


def _upgrade(connection: Connection) -> None:
    current, config = _revision(connection), _config()
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    if current is not None and current not in known:
        raise StorageError(
            f"the database is of a newer release (schema {current}): "
            "install that release again, or restore a backup from before it"
        )
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _revision(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    return config
