"""A migration reaches exactly the schema that the code knows, and is all or nothing."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import text

from bot.domain.errors import StorageError
from bot.storage import schema
from bot.storage.access import open_store
from bot.storage.store import create_engine
from bot.storage.tables import metadata
from tests.storage.processes import another_process
from tests.support.rows import fill, rows_of

NEXT = """
import sqlalchemy as sa
from alembic import op

revision = "next"
down_revision = "{before}"

def upgrade():
{body}
"""
REBUILD = """
    op.create_table("friends", sa.Column("id", sa.Integer, primary_key=True))
    with op.batch_alter_table("people") as people:
        people.drop_column("pace")
        people.add_column(sa.Column("height", sa.Integer))
"""
WAIT = """
    import sys
    print("half way", flush=True)
    sys.stdin.read()
"""
FAIL = """
    raise ZeroDivisionError
"""
ORPHAN = """
    op.execute("DELETE FROM people")
"""

MADE = """
    SELECT name, (SELECT group_concat(name) FROM pragma_table_info(sqlite_master.name)), sql
    FROM sqlite_master WHERE sql IS NOT NULL
"""


@pytest.fixture
def migrations(tmp_path):
    """A folder of the release's migrations, to which a test adds."""
    folder = tmp_path / "migrations"
    shutil.copytree(schema.MIGRATIONS, folder, ignore=shutil.ignore_patterns("__pycache__"))
    return folder


@pytest.fixture
def url(file):
    return f"sqlite+aiosqlite:///{file}"


@pytest.fixture
async def old(url):
    """A database of the release before the test's own, in which one person has rows in every table."""
    store = await open_store(url)
    async with store.engine.begin() as connection:
        await connection.run_sync(fill, 7)
    await store.close()
    return url


def add(migrations: Path, *parts: str) -> None:
    """Add a migration, or replace the one that was added."""
    body = "".join(parts)
    next_one = NEXT.format(before=schema.head(), body=body)
    (migrations / "versions" / "next.py").write_text(next_one, "utf-8")


def master(file: Path) -> dict[str, tuple[str | None, list[str]]]:
    """Return the columns of every table in order, and how it and each index were made.

    Spaces, quotes and the order in which a table names its constraints mean nothing.
    """
    with closing(sqlite3.connect(file)) as connection:
        made = connection.execute(MADE).fetchall()
    return {name: (columns, _clauses(sql)) for name, columns, sql in made}


def _clauses(sql: str) -> list[str]:
    plain = (
        " ".join(sql.replace('"', "").split()).replace("( ", "(").replace(" ) STRICT", ", STRICT")
    )
    return sorted(plain.split(", "))


async def move_on(url, migrations):
    await (await open_store(url, migrations=migrations)).close()


async def ask(url, statement):
    engine = create_engine(url)
    async with engine.begin() as connection:
        answer = (await connection.execute(text(statement))).scalars().all()
    await engine.dispose()
    return answer


async def revision(url):
    return await ask(url, "SELECT version_num FROM alembic_version")


async def count_rows(url):
    engine = create_engine(url)
    async with engine.begin() as connection:
        rows = await connection.run_sync(rows_of, 7)
    await engine.dispose()
    return set(rows.values())


async def test_a_migrated_database_is_made_exactly_as_the_tables_say(url, file, tmp_path):
    await move_on(url, schema.MIGRATIONS)
    engine = create_engine(f"sqlite+aiosqlite:///{tmp_path}/plain.db")
    async with engine.begin() as connection:
        await connection.run_sync(metadata.create_all)
    await engine.dispose()
    migrated = master(file)
    del migrated["alembic_version"]
    assert migrated == master(tmp_path / "plain.db")


async def test_there_is_nothing_left_to_migrate(store):
    def differences(connection):
        return compare_metadata(MigrationContext.configure(connection), metadata)

    async with store.engine.begin() as connection:
        assert await connection.run_sync(differences) == []


async def test_a_database_has_no_schema_before_the_first_start(url):
    engine = create_engine(url)
    assert await schema.revision(engine) is None
    assert not await schema.is_outdated(engine)
    await engine.dispose()


async def test_a_migrated_database_is_of_the_newest_schema(store):
    assert await schema.revision(store.engine) == schema.head()
    assert not await schema.is_outdated(store.engine)


def test_the_newest_schema_is_known_without_a_look_at_the_migrations():
    assert schema.head() == schema.HEAD


async def test_to_upgrade_twice_is_harmless(store):
    async with store.engine.begin() as connection:
        await connection.run_sync(fill, 7)
    await schema.upgrade(store.engine)
    async with store.engine.begin() as connection:
        assert set((await connection.run_sync(rows_of, 7)).values()) == {1}


async def test_a_release_without_migrations_is_refused(migrations):
    for file in (migrations / "versions").iterdir():
        file.unlink()
    with pytest.raises(StorageError, match="install it again"):
        schema.head(migrations)


async def test_a_folder_with_a_percent_sign_holds_migrations_too(tmp_path, migrations):
    assert schema.head(migrations.rename(tmp_path / "100%s")) == schema.head()


async def test_a_database_of_a_newer_release_is_refused(old, migrations):
    add(migrations, REBUILD)
    await move_on(old, migrations)
    with pytest.raises(StorageError, match=r"newer release .*: install that release"):
        await move_on(old, schema.MIGRATIONS)
    assert await revision(old) == ["next"]


async def test_an_upgrade_refuses_a_newer_database_by_itself(store):
    async with store.engine.begin() as connection:
        await connection.execute(text("UPDATE alembic_version SET version_num = 'unknown'"))
    with pytest.raises(StorageError, match="newer release"):
        await schema.upgrade(store.engine)


async def test_making_a_table_anew_keeps_the_rows_that_hang_on_it(old, migrations):
    """With foreign keys in force, dropping the old table would take them along."""
    add(migrations, REBUILD)
    await move_on(old, migrations)
    assert await revision(old) == ["next"]
    assert await count_rows(old) == {1}


async def test_a_migration_that_leaves_rows_of_nobody_is_rolled_back(old, migrations):
    add(migrations, ORPHAN)
    with pytest.raises(StorageError, match="belongs to no row of people"):
        await move_on(old, migrations)
    assert await revision(old) == [schema.head()]
    assert await count_rows(old) == {1}


async def test_a_migration_that_fails_changes_nothing(old, file, migrations):
    before = master(file)
    add(migrations, REBUILD, FAIL)
    with pytest.raises(ZeroDivisionError):
        await move_on(old, migrations)
    assert master(file) == before
    assert await count_rows(old) == {1}


async def test_a_process_killed_in_the_middle_of_a_migration_leaves_the_old_schema_whole(
    old, file, migrations
):
    before = master(file)
    add(migrations, REBUILD, WAIT)
    async with another_process(old, migrations):
        pass
    assert master(file) == before
    assert await revision(old) == [schema.head()]
    assert await count_rows(old) == {1}


async def test_the_start_after_a_killed_migration_succeeds(old, migrations):
    add(migrations, REBUILD, WAIT)
    async with another_process(old, migrations):
        pass
    add(migrations, REBUILD)
    await move_on(old, migrations)
    assert await revision(old) == ["next"]
    assert await count_rows(old) == {1}


async def test_the_first_start_may_be_killed_as_well(url, migrations):
    add(migrations, REBUILD, WAIT)
    async with another_process(url, migrations):
        pass
    await move_on(url, schema.MIGRATIONS)
    assert await revision(url) == [schema.head()]


async def test_before_a_migration_the_database_is_copied(old, file, migrations):
    before = master(file)
    add(migrations, REBUILD)
    await move_on(old, migrations)
    copy = file.parent / "backups" / "pre-next.db"
    assert master(copy) == before
    assert await count_rows(f"sqlite+aiosqlite:///{copy}") == {1}


async def test_the_copy_of_a_killed_migration_is_replaced(old, file, migrations):
    add(migrations, REBUILD, WAIT)
    async with another_process(old, migrations):
        pass
    add(migrations, REBUILD)
    await move_on(old, migrations)
    assert [path.name for path in (file.parent / "backups").iterdir()] == ["pre-next.db"]


async def test_where_nothing_is_changed_nothing_is_copied(old, file):
    await move_on(old, schema.MIGRATIONS)
    assert not (file.parent / "backups").exists()
