"""Whoever writes of pain or worse gets the safety sentence first, and no button that starts a stretch."""

import pytest

from bot.domain.session import Phase

WORRYING = ["I have chest pain", "my back hurts"]


async def live(harness, guest):
    async with harness.store.begin() as tx:
        return await tx.sessions.live(guest.id)


async def test_an_emergency_gets_the_emergency_sentence_and_no_button(ana):
    said = await ana.says("I have chest pain")
    assert said.text.startswith("Chest pain, trouble breathing, fainting")
    assert "call your emergency number" in said.text
    assert said.buttons == []


async def test_pain_gets_the_sentence_about_stopping_and_an_offer_to_leave_movements_out(ana):
    said = await ana.says("my back hurts")
    assert said.text.startswith("Stop if you feel sharp pain")
    assert said.buttons == ["🚫 Leave movements out"]
    assert "Which movements" in (await ana.taps("🚫 Leave movements out")).text


@pytest.mark.parametrize("typed", WORRYING)
async def test_a_session_is_paused_and_may_be_ended(harness, ana, typed):
    await ana.says("/stretch")
    said = await ana.says(typed)
    assert (await live(harness, ana)).phase is Phase.PAUSED
    assert said.buttons[0] == "⏹ End"
    assert "⏹ End" in (await ana.says(typed)).buttons


@pytest.mark.parametrize("question", ["/timezone", "/remind"])
async def test_it_comes_before_the_answer_to_a_question(ana, question):
    await ana.says(question)
    assert "emergency number" in (await ana.says("I have chest pain")).text


async def test_no_stretch_is_started_for_what_hurts(harness, ana):
    said = await ana.says("/stretch my back hurts")
    assert said.text.startswith("Stop if you feel sharp pain")
    assert await live(harness, ana) is None
