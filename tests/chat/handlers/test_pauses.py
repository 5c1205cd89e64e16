"""/pause, /resume and /stop."""

from datetime import date

import pytest

from bot.domain.session import Phase
from bot.storage.timers import TimerKind


async def phase(harness, guest):
    async with harness.store.begin() as tx:
        return (await tx.sessions.history(guest.id))[-1].phase


async def pauses(harness, guest):
    async with harness.store.begin() as tx:
        return [(one.since, one.until) for one in await tx.days.pauses(guest.id)]


@pytest.mark.parametrize("typed", ["3", "3 days", "3d", " 3 ", "3 Tage"])
async def test_so_many_days_off_may_be_typed(harness, ana, typed):
    said = await ana.says(f"/pause {typed}")
    assert "You’re on a break until the end of Wed 4 Mar" in said.text
    assert await pauses(harness, ana) == [(date(2026, 3, 2), date(2026, 3, 4))]


@pytest.mark.parametrize(
    ("typed", "days"),
    [("a week", 7), ("two weeks", 14), ("today", 1), ("until friday", 5), ("1 month", 30)],
)  # fmt: skip
async def test_a_length_in_words_is_understood(harness, typed, days):
    guest = harness.guest(1003, first_name="Eva", language_code="en")
    await guest.says(f"/pause {typed}")
    ((since, until),) = await pauses(harness, guest)
    assert (until - since).days + 1 == days


async def test_a_time_off_ends_with_a_tap(harness, ana):
    await ana.says("/pause 3")
    assert "reminders are on again" in (await ana.taps("☀️ Remind me again")).text
    assert await pauses(harness, ana) == []


async def test_one_day_off_is_today(harness, ana):
    assert "You’re on a break for today" in (await ana.says("/pause 1")).text
    assert await pauses(harness, ana) == [(date(2026, 3, 2), date(2026, 3, 2))]


@pytest.mark.parametrize("typed", ["0", "91", "-1", "for ever", "<b>", "9" * 40, "1.5"])
async def test_what_is_no_number_of_days_is_told_kindly(harness, ana, typed):
    said = await ana.says(f"/pause {typed}")
    assert "as a number of days" in said.text
    assert "up to 90" in said.text
    assert "🌙 Today" in said.buttons
    assert await pauses(harness, ana) == []


@pytest.mark.parametrize(("label", "days"), [("🌙 Today", 1), ("🌙 3 days", 3), ("🌙 14 days", 14)])
async def test_without_a_number_some_are_offered(harness, ana, label, days):
    said = await ana.says("/pause")
    assert "How long a break would you like?" in said.text
    await ana.taps(label)
    ((since, until),) = await pauses(harness, ana)
    assert (until - since).days + 1 == days


@pytest.mark.parametrize("data", ["rest", "rest:", "rest:abc", "rest:0", "rest:91", "rest:-3"])
async def test_a_button_for_no_sensible_rest_is_an_old_one(harness, ana, data):
    await ana.says("/pause")
    assert "no longer works" in (await ana.forges(data)).toast
    assert await pauses(harness, ana) == []


async def test_pausing_without_a_number_pauses_the_session_that_runs(harness, ana):
    await ana.says("/stretch")
    await harness.shows_the_first_card(ana)
    said = await ana.says("/pause")
    assert "Paused" in said.text
    assert await phase(harness, ana) is Phase.PAUSED
    assert await pauses(harness, ana) == []


async def test_pausing_a_paused_session_again_asks_for_days(harness, ana):
    await ana.says("/stretch")
    await harness.shows_the_first_card(ana)
    await ana.says("/pause")
    assert "How long a break would you like?" in (await ana.says("/pause")).text


async def test_days_may_be_taken_off_although_a_session_runs(harness, ana):
    await ana.says("/stretch")
    await ana.says("/pause 2")
    assert len(await pauses(harness, ana)) == 1
    assert await phase(harness, ana) is Phase.RUNNING


async def test_resuming_goes_on_with_a_paused_session(harness, ana):
    await ana.says("/stretch")
    await harness.shows_the_first_card(ana)
    await ana.says("/pause")
    assert "here we go" in (await ana.says("/resume")).text
    assert await phase(harness, ana) is Phase.RUNNING
    assert await ana.owed(TimerKind.SESSION) is not None


async def test_resuming_ends_a_time_off(harness, ana):
    await ana.says("/pause 7")
    assert "Welcome back" in (await ana.says("/resume")).text
    assert await pauses(harness, ana) == []


async def test_resuming_after_a_stop_brings_the_reminders_back(ana):
    await ana.says("/remind 07:30")
    await ana.says("/stop")
    assert "on again" in (await ana.says("/resume")).text
    assert await ana.owed() is not None


async def test_where_nothing_is_paused_resuming_says_so(ana):
    assert "You’re not on a break" in (await ana.says("/resume")).text


async def test_stopping_ends_reminders_the_session_and_questions(harness, ana):
    await ana.says("/remind 07:30")
    await ana.says("/stretch")
    await ana.says("/timezone")
    said = await ana.says("/stop")
    assert "I’ve stopped all reminders" in said.text
    assert await ana.owed() is None
    assert await phase(harness, ana) is Phase.ENDED
    assert "commands and buttons" in (await ana.says("Lisbon")).text


async def test_a_stopped_session_still_says_its_last_words(harness, ana):
    await ana.says("/stretch")
    await ana.says("/stop")
    assert await ana.owed(TimerKind.SESSION) == harness.clock.now()


async def test_stopping_twice_is_no_harm(ana):
    await ana.says("/stop")
    assert "I’ve stopped" in (await ana.says("/stop")).text


async def test_a_new_reminder_after_a_stop_starts_them_again(ana):
    await ana.says("/remind 07:30")
    await ana.says("/stop")
    await ana.says("/remind 08:00")
    assert not (await ana.person()).stopped
