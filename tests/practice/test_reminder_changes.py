"""What a person can do about their reminders: what is owed afterwards, and which days are planned."""

from datetime import time, timedelta

import pytest

from bot.domain.errors import UserError
from bot.domain.schedule import EVERY_DAY
from bot.practice import reminder_changes
from bot.storage.schedules import ReminderState
from tests.support.practice_harness import USER

WORKDAYS = frozenset(range(5))
WEEKEND = frozenset({5, 6})
TUESDAY, WEDNESDAY = frozenset({1}), frozenset({2})


async def act(life, what, *arguments, user=USER, **named):
    """Let the person do something about their reminders."""
    async with life.store.begin() as tx:
        person = await tx.people.get(user)
        return await what(tx, person, *arguments, now=life.now, **named)


async def put(life, clock, weekdays=EVERY_DAY, **more):
    return await act(
        life, reminder_changes.put, at=time.fromisoformat(clock), weekdays=weekdays, **more
    )


async def slots(life, user=USER):
    async with life.store.begin() as tx:
        return await tx.schedules.of(user)


async def planned(life, *days):
    """Return on which of these days something is planned."""
    async with life.store.begin() as tx:
        plan = await tx.days.plan(USER)
    return [number for number in days if plan.covers(life.day(number))]


# Put


async def test_a_new_reminder_says_when_it_comes_first(life):
    first = await put(life, "12:00")
    assert (first.day, first.at) == (life.day(), life.at("12:00"))
    assert await life.next_reminder() == first.at


async def test_a_time_that_is_past_today_comes_first_tomorrow(life):
    assert (await put(life, "06:00")).day == life.day(1)


async def test_a_reminder_begins_on_the_first_of_its_weekdays(life):
    assert (await put(life, "12:00", WEEKEND)).day == life.day(4)


async def test_a_reminder_follows_the_persons_zone(life):
    await life.meet(8, zone="Asia/Kathmandu")
    first = await act(
        life,
        reminder_changes.put,
        user=8,
        at=time(12, 45),
        weekdays=EVERY_DAY,
        routine="psoas-reset",
    )
    assert first.at == life.at("07:00", day=1)


async def test_days_of_the_same_time_are_added_and_are_no_second_reminder(life):
    await put(life, "12:00", WORKDAYS)
    await put(life, "12:00", WEEKEND)
    assert [slot.weekdays for slot in await slots(life)] == [EVERY_DAY]


async def test_a_reminder_can_be_narrowed_to_some_days_only(life):
    await put(life, "12:00")
    await put(life, "12:00", WEEKEND, only=True)
    assert [slot.weekdays for slot in await slots(life)] == [WEEKEND]
    assert await life.next_reminder() == life.at("12:00", day=4)


async def test_a_reminder_may_have_a_routine_of_its_own(life):
    await put(life, "12:00", routine="desk-break-chair")
    assert (await slots(life))[0].routine == "desk-break-chair"


async def test_ten_reminders_are_enough(life):
    for hour in range(reminder_changes.SLOTS):
        await put(life, f"{10 + hour}:00")
    with pytest.raises(UserError, match="remind-too-many") as refused:
        await put(life, "06:00")
    assert refused.value.values == {"limit": 10}


async def test_one_of_ten_may_still_be_changed(life):
    for hour in range(reminder_changes.SLOTS):
        await put(life, f"{10 + hour}:00")
    await put(life, "10:00", WEEKEND)
    assert len(await slots(life)) == reminder_changes.SLOTS


async def test_a_reminder_without_a_weekday_is_refused_and_leaves_nothing(life):
    with pytest.raises(UserError, match="remind-no-days"):
        await put(life, "12:00", frozenset())
    assert await slots(life) == []


# Remove


async def test_a_reminder_that_is_removed_is_owed_no_more(life):
    slot = await life.put("12:00")
    assert await act(life, reminder_changes.remove, slot=slot.id)
    assert await slots(life) == []
    assert await life.next_ready() is None


async def test_a_reminder_can_be_removed_once(life):
    slot = await life.put("12:00")
    await act(life, reminder_changes.remove, slot=slot.id)
    assert not await act(life, reminder_changes.remove, slot=slot.id)


async def test_nobody_can_remove_the_reminder_of_someone_else(life):
    await life.meet(8)
    slot = await life.put("12:00")
    assert not await act(life, reminder_changes.remove, user=8, slot=slot.id)
    assert len(await slots(life)) == 1


# Move


async def test_after_a_move_reminders_come_at_their_times_there(life):
    await life.put("12:00")
    moved = await act(life, reminder_changes.move, zone="America/New_York")
    assert (moved.zone, moved.zone_checked) == ("America/New_York", True)
    assert await life.next_reminder() == life.at("16:00")


@pytest.mark.parametrize(
    ("zone", "expected"),
    [
        ("America/New_York", ("16:00", 1)),
        ("Asia/Tokyo", ("03:00", 1)),
        ("Pacific/Auckland", ("23:00", 1)),
    ],
    ids=["four hours later is too soon", "fifteen hours later", "eleven hours later is too soon"],
)
async def test_after_a_move_a_reminder_comes_at_least_twelve_hours_after_the_last(
    life, zone, expected
):
    await life.put("12:00")
    await life.go("12:30")
    await act(life, reminder_changes.move, zone=zone)
    clock, day = expected
    assert await life.next_reminder() == life.at(clock, day=day)


async def test_exactly_twelve_hours_are_enough(life):
    await life.put("12:00")
    await life.go("12:30")
    await act(life, reminder_changes.move, zone="Etc/GMT-12")
    assert await life.next_reminder() == life.at("00:00", day=1)


async def test_the_twelve_hours_hold_whatever_the_person_does_after_the_move(life):
    await life.put("12:00")
    await life.go("12:30")
    await act(life, reminder_changes.move, zone="America/New_York")
    await act(life, reminder_changes.stop)
    await act(life, reminder_changes.start_again)
    assert await life.next_reminder() == life.at("16:00", day=1)


async def test_no_local_day_has_two_reminders_of_a_slot_not_even_for_who_lives_it_twice(life):
    await life.meet(8, zone="Pacific/Kiritimati")
    await life.put("08:00", user=8)
    await life.go("19:00")
    assert [call.day for call in life.messenger.calls] == [life.day(1)]
    await act(life, reminder_changes.move, user=8, zone="Pacific/Honolulu")
    assert await life.next_reminder(8) == life.at("18:00", day=2)
    await life.go("23:00", day=2)
    assert [call.day for call in life.messenger.calls] == [life.day(1), life.day(2)]


async def test_who_has_stopped_reminders_and_moves_still_gets_none(life):
    await life.put("12:00")
    await act(life, reminder_changes.stop)
    await act(life, reminder_changes.move, zone="America/New_York")
    assert await life.next_ready() is None


# Stop and start


async def test_who_stops_is_owed_nothing_and_keeps_their_reminders(life):
    slot = await life.put("12:00")
    await life.go("12:00")
    await act(life, reminder_changes.snooze, slot=slot.id, day=life.day(), minutes=10)
    await act(life, reminder_changes.stop)
    assert await life.next_ready() is None
    assert len(await slots(life)) == 1
    assert (await life.person()).stopped


async def test_who_starts_again_is_reminded_again(life):
    await life.put("12:00")
    await act(life, reminder_changes.stop)
    assert await act(life, reminder_changes.start_again)
    assert await life.next_reminder() == life.at("12:00")
    assert not (await life.person()).stopped


async def test_who_never_stopped_has_nothing_to_start_again(life):
    await life.put("12:00")
    assert not await act(life, reminder_changes.start_again)
    assert await life.next_reminder() == life.at("12:00")


async def test_after_a_stop_a_new_reminder_is_the_only_one(life):
    await life.put("12:00")
    await act(life, reminder_changes.stop)
    await put(life, "20:00")
    assert [slot.at for slot in await slots(life)] == [time(20)]
    await life.go("23:00")
    assert len(life.messenger.calls) == 1


async def test_after_a_stop_several_new_reminders_stand_side_by_side(life):
    await life.put("12:00")
    await act(life, reminder_changes.stop)
    for clock in ("18:00", "20:00"):
        await put(life, clock)
    assert [slot.at for slot in await slots(life)] == [time(18), time(20)]


# Not today


async def test_not_today_is_said_for_all_reminders_of_the_day(life):
    for clock in ("12:00", "18:30"):
        await life.put(clock)
    await life.go("12:00")
    await act(life, reminder_changes.rest_of_day)
    await life.go("23:00")
    assert len(life.messenger.calls) == 1
    await life.go("23:00", day=1)
    assert len(life.messenger.calls) == 3


async def test_not_today_holds_for_reminders_that_were_put_off_too(life):
    morning = await life.put("12:00")
    await life.put("18:30")
    await life.go("12:00")
    await act(life, reminder_changes.snooze, slot=morning.id, day=life.day(), minutes=60)
    await act(life, reminder_changes.rest_of_day)
    await life.go("23:00")
    assert len(life.messenger.calls) == 1


async def test_who_stops_and_removes_a_reminder_is_still_owed_nothing(life):
    gone = await life.put("12:00")
    await life.put("20:00")
    await act(life, reminder_changes.stop)
    await act(life, reminder_changes.remove, slot=gone.id)
    assert await life.next_ready() is None


# Gone and back


async def test_who_is_lost_is_owed_nothing_and_their_session_is_over(life):
    slot = await life.put("12:00")
    session = await life.begin()
    async with life.store.begin() as tx:
        await reminder_changes.lose(tx, USER)
    assert await life.next_ready() is None
    assert not (await life.session(session.id)).phase.live
    assert [one.id for one in await slots(life)] == [slot.id]


async def test_who_is_back_is_reminded_from_now_on(life):
    await life.put("12:00")
    async with life.store.begin() as tx:
        await reminder_changes.lose(tx, USER)
    await life.go("13:00", day=5)
    back = await act(life, reminder_changes.regain)
    assert back.reachable
    assert await life.next_reminder() == life.at("12:00", day=6)


async def test_who_had_stopped_reminders_and_is_back_still_gets_none(life):
    await life.put("12:00")
    await act(life, reminder_changes.stop)
    async with life.store.begin() as tx:
        await reminder_changes.lose(tx, USER)
    await act(life, reminder_changes.regain)
    assert await life.next_ready() is None


# Time off


async def test_a_time_off_begins_today_and_has_so_many_days(life):
    assert await act(life, reminder_changes.pause, days=3) == life.day(2)
    async with life.store.begin() as tx:
        [pause] = await tx.days.pauses(USER)
    assert (pause.since, pause.until) == (life.day(0), life.day(2))


async def test_the_next_reminder_is_the_one_after_the_time_off(life):
    await life.put("12:00")
    await act(life, reminder_changes.pause, days=3)
    assert await life.next_reminder() == life.at("12:00", day=3)


async def test_a_new_reminder_waits_for_the_end_of_the_time_off_too(life):
    await act(life, reminder_changes.pause, days=3)
    assert (await put(life, "12:00")).day == life.day(3)


async def test_a_time_off_that_is_ended_lets_reminders_come_again_today(life):
    await life.put("12:00")
    await act(life, reminder_changes.pause, days=3)
    assert await act(life, reminder_changes.end_pause)
    assert await life.next_reminder() == life.at("12:00")


async def test_a_time_off_that_there_is_not_cannot_be_ended(life):
    await life.put("12:00")
    assert not await act(life, reminder_changes.end_pause)
    assert await life.next_reminder() == life.at("12:00")


async def test_in_a_time_off_no_day_is_missed(life):
    await life.put("12:00")
    await life.practise(-2, -1, 0)
    await life.go("13:00", day=1)
    await act(life, reminder_changes.pause, days=9)
    streak = await life.streak(day=10)
    assert (streak.current, streak.covered) == (3, ())


# Put off and answer


async def told(life):
    slot = await life.put("12:00")
    await life.go("12:00")
    return slot


async def test_a_reminder_that_is_put_off_three_times_is_put_off_often_enough(life):
    slot = await told(life)
    for number in range(3):
        again = await act(life, reminder_changes.snooze, slot=slot.id, day=life.day(), minutes=10)
        assert again == life.now + timedelta(minutes=10)
        assert (await life.sent(slot)).snoozes == number + 1
    with pytest.raises(UserError, match="snooze-enough"):
        await act(life, reminder_changes.snooze, slot=slot.id, day=life.day(), minutes=10)


async def test_put_off_again_it_comes_at_the_later_time_alone(life):
    slot = await told(life)
    await act(life, reminder_changes.snooze, slot=slot.id, day=life.day(), minutes=10)
    await act(life, reminder_changes.snooze, slot=slot.id, day=life.day(), minutes=30)
    assert await life.next_ready() == life.at("12:30")


async def test_nobody_can_put_off_or_answer_the_reminder_of_someone_else(life):
    await life.meet(8)
    slot = await told(life)
    named = {"user": 8, "slot": slot.id, "day": life.day()}
    with pytest.raises(UserError, match="reminder-gone"):
        await act(life, reminder_changes.snooze, minutes=10, **named)
    async with life.store.begin() as tx:
        stranger = await tx.people.get(8)
        with pytest.raises(UserError, match="reminder-gone"):
            await reminder_changes.dismiss(
                tx, stranger, slot=slot.id, day=life.day(), state=ReminderState.SKIPPED
            )
    assert (await life.sent(slot)).state is ReminderState.SENT


async def test_a_reminder_of_a_day_on_which_none_came_cannot_be_put_off(life):
    slot = await told(life)
    with pytest.raises(UserError, match="reminder-gone"):
        await act(life, reminder_changes.snooze, slot=slot.id, day=life.day(1), minutes=10)


async def test_an_answer_is_noted_and_takes_back_what_was_put_off(life):
    slot = await told(life)
    await act(life, reminder_changes.snooze, slot=slot.id, day=life.day(), minutes=10)
    async with life.store.begin() as tx:
        person = await tx.people.get(USER)
        await reminder_changes.dismiss(
            tx, person, slot=slot.id, day=life.day(), state=ReminderState.STARTED
        )
    assert (await life.sent(slot)).state is ReminderState.STARTED
    assert await life.next_ready() == life.at("12:00", day=1)


def test_a_snooze_names_its_slot_and_day(life):
    subject = reminder_changes.snooze_subject(12, life.day())
    assert reminder_changes.snoozed(subject) == (12, life.day())


# The plan


async def test_the_first_reminder_makes_the_plan_from_today_on(life):
    await put(life, "12:00", WORKDAYS)
    assert await planned(life, -3, -2, 0, 3, 4, 5, 6) == [-3, -2, 0, 3, 6]


async def test_the_days_of_all_reminders_together_are_planned(life):
    await put(life, "12:00", TUESDAY)
    await put(life, "20:00", WEDNESDAY)
    assert await planned(life, *range(1, 9)) == [1, 7, 8]


async def test_a_changed_plan_holds_from_tomorrow_on_and_leaves_today_as_it_was(life):
    await put(life, "12:00", TUESDAY)
    await put(life, "12:00", WEDNESDAY, only=True)
    assert await planned(life, 0, 1, 7, 8) == [0, 1, 8]


async def test_a_plan_that_is_changed_back_on_the_same_day_is_as_before(life):
    await put(life, "12:00", TUESDAY)
    await put(life, "12:00", WEDNESDAY, only=True)
    await put(life, "12:00", TUESDAY, only=True)
    assert await planned(life, 0, 1, 7, 8) == [0, 7]


async def test_who_removes_one_of_two_reminders_plans_the_days_of_the_other(life):
    await put(life, "12:00", TUESDAY)
    gone = await life.put("20:00", weekdays=WEDNESDAY)
    await act(life, reminder_changes.remove, slot=gone.id)
    assert await planned(life, 0, 1, 7, 8) == [0, 7]


async def test_who_removes_the_last_reminder_keeps_the_plan(life):
    gone = await life.put("12:00", weekdays=TUESDAY)
    await act(life, reminder_changes.remove, slot=gone.id)
    assert await planned(life, 0, 1, 7) == [0, 7]


async def test_who_stops_reminders_plans_nothing_from_tomorrow_on(life):
    await put(life, "12:00")
    await act(life, reminder_changes.stop)
    assert await planned(life, 0, 1, 2, 3) == [0]


async def test_who_stops_and_removes_a_reminder_still_plans_nothing(life):
    await put(life, "12:00", TUESDAY)
    gone = await life.put("20:00", weekdays=WEDNESDAY)
    await act(life, reminder_changes.stop)
    await act(life, reminder_changes.remove, slot=gone.id)
    assert await planned(life, 1, 7, 8) == []


async def test_who_starts_again_plans_again_from_the_next_day_on(life):
    await put(life, "12:00")
    await act(life, reminder_changes.stop)
    await life.go("12:00", day=4)
    await act(life, reminder_changes.start_again)
    assert await planned(life, *range(7)) == [0, 5, 6]


async def test_a_reminder_of_the_night_plans_the_day_to_which_it_belongs(life):
    """At one o'clock on Wednesday it is still Tuesday for who goes to bed then."""
    await put(life, "01:00", WEDNESDAY)
    assert await planned(life, 0, 1, 7, 8) == [0, 7]


async def test_a_shorter_time_off_ends_the_longer_that_runs(life):
    await put(life, "12:00")
    await act(life, reminder_changes.pause, days=14)
    await act(life, reminder_changes.pause, days=2)
    assert await life.next_reminder() == life.at("12:00", day=2)
