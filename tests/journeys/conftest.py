"""Journeys start on a Monday morning."""

from datetime import UTC, datetime

import pytest

from tests.support.town import Town

MONDAY = datetime(2026, 3, 2, 6, 0, tzinfo=UTC)


@pytest.fixture
async def town(tmp_path):
    town = Town(start=MONDAY, folder=tmp_path)
    await town.emulator.start()
    yield town
    await town.emulator.stop()


@pytest.fixture
def ana(town):
    return town.emulator.person(1001, first_name="Ana", language_code="de")
