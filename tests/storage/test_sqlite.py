"""What SQLite promises beneath the store."""

import asyncio
import shutil
import sqlite3
import stat
from contextlib import closing
from itertools import count
from pathlib import Path
from threading import Event

import pytest
from aiosqlite import Connection
from sqlalchemy import event, text
from sqlalchemy.exc import DBAPIError, IntegrityError

from bot.domain.errors import StorageError
from bot.storage import schema, sqlite
from bot.storage.driver import BEGIN, Driver, RollbackConnection
from bot.storage.sqlite_connection import driver_of
from bot.storage.store import Store, create_engine
from tests.support.make import START
from tests.support.rows import fill

REMOVED = range(4_815_162_342, 4_815_562_342, 2003)
KEPT = range(4_815_162_343, 4_815_562_343, 2003)


@pytest.fixture
def url(file):
    return f"sqlite+aiosqlite:///{file}"


@pytest.fixture
async def store(url, file, blank):
    """A door of a fresh SQLite database."""
    shutil.copy(blank, file)
    store = Store(create_engine(url))
    yield store
    await store.close()


async def ask(store, statement, **values):
    async with store.engine.begin() as connection:
        return (await connection.execute(text(statement), values)).scalars().all()


async def fill_with(store, people):
    async with store.engine.begin() as connection:
        for user in people:
            await connection.run_sync(fill, user)


async def remove(store, people):
    async with store.begin() as tx:
        for user in people:
            await tx.people.remove(user)


def varint(number: int) -> bytes:
    """Spell a number as SQLite spells the keys of rows (sqlite.org/fileformat2.html, section 1.6)."""
    groups = [number >> shift & 0x7F for shift in range((number.bit_length() - 1) // 7 * 7, -1, -7)]
    return bytes([*(group | 0x80 for group in groups[:-1]), groups[-1]])


def traces(file: Path, people) -> list[int]:
    """Return whose number stands anywhere in the file or its log, however it is spelled."""
    log = file.with_name(f"{file.name}-wal")
    kept = file.read_bytes() + (log.read_bytes() if log.exists() else b"")
    spellings = (varint, lambda user: user.to_bytes(6, "big"), lambda user: str(user).encode())
    return [user for user in people if any(spell(user) in kept for spell in spellings)]


async def read_and_write(store, number):
    async with store.begin() as tx:
        await tx.process_state.put(f"first {number}", "here")
        assert (await tx.people._connection.execute(text("SELECT * FROM people"))).all()  # noqa: SLF001
        await tx.process_state.put(f"second {number}", "here")


def cancel_in_call(monkeypatch, task, number):
    """Cancel a task while the database works on its call of this number; there are several to a statement."""
    calls, execute = count(1), Connection._execute  # noqa: SLF001

    async def counted(self, *call, **options):
        if asyncio.current_task() is task and next(calls) == number:
            task.cancel()
        return await execute(self, *call, **options)

    monkeypatch.setattr(Connection, "_execute", counted)


async def test_wherever_a_transaction_is_broken_off_the_next_one_gets_in(store, monkeypatch):
    """Who was cancelled while rows came may hold them, and SQLite keeps a connection for as long as that."""
    await fill_with(store, range(1, 51))
    broken_off = []
    for number in count(1):
        task = asyncio.create_task(read_and_write(store, number))
        with monkeypatch.context() as patched:
            cancel_in_call(patched, task, number)
            await asyncio.wait([task])
        async with asyncio.timeout(10), store.begin() as tx:
            assert await tx.process_state.get(f"first {number}") == await tx.process_state.get(
                f"second {number}"
            )
        async with asyncio.timeout(10):
            await store.checkpoint()
        if not task.cancelled():
            break
        broken_off.append(task)
    assert len(broken_off) > 10, "begin, three statements and commit are several calls each"


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("foreign_keys", 1),
        ("secure_delete", 1),
        ("busy_timeout", 300_000),
        ("temp_store", 2),
    ],
)
async def test_every_connection_has_its_settings(store, pragma, value):
    assert await ask(store, f"PRAGMA {pragma}") == [value]


async def test_a_new_connection_has_the_settings_too(store):
    await store.engine.dispose()
    assert await ask(store, "PRAGMA foreign_keys") == [1]


async def test_migrating_leaves_the_foreign_keys_in_force(store):
    await schema.upgrade(store.engine)
    assert await ask(store, "PRAGMA foreign_keys") == [1]


async def test_writes_go_to_the_log_first(store, file):
    before = file.read_bytes()
    await fill_with(store, [7])
    assert file.read_bytes() == before
    assert file.with_name("limber.db-wal").stat().st_size


async def test_a_checkpoint_moves_the_log_into_the_file(store, file):
    before = file.read_bytes()
    await fill_with(store, [7])
    await store.checkpoint()
    assert file.read_bytes() != before
    assert not file.with_name("limber.db-wal").stat().st_size


async def test_a_checkpoint_waits_for_the_transaction_at_hand(store, file):
    async with store.begin() as tx:
        checkpoint = asyncio.create_task(store.checkpoint())
        await tx.people.add(user=7, language="en", zone="UTC", at=START)
        await tx.people.change(7, zone="Europe/Kyiv")
    await checkpoint
    assert b"Europe/Kyiv" in file.read_bytes()


async def test_closing_leaves_no_log_behind(store, file):
    await fill_with(store, [7])
    await store.close()
    assert not file.with_name("limber.db-wal").exists()


async def test_a_transaction_takes_the_write_lock_when_it_begins(store, file):
    """One that reads first and writes later would be refused if another wrote in between."""
    with closing(sqlite3.connect(file, timeout=0)) as other:
        async with store.begin():
            with pytest.raises(sqlite3.OperationalError, match="locked"):
                other.execute("BEGIN IMMEDIATE")
        other.execute("BEGIN IMMEDIATE")


async def test_a_wait_for_another_process_may_be_broken_off(store, file):
    with closing(sqlite3.connect(file, timeout=0, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        waiting = asyncio.create_task(fill_with(store, [7]))
        await asyncio.wait([waiting], timeout=0.05)
        waiting.cancel()
        await asyncio.wait([waiting], timeout=0.05)
        other.execute("COMMIT")
        await asyncio.wait([waiting])
    assert waiting.cancelled()
    await fill_with(store, [8])
    assert await ask(store, "SELECT id FROM people") == [8]


async def test_a_transaction_inside_another_is_a_mistake_that_waits_for_nobody(store):
    driver = await driver_of(store.engine)
    assert driver.begins()
    with pytest.raises(sqlite3.OperationalError, match="within a transaction"):
        driver.begins()
    driver.undo()


async def test_increments_through_two_doors_at_once_lose_none(store, url):
    other = Store(create_engine(url))

    async def increment(door):
        async with door.begin() as tx:
            await tx.process_state.put(
                "counter", str(int(await tx.process_state.get("counter") or 0) + 1)
            )

    await asyncio.gather(*(increment(door) for door in (store, other) * 50))
    await other.close()
    assert await ask(store, "SELECT value FROM marks") == ["100"]


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO marks (name, value) VALUES ('colour', x'00')",
        "INSERT INTO people (id, language, zone, created_at) VALUES (7, 'en', 'UTC', 'yesterday')",
        "INSERT INTO people (id, language, zone, created_at) VALUES (7, 'en', 'UTC', 0.5)",
        "INSERT INTO outages (since, until) VALUES ('08:00', 0)",
    ],
)
async def test_a_value_of_the_wrong_type_is_refused(store, statement):
    with pytest.raises(IntegrityError, match="cannot store"):
        await ask(store, statement)


async def test_every_table_is_strict(store):
    tables = await ask(store, "SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict")
    unchecked = {"alembic_version", "sqlite_schema", "sqlite_sequence"}
    everything = await ask(store, "SELECT name FROM pragma_table_list WHERE schema = 'main'")
    assert set(everything) - set(tables) == unchecked


async def test_a_row_of_someone_unknown_is_refused(store):
    with pytest.raises(IntegrityError, match="FOREIGN KEY"):
        await ask(store, "INSERT INTO plans VALUES (7, '2026-03-10', 127)")


async def test_once_they_are_erased_no_trace_of_those_who_left_is_in_any_file(store, file):
    """Their numbers must not even stand in inner pages, nor in copies of rows that were moved."""
    await fill_with(store, sorted([*REMOVED, *KEPT]))
    await remove(store, REMOVED)
    await store.erase()
    assert traces(file, REMOVED) == []
    assert traces(file, KEPT) == list(KEPT)


async def test_before_that_there_are_traces_to_be_found(store, file):
    await fill_with(store, [REMOVED[0]])
    await remove(store, [REMOVED[0]])
    assert traces(file, [REMOVED[0]]) == [REMOVED[0]]


@pytest.mark.parametrize("number", [1, 127, 128, 16383, 16384, 4_815_162_342])
async def test_varints_are_spelled_as_sqlite_spells_them(store, file, number):
    await fill_with(store, [number])
    await store.checkpoint()
    assert varint(number) in file.read_bytes()


async def test_that_someone_left_is_remembered_until_they_are_erased(store, url):
    await fill_with(store, [7])
    assert await ask(store, "SELECT name FROM marks") == []
    await remove(store, [7])
    other = Store(create_engine(url))
    assert await ask(other, "SELECT name FROM marks") == ["traces"]
    await other.close()
    await store.erase()
    assert await ask(store, "SELECT name FROM marks") == []


async def test_an_erasure_that_is_cancelled_is_still_asked_for(store):
    def cancel(_connection, _cursor, statement, *_):
        if statement == "VACUUM":
            asyncio.get_running_loop().call_soon(erasing.cancel)

    await fill_with(store, range(1, 20))
    await remove(store, [7])
    event.listen(store.engine.sync_engine, "before_cursor_execute", cancel)
    erasing = asyncio.create_task(store.erase())
    await asyncio.wait([erasing])
    assert erasing.cancelled()
    assert await ask(store, "SELECT name FROM marks") == ["traces"]


async def test_a_copy_is_whole_and_private(store, tmp_path):
    await fill_with(store, [7])
    copy = tmp_path / "copies" / "one.db"
    await store.copy(to=copy)
    assert [stat.S_IMODE(path.stat().st_mode) for path in (copy.parent, copy)] == [0o700, 0o600]
    assert list(copy.parent.iterdir()) == [copy]
    taken = Store(create_engine(f"sqlite+aiosqlite:///{copy}"))
    assert await ask(taken, "SELECT id FROM people") == [7]
    await taken.close()


async def test_a_copy_replaces_the_one_of_the_same_name(store, tmp_path):
    copy = tmp_path / "one.db"
    copy.write_text("an older copy")
    copy.with_name("one.db.half").write_text("a copy that was never finished")
    await store.copy(to=copy)
    assert copy.read_bytes().startswith(b"SQLite format 3")


async def test_a_copy_that_fails_leaves_the_one_before(store, tmp_path, small_files):
    copy = tmp_path / "one.db"
    copy.write_text("an older copy")
    await fill_with(store, [7])
    small_files(4096)
    with pytest.raises(DBAPIError):
        await store.copy(to=copy)
    assert copy.read_text() == "an older copy"
    assert not copy.with_name("one.db.half").exists()


async def test_a_closed_door_makes_no_copies_and_no_checkpoints(store, tmp_path):
    await store.close()
    with pytest.raises(StorageError, match="closed"):
        await store.checkpoint()
    with pytest.raises(StorageError, match="closed"):
        await store.erase()
    with pytest.raises(StorageError, match="closed"):
        await store.size()
    with pytest.raises(StorageError, match="closed"):
        await store.copy(to=tmp_path / "one.db")


async def test_a_whole_file_passes_the_check(store):
    await fill_with(store, [7])
    await sqlite.check(store.engine)


async def test_a_row_that_belongs_to_nothing_fails_the_check(store, file):
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("INSERT INTO plans VALUES (7, '2026-03-10', 127)")
    with pytest.raises(StorageError, match="plans belongs to no row of people"):
        await sqlite.check(store.engine)


async def test_a_full_disk_fails_the_transaction_and_nothing_else(store, small_files):
    """And the next one succeeds once there is room, without a restart."""
    await fill_with(store, [7])
    small_files(4096)
    with pytest.raises(DBAPIError):
        await fill_with(store, range(100, 200))
    small_files(None)
    await fill_with(store, [8])
    assert await ask(store, "SELECT id FROM people") == [7, 8]


async def test_a_database_in_memory_keeps_its_rows_between_transactions():
    store = Store(create_engine("sqlite+aiosqlite://"))
    await schema.upgrade(store.engine)
    await fill_with(store, [7])
    assert await ask(store, "SELECT id FROM people") == [7]
    await store.close()


def test_a_connection_may_be_closed_twice():
    connection = sqlite3.connect(":memory:", factory=RollbackConnection)
    connection.close()
    connection.close()


async def test_a_connection_whose_task_is_cancelled_while_it_opens_is_closed(file):
    """Otherwise its thread would answer a loop that may be closed by then."""
    asked, opened = Event(), []

    def connect():
        asked.wait()
        opened.append(sqlite3.connect(file, check_same_thread=False))
        return opened[0]

    async def open_it():
        await Driver(connect, begin=BEGIN)

    opening = asyncio.create_task(open_it())
    await asyncio.sleep(0)  # noqa: TID251 - no time passes
    opening.cancel()
    await asyncio.sleep(0)  # noqa: TID251 - no time passes
    asked.set()
    await asyncio.wait([opening])
    assert opening.cancelled()
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        opened[0].execute("SELECT 1")
