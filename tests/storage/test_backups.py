"""A backup is whole and private, and a restore leaves the old database in place or the restored one."""

import asyncio
import shutil
import sqlite3
import stat
from contextlib import closing

import pytest
from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import text

from bot.domain.errors import StorageError
from bot.storage import schema, sqlite
from bot.storage.access import open_store
from bot.storage.backups import back_up, restore
from bot.storage.inspection import inspect
from bot.storage.lock import AlreadyRunning, hold
from bot.storage.store import create_engine
from tests.storage.processes import another_process
from tests.support.rows import fill

CONFIG = Config()
CONFIG.set_main_option("script_location", str(schema.MIGRATIONS))
REVISIONS = [each.revision for each in ScriptDirectory.from_config(CONFIG).walk_revisions()]


def address(path):
    return f"sqlite+aiosqlite:///{path}"


@pytest.fixture
def url(file):
    return address(file)


@pytest.fixture
def backup(tmp_path):
    """Where a backup is to be written."""
    return tmp_path / "elsewhere" / "backup.db"


@pytest.fixture
def keep(tmp_path):
    """Where a restore is to keep the old database."""
    return tmp_path / "kept" / "old.db"


async def make(url, *users):
    store = await open_store(url)
    async with store.engine.begin() as connection:
        for user in users:
            await connection.run_sync(fill, user)
    await store.close()


def users_of(path):
    with closing(sqlite3.connect(path)) as database:
        return [user for (user,) in database.execute("SELECT id FROM people ORDER BY id")]


def mode(path):
    return stat.S_IMODE(path.stat().st_mode)


def names(folder):
    return sorted(path.name for path in folder.iterdir())


async def damage(path, *users):
    """Make a database of which a page is another's."""
    await make(address(path), *users)
    content = path.read_bytes()
    path.write_bytes(content[:-4096] + content[-8192:-4096])


async def test_a_backup_is_whole_private_and_alone_in_its_folder(url, backup):
    await make(url, 7)
    size = await back_up(url, to=backup)
    assert users_of(backup) == [7]
    assert (mode(backup.parent), mode(backup)) == (0o700, 0o600)
    assert size == backup.stat().st_size
    assert names(backup.parent) == ["backup.db"]


async def test_a_bot_in_another_process_does_not_hold_up_a_backup(url, backup):
    await make(url, 7)
    async with another_process(url, schema.MIGRATIONS):
        await back_up(url, to=backup)
    assert users_of(backup) == [7]


async def test_a_backup_holds_what_was_committed_and_waits_for_no_transaction(url, backup):
    await make(url, 7)
    store = await open_store(url)
    async with store.engine.begin() as connection:
        await connection.run_sync(fill, 8)
    async with store.begin() as tx, asyncio.timeout(30):
        await tx.process_state.put("under", "way")
        await back_up(url, to=backup)
    await store.close()
    assert users_of(backup) == [7, 8]


async def test_every_backup_under_load_is_whole(url, backup):
    store = await open_store(url)

    async def load():
        for user in range(1, 40):
            async with store.engine.begin() as connection:
                await connection.run_sync(fill, user)

    writing = asyncio.create_task(load())
    while not writing.done():
        await back_up(url, to=backup)
        seen = users_of(backup)
        assert seen == list(range(1, len(seen) + 1))
    await store.close()


async def test_a_backup_replaces_the_earlier_one_only_when_it_is_whole(url, backup, small_files):
    await make(url, 7)
    await back_up(url, to=backup)
    await make(url, 8)
    small_files(4096)
    with pytest.raises(StorageError, match="free up space"):
        await back_up(url, to=backup)
    small_files(None)
    assert users_of(backup) == [7]
    assert names(backup.parent) == ["backup.db"]
    await back_up(url, to=backup)
    assert users_of(backup) == [7, 8]


async def test_a_backup_that_is_cancelled_leaves_nothing_behind(url, backup):
    await make(url, *range(1, 20))
    working = asyncio.create_task(back_up(url, to=backup))
    while not backup.parent.exists():  # noqa: ASYNC110 - no event says so
        await asyncio.sleep(0)  # noqa: TID251 - no time passes
    working.cancel()
    await asyncio.wait([working])
    assert working.cancelled()
    assert names(backup.parent) == []


async def test_a_backup_of_a_damaged_database_is_refused(file, url, backup):
    await damage(file, *range(1, 50))
    with pytest.raises(StorageError, match="restore a backup"):
        await back_up(url, to=backup)
    assert names(backup.parent) == []


async def test_a_backup_never_takes_the_place_of_the_database_or_another_file(url, file, tmp_path):
    await make(url, 7)
    diary = tmp_path / "diary.txt"
    diary.write_text("Dear diary")
    for target, reason in (
        (file, "the database itself"),
        (file.with_name("limber.db-wal"), "the database itself"),
        (diary, "is no backup: name another"),
        (tmp_path, "is no backup: name another"),
    ):
        with pytest.raises(StorageError, match=reason):
            await back_up(url, to=target)
    assert users_of(file) == [7]
    assert diary.read_text() == "Dear diary"


async def test_where_there_is_no_database_there_is_nothing_to_back_up(url, backup):
    with pytest.raises(StorageError, match="there is no database: check DATABASE_URL"):
        await back_up(url, to=backup)
    for call in (back_up("sqlite+aiosqlite://", to=backup), restored_in_memory(backup)):
        with pytest.raises(StorageError, match="in memory: set DATABASE_URL"):
            await call
    assert not backup.exists()


def restored_in_memory(backup):
    return restore("sqlite+aiosqlite://", backup=backup, keep=backup)


async def test_a_file_of_another_program_is_no_database_to_back_up(url, file, backup):
    with closing(sqlite3.connect(file)) as other:
        other.execute("CREATE TABLE songs (name)")
    with pytest.raises(StorageError, match="no database of Limber"):
        await back_up(url, to=backup)


async def test_a_restore_brings_back_the_rows_and_keeps_the_old_database(url, file, backup, keep):
    await make(url, 7)
    await back_up(url, to=backup)
    await make(url, 8)
    done = await restore(url, backup=backup, keep=keep)
    assert (users_of(file), users_of(keep), users_of(backup)) == ([7], [7, 8], [7])
    assert (done.database, done.was, done.now) == (file, schema.HEAD, schema.HEAD)
    assert done.kept == keep
    assert (mode(file), mode(keep)) == (0o600, 0o600)
    await make(url, 9)
    assert users_of(file) == [7, 9]


async def test_a_log_that_a_killed_bot_has_left_is_kept_with_the_old_database(
    url, file, backup, keep
):
    """The restored database must not have it: SQLite would play it into the wrong file."""
    await make(url, 7)
    await back_up(url, to=backup)
    async with another_process(url, schema.MIGRATIONS):
        await leave_in_the_log(url, 8)
    assert file.with_name("limber.db-wal").exists()
    await restore(url, backup=backup, keep=keep)
    assert names(file.parent) == ["elsewhere", "kept", "limber.db", "limber.db.lock"]
    assert (users_of(file), users_of(keep)) == ([7], [7, 8])


async def leave_in_the_log(url, user):
    engine = create_engine(url)
    async with engine.begin() as connection:
        await connection.run_sync(fill, user)
    await engine.dispose()


async def test_a_damaged_database_is_kept_as_it_is_with_its_log(url, file, backup, keep):
    await make(url, 7)
    await back_up(url, to=backup)
    log = file.with_name("limber.db-wal")
    file.write_bytes(b"no longer a database" * 1000)
    log.write_bytes(b"its log")
    await restore(url, backup=backup, keep=keep)
    assert users_of(file) == [7]
    assert keep.read_bytes() == b"no longer a database" * 1000
    assert keep.with_name("old.db-wal").read_bytes() == b"its log"
    assert not log.exists()


async def test_a_restore_on_a_new_machine_makes_the_database(url, backup, keep, tmp_path):
    await make(url, 7)
    await back_up(url, to=backup)
    new = tmp_path / "new" / "limber.db"
    done = await restore(address(new), backup=backup, keep=keep)
    assert users_of(new) == [7]
    assert done.kept is None
    assert not keep.exists()


async def test_a_restore_is_refused_while_a_bot_runs_on_the_database(url, file, backup, keep):
    await make(url, 7)
    await back_up(url, to=backup)
    with closing(hold(file)), pytest.raises(AlreadyRunning, match="stop it first"):
        await restore(url, backup=backup, keep=keep)
    assert users_of(file) == [7]


async def test_a_file_that_cannot_be_restored_is_refused_and_the_database_stays(
    url, file, tmp_path, keep
):
    await make(url, 7)
    await damage(tmp_path / "damaged.db", *range(1, 50))
    (tmp_path / "diary.db").write_text("Dear diary")
    with closing(sqlite3.connect(tmp_path / "songs.db")) as other:
        other.execute("CREATE TABLE songs (name)")
    for name, reason in (
        ("damaged.db", "restore a backup"),
        ("diary.db", "there is no backup of this name"),
        ("songs.db", "no database of Limber"),
        ("missing.db", "there is no backup of this name"),
        ("limber.db", "the database itself"),
    ):
        with pytest.raises(StorageError, match=reason) as refusal:
            await restore(url, backup=tmp_path / name, keep=keep)
        assert str(refusal.value).startswith(f"{tmp_path / name}: ")
    assert users_of(file) == [7]
    assert not keep.exists()


async def test_a_backup_of_a_newer_release_is_refused(url, file, backup, keep):
    await make(url, 7)
    await back_up(url, to=backup)
    with closing(sqlite3.connect(backup, isolation_level=None)) as newer:
        newer.execute("UPDATE alembic_version SET version_num = 'unknown'")
    with pytest.raises(StorageError, match="newer release"):
        await restore(url, backup=backup, keep=keep)
    assert users_of(file) == [7]


async def of_revision(revision, path):
    """Make a database of an earlier release, in which there is a person."""

    def upgrade(connection):
        CONFIG.attributes["connection"] = connection
        command.upgrade(CONFIG, revision)
        connection.execute(
            text("INSERT INTO people (id, language, zone, created_at) VALUES (7, 'en', 'UTC', 0)")
        )

    engine = create_engine(address(path))
    async with sqlite.rebuilding(engine) as connection:
        await connection.run_sync(upgrade)
    await engine.dispose()


async def test_a_backup_of_every_earlier_schema_is_restored_and_moved_on(url, file, tmp_path):
    assert len(REVISIONS) >= 7, "every release's schema is tried"
    for revision in REVISIONS:
        backup, keep = tmp_path / f"{revision}.db", tmp_path / f"{revision}-old.db"
        await of_revision(revision, backup)
        before = backup.read_bytes()
        done = await restore(url, backup=backup, keep=keep)
        assert (done.was, done.now) == (revision, schema.HEAD), revision
        assert users_of(file) == [7], revision
        assert backup.read_bytes() == before, f"the backup of {revision} is left as it was"
        assert (await inspect(url)).people == 1, f"a bot can open what was of {revision}"


async def test_a_restore_whose_migration_fails_leaves_the_old_database(
    url, file, backup, keep, tmp_path
):
    await make(url, 7)
    await back_up(url, to=backup)
    await make(url, 8)
    folder = tmp_path / "migrations"
    shutil.copytree(schema.MIGRATIONS, folder, ignore=shutil.ignore_patterns("__pycache__"))
    later = f'revision = "next"\ndown_revision = "{schema.HEAD}"\ndef upgrade(): raise OSError\n'
    (folder / "versions" / "next.py").write_text(later)
    with pytest.raises(StorageError):
        await restore(url, backup=backup, keep=keep, migrations=folder)
    assert users_of(file) == [7, 8]
    assert "limber.db.half" not in names(file.parent)
