"""Journeys start on a Monday morning, seven o'clock in Berlin."""

import pytest

from tests.support.running_bot import new_ana, running, settle_ana

ON_BOTH = {"test_first_week", "test_restarts"}
"""The modules whose journeys are made on PostgreSQL, too."""
DATABASES = ("sqlite", pytest.param("postgres", marks=pytest.mark.postgres))


def pytest_generate_tests(metafunc):
    """Make some journeys on both databases."""
    if "database" in metafunc.fixturenames and _name(metafunc.module) in ON_BOTH:
        metafunc.parametrize("database", DATABASES, indirect=True)


def _name(module):
    return module.__name__.rpartition(".")[2]


@pytest.fixture
async def database(request):
    """The address of an empty database; None for a file in the test's own folder."""
    if getattr(request, "param", "sqlite") == "sqlite":
        return None
    return await request.getfixturevalue("server").empty()


@pytest.fixture
async def empty_town(tmp_path, database):
    """A town in which a bot may come to live, and leave, and come again."""
    async with running(tmp_path, database=database) as system:
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
