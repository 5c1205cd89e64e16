"""What every test stands on: pinned zones, and hypothesis runs that can be repeated."""

import asyncio
import os
import sqlite3
from contextlib import closing

import pytest
from hypothesis import HealthCheck, settings

from bot.clock import use_pinned_zones
from bot.storage.access import open_store
from bot.storage.store import Store, create_engine

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


@pytest.fixture(scope="session")
def blank(tmp_path_factory):
    """An empty database file to copy: quicker than migrations, of which others have tests."""
    file = tmp_path_factory.mktemp("blank") / "limber.db"

    async def make():
        await (await open_store(f"sqlite+aiosqlite:///{file}")).close()

    asyncio.run(make())
    return file


@pytest.fixture(scope="session")
def schema(blank):
    """A script that makes an empty database."""
    with closing(sqlite3.connect(blank)) as database:
        return "\n".join(database.iterdump())


@pytest.fixture
async def store(schema):
    """An empty store of the test's own, in memory."""
    store = Store(create_engine("sqlite+aiosqlite://"))
    async with store.engine.connect() as connection:
        raw = await connection.get_raw_connection()
        await raw.driver_connection.executescript(schema)
    yield store
    await store.close()
