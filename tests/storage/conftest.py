"""The databases of the storage tests: SQLite in a folder of the test's own, and PostgreSQL."""

import resource
import shutil
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AsyncExitStack
from pathlib import Path

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.addresses import is_postgres
from bot.storage import postgres
from bot.storage.store import Store, create_engine
from tests.support.postgres import Server

SQLITE, POSTGRES = "sqlite", "postgres"


def connect(url: str) -> AsyncEngine:
    """Return an engine of the kind that a store has."""
    return postgres.create_engine(url) if is_postgres(url) else create_engine(url)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A database file that does not exist yet."""
    return tmp_path / "limber.db"


@pytest.fixture(params=[SQLITE, pytest.param(POSTGRES, marks=pytest.mark.postgres)])
async def address(request: pytest.FixtureRequest, file: Path, blank: Path) -> str:
    """The address of a database with the newest schema and no rows."""
    if request.param == SQLITE:
        shutil.copy(blank, file)
        return f"sqlite+aiosqlite:///{file}"
    server: Server = request.getfixturevalue("server")
    return await server.empty()


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
