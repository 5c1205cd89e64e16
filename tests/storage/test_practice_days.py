"""Practice days are counted once, and all else that a streak depends on is kept."""

from datetime import date, timedelta

import pytest

from bot.domain.person import Pause
from bot.domain.streak import Plan
from bot.storage.practice_days import NO_RECORD, PracticeDay, Record
from tests.support.make import START

DAY = date(2026, 3, 10)
WORKDAYS, TUESDAYS = frozenset(range(5)), frozenset({1})


def day(number):
    return DAY + timedelta(days=number)


@pytest.fixture
async def tx(store):
    """A transaction in which two people are known."""
    async with store.begin() as tx:
        for user in (7, 8):
            await tx.people.add(user=user, language="en", zone="UTC", at=START)
        yield tx


async def practise(tx, number=0, *, user=7, session=None):
    return await tx.days.add(user=user, day=day(number), at=START, zone="UTC", session=session)


async def put_plan(tx, number, weekdays, *, user=7):
    await tx.days.put_plan(user=user, since=day(number), weekdays=weekdays)


async def put_pause(tx, since, until, *, user=7):
    await tx.days.put_pause(user=user, since=day(since), until=day(until))


async def test_a_practised_day_is_kept(tx):
    await practise(tx, session=3)
    assert await tx.days.of(7) == [PracticeDay(day=DAY, at=START, zone="UTC", session=3)]


async def test_a_day_counts_once_and_the_first_session_has_it(tx):
    assert [await practise(tx, session=3), await practise(tx, session=4)] == [True, False]
    assert [one.session for one in await tx.days.of(7)] == [3]


async def test_two_people_may_practise_on_the_same_day(tx):
    await practise(tx, user=7)
    assert await practise(tx, user=8)


async def test_days_come_in_order_and_leave_out_those_of_others(tx):
    for number in (5, -400, 0):
        await practise(tx, number)
    await practise(tx, 1, user=8)
    assert [one.day for one in await tx.days.of(7)] == [day(-400), day(0), day(5)]


async def test_days_of_many_people_are_counted_together_and_each_once(tx):
    await practise(tx, 0, session=3)
    days = [
        PracticeDay(day=day(number), at=START, zone="Asia/Tokyo", session=4) for number in (0, 1)
    ]
    await tx.days.count_all([(7, days[0]), (7, days[1]), (8, days[0]), (8, days[0])])
    assert [one.session for one in await tx.days.of(7)] == [3, 4]
    assert await tx.days.of(8) == days[:1]
    await tx.days.count_all([])
    assert await tx.days.total() == 3


async def test_practised_days_of_all_are_counted(tx):
    await practise(tx, 0)
    await practise(tx, 1)
    await practise(tx, 1, user=8)
    assert await tx.days.total() == 3


async def test_without_a_plan_there_are_no_changes(tx):
    assert await tx.days.plan(7) == Plan()


async def test_a_plan_keeps_what_was_planned_before_it(tx):
    await put_plan(tx, 0, WORKDAYS)
    await put_plan(tx, 9, TUESDAYS)
    await put_plan(tx, 3, frozenset(), user=8)
    assert await tx.days.plan(7) == Plan(changes=((day(0), WORKDAYS), (day(9), TUESDAYS)))


async def test_a_plan_replaces_what_was_planned_from_the_same_day_on(tx):
    await put_plan(tx, 0, WORKDAYS)
    await put_plan(tx, 9, WORKDAYS)
    await put_plan(tx, 5, WORKDAYS)
    await put_plan(tx, 5, TUESDAYS)
    assert await tx.days.plan(7) == Plan(changes=((day(0), WORKDAYS), (day(5), TUESDAYS)))


async def test_a_plan_leaves_those_of_others_alone(tx):
    await put_plan(tx, 9, WORKDAYS, user=8)
    await put_plan(tx, 0, TUESDAYS, user=7)
    assert await tx.days.plan(8) == Plan(changes=((day(9), WORKDAYS),))


async def test_pauses_come_in_order_and_leave_out_those_of_others(tx):
    await put_pause(tx, 9, 12)
    await put_pause(tx, 0, 3)
    await put_pause(tx, 5, 6, user=8)
    expected = [Pause(since=day(0), until=day(3)), Pause(since=day(9), until=day(12))]
    assert await tx.days.pauses(7) == expected


async def test_a_pause_that_began_on_the_same_day_takes_the_new_end(tx):
    await put_pause(tx, 0, 3)
    await put_pause(tx, 0, 9)
    assert await tx.days.pauses(7) == [Pause(since=day(0), until=day(9))]


async def test_a_pause_that_is_ended_ends_the_day_before(tx):
    await put_pause(tx, 0, 9)
    assert await tx.days.end_pauses(7, day=day(4))
    assert await tx.days.pauses(7) == [Pause(since=day(0), until=day(3))]


async def test_a_pause_that_is_ended_on_its_first_day_never_was(tx):
    await put_pause(tx, 0, 9)
    assert await tx.days.end_pauses(7, day=day(0))
    assert await tx.days.pauses(7) == []


async def test_a_pause_may_be_ended_on_its_last_day(tx):
    await put_pause(tx, 0, 9)
    assert await tx.days.end_pauses(7, day=day(9))
    assert await tx.days.pauses(7) == [Pause(since=day(0), until=day(8))]


async def test_pauses_that_are_over_or_to_come_or_of_others_are_not_ended(tx):
    await put_pause(tx, 0, 3)
    await put_pause(tx, 9, 12)
    await put_pause(tx, 0, 9, user=8)
    assert not await tx.days.end_pauses(7, day=day(5))
    assert len(await tx.days.pauses(7)) == 2
    assert await tx.days.pauses(8) == [Pause(since=day(0), until=day(9))]


async def test_protected_days_are_kept_once(tx):
    await tx.days.protect(user=7, days=[day(0), day(1)], reason="outage")
    await tx.days.protect(user=7, days=[day(1), day(2)], reason="outage")
    await tx.days.protect(user=8, days=[day(3)], reason="outage")
    assert await tx.days.protected(7) == {day(0), day(1), day(2)}


async def test_a_day_named_twice_is_protected_once(tx):
    await tx.days.protect(user=7, days=[day(0), day(0)], reason="outage")
    assert await tx.days.protected(7) == {day(0)}


async def untold(tx, user):
    return list((await tx.days.records([user]))[user].untold)


async def test_protected_days_are_untold_until_their_person_has_heard_of_them(tx):
    await tx.days.protect(user=7, days=[day(1), day(0)], reason="outage")
    await tx.days.protect(user=8, days=[day(3)], reason="outage")
    assert await untold(tx, 7) == [day(0), day(1)]
    await tx.days.tell_all([7])
    assert (await untold(tx, 7), await untold(tx, 8)) == ([], [day(3)])
    assert await tx.days.protected(7) == {day(0), day(1)}


async def test_many_people_hear_of_their_protected_days_together(tx):
    for user in (7, 8):
        await tx.days.protect(user=user, days=[day(0), day(1)], reason="outage")
    await tx.days.tell_all([7, 8, 9])
    assert (await untold(tx, 7), await untold(tx, 8)) == ([], [])


async def test_a_day_that_was_heard_of_and_is_protected_again_is_not_untold_again(tx):
    await tx.days.protect(user=7, days=[day(0)], reason="outage")
    await tx.days.tell_all([7])
    await tx.days.protect(user=7, days=[day(0), day(1)], reason="outage")
    assert await untold(tx, 7) == [day(1)]


async def test_to_protect_no_days_changes_nothing(tx):
    await tx.days.protect(user=7, days=[], reason="outage")
    assert await tx.days.protected(7) == frozenset()


async def test_all_that_a_streak_depends_on_is_known_at_once_for_many_people(tx):
    for number in (1, 0):
        await practise(tx, number, session=3)
    await put_plan(tx, 0, WORKDAYS)
    await put_plan(tx, 9, TUESDAYS)
    await put_pause(tx, 9, 12)
    await put_pause(tx, 0, 3)
    await tx.days.protect(user=7, days=[day(5)], reason="outage")
    await tx.days.tell_all([7])
    await tx.days.protect(user=7, days=[day(7), day(6)], reason="outage")
    await put_pause(tx, 5, 6, user=8)
    found = await tx.days.records([7, 8, 9])
    assert found[7] == Record(
        days=tuple(await tx.days.of(7)),
        plan=Plan(changes=((day(0), WORKDAYS), (day(9), TUESDAYS))),
        pauses=(Pause(since=day(0), until=day(3)), Pause(since=day(9), until=day(12))),
        protected=frozenset({day(5), day(6), day(7)}),
        untold=(day(6), day(7)),
    )
    assert found[8] == Record(pauses=(Pause(since=day(5), until=day(6)),))
    assert found[9] == NO_RECORD
    assert await tx.days.records([]) == {}
