"""Are slots kept, and is each of their occurrences noted once?"""

from datetime import date, time

import pytest

from bot.domain.schedule import EVERY_DAY, Slot
from bot.storage.schedules import Reminder, Sent, State
from tests.support.make import START, seconds

MORNING, EVENING = time(8), time(20, 30)
TODAY, TOMORROW = date(2026, 3, 10), date(2026, 3, 11)
TUESDAYS = frozenset({1})


@pytest.fixture
async def tx(store):
    """A transaction in which two people are known."""
    async with store.begin() as tx:
        for user in (7, 8):
            await tx.people.add(user=user, language="en", zone="UTC", at=START)
        yield tx


async def put(tx, at=MORNING, *, user=7, weekdays=EVERY_DAY, routine=None):
    return await tx.schedules.put(user=user, at=at, weekdays=weekdays, routine=routine)


async def open_(tx, slot, day=TODAY, *, user=7, due_at=START):
    return await tx.schedules.open(slot=slot.id, day=day, user=user, due_at=due_at)


async def test_a_slot_is_kept_as_it_was_put(tx):
    slot = await put(tx, weekdays=TUESDAYS, routine="psoas-reset")
    expected = Reminder(id=slot.id, user=7, at=MORNING, weekdays=TUESDAYS, routine="psoas-reset")
    assert await tx.schedules.find(slot.id) == slot == expected


async def test_a_slot_is_a_planned_local_time_in_the_persons_zone(tx):
    slot = await put(tx, weekdays=TUESDAYS)
    assert slot.slot("Asia/Tokyo") == Slot(at=MORNING, weekdays=TUESDAYS, zone="Asia/Tokyo")


@pytest.mark.parametrize("weekdays", [frozenset(), TUESDAYS, frozenset({0, 6}), EVERY_DAY])
async def test_weekdays_come_back_as_they_were(tx, weekdays):
    slot = await put(tx, weekdays=weekdays)
    assert (await tx.schedules.find(slot.id)).weekdays == weekdays


@pytest.mark.parametrize("at", [time(0), time(7, 5), time(23, 59)])
async def test_times_of_day_come_back_as_they_were(tx, at):
    assert (await put(tx, at)).at == at


async def test_a_second_slot_of_the_same_time_changes_the_first(tx):
    first = await put(tx)
    await tx.schedules.fell_due(first.id, day=TODAY, at=START)
    second = await put(tx, weekdays=TUESDAYS, routine="psoas-reset")
    assert (second.id, second.weekdays, second.routine) == (first.id, TUESDAYS, "psoas-reset")
    assert (second.last_day, second.last_at) == (TODAY, START)
    assert await tx.schedules.count() == 1


async def test_two_people_may_have_slots_of_the_same_time(tx):
    mine, theirs = await put(tx, user=7), await put(tx, user=8)
    assert mine.id != theirs.id
    assert await tx.schedules.of(7) == [mine]


async def test_the_slots_of_a_person_come_by_time_of_day(tx):
    await put(tx, EVENING)
    await put(tx, MORNING)
    assert [slot.at for slot in await tx.schedules.of(7)] == [MORNING, EVENING]


async def test_when_a_slot_last_fell_due_is_remembered(tx):
    slot, other = await put(tx, MORNING), await put(tx, EVENING)
    await tx.schedules.fell_due(slot.id, day=TODAY, at=START)
    found = await tx.schedules.find(slot.id)
    assert (found.last_day, found.last_at) == (TODAY, START)
    assert (await tx.schedules.find(other.id)).last_day is None


async def test_a_removed_slot_is_gone_with_what_became_of_it(tx):
    slot = await put(tx)
    await open_(tx, slot)
    await tx.schedules.remove(slot.id)
    assert await tx.schedules.find(slot.id) is None
    assert await tx.schedules.history(7) == []


async def test_the_number_of_a_removed_slot_is_never_used_again(tx):
    """An old button, or a delivery in the works, would speak for a slot that it was not made for."""
    removed = await put(tx)
    await tx.schedules.remove(removed.id)
    assert (await put(tx)).id != removed.id


async def test_only_slots_of_those_who_can_and_want_to_be_reminded_can_be_forgotten(tx):
    await tx.people.add(user=9, language="en", zone="UTC", at=START)
    slots = [await put(tx, user=user) for user in (7, 8, 9)]
    await tx.people.change(8, stopped=True)
    await tx.people.change(9, reachable=False)
    assert await tx.schedules.forgotten(after=0, limit=9) == ([slots[0].id], slots[-1].id)


async def test_an_occurrence_is_opened_once(tx):
    slot = await put(tx)
    assert [await open_(tx, slot), await open_(tx, slot)] == [True, False]


async def test_an_occurrence_is_one_of_its_slot_and_its_day(tx):
    slot, other = await put(tx, MORNING), await put(tx, EVENING)
    await open_(tx, slot)
    assert await open_(tx, slot, TOMORROW)
    assert await open_(tx, other)


async def test_opening_again_does_not_change_what_became_of_an_occurrence(tx):
    slot = await put(tx)
    await open_(tx, slot)
    await tx.schedules.mark(slot.id, day=TODAY, state=State.SKIPPED)
    await open_(tx, slot)
    assert (await tx.schedules.occurrence(slot.id, day=TODAY)).state is State.SKIPPED


async def test_an_open_occurrence_is_being_sent(tx):
    slot = await put(tx)
    await open_(tx, slot)
    expected = Sent(slot=slot.id, day=TODAY, user=7, state=State.SENDING, due_at=START)
    assert await tx.schedules.occurrence(slot.id, day=TODAY) == expected


async def test_an_occurrence_that_has_not_fallen_due_is_none(tx):
    slot = await put(tx)
    assert await tx.schedules.occurrence(slot.id, day=TODAY) is None


@pytest.mark.parametrize("state", State)
async def test_whatever_becomes_of_an_occurrence_is_noted(tx, state):
    slot = await put(tx)
    await open_(tx, slot)
    await tx.schedules.mark(slot.id, day=TODAY, state=state, message=2**31 - 1, snoozes=2, doubts=1)
    found = await tx.schedules.occurrence(slot.id, day=TODAY)
    assert (found.state, found.message, found.snoozes, found.doubts) == (state, 2**31 - 1, 2, 1)


async def test_marking_one_occurrence_leaves_the_others_alone(tx):
    slot = await put(tx)
    await open_(tx, slot, TODAY)
    await open_(tx, slot, TOMORROW)
    await tx.schedules.mark(slot.id, day=TODAY, state=State.SENT)
    assert (await tx.schedules.occurrence(slot.id, day=TOMORROW)).state is State.SENDING


async def test_the_history_of_a_person_comes_in_order_and_leaves_out_others(tx):
    mine, theirs = await put(tx, user=7), await put(tx, user=8)
    await open_(tx, mine, TOMORROW, due_at=START + seconds(86400))
    await open_(tx, mine, TODAY)
    await open_(tx, theirs, TODAY, user=8)
    assert [sent.day for sent in await tx.schedules.history(7)] == [TODAY, TOMORROW]
