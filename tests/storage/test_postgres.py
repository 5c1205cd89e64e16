"""What PostgreSQL promises beneath the store."""

import asyncio
import sys
from contextlib import suppress
from datetime import UTC, datetime
from itertools import count

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError, IntegrityError, OperationalError, ProgrammingError

from bot.domain.errors import StorageError
from bot.storage import schema
from bot.storage.access import EXTRA, open_store
from bot.storage.backups import back_up, restore
from bot.storage.connection import transaction
from bot.storage.inspection import inspect
from bot.storage.lock import AlreadyRunning
from bot.storage.people import TRACES
from bot.storage.postgres import create_engine
from bot.storage.postgres_connection import PostgresConnection
from bot.storage.postgres_lock import ServerLock
from bot.storage.store import Store, database_of, is_failure
from bot.storage.tables import metadata
from tests.support.loop import settle, turn
from tests.support.make import START
from tests.support.rows import fill

pytestmark = pytest.mark.postgres

HOLDERS = "SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND granted"
A_SECRET = "postgresql://limber:a-secret@127.0.0.1:1/limber"


@pytest.fixture
async def url(server):
    return await server.empty()


@pytest.fixture
async def store(url):
    """A door of a database on the server."""
    store = Store(create_engine(url))
    yield store
    await store.close()


async def ask(store, statement):
    async with store.engine.begin() as connection:
        return (await connection.execute(text(statement))).scalars().all()


async def refusal(url):
    with pytest.raises(StorageError) as refused:
        await open_store(url)
    assert "a-secret" not in str(refused.value)
    return str(refused.value)


async def at_once(_):
    """Let the loop turn instead of a wait."""
    await turn()


async def increment(door):
    async with door.begin() as tx:
        counter = int(await tx.process_state.get("counter") or 0)
        await tx.process_state.put("counter", str(counter + 1))


async def test_increments_through_two_doors_at_once_lose_none(store, url):
    other = Store(create_engine(url))
    await asyncio.gather(*(increment(door) for door in (store, other) * 50))
    await other.close()
    assert await ask(store, "SELECT value FROM marks") == ["100"]


async def test_a_value_of_the_wrong_type_is_refused(store):
    for statement in (
        "INSERT INTO people (id, language, zone, created_at) VALUES (7, 'en', 'UTC', 'yesterday')",
        "INSERT INTO outages (since, until) VALUES ('08:00', 0)",
    ):
        with pytest.raises(DBAPIError):
            await ask(store, statement)


async def test_a_row_of_someone_unknown_is_refused(store):
    with pytest.raises(IntegrityError):
        await ask(store, "INSERT INTO plans VALUES (7, '2026-03-10', 127)")


async def test_a_migrated_database_is_made_as_the_tables_say_down_to_its_defaults(store):
    def differences(connection):
        how = {"compare_type": True, "compare_server_default": True}
        return compare_metadata(MigrationContext.configure(connection, opts=how), metadata)

    async with store.engine.begin() as connection:
        assert await connection.run_sync(differences) == []


async def test_an_index_is_for_the_same_rows_as_on_sqlite(store):
    partial = {
        index.name
        for table in metadata.tables.values()
        for index in table.indexes
        if index.dialect_options["sqlite"]["where"] is not None
    }
    found = await ask(store, "SELECT indexname FROM pg_indexes WHERE indexdef LIKE '% WHERE %'")
    assert set(found) == partial


async def test_a_transaction_in_which_a_statement_failed_is_not_committed_in_silence(store):
    async def write_and_hush(tx):
        await tx.process_state.put("colour", "green")
        with suppress(IntegrityError):
            await tx.people.add(user=7, language="en", zone="UTC", at=START)

    await put_person(store)
    with pytest.raises(OperationalError) as failed:
        await do(store, write_and_hush)
    assert is_failure(failed.value)
    assert await ask(store, "SELECT name FROM marks") == []


async def do(store, act):
    async with store.begin() as tx:
        await act(tx)


async def put_person(store):
    async with store.begin() as tx:
        await tx.people.add(user=7, language="en", zone="UTC", at=START)


async def test_a_lost_connection_fails_one_transaction_and_the_next_has_another(store, server):
    async def write_around_the_loss(tx):
        await tx.process_state.put("colour", "green")
        await break_all(server)
        await tx.process_state.put("colour", "blue")

    await put_person(store)
    with pytest.raises(OperationalError) as failed:
        await do(store, write_around_the_loss)
    assert is_failure(failed.value)
    assert await ask(store, "SELECT name FROM marks") == []
    async with store.begin() as tx:
        assert await tx.people.count() == 1


async def test_a_connection_that_is_lost_between_transactions_costs_at_most_one(store, server):
    await put_person(store)
    await break_all(server)
    await settle()
    with suppress(OperationalError):
        await increment(store)
    await increment(store)
    assert await ask(store, "SELECT count(*) FROM people") == [1]


class Unreachable:
    """A driver's connection to a server that is gone, of which nothing is known yet."""

    def __init__(self):
        self.broken_off = False

    async def execute(self, statement):
        if statement == "ROLLBACK":
            raise ConnectionResetError

    def is_closed(self):
        return self.broken_off

    def terminate(self):
        self.broken_off = True


async def test_a_connection_on_which_nothing_can_be_rolled_back_is_broken_off(store):
    """The next transaction must not find the writes of this one."""
    driver = Unreachable()
    with pytest.raises(ZeroDivisionError):
        async with transaction(PostgresConnection(store.engine, driver)):
            raise ZeroDivisionError
    assert driver.broken_off


async def test_while_the_server_is_away_the_lock_is_asked_for_again_and_again():
    asked = count()

    async def noted(_):
        next(asked)
        await turn()

    guarding = asyncio.create_task(ServerLock(A_SECRET).guard(noted))
    async with asyncio.timeout(20):
        while next(asked) < 20:
            await turn()
    assert not guarding.done()
    guarding.cancel()


async def break_all(server):
    await server.ask(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname LIKE 'limber%'"
    )


async def test_a_transaction_of_a_frozen_process_is_ended_by_the_server(store):
    [patience] = await ask(store, "SHOW idle_in_transaction_session_timeout")
    [synchronous] = await ask(store, "SHOW synchronous_commit")
    assert (patience, synchronous) == ("10s", "on")


async def test_a_statement_that_the_database_cannot_run_is_a_mistake(store):
    with pytest.raises(ProgrammingError) as wrong:
        await look_nowhere(store)
    assert not is_failure(wrong.value)


async def look_nowhere(store):
    async with transaction(await database_of(store.engine).connection()) as connection:
        await connection.execute(text("SELECT * FROM nowhere"))


async def test_a_second_process_is_refused_by_the_name_of_the_first(url):
    first = await open_store(url)
    with pytest.raises(AlreadyRunning, match=r"database limber.* is in use by limber: process \d+"):
        await open_store(url)
    await first.close()
    await (await open_store(url)).close()


async def test_a_lock_that_is_lost_is_taken_again(url, server):
    store = await open_store(url)
    before = await server.ask(HOLDERS)
    guarding = asyncio.create_task(store.guard(at_once))
    await break_all(server)
    while (await server.ask(HOLDERS) or before) == before:
        await turn()
    with pytest.raises(AlreadyRunning):
        await open_store(url)
    guarding.cancel()
    await store.close()


async def test_a_lock_that_another_process_got_meanwhile_is_lost(url, server):
    store = await open_store(url)
    await break_all(server)
    other = await open_store(url)
    with pytest.raises(AlreadyRunning):
        await store.guard(at_once)
    await other.close()
    await store.close()


async def test_a_server_that_does_not_answer_is_named_with_the_remedy():
    reason = await refusal(A_SECRET)
    assert reason.startswith("database limber on 127.0.0.1: ")
    assert reason.endswith("start PostgreSQL, or correct the host and the port in DATABASE_URL")


async def test_a_database_that_is_missing_is_named_with_the_remedy(server):
    reason = await refusal(server.url("nowhere"))
    assert "createdb" in reason


async def test_a_name_that_the_server_refuses_is_told(server):
    url = server.url("postgres").replace("limber@", "nobody:a-secret@")
    assert "the name and the password in DATABASE_URL" in await refusal(url)


async def test_an_address_that_cannot_be_read_is_not_repeated():
    assert "correct DATABASE_URL" in await refusal("postgres://limber:a-secret@here:there/limber")


async def test_a_missing_driver_is_told_with_the_remedy(monkeypatch):
    monkeypatch.setitem(sys.modules, "asyncpg", None)
    assert await refusal(A_SECRET) == EXTRA


async def test_an_old_server_is_refused(url, monkeypatch):
    monkeypatch.setattr("bot.storage.postgres_access.OLDEST", 99)
    assert "99 or newer is needed" in await refusal(url)


async def test_the_first_start_makes_the_tables(server):
    url = await server.create()
    assert await inspect(url) is None
    store = await open_store(url)
    assert await schema.revision(store.engine) == schema.head()
    await store.close()
    assert (await inspect(url)).people == 0


async def test_a_look_beside_a_running_bot_counts_and_changes_nothing(url):
    store = await open_store(url)
    async with store.engine.begin() as connection:
        await connection.run_sync(fill, 7)
    assert (await inspect(url)).people == 1
    await store.close()


async def test_traces_of_people_who_left_are_erased(store):
    await put_person(store)
    async with store.begin() as tx:
        await tx.people.remove(7)
    await store.erase()
    async with store.begin() as tx:
        assert await tx.process_state.get(TRACES) is None
    await store.checkpoint()
    assert await store.size() > 0


async def test_the_time_is_the_servers(store):
    assert abs((await store.time() - datetime.now(UTC)).total_seconds()) < 60  # noqa: TID251 - the same machine's


async def test_copies_are_left_to_the_servers_own_programs(store, url, tmp_path):
    copy = tmp_path / "copy.db"
    with pytest.raises(StorageError, match="no copy"):
        await store.copy(to=copy)
    with pytest.raises(StorageError, match="pg_dump"):
        await back_up(url, to=copy)
    with pytest.raises(StorageError, match="pg_restore"):
        await restore(url, backup=copy, keep=copy)
