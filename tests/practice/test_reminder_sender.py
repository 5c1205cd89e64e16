"""Sending a reminder: when, how, how often, and when not."""

from datetime import timedelta

import pytest

from bot.domain.errors import UserError
from bot.practice import enrol, reminder_changes
from bot.practice.messenger import SendStatus, Tone
from bot.practice.reminder_sender import LONGEST_WAIT
from bot.storage.schedules import ReminderState
from tests.support.practice_harness import LEASE, ROUTINE, USER, Killed

WEEKEND = frozenset({5, 6})


def tones(life):
    return [call.tone for call in life.messenger.calls]


async def act(life, what, *arguments, user=USER, **named):
    """Let the person do something about their reminders."""
    async with life.store.begin() as tx:
        person = await tx.people.get(user)
        return await what(tx, person, *arguments, now=life.now, **named)


async def answer(life, slot, state, *, day=0):
    """Let the person tap a button of a reminder."""
    async with life.store.begin() as tx:
        person = await tx.people.get(USER)
        await reminder_changes.dismiss(tx, person, slot=slot.id, day=life.day(day), state=state)


async def snooze(life, slot, *, minutes=10, day=0):
    return await act(
        life, reminder_changes.snooze, slot=slot.id, day=life.day(day), minutes=minutes
    )


# On time


async def test_a_reminder_comes_at_its_local_time_and_again_the_next_day(life):
    slot = await life.put("08:00")
    await life.go("07:59:59")
    assert life.messenger.calls == []
    await life.go("08:00")
    call = life.messenger.calls[0]
    assert (call.person.id, call.slot, call.day) == (USER, slot.id, life.day())
    assert (call.tone, call.due_at, call.routine.id) == (Tone.ON_TIME, life.at("08:00"), ROUTINE)
    await life.go("08:00", day=1)
    assert [call.day for call in life.messenger.calls] == [life.day(0), life.day(1)]


async def test_a_reminder_is_written_down_with_its_message(life):
    slot = await life.put("08:00")
    await life.go("08:00")
    sent = await life.sent(slot)
    assert (sent.state, sent.message, sent.due_at) == (ReminderState.SENT, 100, life.at("08:00"))


async def test_a_reminder_names_the_routine_of_its_slot(life):
    async with life.store.begin() as tx:
        person = await tx.people.get(USER)
        at = life.at("08:00").time()
        days = frozenset(range(7))
        await reminder_changes.put(
            tx, person, at=at, weekdays=days, now=life.now, routine="desk-break-chair"
        )
    await life.go("08:00")
    assert life.messenger.calls[0].routine.id == "desk-break-chair"


async def test_a_reminder_comes_on_its_weekdays_alone(life):
    await life.put("08:00", weekdays=WEEKEND)
    await life.go("12:00", day=6)
    assert [call.day.weekday() for call in life.messenger.calls] == [5, 6]


async def test_a_reminder_tells_the_streak_of_the_day(life):
    await life.practise(-2, -1)
    await life.put("08:00")
    await life.go("08:00")
    assert life.messenger.calls[0].streak.current == 2


async def test_who_practised_today_gets_a_quiet_word(life):
    await life.put("08:00")
    await life.practise(0)
    await life.go("08:00")
    assert tones(life) == [Tone.PRACTISED]


async def test_over_a_change_of_the_clocks_a_reminder_keeps_its_local_time(life):
    await life.meet(8, zone="Europe/Berlin")
    await life.put("08:00", user=8)
    await life.go("12:00", day=17)
    await life.notice(user=8)
    await life.go("12:00", day=20)
    due = [call.due_at for call in life.messenger.calls[-3:]]
    assert due == [life.at("07:00", day=18), life.at("06:00", day=19), life.at("06:00", day=20)]


async def test_two_people_with_the_same_time_get_a_reminder_each(life):
    await life.meet(8)
    await life.put("08:00")
    await life.put("08:00", user=8)
    await life.go("08:00")
    assert {call.person.id for call in life.messenger.calls} == {7, 8}


# Late


async def test_a_reminder_that_is_a_little_late_needs_no_excuse(life):
    await life.put("08:00")
    await life.be_away("07:30", until="08:15")
    assert tones(life) == [Tone.ON_TIME]


async def test_a_later_one_says_sorry(life):
    await life.put("08:00")
    await life.be_away("07:30", until="09:15")
    assert tones(life) == [Tone.LATE]
    assert life.messenger.calls[0].due_at == life.at("08:00")


async def test_beyond_its_window_a_reminder_is_not_told_and_the_next_one_comes(life):
    slot = await life.put("08:00")
    await life.be_away("07:30", until="14:00")
    assert life.messenger.calls == []
    assert (await life.sent(slot)).state is ReminderState.MISSED
    await life.go("08:00", day=1)
    assert [call.day for call in life.messenger.calls] == [life.day(1)]


async def test_in_the_quiet_of_the_night_a_late_reminder_is_not_told(life):
    await life.put("20:00")
    await life.be_away("19:00", until="22:00")
    assert life.messenger.calls == []


async def test_a_reminder_of_the_late_evening_is_not_told_in_the_middle_of_the_night(life):
    await life.put("23:00")
    await life.be_away("22:30", until="02:00", back=1)
    assert life.messenger.calls == []


async def test_a_reminder_of_the_late_evening_is_told_when_it_is_but_a_little_late(life):
    await life.put("23:00")
    await life.be_away("22:30", until="23:10")
    assert tones(life) == [Tone.ON_TIME]


async def test_after_an_outage_of_days_there_is_one_message_and_no_replay(life):
    slot = await life.put("08:00")
    await life.be_away("12:00", until="10:00", back=4)
    assert [(call.day, call.tone) for call in life.messenger.calls] == [
        (life.day(0), Tone.ON_TIME),
        (life.day(4), Tone.LATE),
    ]
    assert await life.sent(slot, day=2) is None


async def test_of_several_slots_that_were_missed_the_latest_speaks_for_all(life):
    early = await life.put("08:00")
    late = await life.put("11:00")
    await life.be_away("07:30", until="12:00")
    assert [call.slot for call in life.messenger.calls] == [late.id]
    assert (await life.sent(early)).state is ReminderState.MISSED


async def test_the_earlier_slot_comes_again_the_next_day(life):
    early = await life.put("08:00")
    await life.put("11:00")
    await life.be_away("07:30", until="12:00")
    await life.go("08:00", day=1)
    assert life.messenger.calls[-1].slot == early.id


async def test_a_slot_that_is_not_due_yet_takes_nothing_away(life):
    early = await life.put("08:00")
    await life.put("11:00")
    await life.be_away("07:30", until="10:59")
    assert [call.slot for call in life.messenger.calls] == [early.id]


async def test_a_snooze_and_a_slot_that_were_both_missed_are_one_message(life):
    early, late = await life.put("08:00"), await life.put("11:00")
    await life.go("08:00")
    await snooze(life, early)
    await life.be_away("08:05", until="12:00")
    assert [call.slot for call in life.messenger.calls[1:]] == [late.id]


# Not now


async def test_on_days_off_no_reminder_comes_and_afterwards_it_does(life):
    await life.put("08:00")
    await act(life, reminder_changes.pause, days=2)
    await life.go("12:00", day=2)
    assert [call.day for call in life.messenger.calls] == [life.day(2)]


async def test_a_reminder_that_was_on_its_way_when_the_days_off_began_is_not_told(life):
    slot = await life.put("08:00")
    life.clock.jump(life.at("08:00"))
    [timer] = await life.claim()
    await act(life, reminder_changes.pause, days=1)
    await life.deliver_one(timer)
    assert life.messenger.calls == []
    assert (await life.sent(slot)).state is ReminderState.PASSED
    await life.go("08:00", day=1)
    assert len(life.messenger.calls) == 1


async def test_days_off_end_when_the_persons_day_ends(life):
    """At one in the night it is still the day before."""
    await life.put("01:00")
    await life.go("22:00")
    await act(life, reminder_changes.pause, days=1)
    await life.go("12:00", day=1)
    assert life.messenger.calls == []
    await life.go("01:00", day=2)
    assert len(life.messenger.calls) == 1


async def test_a_reminder_of_the_night_that_was_on_its_way_belongs_to_the_day_off_before_it(life):
    await life.put("01:00")
    life.clock.jump(life.at("01:00", day=1))
    [timer] = await life.claim()
    await act(life, reminder_changes.pause, days=1)
    await life.deliver_one(timer)
    assert life.messenger.calls == []


async def test_during_a_session_no_reminder_interrupts(life):
    slot = await life.put("08:00")
    await life.go("07:59:30")
    await life.begin()
    await life.go("08:00:10")
    assert life.messenger.calls == []
    assert (await life.sent(slot)).state is ReminderState.PASSED


async def test_a_session_that_waits_takes_no_reminder_away(life):
    await life.put("08:00")
    await life.go("07:50")
    session = await life.begin()
    await life.press(session.id, "pause")
    await life.go("08:00")
    assert tones(life) == [Tone.ON_TIME]


async def test_a_session_that_an_outage_cut_off_speaks_for_the_reminder_that_was_missed(life):
    await life.put("08:00")
    await life.go("07:59:50")
    await life.begin()
    await life.be_away("07:59:55", until="09:00")
    assert life.messenger.kinds[-1] == "cut-off"
    assert life.messenger.calls == []


async def test_a_session_that_an_outage_ended_takes_no_reminder_away(life):
    await life.put("08:00")
    await life.go("07:55")
    await life.begin()
    await life.be_away("07:55:05", until="13:00")
    assert life.messenger.kinds[-1] == "expired"
    assert tones(life) == [Tone.LATE]


# Doubtful answers


async def test_after_an_uncertain_answer_a_reminder_is_sent_once_more_and_never_again(life):
    slot = await life.put("08:00")
    life.messenger.answer(SendStatus.UNCERTAIN, SendStatus.UNCERTAIN)
    await life.go("08:00:59")
    assert len(life.messenger.calls) == 1
    await life.go("08:01:00")
    assert len(life.messenger.calls) == 2
    await life.go("23:00")
    assert len(life.messenger.calls) == 2
    assert (await life.sent(slot)).state is ReminderState.SENT


async def test_while_telegram_cannot_be_reached_a_reminder_in_doubt_waits_for_its_second_try(life):
    """A gateway that answers in its place for ten minutes must not cost anybody the day's reminder."""
    slot = await life.put("08:00")
    life.messenger.answer(SendStatus.UNCERTAIN)
    await life.go("08:00:30")
    life.reachable = False
    await life.go("08:10")
    assert len(life.messenger.calls) == 1
    life.reachable = True
    await life.go("08:10:10")
    assert len(life.messenger.calls) == 2
    assert (await life.sent(slot)).state is ReminderState.SENT


async def test_a_reminder_that_stays_in_doubt_ends_with_its_window(life):
    slot = await life.put("08:00")
    life.messenger.answer(SendStatus.UNCERTAIN)
    life.reachable = False
    await life.go("23:00")
    assert len(life.messenger.calls) == 1
    assert (await life.sent(slot)).state is ReminderState.MISSED
    life.reachable = True
    await life.go("08:00", day=1)
    assert len(life.messenger.calls) == 2


async def test_the_second_copy_is_not_sent_to_who_answered_the_first(life):
    slot = await life.put("08:00")
    life.messenger.answer(SendStatus.UNCERTAIN)
    await life.go("08:00:10")
    await answer(life, slot, ReminderState.SKIPPED)
    await life.go("12:00")
    assert len(life.messenger.calls) == 1
    assert (await life.sent(slot)).state is ReminderState.SKIPPED
    await life.go("08:00", day=1)
    assert len(life.messenger.calls) == 2


async def test_who_puts_the_first_copy_off_is_reminded_then_and_on_the_next_day(life):
    """The slot's own next promise is not lost although the day's reminder waits elsewhere."""
    slot = await life.put("08:00")
    life.messenger.answer(SendStatus.UNCERTAIN)
    await life.go("08:00:10")
    await snooze(life, slot)
    await life.go("12:00")
    assert tones(life) == [Tone.ON_TIME, Tone.SNOOZED]
    assert await life.next_reminder() == life.at("08:00", day=1)


async def test_an_answer_that_comes_before_the_send_is_written_down_is_kept(life):
    slot = await life.put("08:00")
    life.messenger.meanwhile(lambda: answer(life, slot, ReminderState.STARTED))
    await life.go("08:00")
    assert (await life.sent(slot)).state is ReminderState.STARTED


async def test_a_reminder_that_was_surely_not_sent_is_tried_again_until_its_window_is_over(life):
    slot = await life.put("20:30")
    life.messenger.answer(*[SendStatus.HELD_BACK] * 200)
    await life.go("23:00", day=0)
    tries = [call.due_at for call in life.messenger.calls]
    assert set(tries) == {life.at("20:30")}
    assert len(tries) >= timedelta(minutes=90) / LONGEST_WAIT
    assert (await life.sent(slot)).state is ReminderState.MISSED
    assert await life.next_reminder() == life.at("20:30", day=1)


async def test_between_two_tries_there_is_more_and_more_time_but_never_more_than_half_a_minute(
    life,
):
    await life.put("08:00")
    life.messenger.answer(*[SendStatus.HELD_BACK] * 200)
    waits = []
    await life.go("08:00")
    while len(waits) < 12:
        waits.append(await life.next_ready() - life.now)
        await life.wait(waits[-1].total_seconds())
    assert waits == sorted(waits)
    assert waits[0] < waits[2] < waits[-1] == LONGEST_WAIT


async def test_as_long_as_telegram_asks_to_wait_nothing_is_tried(life):
    await life.put("08:00")
    life.messenger.answer(SendStatus.HELD_BACK, wait=600)
    await life.go("08:09:59")
    assert len(life.messenger.calls) == 1
    await life.go("08:10")
    assert len(life.messenger.calls) == 2


async def test_who_tells_to_wait_beyond_the_window_ends_it(life):
    slot = await life.put("08:00")
    life.messenger.answer(SendStatus.HELD_BACK, wait=6 * 3600)
    await life.go("08:00")
    assert (await life.sent(slot)).state is ReminderState.MISSED
    assert await life.next_reminder() == life.at("08:00", day=1)


async def test_a_try_that_surely_failed_is_no_copy(life):
    await life.put("08:00")
    life.messenger.answer(SendStatus.HELD_BACK, SendStatus.UNCERTAIN, SendStatus.UNCERTAIN)
    await life.go("12:00")
    assert len(life.messenger.calls) == 3


@pytest.mark.parametrize("status", [SendStatus.REFUSED, SendStatus.DROPPED])
async def test_a_reminder_that_cannot_be_sent_does_not_stop_the_next_day_s(life, status):
    slot = await life.put("08:00")
    life.messenger.answer(status)
    await life.go("12:00")
    assert len(life.messenger.calls) == 1
    assert (await life.sent(slot)).state is ReminderState.MISSED
    await life.go("08:00", day=1)
    assert len(life.messenger.calls) == 2


async def test_a_process_that_dies_while_sending_sends_again_when_it_is_back(life):
    await life.put("08:00")
    life.messenger.die()
    with pytest.raises(Killed):
        await life.go("08:00")
    await life.come_back("08:01")
    assert len(life.messenger.calls) == 2
    await life.go("23:00")
    assert len(life.messenger.calls) == 2


async def test_a_death_and_an_uncertain_answer_are_two_copies_and_enough(life):
    await life.put("08:00")
    life.messenger.die()
    life.messenger.answer(SendStatus.UNCERTAIN)
    with pytest.raises(Killed):
        await life.go("08:00")
    await life.come_back("08:01")
    await life.go("23:00")
    assert len(life.messenger.calls) == 2


async def test_two_deaths_do_not_lose_a_reminder(life):
    await life.put("08:00")
    life.messenger.die()
    life.messenger.die()
    for minute in ("08:01", "08:02"):
        with pytest.raises(Killed):
            await life.go(minute)
        life.clock.jump(life.now + LEASE)
    await life.go("08:10")
    assert len(life.messenger.calls) == 3


async def test_a_death_before_the_send_loses_nothing(life):
    await life.put("08:00")
    life.clock.jump(life.at("08:00"))
    assert await life.claim()
    await life.go("08:01")
    assert len(life.messenger.calls) == 1


# Gone


async def test_to_who_has_blocked_the_bot_nothing_more_is_owed(life):
    await life.put("08:00")
    await life.put("12:00")
    life.messenger.answer(SendStatus.GONE)
    await life.go("12:00", day=3)
    assert len(life.messenger.calls) == 1
    assert not (await life.person()).reachable
    assert await life.next_ready() is None


async def test_who_comes_back_is_reminded_again(life):
    await life.put("08:00")
    life.messenger.answer(SendStatus.GONE)
    await life.go("09:00")
    async with life.store.begin() as tx:
        await enrol.meet(tx, user=USER, language="en", now=life.now)
    await life.go("08:00", day=1)
    assert len(life.messenger.calls) == 2


async def test_who_deletes_everything_while_a_reminder_is_on_its_way_gets_no_other(life):
    await life.put("08:00")

    async def delete():
        async with life.store.begin() as tx:
            await enrol.forget(tx, await tx.people.get(USER))

    life.messenger.meanwhile(delete)
    await life.go("12:00", day=2)
    assert len(life.messenger.calls) == 1


# Changes in between


async def test_a_slot_that_was_taken_away_in_the_queue_is_not_told(life):
    slot = await life.put("08:00")
    life.clock.jump(life.at("08:00"))
    [timer] = await life.claim()
    await act(life, reminder_changes.remove, slot=slot.id)
    await life.deliver_one(timer)
    assert life.messenger.calls == []
    assert await life.next_ready() is None


async def test_a_slot_that_is_taken_away_while_it_is_told_does_not_come_again(life):
    slot = await life.put("08:00")
    life.messenger.meanwhile(lambda: act(life, reminder_changes.remove, slot=slot.id))
    await life.go("12:00", day=2)
    assert len(life.messenger.calls) == 1


async def test_who_stops_reminders_while_one_is_in_the_queue_does_not_get_it(life):
    await life.put("08:00")
    life.clock.jump(life.at("08:00"))
    [timer] = await life.claim()
    await act(life, reminder_changes.stop)
    await life.deliver_one(timer)
    assert life.messenger.calls == []
    assert await life.next_ready() is None


async def test_who_stops_reminders_while_one_is_told_gets_no_other(life):
    await life.put("08:00")
    life.messenger.meanwhile(lambda: act(life, reminder_changes.stop))
    await life.go("12:00", day=3)
    assert len(life.messenger.calls) == 1


async def test_who_moves_while_a_reminder_is_in_the_queue_gets_it_at_their_new_time(life):
    await life.put("08:00")
    life.clock.jump(life.at("08:00"))
    [timer] = await life.claim()
    await act(life, reminder_changes.move, zone="America/New_York")
    await life.deliver_one(timer)
    assert life.messenger.calls == []
    await life.go("12:00")
    assert [call.due_at for call in life.messenger.calls] == [life.at("12:00")]


async def test_who_moves_while_a_reminder_is_told_is_left_in_peace_for_twelve_hours(life):
    await life.put("08:00")
    life.messenger.meanwhile(lambda: act(life, reminder_changes.move, zone="America/New_York"))
    await life.go("08:00")
    assert await life.next_reminder() == life.at("12:00", day=1)


async def test_new_weekdays_for_a_slot_hold_from_its_next_reminder_on(life):
    await life.put("08:00")
    life.messenger.meanwhile(lambda: life.put("08:00", weekdays=WEEKEND, only=True))
    await life.go("12:00", day=4)
    assert [call.day for call in life.messenger.calls] == [life.day(0), life.day(4)]


async def test_a_slot_is_told_once_a_day_even_if_it_is_put_again(life):
    await life.put("08:00")
    await life.go("08:00")
    await life.put("08:00")
    assert await life.next_reminder() == life.at("08:00", day=1)


# Snooze


async def test_a_reminder_that_is_put_off_comes_again_then(life):
    slot = await life.put("08:00")
    await life.go("08:05")
    assert await snooze(life, slot) == life.at("08:15")
    await life.go("08:14:59")
    assert len(life.messenger.calls) == 1
    await life.go("08:15")
    assert tones(life) == [Tone.ON_TIME, Tone.SNOOZED]
    assert (await life.sent(slot)).state is ReminderState.SENT


async def test_a_reminder_can_be_put_off_three_times_and_says_when_that_is_enough(life):
    slot = await life.put("08:00")
    await life.go("08:00")
    for _ in range(reminder_changes.SNOOZES):
        await snooze(life, slot)
        await life.wait(600)
    assert [call.snoozable for call in life.messenger.calls] == [True, True, True, False]
    with pytest.raises(UserError, match="snooze-enough"):
        await snooze(life, slot)


@pytest.mark.parametrize("state", [ReminderState.STARTED, ReminderState.SKIPPED])
async def test_a_reminder_that_was_put_off_and_then_answered_does_not_come_again(life, state):
    slot = await life.put("08:00")
    await life.go("08:00")
    await snooze(life, slot)
    await answer(life, slot, state)
    await life.go("12:00")
    assert len(life.messenger.calls) == 1


async def test_an_answer_that_overtakes_the_second_call_is_heard(life):
    slot = await life.put("08:00")
    await life.go("08:00")
    again = await snooze(life, slot)
    life.clock.jump(again)
    [timer] = await life.claim()
    await answer(life, slot, ReminderState.SKIPPED)
    await life.deliver_one(timer)
    assert len(life.messenger.calls) == 1


async def test_a_reminder_that_is_put_off_again_while_it_is_told_comes_again(life):
    slot = await life.put("08:00")
    await life.go("08:00")
    await snooze(life, slot)
    life.messenger.meanwhile(lambda: snooze(life, slot, minutes=30))
    await life.go("09:00")
    assert [life.at("08:00")] * 3 == [call.due_at for call in life.messenger.calls]


async def test_a_slot_that_is_taken_away_takes_what_was_put_off_with_it(life):
    slot = await life.put("08:00")
    await life.go("08:00")
    await snooze(life, slot)
    await act(life, reminder_changes.remove, slot=slot.id)
    await life.go("12:00")
    assert len(life.messenger.calls) == 1


async def test_what_was_put_off_in_the_evening_comes_in_spite_of_the_night(life):
    slot = await life.put("21:50")
    await life.go("21:55")
    await snooze(life, slot, minutes=30)
    await life.go("22:25")
    assert tones(life) == [Tone.ON_TIME, Tone.SNOOZED]


async def test_what_was_put_off_is_not_told_when_its_window_is_over(life):
    slot = await life.put("08:00")
    await life.go("08:00")
    await snooze(life, slot)
    await life.be_away("08:05", until="14:30")
    assert len(life.messenger.calls) == 1


async def test_what_was_put_off_is_tried_again_when_it_could_not_be_told(life):
    slot = await life.put("08:00")
    await life.go("08:00")
    await snooze(life, slot)
    life.messenger.answer(SendStatus.HELD_BACK, SendStatus.UNCERTAIN)
    await life.go("09:00")
    assert tones(life) == [Tone.ON_TIME, *[Tone.SNOOZED] * 3]


async def test_every_time_it_is_put_off_one_doubt_is_allowed_anew(life):
    slot = await life.put("08:00")
    life.messenger.answer(SendStatus.UNCERTAIN, SendStatus.DELIVERED, SendStatus.UNCERTAIN)
    await life.go("08:01")
    await snooze(life, slot)
    await life.go("09:00")
    assert len(life.messenger.calls) == 4


async def test_who_blocked_the_bot_after_putting_a_reminder_off_is_gone(life):
    slot = await life.put("08:00")
    await life.go("08:00")
    await snooze(life, slot)
    life.messenger.answer(SendStatus.GONE)
    await life.go("09:00")
    assert not (await life.person()).reachable


async def test_during_a_session_what_was_put_off_does_not_interrupt(life):
    slot = await life.put("08:00")
    await life.go("08:00")
    await snooze(life, slot)
    await life.go("08:09:50")
    await life.begin()
    await life.go("08:11")
    assert len(life.messenger.calls) == 1


async def test_who_practised_before_what_was_put_off_gets_a_quiet_word(life):
    slot = await life.put("08:00")
    await life.go("08:00")
    await snooze(life, slot)
    await life.practise(0)
    await life.go("08:10")
    assert tones(life) == [Tone.ON_TIME, Tone.PRACTISED]


async def test_on_days_off_nothing_that_was_put_off_is_told(life):
    slot = await life.put("08:00")
    await life.go("08:00")
    await snooze(life, slot)
    await act(life, reminder_changes.pause, days=1)
    await life.go("09:00")
    assert len(life.messenger.calls) == 1


async def test_who_stops_reminders_stops_what_was_put_off_too(life):
    slot = await life.put("08:00")
    await life.go("08:00")
    again = await snooze(life, slot)
    life.clock.jump(again)
    [timer] = await life.claim()
    await act(life, reminder_changes.stop)
    await life.deliver_one(timer)
    assert len(life.messenger.calls) == 1


# Protected days


async def protect(life, *days):
    async with life.store.begin() as tx:
        await tx.days.protect(user=USER, days=[life.day(day) for day in days], reason="outage")


async def test_days_that_the_bot_spoiled_are_told_once_with_the_next_reminder(life):
    await life.practise(-3)
    await protect(life, -2, -1)
    await life.put("08:00")
    await life.put("20:00")
    await life.go("23:00", day=1)
    protected = [call.protected for call in life.messenger.calls]
    assert protected == [(life.day(-2), life.day(-1)), (), (), ()]


async def test_a_day_that_is_spoiled_between_two_reminders_is_told_once(life):
    await life.practise(-1)
    await life.put("08:00")
    await life.put("20:00")
    await life.go("12:00")
    await protect(life, 0)
    await life.go("23:00", day=1)
    assert [call.protected for call in life.messenger.calls] == [(), (life.day(),), (), ()]


async def test_a_reminder_that_did_not_arrive_has_told_nothing(life):
    await life.practise(-3)
    await protect(life, -1)
    await life.put("08:00")
    life.messenger.answer(SendStatus.REFUSED)
    await life.go("08:00", day=1)
    assert [call.protected for call in life.messenger.calls] == [(life.day(-1),)] * 2


async def test_who_has_no_streak_is_told_of_no_day_that_was_saved_even_later(life):
    await protect(life, -1)
    await life.put("08:00")
    await life.go("08:00")
    await life.practise(0)
    await life.go("08:00", day=1)
    assert [call.protected for call in life.messenger.calls] == [(), ()]


async def test_a_reminder_ends_the_question_that_was_open(life):
    await life.put("08:00")
    async with life.store.begin() as tx:
        await tx.conversations.ask(USER, topic="zone", at=life.now)
    await life.go("08:00")
    async with life.store.begin() as tx:
        assert await tx.conversations.waiting(USER, now=life.now) is None
