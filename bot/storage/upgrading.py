"""Migrations, by Alembic: imported only where there is something to migrate."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from bot.domain.errors import StorageError


def upgraded(connection: Connection, migrations: Path) -> None:
    """Bring the schema up to the last revision; refuse a database of a newer release."""
    refuse_newer(MigrationContext.configure(connection).get_current_revision(), migrations)
    config = _config(migrations)
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def refuse_newer(current: str | None, migrations: Path) -> None:
    """Raise `StorageError` for a revision that is none of these migrations'."""
    known = {script.revision for script in _scripts(migrations).walk_revisions()}
    if current is not None and current not in known:
        raise StorageError(
            f"the database is of a newer release (schema {current}): "
            "install that release again, or restore a backup from before it"
        )


def last(migrations: Path) -> str:
    """Return the last revision; raise `StorageError` if there is none."""
    found = _scripts(migrations).get_current_head()
    if found is None:
        raise StorageError("the release holds no migrations: install it again")
    return found


def _scripts(migrations: Path) -> ScriptDirectory:
    return ScriptDirectory.from_config(_config(migrations))


def _config(migrations: Path) -> Config:
    config = Config()
    config.set_main_option("script_location", str(migrations).replace("%", "%%"))
    return config
