"""What every test stands on: pinned zones, and hypothesis runs that can be repeated."""

import os

import pytest
from hypothesis import HealthCheck, settings

from bot.clock import use_pinned_zones
from bot.storage.access import open_store

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


@pytest.fixture
async def store(tmp_path):
    """An empty store of the test's own."""
    store = await open_store(f"sqlite+aiosqlite:///{tmp_path}/limber.db")
    yield store
    await store.close()
