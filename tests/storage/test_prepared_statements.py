"""Statements that are prepared once: values keep their types, and errors name no values."""

import shutil
import sqlite3
from contextlib import asynccontextmanager, closing, suppress
from datetime import date, time
from traceback import format_exception

import pytest
from sqlalchemy import Column, Integer, MetaData, Table, Text, bindparam, insert, select, text
from sqlalchemy.exc import DataError, DBAPIError, IntegrityError

from bot.domain.errors import StorageError
from bot.storage.connection import transaction
from bot.storage.lists import among
from bot.storage.prepared_statements import PreparedStatement
from bot.storage.store import Store, create_engine, database_of, is_failure
from bot.storage.tables import BigInt, Day, Instant, LocalTime, Names, Weekdays
from tests.support.make import START, seconds

HUGE = 2**52 - 1
MISTAKES = (sqlite3.IntegrityError, IntegrityError, DataError)
THINGS = Table(
    "things",
    MetaData(),
    Column("id", BigInt, primary_key=True, autoincrement=False),
    Column("at", Instant),
    Column("day", Day),
    Column("hour", LocalTime),
    Column("weekdays", Weekdays),
    Column("names", Names),
    Column("note", Text, unique=True),
    Column("count", Integer),
    sqlite_strict=True,
)
ADD = PreparedStatement(insert(THINGS).values({name: bindparam(name) for name in THINGS.c.keys()}))  # noqa: SIM118
ALL = PreparedStatement(select(THINGS).order_by(THINGS.c.id), returns=THINGS.c)
AMONG = PreparedStatement(
    select(THINGS.c.id).where(among(THINGS.c.id, "ids")).order_by(THINGS.c.id),
    returns=[THINGS.c.id],
)
FULL = {
    "id": HUGE,
    "at": START + seconds(0.125),
    "day": date(2026, 3, 10),
    "hour": time(7, 5),
    "weekdays": frozenset({0, 6}),
    "names": frozenset({"kneeling", "head-low"}),
    "note": "Привіт",
    "count": 3,
}
EMPTY = dict.fromkeys(FULL) | {"id": 1}


class Counted:
    """A statement that counts how often it is compiled."""

    def __init__(self, statement):
        self.statement = statement
        self.times = 0

    def compile(self, **how):
        self.times += 1
        return self.statement.compile(**how)


class Undone(Exception):
    """The end of a test, which takes back what it has done."""


@asynccontextmanager
async def opened(store):
    """Open a connection to a database that has a table of the test's own, as long as the test lasts."""
    with suppress(Undone):
        async with transaction(await database_of(store.engine).connection()) as connection:
            await (await connection.alchemy()).run_sync(THINGS.metadata.create_all)
            yield connection
            raise Undone


@pytest.fixture
async def connection(store):
    """A connection to a database of either kind."""
    async with opened(store) as connection:
        yield connection


@pytest.fixture
async def sqlite_connection(file, blank):
    """A connection to SQLite, for what SQLite says in words of its own."""
    shutil.copy(blank, file)
    store = Store(create_engine(f"sqlite+aiosqlite:///{file}"))
    async with opened(store) as connection:
        yield connection
    await store.close()


def make(*numbers):
    return [EMPTY | {"id": number, "note": f"note {number}"} for number in numbers]


async def error_of(connection, statement, **values):
    """Return the error of a statement that the driver refuses."""
    with pytest.raises(sqlite3.Error) as raised:
        await PreparedStatement(statement).all(connection, **values)
    return raised.value


async def test_values_and_rows_keep_their_types(connection):
    await ADD.each(connection, [FULL])
    [row] = await ALL.all(connection)
    assert row._asdict() == FULL


async def test_what_is_none_stays_none(connection):
    await ADD.each(connection, [EMPTY])
    [row] = await ALL.all(connection)
    assert row._asdict() == EMPTY


async def test_an_instant_is_kept_in_whole_milliseconds(connection):
    await ADD.each(connection, [FULL | {"at": START + seconds(0.0019)}])
    [row] = await ALL.all(connection)
    assert row.at == START + seconds(0.001)


async def test_many_rows_are_written_in_one_call(connection):
    await ADD.each(connection, make(*range(500)))
    assert [row.id for row in await ALL.all(connection)] == list(range(500))


async def test_no_rows_are_written_without_a_statement(connection):
    counted = Counted(insert(THINGS))
    await PreparedStatement(counted).each(connection, [])
    assert counted.times == 0
    assert await ALL.all(connection) == []


async def test_a_list_may_be_empty_or_hold_big_numbers(connection):
    await ADD.each(connection, make(1, 2, -5, HUGE))
    for ids in ([], [1], [HUGE, -5], [3], [2**63 - 1]):
        found = [row.id for row in await AMONG.all(connection, ids=ids)]
        assert found == sorted({1, 2, -5, HUGE} & set(ids)), ids


async def test_a_list_may_be_anything_that_can_be_iterated(connection):
    await ADD.each(connection, make(1, 2))
    for ids in ((1, 2), {1, 2}, {1: "a", 2: "b"}, (number for number in (1, 2))):
        assert len(await AMONG.all(connection, ids=ids)) == 2, ids


async def test_a_list_without_a_value_finds_nothing(connection):
    await ADD.each(connection, make(1))
    assert await AMONG.all(connection, ids=None) == []


async def test_a_list_of_texts_is_taken_as_it_is(connection):
    await ADD.each(connection, [FULL, EMPTY | {"note": 'a "quoted" note'}])
    named = PreparedStatement(
        select(THINGS.c.id).where(among(THINGS.c.note, "notes")), returns=[THINGS.c.id]
    )
    assert [row.id for row in await named.all(connection, notes=["Привіт"])] == [HUGE]
    assert [row.id for row in await named.all(connection, notes=['a "quoted" note'])] == [1]


async def test_a_value_of_the_statement_itself_needs_no_name(connection):
    await ADD.each(connection, [FULL, EMPTY])
    at = PreparedStatement(
        select(THINGS.c.id).where(THINGS.c.at == FULL["at"]), returns=[THINGS.c.id]
    )
    assert [row.id for row in await at.all(connection)] == [HUGE]


async def test_a_value_that_is_missing_is_a_mistake_of_the_caller(connection):
    with pytest.raises(KeyError, match="note"):
        await ADD.each(connection, [{name: FULL[name] for name in FULL if name != "note"}])


async def test_a_statement_is_compiled_once(connection):
    counted = Counted(select(THINGS.c.id).where(THINGS.c.id == bindparam("number")))
    prepared = PreparedStatement(counted, returns=[THINGS.c.id])
    await ADD.each(connection, make(1, 2))
    for number in (1, 2, 1):
        assert [row.id for row in await prepared.all(connection, number=number)] == [number]
    assert counted.times == 1


async def test_a_rollback_takes_what_was_prepared_along(store):
    with pytest.raises(StorageError):
        await add_and_fail(store)
    async with opened(store) as connection:
        assert await ALL.all(connection) == []


async def add_and_fail(store):
    async with opened(store) as connection:
        await ADD.each(connection, make(1))
        raise StorageError("something else went wrong")


async def test_rows_that_break_a_rule_are_a_mistake(store):
    for wrong in (FULL, FULL | {"id": 2}, FULL | {"id": 3, "note": None, "count": "many"}):
        async with opened(store) as connection:
            await ADD.each(connection, [FULL])
            with pytest.raises(MISTAKES) as raised:
                await ADD.each(connection, [wrong])
            assert not is_failure(raised.value), wrong


async def test_an_error_holds_no_values_of_rows(store):
    secret = FULL | {"note": "a secret", "names": frozenset({"secret"})}
    wrong = (secret, secret | {"id": 2}, secret | {"id": 3, "note": None, "count": "a secret"})
    for values in (*wrong, secret | {"id": 4, "note": ["a secret"]}):
        async with opened(store) as connection:
            await ADD.each(connection, [secret])
            with pytest.raises((sqlite3.Error, DBAPIError)) as raised:
                await ADD.each(connection, [values])
        shown = "".join(format_exception(raised.value))
        assert "a secret" not in shown, values


async def test_a_statement_that_the_database_cannot_run_is_a_mistake(sqlite_connection):
    for statement, name in (
        (text("SELECT * FROM nowhere"), "SQLITE_ERROR"),
        (text("SELECT nothing FROM things"), "SQLITE_ERROR"),
        (text("SELECT zeroblob(2000000000)"), "SQLITE_TOOBIG"),
    ):
        error = await error_of(sqlite_connection, statement)
        assert error.sqlite_errorname == name, statement
        assert not is_failure(error), statement


async def test_a_number_that_does_not_fit_the_key_is_a_mistake(sqlite_connection):
    await sqlite_connection.execute(text("CREATE TABLE plain (id INTEGER PRIMARY KEY)"))
    error = await error_of(sqlite_connection, text("INSERT INTO plain VALUES (:id)"), id="many")
    assert error.sqlite_errorname == "SQLITE_MISMATCH"
    assert not is_failure(error)


async def test_a_database_that_is_full_has_failed(sqlite_connection):
    await sqlite_connection.execute(text("PRAGMA max_page_count=1"))
    with pytest.raises(sqlite3.Error) as raised:
        await ADD.each(sqlite_connection, [EMPTY | {"note": "long " * 100_000}])
    assert raised.value.sqlite_errorname == "SQLITE_FULL"
    assert is_failure(raised.value)


async def test_a_database_that_is_locked_has_failed(file, blank):
    shutil.copy(blank, file)
    store = Store(create_engine(f"sqlite+aiosqlite:///{file}"))
    async with store.engine.connect() as connection:
        await connection.exec_driver_sql("PRAGMA busy_timeout=0")
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        error = await busy(store)
    await store.close()
    assert is_failure(error)
    assert "locked" in str(error)


async def busy(store):
    with pytest.raises(Exception, match="locked") as raised:
        async with store.begin() as tx:
            await tx.process_state.put("colour", "green")
    return raised.value


def test_an_error_of_the_disk_is_a_failure_and_so_is_one_without_a_name():
    for name in ("SQLITE_IOERR_WRITE", "SQLITE_FULL", "SQLITE_BUSY", "SQLITE_CORRUPT", None):
        error = sqlite3.OperationalError("whatever")
        if name:
            error.sqlite_errorname = name
        assert is_failure(error), name
    assert is_failure(StorageError("the database is closed"))


def test_a_mistake_of_the_program_is_no_failure():
    for kind in (sqlite3.DataError, sqlite3.NotSupportedError, sqlite3.ProgrammingError, KeyError):
        assert not is_failure(kind("whatever")), kind
