"""A choice is kept as it was made, and found again."""

from datetime import date, timedelta

import pytest

from bot.storage.choices import StoredChoice
from tests.support.make import START, seconds

DAY = date(2026, 3, 10)


def make(number=0, *, asked="today", preferences="floor 5 1 - -", written=None, again=""):
    day = DAY + timedelta(days=number)
    return StoredChoice(
        id=f"{asked}-{day.isoformat()}{again}",
        day=day,
        asked=asked,
        preferences=preferences,
        written=written,
        stretches=(("cat-cow", seconds(48), 1), ("chin-tuck", seconds(7.5), 2)),
    )


@pytest.fixture
async def tx(store):
    """A transaction in which two people are known."""
    async with store.begin() as tx:
        for user in (7, 8):
            await tx.people.add(user=user, language="en", zone="UTC", at=START)
        yield tx


async def test_choices_are_found_by_their_person_and_id(tx):
    mine, theirs, other = make(written="psoas-reset"), make(), make(1)
    await tx.choices.add_all([(7, mine), (8, theirs), (8, other)])
    wanted = [(7, mine.id), (8, theirs.id), (9, mine.id), (7, other.id)]
    found = await tx.choices.find_all(wanted)
    assert found == {(7, mine.id): mine, (8, theirs.id): theirs}
    assert await tx.choices.find_all([]) == {}


async def test_a_choice_is_made_once_and_the_first_stands(tx):
    await tx.choices.add(7, make(preferences="floor 5 1 - -"))
    await tx.choices.add(7, make(preferences="chair 5 1 - -"))
    assert await tx.choices.history(7) == [make(preferences="floor 5 1 - -")]


async def test_a_choice_for_a_person_who_is_gone_is_left_out(tx):
    """A person may delete everything while a reminder is on its way."""
    await tx.choices.add_all([(9, make()), (7, make())])
    assert await tx.choices.find_all([(9, make().id), (7, make().id)]) == {(7, make().id): make()}


async def test_choices_come_oldest_first(tx):
    for number in (2, 0, 1):
        await tx.choices.add(7, make(number))
    await tx.choices.add(8, make(5))
    assert await tx.choices.since(7, make(1).day) == [make(1), make(2)]
    assert await tx.choices.history(7) == [make(0), make(1), make(2)]
    found = await tx.choices.since_all([7, 8, 9], make(1).day)
    assert found == {7: [make(1), make(2)], 8: [make(5)]}


async def test_the_last_day_of_each_hand_written_one_is_known(tx):
    for number, written in ((0, "a"), (1, "b"), (2, None), (3, "a"), (9, "b")):
        await tx.choices.add(7, make(number, written=written))
    await tx.choices.add(8, make(4, written="a"))
    last = await tx.choices.last_written(7, before=make(9).day)
    assert last == {"a": make(3).day, "b": make(1).day}
    assert await tx.choices.last_written(9, before=DAY) == {}
    assert await tx.choices.last_written_all([7, 8, 9], before=make(9).day) == {
        7: last,
        8: {"a": make(4).day},
    }
