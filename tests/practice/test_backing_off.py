"""Ignored reminders: each is replaced by the next, they become rarer, and at last they rest until a sign of life."""

from datetime import timedelta

from bot.practice import reminder_changes
from bot.practice.messenger import Tone
from bot.storage.schedules import ReminderState
from tests.support.practice_harness import USER


def days(life):
    return [call.day for call in life.messenger.calls]


async def test_an_unanswered_reminder_is_taken_away_when_the_next_one_comes(life):
    await life.put("08:00")
    await life.go("09:00", day=2)
    assert life.messenger.cleaned == [(100,), (101,)]
    assert (await life.person()).reminder == 102


async def test_a_reminder_that_was_put_off_is_taken_away_when_it_comes_again(life):
    slot = await life.put("08:00")
    await life.go("08:00")
    async with life.store.begin() as tx:
        person = await tx.people.get(USER)
        await reminder_changes.snooze(
            tx, person, slot=slot.id, day=life.day(), minutes=30, now=life.now
        )
    await life.go("08:30")
    assert life.messenger.cleaned == [(100,)]


async def test_a_skipped_reminder_stays_in_the_chat(life):
    slot = await life.put("08:00")
    await life.go("08:00")
    async with life.store.begin() as tx:
        person = await tx.people.get(USER)
        skipped = ReminderState.SKIPPED
        await reminder_changes.dismiss(tx, person, slot=slot.id, day=life.day(), state=skipped)
    await life.go("09:00", day=1)
    assert life.messenger.cleaned == []


async def test_seven_ignored_reminders_make_every_second_day_silent_and_fourteen_end_them(life):
    await life.put("08:00")
    await life.go("09:00", day=60)
    sparse = [life.day(6 + 2 * number) for number in range(1, 9)]
    assert days(life) == [*(life.day(number) for number in range(7)), *sparse]
    tones = [call.tone for call in life.messenger.calls]
    assert tones.count(Tone.FAREWELL) == 1
    assert tones[-1] is Tone.FAREWELL
    assert [call.rare for call in life.messenger.calls] == [False] * 7 + [True] * 8


async def test_a_sign_of_life_brings_rare_reminders_back(life):
    await life.put("08:00")
    await life.go("09:00", day=8)
    assert (await life.notice()).was_rare
    before = len(days(life))
    await life.go("09:00", day=11)
    assert days(life)[before:] == [life.day(9), life.day(10), life.day(11)]


async def test_a_sign_of_life_brings_reminders_back_that_had_ended(life):
    await life.put("08:00")
    await life.go("09:00", day=60)
    assert await life.next_reminder() is None
    assert (await life.notice()).was_rare
    before = len(days(life))
    await life.go("09:00", day=62)
    assert days(life)[before:] == [life.day(61), life.day(62)]


async def test_reminders_that_rest_are_not_taken_for_lost(life):
    await life.put("08:00")
    await life.go("09:00", day=60)
    await life.keeper.tidy()
    assert await life.next_reminder() is None


async def test_a_sign_of_life_does_not_start_reminders_that_were_stopped(life):
    await life.put("08:00")
    await life.go("09:00", day=60)
    async with life.store.begin() as tx:
        await reminder_changes.stop(tx, await tx.people.get(USER), now=life.now)
    await life.notice()
    assert await life.next_reminder() is None


async def test_all_slots_of_a_person_are_left_out_on_a_silent_day(life):
    for clock in ("08:00", "18:00"):
        await life.put(clock)
    await life.go("23:00", day=9)
    assert days(life) == [life.day(n) for n in (0, 0, 1, 1, 2, 2, 3, 3, 5, 5, 7, 7, 9, 9)]


async def test_after_a_week_without_a_stretch_a_reminder_offers_a_short_routine(life):
    await life.practise(-8)
    await life.put("08:00")
    await life.go("08:00")
    (call,) = life.messenger.calls
    assert call.tone is Tone.COMEBACK
    assert call.routine.length <= timedelta(minutes=3)


async def test_who_practised_this_week_is_reminded_as_ever(life):
    await life.practise(-6)
    await life.put("08:00")
    await life.go("08:00")
    assert [call.tone for call in life.messenger.calls] == [Tone.ON_TIME]


async def test_an_absence_of_a_week_is_noticed_once(life):
    await life.notice()
    await life.go("08:00", day=7)
    assert (await life.notice()).was_away
    assert not (await life.notice()).was_away
