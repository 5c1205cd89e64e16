"""The databases of the storage tests: SQLite in a folder of the test's own, and any that is named."""

import os
import resource
import shutil
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AsyncExitStack
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from bot.storage import schema
from bot.storage.store import Store, create_engine
from bot.storage.tables import metadata

SQLITE = "sqlite+aiosqlite:///"
OTHERS = os.environ.get("LIMBER_TEST_DATABASES", "").split()
"""Addresses of empty databases on which the suite for the door runs too; what is in them is lost."""


def connect(url: str) -> AsyncEngine:
    """Return an engine; only SQLite needs one of its own kind."""
    return create_engine(url) if url.startswith(SQLITE) else create_async_engine(url)


async def empty(url: str) -> None:
    """Drop whatever an earlier test has left."""
    engine = connect(url)
    async with engine.begin() as connection:
        await connection.run_sync(metadata.drop_all)
        await connection.execute(text("DROP TABLE IF EXISTS alembic_version"))
    await engine.dispose()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A database file that does not exist yet."""
    return tmp_path / "limber.db"


@pytest.fixture(params=[SQLITE, *OTHERS], ids=lambda url: url.partition(":")[0])
async def address(request: pytest.FixtureRequest, file: Path, blank: Path) -> str:
    """The address of a database with the newest schema and no rows."""
    if request.param == SQLITE:
        shutil.copy(blank, file)
        return f"{SQLITE}{file}"
    await empty(request.param)
    engine = connect(request.param)
    await schema.upgrade(engine)
    await engine.dispose()
    return str(request.param)


@pytest.fixture
async def open_door(address: str) -> AsyncIterator[Callable[[], Store]]:
    """Open further doors to the same database, as other processes would."""
    async with AsyncExitStack() as doors:

        def open_one() -> Store:
            store = Store(connect(address))
            doors.push_async_callback(store.close)
            return store

        yield open_one


@pytest.fixture
def store(open_door: Callable[[], Store]) -> Store:
    """The door to an empty database."""
    return open_door()


@pytest.fixture
def small_files() -> Iterator[Callable[[int | None], None]]:
    """Let no file grow beyond so many bytes, as if the disk were full; None lets them grow again."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)

    def limit(size: int | None) -> None:
        soft = before[0] if size is None else size
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, before[1]))

    yield limit
    limit(None)
