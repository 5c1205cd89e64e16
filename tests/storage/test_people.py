"""A person is kept as they are, and found again."""

import pytest

from bot.domain.errors import UnknownPerson
from bot.domain.person import FirstSide, Person
from bot.domain.preferences import Preferences
from bot.domain.stretch import Equipment, Load, Place
from tests.support.make import START

HUGE = 2**52 - 1
"""Telegram's numbers have at most 52 significant bits."""


async def add(tx, user=7):
    return await tx.people.add(user=user, language="de", zone="Europe/Berlin", at=START)


async def reachable(tx):
    return await tx.people.reachable(after=0, limit=9)


async def test_a_new_person_has_chosen_nothing_yet(store):
    async with store.begin() as tx:
        added = await add(tx)
    assert added == Person(id=7, language="de", zone="Europe/Berlin", created_at=START)


async def test_a_person_is_found_with_everything_they_chose(store):
    chosen = {
        "language": "en",
        "zone": "Asia/Tokyo",
        "zone_checked": True,
        "day_start": 0,
        "pace": 150,
        "first_side": FirstSide.LEFT,
        "accepted": 2,
        "reachable": False,
        "stopped": True,
    }
    async with store.begin() as tx:
        await add(tx, HUGE)
        await tx.people.change(HUGE, **chosen)
    async with store.begin() as tx:
        found = await tx.people.get(HUGE)
    assert found == Person(id=HUGE, created_at=START, **chosen)
    assert isinstance(found.first_side, FirstSide)
    assert found.stopped is True


async def test_what_a_persons_routines_may_be_is_kept(store):
    preferences = Preferences(
        place=Place.CHAIR,
        minutes=8,
        level=2,
        avoided=frozenset({Load.KNEELING, Load.HEAD_LOW}),
        lacking=frozenset({Equipment.STRAP}),
    )
    kept = {name: getattr(preferences, name) for name in preferences.__slots__}
    async with store.begin() as tx:
        assert (await add(tx)).preferences == Preferences()
        await tx.people.change(7, **kept)
        found = (await tx.people.get(7)).preferences
    assert found == preferences
    assert {type(one) for one in (*found.avoided, *found.lacking)} == {Load, Equipment}
    assert isinstance(found.place, Place)


async def test_a_change_leaves_everyone_else_alone(store):
    async with store.begin() as tx:
        await add(tx, 7)
        await add(tx, 8)
        await tx.people.change(7, pace=150)
        assert (await tx.people.get(8)).pace == 100


async def test_nobody_is_found_where_nobody_is(store):
    async with store.begin() as tx:
        assert await tx.people.find(7) is None


async def test_many_people_are_found_at_once_as_far_as_they_are_known(store):
    async with store.begin() as tx:
        ana, ben = await add(tx, 7), await add(tx, HUGE)
        assert await tx.people.find_all([7, HUGE, 9]) == {7: ana, HUGE: ben}
        assert await tx.people.find_all([]) == {}


async def test_to_get_someone_unknown_is_an_error(store):
    async with store.begin() as tx:
        with pytest.raises(UnknownPerson):
            await tx.people.get(7)


async def test_people_are_counted(store):
    async with store.begin() as tx:
        assert await tx.people.count() == 0
        await add(tx, 7)
        await add(tx, 8)
        assert await tx.people.count() == 2


async def test_only_those_who_can_be_written_to_are_reachable(store):
    async with store.begin() as tx:
        for user in (7, 8, 9):
            await add(tx, user)
        await tx.people.change(8, reachable=False)
        assert sorted(await reachable(tx)) == [7, 9]


async def test_a_removed_person_is_unknown(store):
    async with store.begin() as tx:
        await add(tx)
        await tx.people.remove(7)
        assert await tx.people.find(7) is None


async def test_to_remove_someone_unknown_changes_nothing(store):
    async with store.begin() as tx:
        await add(tx)
        await tx.people.remove(8)
        assert await tx.people.count() == 1
