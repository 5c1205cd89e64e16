"""A friend opens a link, stretches within two taps, and is asked to set up only after it."""

from tests.support.running_bot import words


async def test_a_friend_opens_a_shared_link_stretches_within_two_taps_and_sets_up_after(
    system, ana
):
    await system.says(ana, "/start")
    await system.says(ana, "/stretch psoas-reset")
    await system.goes_on(minutes=6)
    await system.taps(ana, "📤 Share")
    card = ana.inbox[-1]
    bea = system.emulator.person(1002, first_name="Bea", language_code="en")
    bea.opens(card.keyboard[0][0]["url"])
    await system.settled()
    hello, routine = bea.inbox
    assert "not medical advice" in hello.text
    assert "Front of hips, after sitting" in routine.text
    await system.taps(bea, "▶️ Front of hips, after sitting")
    assert "Get ready" in bea.inbox[-1].text
    await system.goes_on(minutes=6)
    assert "complete" in words(system.sounded(bea)[-1])
    await system.taps(bea, "⏰ Set a reminder")
    assert "Does your clock show" in bea.inbox[-1].text
