"""The bot goes down and comes back: nothing is lost, nothing is told twice, nothing comes in a burst."""

from datetime import timedelta

import pytest

from bot.practice.outage import OUTAGE
from tests.support.running_bot import SPEAKING, first_line, settle_ana, to_hundredths, words

HERE = timedelta(seconds=1)


@pytest.fixture
def system(empty_town):
    """Here the bot comes and goes."""
    return empty_town


async def begin(system):
    """Settle Ana and start her session; the bot goes down after this."""
    ana = await settle_ana(system)
    await system.says(ana, "/stretch psoas-reset")
    return ana


def reminders(system, person):
    return [call for call in system.told(person) if first_line(call).startswith("🌿")]


async def test_a_restart_of_a_few_seconds_in_the_middle_of_a_hold_is_not_noticed(system):
    async with system.bot():
        ana = await begin(system)
        await system.goes_on(seconds=25)
    system.passes(seconds=4)
    async with system.bot():
        await system.goes_on(minutes=6)
    (finish,) = [call for call in system.sounded(ana) if "complete" in words(call)]
    assert "4 of 4" in words(finish)


async def test_a_switch_that_was_missed_by_seconds_still_leaves_the_second_side_whole(system):
    async with system.bot():
        ana = await begin(system)
        since = len(system.emulator.ledger)
        await system.goes_on(seconds=38)
    system.passes(seconds=6)
    async with system.bot():
        await system.goes_on(minutes=6)
    told = system.told(ana, since=since)
    switch = next(call for call in told if "switch sides" in first_line(call))
    hold = next(call for call in told if "Hold:" in first_line(call) and call.at > switch.at)
    after = next(call for call in told if call.method in SPEAKING and call.at > hold.at)
    assert to_hundredths(after.at - hold.at) == timedelta(seconds=30)


async def test_a_longer_absence_offers_to_go_on_once_and_says_nothing_else(system):
    async with system.bot():
        ana = await begin(system)
        await system.goes_on(seconds=25)
    since = len(system.emulator.ledger)
    system.passes(minutes=3)
    async with system.bot():
        await system.goes_on(minutes=10)
        (offer,) = system.sounded(ana, since=since)
        assert "lost my place" in first_line(offer)
        await system.taps(ana, "▶️")
        await system.goes_on(minutes=6)
    assert "4 of 4" in ana.inbox[-1].text


async def test_a_restart_in_a_pause_leaves_the_session_paused(system):
    async with system.bot():
        ana = await begin(system)
        await system.goes_on(seconds=25)
        await system.taps(ana, "⏸")
    system.passes(minutes=10)
    async with system.bot():
        await system.taps(ana, "▶️ Resume")
        await system.goes_on(minutes=6)
    assert "4 of 4" in ana.inbox[-1].text


async def test_after_two_hours_of_absence_a_reminder_comes_once_and_says_sorry(system):
    async with system.bot():
        ana = await settle_ana(system)
    system.passes(hours=2)
    async with system.bot():
        await system.goes_on(hours=12)
    (reminder,) = reminders(system, ana)
    assert "Sorry, I was away at 07:30" in words(reminder)


async def test_after_two_hours_of_absence_several_reminders_become_one(system):
    async with system.bot():
        ana = await settle_ana(system)
        for time in ("07:45", "08:00", "08:15"):
            await system.says(ana, f"/remind {time}")
    system.passes(hours=2)
    async with system.bot():
        await system.goes_on(hours=2)
    (reminder,) = reminders(system, ana)
    assert "08:15" in words(reminder)


async def test_after_three_days_of_absence_no_old_reminder_comes_and_the_streak_is_safe(system):
    async with system.bot():
        ana = await begin(system)
        await system.goes_on(minutes=6)
    system.passes(days=4)
    async with system.bot():
        (progress,) = await system.says(ana, "/streak")
        assert "1-day streak" in progress.text
        assert "Longest: 1 day" in progress.text
        await system.goes_on(hours=24)
    (reminder,) = reminders(system, ana)
    assert "I was down on" in words(reminder)
    assert "1-day streak" in words(reminder)


async def test_a_restart_sends_no_reminder_twice(system):
    async with system.bot():
        ana = await settle_ana(system)
        await system.goes_on(minutes=31)
    for _ in range(3):
        system.passes(seconds=20)
        async with system.bot():
            await system.goes_on(seconds=20)
    assert len(reminders(system, ana)) == 1


async def test_what_people_say_while_the_bot_is_away_is_answered_when_it_is_back(system):
    async with system.bot():
        ana = await settle_ana(system)
    since = len(system.emulator.ledger)
    ana.says("/streak")
    ana.says("/remind 09:00")
    system.passes(seconds=90)
    async with system.bot():
        await system.settled()
    heard = [words(call) for call in system.told(ana, since=since)]
    assert any("No days yet" in text for text in heard)
    assert any("09:00" in text for text in heard)


async def test_a_tap_that_waited_too_long_does_its_work_all_the_same(system):
    """Telegram keeps a tap for 150 s; answered late it is refused, but what it asked for is done."""
    async with system.bot():
        ana = await settle_ana(system)
        await system.machine.to_next_reminder()
    ana.taps(ana.inbox[-1], "▶️ Start")
    system.passes(seconds=100)
    async with system.bot():
        await system.goes_on(seconds=5)
    assert "Get ready" in ana.inbox[-1].text


async def test_a_question_survives_a_restart(system):
    async with system.bot():
        ana = await settle_ana(system)
        await system.says(ana, "/timezone")
    async with system.bot():
        (answer,) = await system.says(ana, "Lisbon")
    assert "Lisbon" in answer.text


@pytest.mark.parametrize("length", [timedelta(seconds=30), OUTAGE - HERE])
async def test_a_short_absence_is_no_outage(system, length):
    async with system.bot():
        ana = await settle_ana(system)
    system.passes(seconds=length.total_seconds())
    async with system.bot() as limber:
        await system.goes_on(hours=1)
        async with limber.store.begin() as tx:
            assert await tx.days.protected(ana.id) == frozenset()
