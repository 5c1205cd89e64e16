"""All rows move from one database into another and back, and nothing is lost on the way."""

from datetime import time

import pytest
from sqlalchemy import text

from bot.clock import SystemClock
from bot.domain.errors import StorageError
from bot.ops import moving as ops
from bot.ops.moving import address, migrate
from bot.practice import enrol
from bot.storage import moving
from bot.storage.access import open_store
from bot.storage.lock import AlreadyRunning
from bot.storage.numbering import NUMBERED
from bot.storage.process_state import Outage
from bot.storage.timers import TimerKind
from tests.support.make import START
from tests.support.rows import fill, rows_of

PEOPLE, UNREADABLE = (7, 4_815_162_342, 8), 9
CLOCK = SystemClock()


@pytest.fixture
def files(tmp_path):
    """The addresses of three databases that do not exist yet."""
    return [f"sqlite+aiosqlite:///{tmp_path}/{name}.db" for name in ("one", "two", "three")]


@pytest.fixture
async def full(files):
    """A database in which people have rows in every table, and of which the last numbers are given already."""
    store = await open_store(files[0])
    async with store.engine.begin() as connection:
        await connection.run_sync(fill, UNREADABLE)
    async with store.begin() as tx:
        for user in PEOPLE:
            await enrol.meet(tx, user=user, language="en", now=START)
            await tx.schedules.put(user=user, at=time(8, 0), weekdays=frozenset({1, 3}))
            await tx.days.add(user=user, day=START.date(), at=START, zone="UTC", session=None)
            await tx.timers.arm(TimerKind.REMIND, subject=user, due_at=START, user=user)
        await tx.process_state.add_outage(Outage(since=START, until=START))
        await tx.process_state.put("heartbeat", "2026-03-10T07:00:00+00:00")
    async with store.engine.begin() as connection:
        await connection.execute(text("UPDATE sqlite_sequence SET seq = 99 WHERE name = 'slots'"))
    await store.close()
    return files[0]


class Operator(list):
    """Reads what is said; `patience` lines are as many as it waits for."""

    def __init__(self, patience=10**6):
        super().__init__()
        self.patience = patience

    def hear(self, line):
        self.append(line)
        if len(self) > self.patience:
            raise KeyboardInterrupt


async def move(source, target, operator=None):
    return await migrate(
        source, target, clock=CLOCK, say=(Operator() if operator is None else operator).hear
    )


async def counts(url):
    store = await open_store(url)
    async with store.engine.begin() as connection:
        found = [await connection.run_sync(rows_of, user) for user in (*PEOPLE, UNREADABLE)]
    await store.close()
    return found


async def refusal(source, target):
    with pytest.raises(StorageError) as refused:
        await move(source, target)
    return str(refused.value)


async def ask(url, *statements):
    store = await open_store(url)
    async with store.engine.begin() as connection:
        answers = [await connection.execute(text(each)) for each in statements]
        found = [answer.scalar() if answer.returns_rows else None for answer in answers]
    await store.close()
    return found


async def test_a_database_moves_into_another_and_its_checksums_are_told(full, files):
    operator = Operator()
    assert "exports of 3 people are equal" in await move(full, files[1], operator)
    assert await counts(files[1]) == await counts(full)
    assert [line for line in operator if line.startswith("people: 4 rows, checksum ")], operator
    assert await ask(files[1], "SELECT value FROM marks WHERE name = 'heartbeat'") != [None]


@pytest.mark.postgres
async def test_there_and_back_again_nothing_has_changed(full, files, server):
    there = await server.create()
    told = [Operator(), Operator()]
    await move(full, there, told[0])
    await move(there, files[1], told[1])
    sums = [[line for line in each if "checksum" in line] for each in told]
    assert sums[0] == sums[1]
    assert await counts(files[1]) == await counts(full)


@pytest.mark.postgres
async def test_no_number_is_given_again_after_a_move(full, files, server):
    there = await server.create()
    await move(full, there)
    last = "SELECT pg_sequence_last_value(pg_get_serial_sequence('slots', 'id')::regclass)"
    assert await ask(there, last) == [99]
    await move(there, files[1])
    assert await ask(files[1], "SELECT seq FROM sqlite_sequence WHERE name = 'slots'") == [99]
    assert {"sessions", "slots", "outbox"} <= {table.name for table in NUMBERED}


async def test_a_move_that_was_broken_off_goes_on_and_no_bot_starts_before(
    full, files, monkeypatch
):
    monkeypatch.setattr(moving, "AT_ONCE", 2)
    for patience in (1, 4, 9):
        with pytest.raises(KeyboardInterrupt):
            await move(full, files[1], Operator(patience))
        with pytest.raises(StorageError, match="run migrate-store again"):
            await open_store(files[1])
    await move(full, files[1])
    assert await counts(files[1]) == await counts(full)


async def test_a_source_on_which_a_bot_runs_is_refused(full, files):
    living = await open_store(full)
    with pytest.raises(AlreadyRunning):
        await move(full, files[1])
    await living.close()


async def test_a_target_with_rows_of_its_own_is_refused(full, files):
    await move(full, files[1])
    assert "holds rows of its own" in await refusal(full, files[1])


async def test_a_source_that_is_missing_is_not_made(files, tmp_path):
    assert "there is no database" in await refusal(files[0], files[1])
    assert not (tmp_path / "one.db").exists()
    assert "there is no database" in await refusal("sqlite+aiosqlite://", files[1])


async def test_rows_that_differ_at_the_end_are_found(full, files, monkeypatch):
    original = moving.numbering.carry_over

    async def disturb(source, target):
        await original(source, target)
        async with target.begin() as tx:
            await tx.people.change(7, pace=150)

    monkeypatch.setattr(moving.numbering, "carry_over", disturb)
    assert "people differs: 4 rows" in await refusal(full, files[1])


async def test_an_export_that_differs_is_found(full, files, monkeypatch):
    exports = iter(range(100))

    async def export(*_, **__):
        return str(next(exports))

    monkeypatch.setattr(ops.enrol, "export", export)
    assert "the export of a person differs" in await refusal(full, files[1])


def test_an_address_may_lie_in_a_file(tmp_path):
    (tmp_path / "address").write_text("postgresql://limber:word@host/limber\n")
    assert address(str(tmp_path / "address")) == "postgresql://limber:word@host/limber"
    assert address("sqlite+aiosqlite:///one.db") == "sqlite+aiosqlite:///one.db"
    with pytest.raises(StorageError, match="path of a file"):
        address("nowhere")
