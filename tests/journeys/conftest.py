"""Journeys start on a Monday morning, seven o'clock in Berlin."""

import pytest

from tests.support.town import inhabited, new_ana, settle_ana


@pytest.fixture
async def empty_town(tmp_path):
    """A town in which a bot may come to live, and leave, and come again."""
    async with inhabited(tmp_path) as town:
        yield town


@pytest.fixture
async def town(empty_town):
    """A town in which a bot lives for the whole test."""
    async with empty_town.bot():
        yield empty_town


@pytest.fixture
def ana(town):
    """Someone who speaks English, and has not met the bot."""
    return new_ana(town)


@pytest.fixture
async def settled_ana(town):
    """Ana, once she has told the bot where she is and wants to hear from it at half past seven."""
    return await settle_ana(town)
