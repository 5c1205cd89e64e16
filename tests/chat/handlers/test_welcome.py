"""/start leads from a first hello over a first minute to a reminder, in steps that can be tapped, typed and resumed."""

from dataclasses import replace
from datetime import UTC, datetime, time

import pytest

from bot.domain.first_steps import TASTER, FirstStep
from bot.domain.schedule import EVERY_DAY
from bot.domain.stretch import Load, Place
from bot.storage.timers import TimerKind
from tests.support.chat_harness import localizer, opened

NAMES = ("<b>&\"'", "שלום עולם", "🧘🏽\u200d♀️", "x" * 64, "{ $time }", "</b>", "a\u202eb")


async def slots(harness, guest):
    async with harness.store.begin() as tx:
        return await tx.schedules.of(guest.id)


async def step(guest):
    return (await guest.person()).first_step


async def to_time(guest):
    """Lead a guest to the question of the time, without the first minute."""
    await guest.says("/start")
    await guest.taps("⏭ Skip")
    return await guest.taps("✅ 08:00")


async def to_wishes(guest):
    await to_time(guest)
    return await guest.taps("✅ Every day")


async def to_sound(guest):
    await to_wishes(guest)
    return await guest.taps("✅ That’s fine")


async def welcomed(guest):
    """Lead a guest through the first steps, with a reminder at 07:30 every day."""
    await to_sound(guest)
    return await guest.taps("⏭ Go on")


async def test_start_says_hello_by_name_with_the_safety_text_and_every_language(ana):
    said = await ana.says("/start")
    assert "Hi Ana!" in said.text
    assert "not medical advice" in said.text
    assert "Stop if you feel sharp pain" in said.text
    assert said.buttons == ["✓ English", "▶️ OK, my first minute", "⏭ Skip the first minute"]
    assert (await ana.person()).accepted == 2


async def test_one_tap_begins_the_first_minute_and_says_what_a_card_is(harness, ana):
    await ana.says("/start")
    said = await ana.taps("▶️ OK, my first minute")
    assert "Next comes a card." in said.text
    assert await ana.owed(TimerKind.SESSION) == harness.clock.now()
    async with harness.store.begin() as tx:
        session = await tx.sessions.live(ana.id)
    assert session.routine == TASTER
    waiting = [cue.kind for cue in session.cues if cue.waits]
    assert waiting == ["card"], "the other side begins by itself"


async def test_the_steps_after_the_first_minute_stand_in_one_message_that_changes(harness, ana):
    assert "When should I remind you?" in (await to_time(ana)).text
    said = await ana.taps("✅ Every day · 07:30")
    assert "✅ 07:30, every day (Berlin)" in said.text
    assert "Your first reminder comes tomorrow at 07:30." in said.text
    assert "How do you like to stretch?" in said.text
    said = await ana.taps("✅ That’s fine")
    assert "In 5 seconds I’ll send a message" in said.text
    assert len(ana.somebody.inbox) == 1
    (slot,) = await slots(harness, ana)
    assert (slot.at, slot.weekdays) == (time(7, 30), EVERY_DAY)


async def test_five_seconds_later_a_message_sounds_and_asks_whether_it_was_heard(harness, ana):
    await to_sound(ana)
    await harness.reply()
    assert len(ana.somebody.inbox) == 1
    harness.goes_on(seconds=5)
    await harness.reply()
    ping = ana.somebody.inbox[-1]
    assert ping.text == "🔔 This is me. Did you hear it?"
    assert not ping.as_api().get("disable_notification")
    said = await ana.taps("👂 Heard it")
    assert "You’re all set, Ana" in said.text
    assert "Front of hips, after sitting: for anyone who sits a lot" in said.text
    assert said.buttons[:2] == [
        "▶️ Front of hips, after sitting · 5 min",
        "▶️ Desk break, upper body · 3 min",
    ]
    assert await step(ana) is FirstStep.DONE


async def test_who_did_not_hear_it_gets_help_for_their_device_and_tries_again(harness, ana):
    await to_sound(ana)
    harness.goes_on(seconds=5)
    await harness.reply()
    silent = await ana.taps("🔇 Not heard")
    assert all(word in silent.text for word in ("iPhone", "Android", "Computer", "chat open"))
    assert "In 5 seconds" in (await ana.taps("🔔 Try again")).text
    harness.goes_on(seconds=5)
    await harness.reply()
    assert "volume" in (await ana.taps("🔉 Too quiet")).text
    assert "You’re all set" in (await ana.taps("⏭ Go on")).text


async def test_asked_for_twice_the_sound_comes_once_and_not_after_the_check_is_over(harness, ana):
    await to_sound(ana)
    await ana.says("/start")
    harness.goes_on(seconds=5)
    await harness.reply()
    assert [each.text for each in ana.somebody.inbox].count("🔔 This is me. Did you hear it?") == 1
    await ana.says("/start")
    await ana.taps("⏭ Go on")
    told = len(ana.somebody.inbox)
    harness.goes_on(seconds=5)
    await harness.reply()
    assert len(ana.somebody.inbox) == told


@pytest.mark.parametrize("act", ["heard", "skip"])
async def test_the_sound_check_of_the_settings_leads_into_no_welcome(harness, ana, act):
    await welcomed(ana)
    await ana.says("/settings")
    assert "In 5 seconds" in (await ana.taps("🔔 Sound check")).text
    harness.goes_on(seconds=5)
    await harness.reply()
    assert "Good. I sound like this" in (await ana.forges(f"hi:sound:{act}")).text


async def test_whoever_was_welcomed_has_read_the_safety_text_and_hears_it_no_more(ana):
    await welcomed(ana)
    assert (await ana.taps("▶️ Front of hips, after sitting")).messages == []


async def test_who_would_rather_wait_is_let_be(ana):
    await welcomed(ana)
    said = await ana.taps("🌿 Later")
    assert "talk to you then" in said.text
    assert said.buttons == []
    assert await ana.owed() is not None
    assert await ana.owed(TimerKind.SESSION) is None


async def test_days_and_times_are_switched_by_taps_and_the_last_day_stays(harness, ana):
    await to_time(ana)
    assert "✓ Mo" in (await ana.taps("21:00")).buttons
    for day in ("Tu", "Th", "Fr", "Sa", "Su"):
        said = await ana.taps(f"✓ {day}")
    assert "21:00 \u2013 on which days?" in said.text
    await ana.taps("✓ We")
    await ana.taps("✓ Mo")
    await ana.taps("✅ Monday · 21:00")
    (slot,) = await slots(harness, ana)
    assert (slot.at, slot.weekdays) == (time(21), frozenset({0}))


async def test_no_reminder_is_an_answer_too(harness, ana):
    await to_time(ana)
    said = await ana.taps("🌿 No reminder")
    assert said.text.startswith("How do you like to stretch?")
    assert await slots(harness, ana) == []


async def test_wishes_are_kept_as_they_are_tapped(ana):
    await to_wishes(ana)
    assert "✓ Chair" in (await ana.taps("Chair")).buttons
    assert "✓ 10 min" in (await ana.taps("10 min")).buttons
    assert "🚫 Kneeling" in (await ana.taps("Kneeling")).buttons
    kept = (await ana.person()).preferences
    assert (kept.place, kept.minutes, kept.avoided) == (Place.CHAIR, 10, {Load.KNEELING})
    await ana.taps("🚫 Kneeling")
    assert (await ana.person()).preferences.avoided == frozenset()


async def test_the_whole_walk_by_words_alone(harness, ana):
    await ana.says("/start")
    assert "When should" in (await ana.says("Lisbon")).text
    assert "07:45 \u2013 on which days?" in (await ana.says("7:45")).text
    assert "07:45, Monday to Friday (Lisbon)" in (await ana.says("weekdays")).text
    said = await ana.says("on a chair, 10 minutes, no kneeling")
    assert {"✓ Chair", "✓ 10 min", "🚫 Kneeling"} <= set(said.buttons)
    assert "In 5 seconds" in (await ana.says("ok")).text
    assert "louder" in (await ana.says("too quiet")).text
    assert "In 5 seconds" in (await ana.says("try again")).text
    assert "find the sound" in (await ana.says("I heard nothing")).text
    assert "You’re all set" in (await ana.says("I heard it!")).text
    assert await step(ana) is FirstStep.DONE
    (slot,) = await slots(harness, ana)
    assert (slot.at, slot.weekdays) == (time(7, 45), frozenset(range(5)))


@pytest.mark.parametrize("typed", ["yes", "let's go"])
async def test_a_typed_yes_to_the_hello_begins_the_first_minute(ana, typed):
    await ana.says("/start")
    await ana.says(typed)
    assert await ana.owed(TimerKind.SESSION) is not None


async def test_a_typed_no_to_the_hello_goes_on_without_the_first_minute(ana):
    await ana.says("/start")
    assert "Does your clock show 08:00?" in (await ana.says("no thanks")).text
    assert "When should I remind you?" in (await ana.says("yes")).text
    assert "07:30, every day" in (await ana.says("yes")).text


async def test_a_reminder_that_is_typed_first_is_kept_and_the_place_is_asked(harness, ana):
    await ana.says("/start")
    assert "Does your clock show" in (await ana.says("7:30 weekdays")).text
    said = await ana.says("Lisbon")
    assert "07:30, Monday to Friday (Lisbon)" in said.text
    assert len(await slots(harness, ana)) == 1


async def test_time_and_days_may_be_typed_at_once(harness, ana):
    await to_time(ana)
    assert "How do you like" in (await ana.says("6.45 pm mon, wed")).text
    (slot,) = await slots(harness, ana)
    assert (slot.at, slot.weekdays) == (time(18, 45), frozenset({0, 2}))


async def test_a_place_that_is_put_off_is_taken_as_guessed_and_the_steps_go_on(ana):
    await ana.says("/start")
    await ana.taps("⏭ Skip")
    said = await ana.says("later")
    assert "/timezone changes it" in said.text
    assert "When should I remind you?" in said.text
    assert not (await ana.person()).zone_checked


async def test_a_reminder_that_is_put_off_leads_on(ana):
    await to_time(ana)
    said = await ana.says("not now")
    assert "no reminder for now" in said.text
    assert "How do you like to stretch?" in said.text


@pytest.mark.parametrize("typed", ["soonish", "25:00", "<b>", "x" * 4000])
async def test_what_is_no_time_is_told_kindly_and_may_be_typed_again(ana, typed):
    await to_time(ana)
    said = await ana.says(typed)
    assert "I couldn’t read" in said.text
    assert len(said.text) < 200
    assert "07:30" in said.buttons
    assert "07:30 \u2013 on which days?" in (await ana.says("7:30")).text


async def test_what_is_no_wish_and_no_word_about_sound_is_told_kindly(ana):
    await to_wishes(ana)
    said = await ana.says("purple")
    assert "I couldn’t read “purple”. Try chair" in said.text
    assert "✅ That’s fine" in said.buttons
    assert "Try chair" in (await ana.says("99 minutes")).text
    await ana.taps("✅ That’s fine")
    said = await ana.says("purple")
    assert "Did you hear my message?" in said.text
    assert "👂 Heard it" in said.buttons


async def test_every_step_is_resumed_by_start(harness, ana):
    await ana.says("/start")
    assert "Hi Ana!" in (await ana.says("/start")).text
    await ana.taps("▶️ OK, my first minute")
    said = await ana.says("/start")
    assert "in the middle of a session: One-minute stretch" in said.text
    await harness.shows_the_first_card(ana)
    await ana.taps("⏹")
    assert "Does your clock show 08:00?" in (await ana.says("/start")).text
    await ana.says("Lisbon")
    said = await ana.says("/start")
    assert "Lisbon, Portugal (Europe/Lisbon)" in said.text
    assert "When should I remind you?" in said.text
    await ana.taps("✅ Every day")
    assert "How do you like to stretch?" in (await ana.says("/start")).text
    await ana.taps("✅ That’s fine")
    assert "In 5 seconds" in (await ana.says("/start")).text
    await ana.taps("⏭ Go on")
    assert "Welcome back, Ana!" in (await ana.says("/start")).text


async def test_an_answer_counts_though_its_question_was_asked_hours_ago(harness, ana):
    await ana.says("/start")
    await ana.taps("⏭ Skip")
    harness.goes_on(hours=3)
    assert "When should I remind you?" in (await ana.says("Lisbon")).text
    harness.goes_on(hours=3)
    assert "09:00, every day" in (await ana.says("9:00 every day")).text
    assert len(await slots(harness, ana)) == 1


async def test_at_every_step_a_command_works_and_the_step_waits(ana):
    await to_time(ana)
    assert "No days yet" in (await ana.says("/streak")).text
    assert "When should I remind you?" in (await ana.says("/start")).text
    await ana.taps("✅ Every day")
    assert "Settings" in (await ana.says("/settings")).text
    assert "How do you like" in (await ana.says("/start")).text


async def test_a_zone_may_be_typed_and_the_welcome_goes_on(ana):
    await ana.says("/start")
    said = await ana.says("Lisbon")
    assert "✅ You're in Lisbon, Portugal (Europe/Lisbon)" in said.text
    assert "When should I remind you?" in said.text
    assert (await ana.person()).zone == "Europe/Lisbon"


async def test_a_zone_may_be_shared_and_the_welcome_goes_on(ana):
    await ana.says("/start")
    await ana.taps("⏭ Skip")
    await ana.taps("🌍 Another place")
    said = await ana.shares(35.68, 139.69)
    assert "📍 Tokyo. I haven’t stored your location." in said.text
    assert "When should I remind you?" in said.text
    assert (await ana.person()).zone == "Asia/Tokyo"


async def test_someone_of_whom_nothing_is_known_is_offered_zones_of_the_world(harness):
    ben = harness.guest(1002, first_name="Ben", language_code=None)
    await ben.says("/start")
    said = await ben.taps("⏭ Skip")
    assert "Does your clock show 07:00? (UTC)" in said.text
    assert "02:00 · New York" in said.buttons
    await ben.taps("02:00 · New York")
    assert (await ben.person()).zone == "America/New_York"


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


async def test_who_is_through_and_has_no_reminder_left_is_asked_for_a_time_and_no_more(ana):
    await welcomed(ana)
    await ana.says("/remind off")
    assert "When should I remind you?" in (await ana.says("/start")).text
    said = await ana.taps("✅ Every day")
    assert "How do you like" not in said.text
    await ana.says("/remind off")
    await ana.says("/start")
    assert "no reminder for now" in (await ana.taps("🌿 No reminder")).text
    assert "kept" not in (await ana.forges("hi:wished")).text


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
    await to_time(ana)
    harness.goes_on(days=3)
    await ana.taps("21:00")
    await ana.taps("✅ Every day")
    (slot,) = await slots(harness, ana)
    assert (slot.at, slot.weekdays) == (time(21), EVERY_DAY)


@pytest.mark.parametrize(
    "data",
    [
        "hi", "hi:", "hi:time", "hi:time:9999", "hi:days", "hi:days:0730", "hi:days:0730:999", "hi:plan:0730:0",
        "hi:lang:xx", "hi:wish", "hi:wish:place:moon", "hi:wish:minutes:99", "hi:wish:off:nothing", "hi:sound:loud",
    ],
)  # fmt: skip
async def test_a_step_that_is_none_of_ours_is_an_old_button(harness, ana, data):
    await ana.says("/start")
    assert "no longer works" in (await ana.forges(data)).toast
    assert await slots(harness, ana) == []


async def test_someone_with_as_many_reminders_as_one_may_have_is_told(ana):
    await ana.says("/remind 1:00 2:00 3:00 4:00 5:00 6:00 7:00 8:00 9:00 10:00")
    said = await ana.forges("hi:days:1200:127")
    assert "10 reminders, which is the maximum" in said.toast


async def test_in_the_middle_of_another_session_the_first_minute_has_to_wait(ana):
    await ana.says("/start")
    await ana.says("/stretch psoas-reset")
    said = await ana.taps("▶️ OK, my first minute")
    assert "in the middle of a session: Front of hips, after sitting" in said.text
    assert "Next comes a card" not in said.text


async def test_a_release_without_the_first_minute_asks_for_the_place_at_once(store):
    known = localizer()
    routines = {name: one for name, one in known.library.routines.items() if name != TASTER}
    poorer = replace(known, library=replace(known.library, routines=routines))
    async with opened(store, poorer) as harness:
        eva = harness.guest(1003, first_name="Eva", language_code="en")
        await eva.says("/start")
        assert "Does your clock show" in (await eva.taps("▶️ OK, my first minute")).text


async def test_wishes_and_sound_are_understood_though_their_questions_were_asked_hours_ago(
    harness, ana
):
    await to_wishes(ana)
    harness.goes_on(hours=3)
    assert "✓ Standing" in (await ana.says("standing")).buttons
    harness.goes_on(hours=3)
    await ana.says("ok")
    harness.goes_on(hours=3)
    assert "You’re all set" in (await ana.says("heard it")).text


async def test_a_language_of_the_old_hello_is_spoken_though_all_steps_are_done(ana):
    await ana.says("/start")
    await to_sound(ana)
    await ana.taps("⏭ Go on")
    await ana.says("/help")
    assert "You’re all set" in (await ana.forges("hi:lang:en")).text


async def test_yes_no_and_later_answer_the_sound_check_and_thanks_asks_for_the_time_again(ana):
    await to_time(ana)
    assert "When should I remind you?" in (await ana.says("thanks")).text
    await ana.says("/start")
    await ana.taps("✅ Every day")
    await ana.taps("✅ That’s fine")
    assert "find the sound" in (await ana.says("no")).text
    assert "You’re all set" in (await ana.says("yes")).text
