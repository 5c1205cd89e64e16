"""One bot and one person, in a store of the test's own."""

import pytest

from tests.support.practice_harness import PracticeHarness


@pytest.fixture
async def life(store):
    """A bot on the morning of 10 March 2026, which knows one person; they live by UTC."""
    life = PracticeHarness(store)
    await life.meet()
    return life
