"""Is a choice kept as it was made, and found again?"""

from datetime import date, timedelta

import pytest

from bot.storage.choices import Chosen
from tests.support.make import START, seconds

DAY = date(2026, 3, 10)


def make(number=0, *, asked="today", wishes="floor 5 1 - -", written=None, again=""):
    day = DAY + timedelta(days=number)
    return Chosen(
        id=f"{asked}-{day.isoformat()}{again}",
        day=day,
        asked=asked,
        wishes=wishes,
        written=written,
        stretches=(("cat-cow", seconds(48)), ("chin-tuck", seconds(7.5))),
    )


@pytest.fixture
async def tx(store):
    """A transaction in which two people are known."""
    async with store.begin() as tx:
        for user in (7, 8):
            await tx.people.add(user=user, language="en", zone="UTC", at=START)
        yield tx


async def test_a_choice_is_found_by_its_person_and_id(tx):
    await tx.choices.add(7, make(written="psoas-reset"))
    await tx.choices.add(8, make())
    found = await tx.choices.find(7, "today-2026-03-10")
    assert found == make(written="psoas-reset")
    assert await tx.choices.find(8, found.id) == make()
    assert await tx.choices.find(9, found.id) is None
    assert await tx.choices.find(7, "today-2026-03-11") is None


async def test_choices_of_a_day_are_those_that_answer_the_same(tx):
    mine = [make(), make(again="-2", wishes="chair 5 1 - -")]
    for one in (*mine, make(1), make(asked="minutes-5")):
        await tx.choices.add(7, one)
    await tx.choices.add(8, make())
    on = await tx.choices.on(7, DAY, asked="today")
    assert sorted(on, key=lambda one: one.id) == mine


async def test_choices_come_oldest_first(tx):
    for number in (2, 0, 1):
        await tx.choices.add(7, make(number))
    await tx.choices.add(8, make(5))
    assert await tx.choices.since(7, make(1).day) == [make(1), make(2)]
    assert await tx.choices.history(7) == [make(0), make(1), make(2)]


async def test_the_last_day_of_each_hand_written_one_is_known(tx):
    for number, written in ((0, "a"), (1, "b"), (2, None), (3, "a"), (9, "b")):
        await tx.choices.add(7, make(number, written=written))
    await tx.choices.add(8, make(4, written="a"))
    last = await tx.choices.last_written(7, before=make(9).day)
    assert last == {"a": make(3).day, "b": make(1).day}
    assert await tx.choices.last_written(9, before=DAY) == {}
