"""Slots are kept, and each of their occurrences is noted once."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from bot.domain.schedule import EVERY_DAY, Slot
from bot.storage.schedules import Reminder, ReminderOutcome, ReminderState, SentReminder
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


def sending(slot, day=TODAY, *, user=7, due_at=START):
    return SentReminder(
        slot=slot.id, day=day, user=user, state=ReminderState.SENDING, due_at=due_at
    )


def told(slot, state=ReminderState.SENT, *, day=TODAY, **more):
    usual = {"was": ReminderState.SENDING, "snoozes": 0, "due_at": START}
    return ReminderOutcome(slot=slot.id, day=day, state=state, **usual | more)


async def open_(tx, slot, day=TODAY, *, user=7, due_at=START):
    await tx.schedules.open_all([sending(slot, day, user=user, due_at=due_at)])


async def state(tx, slot, day=TODAY):
    return (await tx.schedules.occurrence(slot.id, day=day)).state


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
    await tx.schedules.tell_all([told(first)])
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
    await tx.schedules.tell_all([told(slot, ReminderState.PASSED)])
    found = await tx.schedules.find(slot.id)
    assert (found.last_day, found.last_at) == (TODAY, START)
    assert (await tx.schedules.find(other.id)).last_day is None


async def test_the_slots_of_many_people_come_at_once_by_time_of_day(tx):
    evening, morning = await put(tx, EVENING), await put(tx, MORNING)
    theirs = await put(tx, user=8)
    found = await tx.schedules.of_all([7, 8, 9])
    assert found == {7: [morning, evening], 8: [theirs]}


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


async def test_occurrences_are_opened_together(tx):
    slot, other = await put(tx), await put(tx, user=8)
    opened = [sending(slot), sending(slot, TOMORROW), sending(other, user=8)]
    await tx.schedules.open_all(opened)
    found = await tx.schedules.sent_since([slot.id, other.id], day=TODAY)
    assert found == {(one.slot, one.day): one for one in opened}


async def test_what_became_of_occurrences_leaves_out_earlier_days_and_other_slots(tx):
    slot, other = await put(tx), await put(tx, EVENING)
    for day in (TODAY - timedelta(days=1), TODAY, TOMORROW):
        await open_(tx, slot, day)
        await open_(tx, other, day)
    found = await tx.schedules.sent_since([slot.id, 99], day=TODAY)
    assert sorted(found) == [(slot.id, TODAY), (slot.id, TOMORROW)]
    assert await tx.schedules.sent_since([], day=TODAY) == {}


async def test_an_occurrence_is_one_of_its_slot_and_its_day(tx):
    slot, other = await put(tx, MORNING), await put(tx, EVENING)
    await open_(tx, slot)
    assert await tx.schedules.occurrence(slot.id, day=TOMORROW) is None
    assert await tx.schedules.occurrence(other.id, day=TODAY) is None


async def test_opening_again_does_not_change_what_became_of_an_occurrence(tx):
    slot = await put(tx)
    await open_(tx, slot)
    await tx.schedules.mark(slot.id, day=TODAY, state=ReminderState.SKIPPED)
    await open_(tx, slot, due_at=START + seconds(9))
    assert await tx.schedules.history(7) == [replace(sending(slot), state=ReminderState.SKIPPED)]


async def test_an_open_occurrence_is_being_sent(tx):
    slot = await put(tx)
    await open_(tx, slot)
    expected = SentReminder(
        slot=slot.id, day=TODAY, user=7, state=ReminderState.SENDING, due_at=START
    )
    assert await tx.schedules.occurrence(slot.id, day=TODAY) == expected


async def test_an_occurrence_that_has_not_fallen_due_is_none(tx):
    slot = await put(tx)
    assert await tx.schedules.occurrence(slot.id, day=TODAY) is None


async def test_whatever_becomes_of_an_occurrence_is_noted(tx):
    slot = await put(tx)
    await open_(tx, slot)
    values = {"message": 2**31 - 1, "snoozes": 2, "doubts": 1}
    for became in ReminderState:
        await tx.schedules.mark(slot.id, day=TODAY, state=became, **values)
        found = await tx.schedules.occurrence(slot.id, day=TODAY)
        assert found == replace(sending(slot), state=became, **values)


async def test_what_became_of_many_reminders_is_written_down_together(tx):
    slot, other = await put(tx), await put(tx, user=8)
    await open_(tx, slot)
    await open_(tx, other, user=8)
    sent = told(slot, ReminderState.SENT, message=2**31 - 1)
    await tx.schedules.tell_all([sent, told(other, ReminderState.MISSED)])
    found = await tx.schedules.occurrence(slot.id, day=TODAY)
    assert found == replace(sending(slot), state=ReminderState.SENT, message=2**31 - 1)
    assert await state(tx, other) is ReminderState.MISSED
    await tx.schedules.tell_all([])


async def test_an_answer_of_the_person_meanwhile_stands(tx):
    """It may change the state, or put the reminder off once more."""
    skipped, snoozed = await put(tx, MORNING), await put(tx, EVENING)
    for slot in (skipped, snoozed):
        await open_(tx, slot)
    await tx.schedules.mark(skipped.id, day=TODAY, state=ReminderState.SKIPPED)
    await tx.schedules.mark(snoozed.id, day=TODAY, state=ReminderState.SNOOZED, snoozes=2)
    late = told(snoozed, was=ReminderState.SNOOZED, snoozes=1, message=101)
    await tx.schedules.tell_all([told(skipped, message=100), late])
    assert await state(tx, skipped) is ReminderState.SKIPPED
    found = await tx.schedules.occurrence(snoozed.id, day=TODAY)
    assert (found.state, found.snoozes, found.message) == (ReminderState.SNOOZED, 2, None)


async def test_a_reminder_that_was_put_off_is_written_down_when_it_is_sent(tx):
    slot = await put(tx)
    await open_(tx, slot)
    await tx.schedules.mark(slot.id, day=TODAY, state=ReminderState.SNOOZED, snoozes=2)
    again = told(slot, was=ReminderState.SNOOZED, snoozes=2, message=101, put_off=True)
    await tx.schedules.tell_all([again])
    found = await tx.schedules.occurrence(slot.id, day=TODAY)
    assert (found.state, found.snoozes, found.message) == (ReminderState.SENT, 2, 101)


async def test_a_reminder_that_was_put_off_does_not_make_its_slot_fall_due_again(tx):
    slot = await put(tx)
    await open_(tx, slot)
    await tx.schedules.tell_all([told(slot)])
    later = START + seconds(900)
    again = told(slot, was=ReminderState.SENT, day=TOMORROW, due_at=later, put_off=True)
    await tx.schedules.tell_all([again])
    found = await tx.schedules.find(slot.id)
    assert (found.last_day, found.last_at) == (TODAY, START)


async def test_how_often_occurrences_may_have_been_sent_is_written_down_together(tx):
    slot, other = await put(tx, MORNING), await put(tx, EVENING)
    for one in (slot, other):
        await open_(tx, one)
    doubted = [replace(sending(slot), doubts=1), replace(sending(other), doubts=2)]
    await tx.schedules.doubt_all(doubted)
    found = await tx.schedules.sent_since([slot.id, other.id], day=TODAY)
    assert list(found.values()) == doubted


async def test_a_reminder_of_a_slot_that_is_gone_changes_nothing(tx):
    """A person may remove a slot while its reminder is on its way."""
    slot = await put(tx)
    await open_(tx, slot)
    await tx.schedules.remove(slot.id)
    await tx.schedules.tell_all([told(slot)])
    await tx.schedules.doubt_all([sending(slot)])
    assert await tx.schedules.history(7) == []


async def test_marking_one_occurrence_leaves_the_others_alone(tx):
    slot = await put(tx)
    await open_(tx, slot, TODAY)
    await open_(tx, slot, TOMORROW)
    await tx.schedules.mark(slot.id, day=TODAY, state=ReminderState.SENT)
    assert (await tx.schedules.occurrence(slot.id, day=TOMORROW)).state is ReminderState.SENDING


async def test_the_history_of_a_person_comes_in_order_and_leaves_out_others(tx):
    mine, theirs = await put(tx, user=7), await put(tx, user=8)
    await open_(tx, mine, TOMORROW, due_at=START + seconds(86400))
    await open_(tx, mine, TODAY)
    await open_(tx, theirs, TODAY, user=8)
    assert [sent.day for sent in await tx.schedules.history(7)] == [TODAY, TOMORROW]
