"""What every test stands on: pinned zones, repeatable hypothesis runs, temporary files in memory, an empty store."""

import asyncio
import os
import shutil
import sqlite3
from collections.abc import AsyncIterator, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from bot.clock import use_pinned_zones
from bot.storage.access import open_store
from bot.storage.store import Store, create_engine
from tests.support import postgres
from tests.support.browser import MISSING, find_chromium, is_required

MEMORY, ROOMY = Path("/dev/shm"), 2**30  # noqa: S108 - pytest makes a folder of its own in it

os.environ["PTB_TIMEDELTA"] = "1"
use_pinned_zones()

settings.register_profile(
    "ci",
    max_examples=60,
    stateful_step_count=40,
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile(
    "thorough",
    parent=settings.get_profile("ci"),
    max_examples=int(os.environ.get("LIMBER_EXAMPLES", "1500")),
    derandomize=False,
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))


def pytest_configure() -> None:
    """Keep what tests write in memory where there is room: no test is about a disk, and all would wait for it."""
    if MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > ROOMY:
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(MEMORY))


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip tests that need a browser or a server where there is none, or fail them where it is required."""
    if item.get_closest_marker("browser") and not find_chromium():
        (pytest.fail if is_required() else pytest.skip)(MISSING)
    if item.get_closest_marker("postgres") and not postgres.find_programs():
        (pytest.fail if postgres.is_required() else pytest.skip)(postgres.MISSING)


@pytest.fixture(scope="session")
def blank(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty database file to copy: quicker than migrations, which have tests of their own."""
    file = tmp_path_factory.mktemp("blank") / "limber.db"

    async def make() -> None:
        await (await open_store(f"sqlite+aiosqlite:///{file}")).close()

    asyncio.run(make())
    return file


@pytest.fixture(scope="session")
def server() -> Iterator[postgres.Server]:
    """A PostgreSQL server; a test that needs it is marked `postgres`."""
    with postgres.serving() as server:
        yield server


@pytest.fixture(scope="session")
def schema(blank: Path) -> str:
    """A script that makes an empty database."""
    with closing(sqlite3.connect(blank)) as database:
        return "\n".join(database.iterdump())


@pytest.fixture
async def store(schema: str) -> AsyncIterator[Store]:
    """An empty store of the test's own, in memory."""
    store = Store(create_engine("sqlite+aiosqlite://"))
    async with store.engine.connect() as connection:
        raw = await connection.get_raw_connection()
        await raw.driver_connection.executescript(schema)
    yield store
    await store.close()
