"""A guided session as the server sees it: the order, the holds, the calls to switch, and what buttons do."""

import asyncio
import re
from datetime import timedelta

import pytest

from tests.support.running_bot import (
    SPEAKING,
    first_line,
    running,
    settle_ana,
    to_hundredths,
    words,
)

ORDER = [
    "Kneeling hip flexor stretch",
    "Supine psoas stretch",
    "Bridge pose",
    "Standing lunge stretch",
]


@pytest.fixture(scope="module")
def session(tmp_path_factory):
    """The calls of a whole psoas routine that nobody disturbs: led once, looked at by many."""
    return asyncio.run(undisturbed(tmp_path_factory.mktemp("session")))


async def undisturbed(folder):
    async with running(folder) as system, system.bot():
        ana = await settle_ana(system)
        since = len(system.emulator.ledger)
        await system.says(ana, "/stretch psoas-reset")
        await system.goes_on(minutes=6)
        return system.told(ana, since=since)


def is_card(call):
    return first_line(call).startswith("▶️") and call.method in SPEAKING


def is_switch(call):
    return "switch sides" in first_line(call)


def begins_hold(call):
    return "Hold:" in first_line(call)


async def test_the_articles_stretches_come_in_the_articles_order(session):
    named = [
        next(name for name in ORDER if name in words(call)) for call in filter(is_card, session)
    ]
    assert named == ORDER


async def test_every_call_to_switch_is_a_new_sounding_message(session):
    switches = [call for call in session if is_switch(call)]
    assert len(switches) == 3
    assert {call.method for call in switches} <= SPEAKING
    assert all(call.params["disable_notification"] == "false" for call in switches)


async def test_a_call_to_switch_comes_at_the_very_end_of_the_hold(session):
    for number, call in enumerate(session):
        if is_switch(call):
            hold = next(one for one in reversed(session[:number]) if begins_hold(one))
            assert call.at - hold.at == timedelta(seconds=30)


async def test_both_sides_are_held_equally_long(session):
    holds = [
        (call.at, next(after.at for after in session[number:] if after.method in SPEAKING))
        for number, call in enumerate(session)
        if begins_hold(call)
    ]
    assert len(holds) == 7
    assert {end - begin for begin, end in holds} == {timedelta(seconds=30)}


async def test_the_second_side_is_the_other_one(session):
    sides = [words(call).splitlines()[1] for call in session if begins_hold(call)]
    for first, second in ((0, 1), (2, 3), (5, 6)):
        swapped = re.sub(
            "right|left",
            lambda side: {"right": "left", "left": "right"}[side[0]],
            sides[first].lower(),
        )
        assert swapped == sides[second].lower()


async def test_a_hold_is_a_silent_change_and_says_how_long_it_lasts(session):
    holds = [call for call in session if begins_hold(call)]
    assert {call.method for call in holds} == {"editMessageCaption"}
    assert all("0:30" in words(call) for call in holds)


async def test_the_finish_tells_of_completion_the_streak_and_the_next_reminder(session):
    assert "complete" in words(session[-1])
    assert "1-day streak" in words(session[-1])
    assert "Next reminder" in words(session[-1])


async def test_a_pause_keeps_what_is_left_of_the_hold(system, settled_ana):
    await system.says(settled_ana, "/stretch psoas-reset")
    await system.goes_on(seconds=22)
    since = len(system.emulator.ledger)
    await system.taps(settled_ana, "⏸")
    paused = system.clock.now()
    await system.goes_on(minutes=5)
    await system.taps(settled_ana, "▶️ Resume")
    back = system.clock.now()
    await system.goes_on(seconds=40)
    told = system.told(settled_ana, since=since)
    held = next(call for call in told if begins_hold(call) and call.at > paused)
    switch = next(call for call in told if is_switch(call))
    begun = next(
        call
        for call in reversed(system.told(settled_ana))
        if begins_hold(call) and call.at < paused
    )
    assert to_hundredths(held.at - back) == timedelta(seconds=3)
    left = timedelta(seconds=30) - (paused - begun.at)
    assert to_hundredths(switch.at - held.at) == to_hundredths(left)


async def test_a_skipped_stretch_leads_to_the_next_and_is_not_counted(system, settled_ana):
    await system.says(settled_ana, "/stretch psoas-reset")
    await system.goes_on(seconds=20)
    await system.taps(settled_ana, "⏭")
    await system.goes_on(seconds=1)
    assert "Supine psoas stretch" in settled_ana.inbox[-1].text
    await system.goes_on(minutes=6)
    assert "3 of 4" in settled_ana.inbox[-1].text


async def test_a_session_ended_after_one_whole_stretch_keeps_the_day(system, settled_ana):
    await system.says(settled_ana, "/stretch psoas-reset")
    await system.goes_on(seconds=95)
    await system.taps(settled_ana, "⏹")
    await system.goes_on(seconds=5)
    assert "1 of 4" in settled_ana.inbox[-1].text
    assert "1-day streak" in settled_ana.inbox[-1].text


async def test_a_session_ended_before_that_does_not(system, settled_ana):
    await system.says(settled_ana, "/stretch psoas-reset")
    await system.goes_on(seconds=20)
    await system.taps(settled_ana, "⏹")
    await system.goes_on(seconds=5)
    (progress,) = await system.says(settled_ana, "/streak")
    assert "1-day streak" not in progress.text
    assert "No days yet" in progress.text


async def test_a_tap_on_an_old_card_changes_nothing_and_is_answered_kindly(system, settled_ana):
    await system.says(settled_ana, "/stretch psoas-reset")
    await system.goes_on(seconds=2)
    old = settled_ana.inbox[-1]
    await system.goes_on(seconds=50)
    query = settled_ana.taps(old, "⏹", stale=True)
    await system.settled()
    assert "That step is over" in system.emulator.answers[query].text
    await system.goes_on(minutes=5)
    assert "4 of 4" in settled_ana.inbox[-1].text


async def test_a_double_tap_starts_one_session(system, settled_ana):
    await system.machine.to_next_reminder()
    reminder = settled_ana.inbox[-1]
    for _ in range(2):
        settled_ana.taps(reminder, "▶️ Start", stale=True)
    await system.goes_on(minutes=6)
    assert len([call for call in system.sounded(settled_ana) if "complete" in words(call)]) == 1


async def test_commands_work_in_the_middle_of_a_hold(system, settled_ana):
    await system.says(settled_ana, "/stretch psoas-reset")
    await system.goes_on(seconds=20)
    for command in ("/streak", "/help", "/routines", "/settings", "/remind", "/timezone"):
        assert await system.says(settled_ana, command)
    await system.goes_on(minutes=6)
    assert "4 of 4" in settled_ana.inbox[-1].text


async def test_a_second_session_is_not_begun_beside_the_first(system, settled_ana):
    await system.says(settled_ana, "/stretch psoas-reset")
    await system.goes_on(seconds=20)
    (answer,) = await system.says(settled_ana, "/stretch desk-break-chair")
    assert "in the middle of a session: Front of hips, after sitting" in answer.text
    assert any("⏹" in label for label in answer.buttons)


async def test_a_reminder_that_falls_due_during_a_session_is_not_sent(system, settled_ana):
    await system.goes_on(minutes=28)
    await system.says(settled_ana, "/stretch psoas-reset")
    await system.goes_on(minutes=10)
    assert not [call for call in system.told(settled_ana) if first_line(call).startswith("🌿")]


async def test_pause_and_resume_work_as_commands_too(system, settled_ana):
    await system.says(settled_ana, "/stretch psoas-reset")
    await system.goes_on(seconds=20)
    await system.says(settled_ana, "/pause")
    await system.goes_on(minutes=3)
    await system.says(settled_ana, "/resume")
    await system.goes_on(minutes=6)
    assert "4 of 4" in settled_ana.inbox[-1].text
