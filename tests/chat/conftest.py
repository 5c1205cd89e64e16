"""A room with the bot in it, and Ana, whom it knows, though she has not written for long."""

import logging

import pytest

from tests.support.chat_harness import opened


@pytest.fixture
async def harness(store):
    async with opened(store) as harness:
        yield harness


@pytest.fixture
async def ana(harness):
    guest = harness.guest(1001, first_name="Ana", language_code="de")
    await guest.is_known("de")
    return guest


@pytest.fixture
def calm(caplog):
    """Let a test fail if anything was logged that whoever runs the bot should look at."""
    yield
    loud = [one.getMessage() for one in caplog.get_records("call") if one.levelno > logging.WARNING]
    assert loud == []
