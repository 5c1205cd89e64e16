"""Own routines are a validated row each, in a form that has a version."""

import logging
from datetime import UTC, datetime

import pytest
from sqlalchemy import update

from bot.domain.own_routine import OwnItem
from bot.domain.prescription import Dose, Unit
from bot.storage.tables import own_routines

NOW = datetime(2026, 3, 2, 7, 0, tzinfo=UTC)
ITEMS = (
    OwnItem(stretch="cat-cow", dose=Dose(unit=Unit.TIMES, amount=10, each=5, sets=3, rest=20)),
    OwnItem(stretch="sphinx-stretch", dose=Dose(unit=Unit.SECONDS, amount=45)),
)


@pytest.fixture
async def people(store):
    """Two people."""
    async with store.begin() as tx:
        for user in (1, 2):
            await tx.people.add(user=user, language="en", zone="Europe/Berlin", at=NOW)
    return store


async def add(store, user=1, name="Back", items=ITEMS):
    async with store.begin() as tx:
        return await tx.own_routines.add(user, name=name, key=name.lower(), items=items, at=NOW)


async def of(store, user=1):
    async with store.begin() as tx:
        return await tx.own_routines.of(user)


async def spoil(store, **values):
    async with store.engine.begin() as connection:
        await connection.execute(update(own_routines).values(values))


async def test_a_routine_is_read_as_it_was_kept(people):
    mine = await add(people)
    assert await of(people) == [mine]
    assert mine.items == ITEMS
    async with people.begin() as tx:
        assert await tx.own_routines.find_all([(1, mine.number)]) == {(1, mine.number): mine}
        assert await tx.own_routines.find_all([]) == {}
        assert await tx.own_routines.names(1) == {mine.id: "Back"}


async def test_nobody_finds_the_routine_of_another_person(people):
    mine = await add(people)
    other = await add(people, user=2)
    async with people.begin() as tx:
        found = await tx.own_routines.find_all([(2, mine.number), (1, other.number)])
        await tx.own_routines.remove(2, mine.number)
    assert found == {}
    assert await of(people) == [mine]


async def test_items_and_names_change(people):
    mine = await add(people)
    async with people.begin() as tx:
        await tx.own_routines.change(1, mine.number, items=ITEMS[:1], at=NOW)
        await tx.own_routines.rename(1, mine.number, name="Neck", key="neck", at=NOW)
    (now,) = await of(people)
    assert (now.name, now.items) == ("Neck", ITEMS[:1])


async def test_a_number_is_never_given_again(people):
    mine = await add(people)
    async with people.begin() as tx:
        await tx.own_routines.remove(1, mine.number)
    assert (await add(people)).number > mine.number


@pytest.mark.parametrize(
    "spoilt",
    [
        {"version": 2},
        {"items": "["},
        {"items": '[{"unit": "seconds", "amount": 30}]'},
        {"items": '[{"stretch": "cat-cow", "unit": "miles", "amount": 30}]'},
        {"items": '[{"stretch": "cat-cow", "unit": "seconds", "amount": 9999}]'},
        {"items": '[{"stretch": "cat-cow", "unit": "seconds", "amount": 30, "speed": 1}]'},
    ],
    ids=["version", "json", "no-stretch", "unit", "limit", "field"],
)
async def test_a_row_that_cannot_be_read_is_logged_and_left_out(people, caplog, spoilt):
    await add(people)
    await spoil(people, **spoilt)
    with caplog.at_level(logging.WARNING):
        assert await of(people) == []
    assert "cannot be read" in caplog.text
