"""What every test stands on: pinned zones, and hypothesis runs that can be repeated."""

import asyncio
import os
import shutil

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
    "thorough", parent=settings.get_profile("ci"), max_examples=1500, derandomize=False
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))


@pytest.fixture(scope="session")
def blank(tmp_path_factory):
    """A database without rows; to copy it is quicker than to make one."""
    file = tmp_path_factory.mktemp("blank") / "limber.db"

    async def make():
        await (await open_store(f"sqlite+aiosqlite:///{file}")).close()

    asyncio.run(make())
    return file


@pytest.fixture
async def store(tmp_path, blank):
    """An empty store of the test's own."""
    file = shutil.copy(blank, tmp_path / "limber.db")
    store = Store(create_engine(f"sqlite+aiosqlite:///{file}"))
    yield store
    await store.close()
