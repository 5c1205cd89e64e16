"""/start leads from a first hello to the first stretch, in four taps at most."""

from datetime import UTC, datetime, time

import pytest

from bot.domain.schedule import EVERY_DAY
from bot.storage.timers import TimerKind

NAMES = ("<b>&\"'", "שלום עולם", "🧘🏽\u200d♀️", "x" * 64, "{ $time }", "</b>", "a\u202eb")


async def slots(harness, guest):
    async with harness.store.begin() as tx:
        return await tx.schedules.of(guest.id)


async def welcomed(guest):
    """Lead a guest through the welcome, with a reminder at 07:30 every day."""
    await guest.says("/start")
    await guest.taps("08:00 · Berlin")
    await guest.taps("07:30")
    return await guest.taps("Every day")


async def test_start_says_hello_by_name_with_the_safety_text_and_asks_where_one_is(ana):
    said = await ana.says("/start")
    assert "Hi Ana!" in said.text
    assert "not medical advice" in said.text
    assert "Is it 08:00 where you are? (Berlin)" in said.text
    assert said.buttons == ["✅ 08:00 · Berlin", "🌍 Another place"]


async def test_four_taps_lead_from_hello_to_the_first_stretch(harness, ana):
    await ana.says("/start")
    where = await ana.taps("✅ 08:00")
    assert "When should I remind you?" in where.text
    when = await ana.taps("07:30")
    assert "07:30 \u2013 on which days?" in when.text
    ready = await ana.taps("Every day")
    assert "✅ 07:30, every day (Berlin)" in ready.text
    assert "Your first reminder comes tomorrow at 07:30." in ready.text
    assert "Psoas reset: for anyone who sits a lot" in ready.text
    assert ready.buttons[:2] == ["▶️ Psoas reset · 5 min", "▶️ Desk break · 3 min"]
    go = await ana.taps("▶️ Psoas reset")
    assert go.toast == "Here we go"
    assert await ana.owed(TimerKind.SESSION) == harness.clock.now()
    (slot,) = await slots(harness, ana)
    assert (slot.at, slot.weekdays) == (time(7, 30), EVERY_DAY)


async def test_the_welcome_stands_in_one_message_that_changes(ana):
    await welcomed(ana)
    assert len(ana.somebody.inbox) == 1


async def test_whoever_was_welcomed_has_read_the_safety_text_and_hears_it_no_more(ana):
    await welcomed(ana)
    assert (await ana.taps("▶️ Psoas reset")).messages == []


async def test_who_would_rather_wait_is_let_be(ana):
    await welcomed(ana)
    said = await ana.taps("🌿 Later")
    assert "talk to you then" in said.text
    assert said.buttons == []
    assert await ana.owed() is not None
    assert await ana.owed(TimerKind.SESSION) is None


async def test_a_time_may_be_typed(harness, ana):
    await ana.says("/start")
    await ana.taps("✅ 08:00")
    said = await ana.says("6.45 pm")
    assert "18:45 \u2013 on which days?" in said.text
    await ana.taps("Monday to Friday")
    (slot,) = await slots(harness, ana)
    assert (slot.at, slot.weekdays) == (time(18, 45), frozenset(range(5)))


@pytest.mark.parametrize("typed", ["soonish", "25:00", "<b>", "x" * 4000])
async def test_what_is_no_time_is_told_kindly_and_may_be_typed_again(ana, typed):
    await ana.says("/start")
    await ana.taps("✅ 08:00")
    said = await ana.says(typed)
    assert "I couldn’t read" in said.text
    assert len(said.text) < 200
    assert "07:30" in said.buttons
    assert "07:30 \u2013 on which days?" in (await ana.says("7:30")).text


async def test_a_zone_may_be_typed_and_the_welcome_goes_on(ana):
    await ana.says("/start")
    said = await ana.says("Lisbon")
    assert "When should I remind you?" in said.text
    assert (await ana.person()).zone == "Europe/Lisbon"


async def test_a_zone_may_be_shared_and_the_welcome_goes_on(ana):
    await ana.says("/start")
    await ana.taps("🌍 Another place")
    said = await ana.shares(35.68, 139.69)
    assert "📍 Tokyo. I haven’t stored your location." in said.text
    assert "When should I remind you?" in said.text
    assert (await ana.person()).zone == "Asia/Tokyo"


async def test_someone_of_whom_nothing_is_known_is_offered_zones_of_the_world(harness):
    ben = harness.guest(1002, first_name="Ben", language_code=None)
    said = await ben.says("/start")
    assert "Is it 07:00 where you are? (UTC)" in said.text
    assert "02:00 · New York" in said.buttons
    await ben.taps("02:00 · New York")
    assert (await ben.person()).zone == "America/New_York"


async def test_starting_again_in_the_middle_begins_again(ana):
    await ana.says("/start")
    await ana.taps("✅ 08:00")
    said = await ana.says("/start")
    assert "Is it 08:00 where you are?" in said.text
    await ana.says("Lisbon")
    assert (await ana.person()).zone == "Europe/Lisbon"


async def test_who_starts_again_later_is_welcomed_back_with_the_menu(ana):
    await welcomed(ana)
    said = await ana.says("/start")
    assert said.text == "Welcome back, Ana! What would you like to do?"
    assert said.buttons == [
        "▶️ Stretch now", "📋 Routines", "🔥 Streak", "⏰ Reminders", "⚙️ Settings",
    ]  # fmt: skip


async def test_who_starts_again_after_a_stop_is_reminded_again(ana):
    await welcomed(ana)
    await ana.says("/stop")
    assert await ana.owed() is None
    assert "Your reminders are on again" in (await ana.says("/start")).text
    assert await ana.owed() == datetime(2026, 3, 3, 6, 30, tzinfo=UTC)


@pytest.mark.parametrize("payload", ["abc", "stretch_psoas-reset", "x" * 64, "<b>", "\u202e"])
async def test_a_link_that_carries_what_means_nothing_is_a_start(ana, payload):
    assert "Hi Ana!" in (await ana.says(f"/start {payload}")).text


@pytest.mark.parametrize("name", NAMES)
async def test_every_name_is_greeted(harness, name):
    ben = harness.guest(1002, first_name=name, language_code="en")
    said = await ben.says("/start")
    assert name.replace("\u202e", "") in said.text
    assert "I’ll guide you through short stretch routines" in said.text


async def test_a_time_that_was_tapped_long_ago_still_counts(harness, ana):
    await ana.says("/start")
    await ana.taps("✅ 08:00")
    harness.goes_on(days=3)
    await ana.taps("21:00")
    await ana.taps("Mon, Wed, Fri")
    (slot,) = await slots(harness, ana)
    assert (slot.at, slot.weekdays) == (time(21), frozenset({0, 2, 4}))


@pytest.mark.parametrize(
    "data", ["hi", "hi:", "hi:time", "hi:time:9999", "hi:days", "hi:days:0730", "hi:days:0730:999"]
)
async def test_a_step_that_is_none_of_ours_is_an_old_button(harness, ana, data):
    await ana.says("/start")
    assert "no longer works" in (await ana.forges(data)).toast
    assert await slots(harness, ana) == []


async def test_someone_with_as_many_reminders_as_one_may_have_is_told(ana):
    await ana.says("/remind 1:00 2:00 3:00 4:00 5:00 6:00 7:00 8:00 9:00 10:00")
    said = await ana.forges("hi:days:1200:127")
    assert "10 reminders, which is the maximum" in said.toast
