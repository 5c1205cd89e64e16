"""A nudge comes once on a day of unanswered reminders, to a person who asked for it, at their hour, or not at all."""

from datetime import time, timedelta

import pytest

from bot.practice import nudges, preferences, reminder_changes
from bot.practice.messenger import SendStatus
from bot.storage.schedules import ReminderState
from bot.storage.timers import TimerKind
from tests.support.practice_harness import USER, Killed

EVENING = time(20)


@pytest.fixture
async def keen(life):
    """A person with four days in a row up to yesterday, a reminder at 08:00 and a nudge at 20:00."""
    await life.practise(-4, -3, -2, -1)
    await life.put("08:00")
    await choose(life, EVENING)
    return life


async def act(life, what, **named):
    async with life.store.begin() as tx:
        return await what(tx, await tx.people.get(USER), now=life.now, **named)


async def choose(life, at):
    await act(life, preferences.change, nudge=at)


async def slot_of(life):
    async with life.store.begin() as tx:
        (slot,) = await tx.schedules.of(USER)
        return slot


async def answer(life, state, *, day=0):
    slot = await slot_of(life)
    async with life.store.begin() as tx:
        person = await tx.people.get(USER)
        await reminder_changes.dismiss(tx, person, slot=slot.id, day=life.day(day), state=state)


def nudged(life):
    return [(one.day, one.streak) for one in life.messenger.nudges]


async def test_a_nudge_comes_at_its_hour_on_a_day_of_an_unanswered_reminder(keen):
    await keen.go("19:59:59")
    assert nudged(keen) == []
    await keen.go("20:00")
    assert nudged(keen) == [(keen.day(), 4)]


async def test_no_nudge_comes_to_a_person_who_asked_for_none(keen):
    await choose(keen, None)
    await keen.go("23:00")
    assert nudged(keen) == []


async def test_a_nudge_needs_a_streak_of_three_days(life):
    await life.practise(-2, -1)
    await life.put("08:00")
    await choose(life, EVENING)
    await life.go("23:00")
    assert nudged(life) == []


async def test_a_nudge_needs_a_reminder_of_that_day(keen):
    slot = await slot_of(keen)
    await act(keen, reminder_changes.edit, slot=slot.id, weekdays=frozenset({2}))
    await keen.go("23:00")
    assert nudged(keen) == []


@pytest.mark.parametrize(
    "state", [ReminderState.SKIPPED, ReminderState.STARTED, ReminderState.DONE]
)
async def test_an_answered_reminder_brings_no_nudge(keen, state):
    await keen.go("08:00")
    await answer(keen, state)
    await keen.go("23:00")
    assert nudged(keen) == []


async def test_a_reminder_that_was_put_off_brings_no_nudge(keen):
    slot = await slot_of(keen)
    await keen.go("08:00")
    await act(keen, reminder_changes.snooze, slot=slot.id, day=keen.day(), minutes=30)
    await keen.go("23:00")
    assert nudged(keen) == []


async def test_a_day_that_is_done_brings_no_nudge(keen):
    await keen.go("08:00")
    await keen.practise(0)
    await keen.go("23:00")
    assert nudged(keen) == []


async def test_a_session_of_that_day_brings_no_nudge_be_it_live_or_ended(keen):
    await keen.go("19:59:50")
    session = await keen.begin()
    await keen.go("20:00:10")
    await keen.press(session.id, "end")
    await keen.go("23:00")
    assert nudged(keen) == []


async def test_a_day_off_and_an_end_of_reminders_bring_no_nudge(keen):
    await keen.go("09:00")
    await act(keen, reminder_changes.pause, days=1)
    await keen.go("09:00", day=1)
    await act(keen, reminder_changes.stop)
    await keen.go("23:00", day=1)
    assert nudged(keen) == []


async def test_no_nudge_comes_once_reminders_have_become_rarer(keen):
    await act(keen, preferences.change, ignored=6)
    await keen.go("23:00")
    assert nudged(keen) == []


async def test_a_nudge_comes_once_a_day_whatever_happens_to_its_hour(keen):
    await keen.put("20:30")
    await keen.go("20:10")
    await choose(keen, time(21))
    await keen.go("23:00")
    assert nudged(keen) == [(keen.day(), 4)]


async def test_another_hour_counts_from_this_day_on(keen):
    await keen.go("09:00")
    await choose(keen, time(18))
    await keen.go("18:00")
    assert nudged(keen) == [(keen.day(), 4)]


async def test_a_nudge_comes_each_day_anew_while_the_streak_lasts(keen):
    await keen.go("23:00", day=2)
    assert nudged(keen) == [(keen.day(number), 4) for number in range(3)]


async def test_a_nudge_stands_for_the_reminder_it_is_about(keen):
    slot = await slot_of(keen)
    await keen.go("21:00")
    assert keen.messenger.cleaned == [(100,)]
    assert (await keen.person()).reminder == 101
    assert (await keen.sent(slot)).message == 101
    assert (await keen.person()).ignored == 1


async def test_a_nudge_of_a_silent_slot_is_silent(keen):
    slot = await slot_of(keen)
    await act(keen, reminder_changes.edit, slot=slot.id, silent=True)
    await keen.go("21:00")
    assert [one.silent for one in keen.messenger.nudges] == [True]


async def test_a_nudge_that_is_late_is_left_out(keen):
    await keen.be_away("19:00", until="20:16")
    assert nudged(keen) == []


async def test_a_nudge_of_the_late_evening_is_never_sent_in_the_night(keen):
    await choose(keen, time(21, 55))
    await keen.be_away("21:00", until="22:00")
    assert nudged(keen) == []


async def test_a_nudge_follows_its_person_to_an_earlier_zone(keen):
    await keen.go("09:00")
    await act(keen, reminder_changes.move, zone="Atlantic/Azores")
    await keen.go("23:00")
    assert [one.due_at for one in keen.messenger.nudges] == [keen.at("21:00")]


async def test_a_nudge_whose_hour_a_journey_has_skipped_is_left_out(keen):
    await keen.go("09:00")
    await act(keen, reminder_changes.move, zone="Asia/Tokyo")
    await keen.go("21:00")
    assert nudged(keen) == []


async def test_a_crash_in_mid_send_never_brings_a_second_nudge(keen):
    await keen.go("19:00")
    keen.messenger.die()
    with pytest.raises(Killed):
        await keen.go("20:00")
    await keen.come_back("20:02")
    await keen.go("23:00")
    assert len(keen.messenger.nudges) == 1


async def test_a_nudge_that_was_held_back_is_tried_again_in_its_time_alone(keen):
    await keen.go("19:00")
    keen.messenger.answer(SendStatus.HELD_BACK, SendStatus.HELD_BACK, wait=600)
    await keen.go("23:00")
    tried = [one.due_at for one in keen.messenger.nudges]
    assert tried == [keen.at("20:00")] * 2
    assert (await keen.person()).nudged is None


async def test_a_nudge_to_a_person_who_is_gone_ends_their_timers(keen):
    await keen.go("19:00")
    keen.messenger.answer(SendStatus.GONE)
    await keen.go("20:00")
    assert not (await keen.person()).reachable
    assert await keen.next_reminder() is None


async def test_a_nudge_that_is_refused_is_not_tried_again(keen):
    await keen.go("19:00")
    keen.messenger.answer(SendStatus.REFUSED)
    await keen.go("23:00")
    assert len(keen.messenger.nudges) == 1


async def test_an_answer_while_the_nudge_is_on_its_way_is_left_alone(keen):
    slot = await slot_of(keen)
    await keen.go("19:00")
    keen.messenger.meanwhile(lambda: answer(keen, ReminderState.SKIPPED))
    await keen.go("20:00")
    assert (await keen.sent(slot)).message == 100
    assert keen.messenger.cleaned == []


async def test_the_timer_of_a_person_who_is_gone_brings_nothing(keen):
    async with keen.store.begin() as tx:
        at = keen.now + timedelta(minutes=1)
        await tx.timers.arm(TimerKind.NUDGE, subject="99", due_at=at, user=None)
    await keen.go("07:30")
    assert nudged(keen) == []


async def test_no_nudge_is_promised_where_none_is_wanted(life):
    assert nudges.armed(await life.person(), now=life.now) is None


async def test_a_nudge_that_waits_in_the_queue_keeps_its_lease(keen):
    async def renew():
        async with keen.store.begin() as tx:
            await keen.lanes[TimerKind.NUDGE].renew(tx, now=keen.now)

    await keen.go("19:00")
    keen.messenger.meanwhile(renew)
    await keen.go("20:00")
    assert nudged(keen) == [(keen.day(), 4)]


async def test_a_nudge_follows_a_reminder_whose_message_is_not_known(keen):
    keen.messenger.answer(SendStatus.UNCERTAIN, SendStatus.UNCERTAIN)
    await keen.go("21:00")
    assert nudged(keen) == [(keen.day(), 4)]
    assert keen.messenger.cleaned == []
