"""A database is opened safely, and the operator reads what to fix where it cannot be."""

import asyncio
import errno
import os
import sqlite3
import stat
import threading
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from sqlalchemy.exc import DBAPIError

from bot.domain.errors import StorageError
from bot.storage.access import (
    ELSEWHERE,
    LOOK,
    MAKE_ROOM,
    OWN_IT,
    RESTORE,
    STOP_IT,
    open_store,
    remedy,
)
from bot.storage.addresses import file_of
from tests.support.rows import fill

NOBODY = 65534
OWNER_ONLY = {"limber.db": 0o600, "limber.db-wal": 0o600, "limber.db-shm": 0o600}


def address(path):
    return f"sqlite+aiosqlite:///{path}"


@pytest.fixture
def url(file):
    return address(file)


async def refuse(url):
    """Return why a database is not opened, twice the same: nothing of the first attempt is left."""
    reasons = []
    for _ in range(2):
        with pytest.raises(StorageError) as refusal:
            await open_store(url)
        reasons.append(str(refusal.value))
    await threads_ended()
    assert reasons[0] == reasons[1]
    return reasons[0]


async def threads_ended():
    """Wait for the threads of connections that came to nothing: aiosqlite lets them end when they will."""
    for thread in threading.enumerate():
        if "_connection_worker_thread" in thread.name:
            await asyncio.to_thread(thread.join)


async def make(url, *people):
    store = await open_store(url)
    async with store.engine.begin() as connection:
        for user in people:
            await connection.run_sync(fill, user)
    await store.close()


def mode(path):
    return stat.S_IMODE(path.stat().st_mode)


async def test_what_was_written_is_there_after_the_next_start(url):
    await make(url, 7)
    store = await open_store(url)
    async with store.begin() as tx:
        assert (await tx.people.get(7)).id == 7
    await store.close()


async def test_a_folder_that_is_missing_is_made_for_its_owner_alone(tmp_path):
    folder = tmp_path / "far" / "away"
    await make(address(folder / "limber.db"))
    assert mode(folder) == 0o700


async def test_the_files_of_a_new_database_are_its_owners_alone(url, file):
    store = await open_store(url)
    async with store.begin() as tx:
        await tx.process_state.put("offset", "12")
    assert {name: mode(file.with_name(name)) for name in OWNER_ONLY} == OWNER_ONLY
    await store.close()


async def test_a_folder_and_a_file_that_are_there_keep_their_modes(tmp_path):
    (tmp_path / "shared").mkdir(mode=0o750)
    file = tmp_path / "shared" / "limber.db"
    file.touch(mode=0o640)
    await make(address(file))
    assert (mode(file.parent), mode(file)) == (0o750, 0o640)


async def test_a_relative_path_begins_where_the_bot_was_started(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    await make(address("limber.db"))
    assert (tmp_path / "limber.db").is_file()
    assert file_of(address("limber.db")) == tmp_path / "limber.db"


async def test_a_database_in_memory_needs_no_file():
    assert file_of("sqlite+aiosqlite://") is None
    store = await open_store("sqlite+aiosqlite://")
    async with store.begin() as tx:
        assert await tx.people.count() == 0
    await store.close()


@pytest.mark.parametrize(
    "url",
    [
        "mysql+aiomysql://limber:a-secret@localhost/limber",
        "sqlite:///limber.db",
        "sqlite+aiosqlite:///file:limber.db?mode=ro&uri=true",
        "a-secret",
        "",
    ],
)
async def test_an_address_of_another_kind_is_refused_without_repeating_it(url):
    reason = await refuse(url)
    assert "write sqlite+aiosqlite:/// and the path of a file" in reason
    assert "a-secret" not in reason


async def test_a_folder_that_cannot_be_made_is_told(tmp_path):
    (tmp_path / "file").touch()
    path = tmp_path / "file" / "limber.db"
    assert await refuse(address(path)) == f"{path}: File exists: {ELSEWHERE}"


@pytest.mark.skipif(
    not Path("/proc/self").exists(), reason="needs a folder that nobody can write to"
)
async def test_a_folder_that_cannot_be_written_to_is_told():
    reason = await refuse(address("/proc/limber/limber.db"))
    assert reason.startswith("/proc/limber/limber.db: ")
    assert reason.endswith((OWN_IT, ELSEWHERE))


@pytest.fixture
def own_folder():
    """A folder of somebody who is not root: root may write everywhere."""
    mine = os.geteuid()
    with TemporaryDirectory() as folder:
        if not mine:
            os.chown(folder, NOBODY, NOBODY)
            os.seteuid(NOBODY)
        yield Path(folder)
        os.seteuid(mine)


async def test_a_file_that_may_only_be_read_is_told(own_folder):
    """As one is that was restored from a read-only backup."""
    file = own_folder / "limber.db"
    file.touch(mode=0o444)
    file.chmod(0o444)
    assert await refuse(address(file)) == f"{file}: Permission denied: {OWN_IT}"


async def test_a_folder_in_place_of_the_file_is_told(tmp_path):
    assert OWN_IT in await refuse(address(tmp_path))


async def test_a_file_that_is_no_database_is_told_and_left_as_it_is(url, file):
    file.write_text("Dear diary, " * 1000)
    assert await refuse(url) == f"{file}: file is not a database: {RESTORE}"
    assert file.read_text() == "Dear diary, " * 1000


async def test_a_damaged_file_is_told(url, file):
    await make(url, *range(1, 50))
    content = bytearray(file.read_bytes())
    content[8192:-8192] = b"\xa5" * (len(content) - 16384)
    file.write_bytes(content)
    reason = await refuse(url)
    assert reason.startswith(f"{file}: ")
    assert "restore a backup" in reason


async def test_damage_of_many_pages_is_told_in_one_line(url, file):
    await make(url, *range(1, 500))
    content = bytearray(file.read_bytes())
    for page in range(2, len(content) // 4096, 3):
        content[page * 4096 : page * 4096 + 512] = b"\xa5" * 512
    file.write_bytes(content)
    reason = await refuse(url)
    assert "damaged (Page" in reason or "damaged (Tree" in reason, reason
    assert len(reason.splitlines()) == 1


async def test_a_file_whose_pages_are_mixed_up_is_told(url, file):
    await make(url, *range(1, 50))
    content = file.read_bytes()
    file.write_bytes(content[:-4096] + content[-8192:-4096])
    assert "restore a backup" in await refuse(url)


async def test_rows_that_belong_to_nothing_are_told(url, file):
    await make(url)
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("INSERT INTO plans VALUES (7, '2026-03-10', 127)")
    reason = await refuse(url)
    assert reason.startswith(f"{file}: the database is damaged (row 1 of plans")


async def test_a_file_of_another_program_is_told(url, file):
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("CREATE TABLE people (name)")
    assert await refuse(url) == f"{file}: table people already exists: {LOOK}"


async def test_a_full_disk_is_told(url, file, small_files):
    small_files(4096)
    reason = await refuse(url)
    small_files(None)
    assert reason.startswith(f"{file}: ")
    assert MAKE_ROOM in reason


async def test_after_room_was_made_the_next_start_succeeds(url, small_files):
    small_files(4096)
    await refuse(url)
    small_files(None)
    await make(url, 7)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("SQLITE_FULL", MAKE_ROOM),
        ("SQLITE_IOERR_FSYNC", MAKE_ROOM),
        ("SQLITE_READONLY_DIRECTORY", OWN_IT),
        ("SQLITE_CANTOPEN", OWN_IT),
        ("SQLITE_BUSY", STOP_IT),
        ("SQLITE_CORRUPT_INDEX", RESTORE),
        ("SQLITE_ERROR", LOOK),
    ],
)
def test_there_is_a_remedy_for_every_error_of_the_database(name, expected):
    error = sqlite3.OperationalError("whatever")
    error.sqlite_errorname = name
    assert remedy(DBAPIError(None, None, error)) == expected


def test_there_is_a_remedy_for_an_error_that_has_no_name():
    assert remedy(DBAPIError(None, None, sqlite3.OperationalError("no active connection"))) == LOOK


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (errno.ENOSPC, MAKE_ROOM),
        (errno.ENOTDIR, ELSEWHERE),
        (errno.EACCES, OWN_IT),
        (errno.EROFS, OWN_IT),
        (None, OWN_IT),
    ],
)
def test_there_is_a_remedy_for_every_error_of_the_system(number, expected):
    assert remedy(OSError(number, "whatever")) == expected
