"""Journeys start on a Monday morning, seven o'clock in Berlin."""

import pytest

from tests.support.running_bot import new_ana, running, settle_ana


@pytest.fixture
async def empty_town(tmp_path):
    """A town in which a bot may come to live, and leave, and come again."""
    async with running(tmp_path) as system:
        yield system


@pytest.fixture
async def system(empty_town):
    """A town in which a bot lives for the whole test."""
    async with empty_town.bot():
        yield empty_town


@pytest.fixture
def ana(system):
    """Someone who speaks English, and has not met the bot."""
    return new_ana(system)


@pytest.fixture
async def settled_ana(system):
    """Ana, once she has told the bot where she is and wants to hear from it at half past seven."""
    return await settle_ana(system)
