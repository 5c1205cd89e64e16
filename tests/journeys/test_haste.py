"""A session without haste: each side waits for a tap, a hold may last longer, and a paused card leads back."""

from datetime import timedelta

from tests.support.running_bot import first_line, to_hundredths, words


async def test_a_card_waits_for_a_tap_where_that_was_chosen(system, settled_ana):
    await system.says(settled_ana, "/settings")
    await system.taps(settled_ana, "⏯")
    since = len(system.emulator.ledger)
    await system.says(settled_ana, "/stretch psoas-reset")
    await system.goes_on(minutes=9)
    assert len(system.sounded(settled_ana, since=since)) == 1
    await system.taps(settled_ana, "▶️ Ready")
    await system.goes_on(seconds=4)
    assert "Hold:" in settled_ana.inbox[-1].text


async def test_a_switch_of_sides_waits_too_and_sounds(system, settled_ana):
    await system.says(settled_ana, "/settings")
    await system.taps(settled_ana, "⏯")
    await system.says(settled_ana, "/stretch psoas-reset")
    await system.goes_on(minutes=1)
    await system.taps(settled_ana, "▶️ Ready")
    await system.goes_on(minutes=5)
    assert "switch sides" in first_line(system.sounded(settled_ana)[-1])
    assert "▶️ Ready" in settled_ana.inbox[-1].buttons


async def test_fifteen_seconds_more_keep_the_hold_and_all_that_follows(system, settled_ana):
    await system.says(settled_ana, "/stretch psoas-reset")
    await system.goes_on(seconds=20)
    since = len(system.emulator.ledger)
    before = next(c for c in reversed(system.told(settled_ana)) if "Hold:" in first_line(c))
    await system.taps(settled_ana, "+15")
    await system.goes_on(minutes=1)
    told = system.told(settled_ana, since=since)
    switch = next(call for call in told if "switch sides" in first_line(call))
    assert to_hundredths(switch.at - before.at) == timedelta(seconds=45)
    await system.goes_on(minutes=6)
    assert "4 of 4" in settled_ana.inbox[-1].text


async def test_a_paused_card_leads_back_to_the_stretch_before(system, settled_ana):
    await system.says(settled_ana, "/stretch psoas-reset")
    await system.goes_on(seconds=100)
    await system.taps(settled_ana, "⏸")
    assert "Paused: Supine psoas stretch" in settled_ana.inbox[-1].text
    await system.taps(settled_ana, "⏮")
    await system.goes_on(seconds=1)
    assert "Kneeling hip flexor stretch" in words(system.sounded(settled_ana)[-1])
    await system.goes_on(minutes=8)
    assert "4 of 4" in settled_ana.inbox[-1].text
