"""Updates are kept from the moment they arrive, take effect once, and leave a receipt without content."""

import pytest
from sqlalchemy import select

from bot.storage.inbox import Receipt
from bot.storage.retention import RECEIPTS, RULES
from bot.storage.tables import dead_updates, inbox
from tests.support.make import START, seconds

HUGE = 2**31 + 5


def update(number, text="hello"):
    return {"update_id": number, "message": {"text": text, "from": {"id": 7}}}


def numbers(contents):
    return [content["update_id"] for content in contents]


async def receive(store, *contents, at=START):
    async with store.begin() as tx:
        return await tx.inbox.receive(contents, at=at)


async def handle(store, number, *, user=7, at=START):
    async with store.begin() as tx:
        return await tx.inbox.handled(number, user=user, at=at)


async def waiting(store):
    async with store.begin() as tx:
        return await tx.inbox.waiting()


async def receipts(store, user=7):
    async with store.begin() as tx:
        return await tx.inbox.of(user)


@pytest.fixture
async def store(store):
    """A store in which two people are known."""
    async with store.begin() as tx:
        for user in (7, 8):
            await tx.people.add(user=user, language="en", zone="UTC", at=START)
    return store


async def test_an_update_comes_back_as_it_arrived(store):
    new = await receive(store, update(HUGE, "Привіт"))
    assert new == await waiting(store) == [update(HUGE, "Привіт")]


async def test_an_update_is_new_once(store):
    """The same may come again, alone or twice in one answer of Telegram."""
    assert numbers(await receive(store, update(1), update(2))) == [1, 2]
    assert numbers(await receive(store, update(2), update(3), update(3))) == [3]
    assert numbers(await waiting(store)) == [1, 2, 3]


async def test_what_waits_can_be_read_page_by_page_and_one_by_one(store):
    await receive(store, *map(update, range(1, 6)))
    await handle(store, 3)
    async with store.begin() as tx:
        assert numbers(await tx.inbox.waiting(limit=2)) == [1, 2]
        assert numbers(await tx.inbox.waiting(after=2, limit=2)) == [4, 5]
        assert await tx.inbox.waiting(after=5, limit=2) == []
        assert await tx.inbox.content(4) == update(4)
        assert await tx.inbox.content(3) is None
        assert await tx.inbox.content(9) is None


async def test_new_updates_keep_the_order_in_which_they_arrived(store):
    assert numbers(await receive(store, update(5), update(4))) == [5, 4]


async def test_what_came_first_stays_as_it_was(store):
    await receive(store, update(1, "first"))
    await receive(store, update(1, "second"))
    assert await waiting(store) == [update(1, "first")]


async def test_an_update_takes_effect_once(store):
    await receive(store, update(1))
    assert [await handle(store, 1), await handle(store, 1)] == [True, False]


async def test_an_update_that_never_arrived_takes_no_effect(store):
    assert not await handle(store, 1)


async def test_what_was_handled_is_not_new_when_it_comes_again(store):
    await receive(store, update(1))
    await handle(store, 1)
    assert await receive(store, update(1)) == []
    assert await waiting(store) == []


async def test_the_content_of_an_update_is_dropped_once_it_is_handled(store):
    await receive(store, update(1, "a secret"), update(2, "another"))
    await handle(store, 1)
    async with store.engine.begin() as connection:
        kept = await connection.scalars(select(inbox.c.content).order_by(inbox.c.update_id))
        contents = kept.all()
    assert contents[0] is None
    assert "another" in contents[1]


async def test_after_a_restart_what_was_not_handled_waits_in_its_order(store, open_door):
    await receive(store, update(3), update(1), update(2))
    await handle(store, 2)
    assert numbers(await waiting(open_door())) == [1, 3]


async def test_an_effect_that_is_rolled_back_leaves_the_update_waiting(store):
    await receive(store, update(1))
    with pytest.raises(ZeroDivisionError):
        await handle_and_fail(store, 1)
    assert numbers(await waiting(store)) == [1]
    assert await handle(store, 1)


async def handle_and_fail(store, number):
    async with store.begin() as tx:
        await tx.inbox.handled(number, user=7, at=START)
        raise ZeroDivisionError


async def test_the_receipts_of_a_person_come_in_order_and_leave_out_others(store):
    await receive(store, *map(update, (2, 1, 3, 4, 5)))
    for number, user in ((2, 7), (1, 7), (3, 8), (4, None)):
        await handle(store, number, user=user, at=START + seconds(number))
    assert await receipts(store) == [
        Receipt(update_id=1, handled_at=START + seconds(1)),
        Receipt(update_id=2, handled_at=START + seconds(2)),
    ]


async def test_the_receipts_of_a_person_go_with_them(store):
    """An update that is not handled belongs to no person yet, and stays."""
    await receive(store, update(1), update(2))
    await handle(store, 1)
    async with store.begin() as tx:
        await tx.people.remove(7)
    assert await receipts(store) == []
    assert numbers(await waiting(store)) == [2]


async def test_old_receipts_are_forgotten_and_what_waits_is_not(store):
    await receive(store, *map(update, (1, 2, 3)), at=START - seconds(9))
    await handle(store, 1, at=START - seconds(1))
    await handle(store, 2, at=START)
    async with store.begin() as tx:
        for rule in RULES:
            await tx.retention.drop(rule, now=START + RECEIPTS)
    assert [receipt.update_id for receipt in await receipts(store)] == [2]
    assert numbers(await waiting(store)) == [3]


async def test_an_update_may_be_buried_twice_and_the_first_error_stands(store):
    for error in ("KeyError", "ValueError"):
        async with store.begin() as tx:
            await tx.inbox.bury(1, at=START, error=error)
    async with store.engine.begin() as connection:
        rows = (await connection.execute(select(dead_updates))).all()
    assert [(row.update_id, row.at, row.error) for row in rows] == [(1, START, "KeyError")]
