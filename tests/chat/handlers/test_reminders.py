"""/remind sets, shows and ends reminders as was typed, and the buttons of a reminder do what they say."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from bot.domain.schedule import EVERY_DAY
from bot.storage.schedules import ReminderState, SentReminder
from bot.storage.timers import TimerKind

WORKDAYS = frozenset(range(5))
MORE = ("\u2795 Add a time", "📅 For my calendar", "🌍 I moved", "🕓 My clock differs")
MONDAY = date(2026, 3, 2)
TOMORROW = datetime(2026, 3, 3, 6, 30, tzinfo=UTC)
"""07:30 on Tuesday in Berlin; today's 07:30 is over when rooms open."""


async def slots(harness, guest):
    async with harness.store.begin() as tx:
        return [(one.at, one.weekdays) for one in await tx.schedules.of(guest.id)]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("07:30", [(time(7, 30), EVERY_DAY)]),
        ("7.30", [(time(7, 30), EVERY_DAY)]),
        ("7:30 pm", [(time(19, 30), EVERY_DAY)]),
        ("07:30 mon-fri", [(time(7, 30), WORKDAYS)]),
        ("mon, wed 07:30", [(time(7, 30), frozenset({0, 2}))]),
        ("07:30 Mo-Fr", [(time(7, 30), WORKDAYS)]),
        ("07:30 12:30 18:00", [(time(7, 30), EVERY_DAY), (time(12, 30), EVERY_DAY), (time(18), EVERY_DAY)]),
    ],
)  # fmt: skip
async def test_reminders_are_set_as_typed(harness, ana, typed, kept):
    said = await ana.says(f"/remind {typed}")
    assert "✅ Set. (Berlin, now 08:00)" in said.text
    assert await slots(harness, ana) == kept


async def test_what_was_set_is_shown_with_when_the_next_one_comes(ana):
    said = await ana.says("/remind 07:30 mon-fri")
    assert "⏰ 07:30 · Monday to Friday" in said.text
    assert "Next: tomorrow at 07:30" in said.text
    assert await ana.owed() == TOMORROW


async def test_a_zone_that_was_only_guessed_is_asked_about(ana):
    said = await ana.says("/remind 07:30")
    assert "I’ve guessed your time zone. Is it 08:00 where you are?" in said.text
    await ana.taps("✅ 08:00")
    said = await ana.says("/remind 09:00")
    assert "guessed" not in said.text
    assert said.buttons == ["✖️ 07:30", "✖️ 09:00", "✏️ 07:30", "✏️ 09:00", *MORE]


async def test_days_that_are_typed_for_a_time_are_added_to_those_it_has(harness, ana):
    await ana.says("/remind 07:30 mon-fri")
    said = await ana.says("/remind 07:30 sat sun")
    assert "07:30 · every day" in said.text
    assert await slots(harness, ana) == [(time(7, 30), frozenset(range(7)))]


async def test_the_days_that_were_typed_last_can_be_made_the_only_days_with_a_tap(harness, ana):
    await ana.says("/remind 07:30")
    await ana.says("/remind 07:30 sat")
    said = await ana.taps("07:30: only Saturday")
    assert "07:30 · Saturday" in said.text
    assert await slots(harness, ana) == [(time(7, 30), frozenset({5}))]


async def test_several_times_with_days_of_their_own_are_set_from_a_single_line(harness, ana):
    await ana.says("/remind mon-fri 7:30 sat-sun 9:00")
    workdays = (time(7, 30), frozenset(range(5)))
    assert await slots(harness, ana) == [workdays, (time(9), frozenset({5, 6}))]


async def test_a_button_for_a_reminder_that_is_gone_is_an_old_one(ana):
    await ana.says("/remind")
    assert "no longer works" in (await ana.forges("slot:only:99:3")).toast


async def test_an_interval_is_refused_with_what_is_possible(harness, ana):
    said = await ana.says("/remind every 2h")
    assert "is an interval" in said.text
    assert await slots(harness, ana) == []


async def test_while_reminders_are_stopped_the_list_says_so(ana):
    await ana.says("/remind 07:30")
    await ana.says("/stop")
    assert "They're off since you sent /stop" in (await ana.says("/remind")).text


@pytest.mark.parametrize(
    "typed", ["soon", "25:00", "07:30 someday", "<b>", "x" * 4000, "7:30 off 8"]
)
async def test_what_is_no_plan_is_told_with_how_to_type_one(harness, ana, typed):
    said = await ana.says(f"/remind {typed}")
    assert "I couldn’t read" in said.text
    assert "/remind 07:30 mon-fri" in said.text
    assert len(said.text) < 200
    assert await slots(harness, ana) == []


async def test_more_reminders_than_one_may_have_are_not_set_at_all(harness, ana):
    await ana.says("/remind 1:00 2:00 3:00 4:00 5:00 6:00 7:00 8:00 9:00")
    said = await ana.says("/remind 10:00 11:00")
    assert "You have 9 reminders, and 10 is the most I can keep" in said.text
    assert len(await slots(harness, ana)) == 9


async def test_without_a_word_all_are_shown_with_buttons_to_change_them(ana):
    await ana.says("/remind 07:30 18:00")
    said = await ana.says("/remind")
    assert "Your reminders (Berlin, now 08:00)" in said.text
    assert said.buttons == ["✖️ 07:30", "✖️ 18:00", "✏️ 07:30", "✏️ 18:00", *MORE]


async def test_while_reminders_are_stopped_no_next_one_is_promised(ana):
    await ana.says("/remind 07:30")
    await ana.says("/stop")
    said = await ana.says("/remind")
    assert "⏰ 07:30 · every day" in said.text
    assert "Next" not in said.text


async def test_without_a_reminder_some_times_are_offered(harness, ana):
    said = await ana.says("/remind")
    assert "When should I remind you?" in said.text
    await ana.taps("18:00")
    await ana.taps("✓ Sa")
    await ana.taps("✓ Su")
    await ana.taps("✅ Monday to Friday")
    assert await slots(harness, ana) == [(time(18), WORKDAYS)]


async def test_off_ends_all(harness, ana):
    await ana.says("/remind 07:30 18:00")
    said = await ana.says("/remind off")
    assert "I’ve turned off your reminders. Your streak and history are safe." in said.text
    assert await slots(harness, ana) == []
    assert await ana.owed() is None


async def test_off_with_a_time_ends_that_one(harness, ana):
    await ana.says("/remind 07:30 18:00")
    said = await ana.says("/remind off 18:00")
    assert "Reminder removed. You still have:\n⏰ 07:30 · every day" in said.text
    assert await slots(harness, ana) == [(time(7, 30), EVERY_DAY)]


async def test_off_with_the_last_time_ends_all(ana):
    await ana.says("/remind 07:30")
    assert "I’ve turned off your reminders" in (await ana.says("/remind off 07:30")).text


@pytest.mark.parametrize("before", ["/help", "/remind 07:30"])
async def test_off_for_what_there_is_not_says_so(harness, ana, before):
    await ana.says(before)
    kept = await slots(harness, ana)
    assert "You don’t have that reminder" in (await ana.says("/remind off 09:00")).text
    assert await slots(harness, ana) == kept


async def test_a_reminder_is_taken_away_with_a_tap(harness, ana):
    await ana.says("/remind 07:30 18:00")
    await ana.says("/remind")
    said = await ana.taps("✖️ 07:30")
    assert "07:30" not in said.text
    assert said.buttons == ["✖️ 18:00", "✏️ 18:00", *MORE]
    assert await slots(harness, ana) == [(time(18), EVERY_DAY)]


async def test_the_last_reminder_is_taken_away_with_a_tap(ana):
    await ana.says("/remind 07:30")
    await ana.says("/remind")
    assert "I’ve turned off your reminders" in (await ana.taps("✖️ 07:30")).text


async def test_a_reminder_that_is_gone_cannot_be_taken_away_again(harness, ana):
    await ana.says("/remind 07:30 18:00")
    await ana.says("/remind")
    await ana.forges("slot:off:1")
    assert "no longer works" in (await ana.forges("slot:off:1")).toast
    assert len(await slots(harness, ana)) == 1


async def test_nobody_takes_away_another_ones_reminder(harness, ana):
    await ana.says("/remind 07:30")
    ben = harness.guest(1002, first_name="Ben")
    await ben.says("/help")
    assert "no longer works" in (await ben.forges("slot:off:1")).toast
    assert len(await slots(harness, ana)) == 1


async def test_another_time_is_added_with_a_tap_and_may_be_typed(harness, ana):
    await ana.says("/remind 07:30")
    await ana.says("/remind")
    assert "When should I remind you?" in (await ana.taps("\u2795 Add a time")).text
    await ana.says("9:15")
    said = await ana.taps("Every day")
    assert await slots(harness, ana) == [(time(7, 30), EVERY_DAY), (time(9, 15), EVERY_DAY)]
    assert "⏰ 07:30 · every day\n⏰ 09:15 · every day" in said.text
    assert "first" not in said.text


@pytest.mark.parametrize(
    "data", ["slot", "slot:", "slot:off", "slot:off:999", "slot:off:x", "slot:up:1"]
)
async def test_a_button_for_no_reminder_is_an_old_one(harness, ana, data):
    await ana.says("/remind 07:30")
    assert "no longer works" in (await ana.forges(data)).toast
    assert len(await slots(harness, ana)) == 1


@pytest.fixture
async def reminded(harness, ana):
    """Ana, whose reminder of today was sent, and its buttons."""
    await ana.says("/remind 08:00")
    async with harness.store.begin() as tx:
        (slot,) = await tx.schedules.of(ana.id)
        due_at = harness.clock.now()
        sent = SentReminder(
            slot=slot.id, day=MONDAY, user=ana.id, due_at=due_at, state=ReminderState.SENT
        )
        await tx.schedules.open_all([sent])
        await tx.schedules.mark(slot.id, day=MONDAY, state=ReminderState.SENT)
    return ana


async def state(harness):
    async with harness.store.begin() as tx:
        return (await tx.schedules.occurrence(1, day=MONDAY)).state


async def test_go_starts_the_stretch_at_once(harness, reminded):
    said = await reminded.forges("r:1:20260302:go")
    assert said.toast == "Here we go"
    assert await reminded.owed(TimerKind.SESSION) == harness.clock.now() + timedelta(seconds=2)
    assert await state(harness) is ReminderState.STARTED


async def test_go_starts_the_routine_that_the_reminder_is_for(harness, reminded):
    async with harness.store.begin() as tx:
        await tx.schedules.put(
            user=reminded.id, at=time(8), weekdays=EVERY_DAY, routine="desk-break-chair"
        )
    await reminded.forges("r:1:20260302:go")
    async with harness.store.begin() as tx:
        assert (await tx.sessions.live(reminded.id)).routine == "desk-break-chair"


async def test_go_on_a_reminder_that_was_taken_away_is_told_kindly(reminded):
    await reminded.says("/remind off")
    assert "That reminder has expired" in (await reminded.forges("r:1:20260302:go")).toast


async def test_go_in_the_middle_of_a_session_offers_to_go_on_with_that(reminded):
    await reminded.says("/stretch")
    said = await reminded.forges("r:1:20260302:go")
    assert "in the middle of a session: Front of hips, after sitting\n" in said.text


async def test_skip_is_fine(harness, reminded):
    said = await reminded.forges("r:1:20260302:skip")
    assert "OK, no more reminders today" in said.text
    assert said.buttons == []
    assert await state(harness) is ReminderState.SKIPPED
    assert await reminded.owed(TimerKind.SNOOZE) is None


@pytest.mark.parametrize(
    ("act", "minutes", "shown"), [("z10", 10, "08:10"), ("z30", 30, "08:30"), ("z60", 60, "09:00")]
)
async def test_a_reminder_is_put_off_so_many_minutes(harness, reminded, act, minutes, shown):
    said = await reminded.forges(f"r:1:20260302:{act}")
    assert f"I’ll ask again today at {shown}" in said.text
    assert said.buttons == ["▶️ Start", "💤 30 min", "💤 1 hour"]
    due = await reminded.owed(TimerKind.SNOOZE)
    assert due == harness.clock.now() + timedelta(minutes=minutes)


async def test_a_reminder_is_put_off_three_times_and_no_more(reminded):
    for _ in range(3):
        await reminded.forges("r:1:20260302:z10")
    assert "No more snoozes" in (await reminded.forges("r:1:20260302:z10")).toast


async def test_starting_after_all_ends_the_snooze(reminded):
    await reminded.forges("r:1:20260302:z30")
    await reminded.taps("▶️ Start")
    assert await reminded.owed(TimerKind.SNOOZE) is None


@pytest.mark.parametrize(
    "data",
    [
        "r", "r:1", "r:1:20260302", "r:1:20260302:", "r:1:20260302:dance", "r:1:20260302:z7", "r:1:20260302:z",
        "r:x:20260302:go", "r:1:yesterday:go", "r:1:20269999:go", "r:" + "9" * 30 + ":20260302:go",
    ],
)  # fmt: skip
async def test_a_button_for_no_reminder_of_ours_is_an_old_one(harness, reminded, data):
    assert "no longer works" in (await reminded.forges(data)).toast
    assert await state(harness) is ReminderState.SENT


@pytest.mark.parametrize("data", ["r:1:20260301:go", "r:7:20260302:skip", "r:1:20260303:z10"])
async def test_a_reminder_that_was_never_sent_cannot_be_answered(harness, reminded, data):
    assert "That reminder has expired" in (await reminded.forges(data)).toast
    assert await state(harness) is ReminderState.SENT


async def test_nobody_answers_another_ones_reminder(harness, reminded):
    ben = harness.guest(1002, first_name="Ben")
    await ben.says("/help")
    assert "That reminder has expired" in (await ben.forges("r:1:20260302:skip")).toast
    assert await state(harness) is ReminderState.SENT
    assert await reminded.owed() is not None


async def test_the_menu_leads_to_the_reminders(ana):
    await ana.says("/remind 07:30")
    await ana.says("hello")
    assert "Your reminders" in (await ana.taps("⏰ Reminders")).text
