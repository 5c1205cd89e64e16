"""Why a stretch was left, how a session was, and what follows from it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.person import SoreStretch

HIP, NAME = "kneeling-hip-flexor-stretch", "Kneeling hip flexor stretch"


async def ends_a_session(harness, guest):
    """Let the guest complete the first stretch of the psoas routine, and say nothing more."""
    await guest.says("/stretch psoas-reset")
    async with harness.store.begin() as tx:
        live = await tx.sessions.live(guest.id)
        await tx.sessions.keep(replace(live, completed=(0,)))
    await guest.says("/stop")
    return live.id


async def feeling(harness, guest):
    async with harness.store.begin() as tx:
        return [one.feeling for one in await tx.sessions.history(guest.id)]


async def test_who_says_that_it_hurts_hears_when_to_stop_and_may_leave_the_stretch_out(ana):
    await ana.says("/help")
    said = await ana.forges(f"why:hurts:{HIP}")
    assert said.text.startswith("Stop if you feel sharp pain")
    assert NAME in said.text
    assert said.buttons == ["🪶 Easier way", "Leave out today", "Leave out for good", "Keep it"]


async def test_a_stretch_is_left_out_for_today_only(harness, ana):
    await ana.says("/help")
    await ana.forges(f"why:hurts:{HIP}")
    assert "Left out for today" in (await ana.taps("Leave out today")).text
    today = harness.clock.now().date()
    assert (await ana.person()).sore == (SoreStretch(stretch=HIP, until=today),)


async def test_a_stretch_is_left_out_from_now_on_and_comes_back(ana):
    await ana.says("/help")
    await ana.forges(f"why:hurts:{HIP}")
    assert "You can bring it back in /settings" in (await ana.taps("Leave out for good")).text
    assert (await ana.person()).preferences.never == {HIP}
    assert "It stays in" in (await ana.taps("Keep it")).text
    assert (await ana.person()).preferences.never == frozenset()


async def test_a_stretch_that_hurts_is_done_in_its_easier_way_until_that_is_taken_back(ana):
    await ana.says("/help")
    await ana.forges(f"why:hurts:{HIP}")
    assert "folded towel" in (await ana.taps("Easier way")).text
    assert (await ana.person()).preferences.easier == {HIP}
    await ana.taps("Keep it")
    assert (await ana.person()).preferences.easier == frozenset()


@pytest.mark.parametrize(("reason", "offered"), [("space", "Place"), ("time", "Length")])
async def test_a_reason_leads_to_what_helps(ana, reason, offered):
    await ana.says("/help")
    assert (await ana.forges(f"why:{reason}:{HIP}")).buttons == [offered]


async def test_not_today_needs_no_more_words(ana):
    await ana.says("/help")
    said = await ana.forges(f"why:not-today:{HIP}")
    assert (said.toast, said.messages) == ("Thanks, noted.", [])


@pytest.mark.parametrize("how", ["good", "fine"])
async def test_how_a_session_was_is_kept_with_a_word_over_the_chat(harness, ana, how):
    number = await ends_a_session(harness, ana)
    said = await ana.forges(f"f:{number}:{how}")
    assert said.messages == []
    assert await feeling(harness, ana) == [how]


async def test_what_hurt_is_left_out_tomorrow_and_the_day_s_routine_says_so(harness, ana):
    number = await ends_a_session(harness, ana)
    asked = await ana.forges(f"f:{number}:hurt")
    assert "Which stretch hurt?" in asked.text
    assert "Left out today and tomorrow" in (await ana.taps(NAME)).text
    harness.goes_on(days=1)
    shown = await ana.forges("pk:today")
    assert f"🩹 Left out because you said it hurt: {NAME}" in shown.text
    assert shown.text.count(NAME) == 1
    page = await ana.forges(f"lib:of:{HIP}")
    assert "It hurt, so I’m leaving it out up to and including" in page.text
    assert "It hurt" not in (await ana.taps("Bring it back")).text
    assert "🩹" not in (await ana.forges("pk:today")).text


async def test_after_its_day_what_hurt_comes_again(harness, ana):
    await ana.says("/help")
    await ana.forges(f"hurt:tomorrow:{HIP}")
    harness.goes_on(days=2)
    assert "🩹" not in (await ana.forges("pk:today")).text
    assert "🩹" not in (await ana.forges(f"lib:of:{HIP}")).text


async def test_what_hurts_is_found_among_ones_stretches(ana):
    await ana.says("/help")
    await ana.forges(f"hurt:tomorrow:{HIP}")
    said = await ana.forges("lib:mine")
    assert f"Left out for now, because it hurt: {NAME}" in said.text


async def test_nobody_says_how_the_session_of_another_was(harness, ana):
    number = await ends_a_session(harness, ana)
    ben = harness.guest(1002, first_name="Ben")
    await ben.says("/help")
    assert "another session" in (await ben.forges(f"f:{number}:good")).toast
    assert await feeling(harness, ana) == [None]


async def test_opinions_of_what_is_gone_are_old_buttons(harness, ana):
    await ends_a_session(harness, ana)
    for data in ("why:hurts:gone", "why:bored:cat-cow", "hurt:today:gone", "f:1:bored"):
        assert "no longer works" in (await ana.forges(data)).toast


def test_a_sore_stretch_is_read_as_it_is_written(harness):
    sore = SoreStretch(stretch=HIP, until=harness.clock.now().date() + timedelta(days=1))
    assert SoreStretch.read(str(sore)) == sore
