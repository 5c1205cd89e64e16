"""A physiotherapist's line becomes a routine that rings and is led; a programme takes a step a day."""


def shown(system, ana, since):
    """Return the words of everything that was told since then."""
    return "\n".join(
        str(call.params.get("text") or call.params.get("caption") or "")
        for call in system.told(ana, since=since)
    )


async def test_a_prescription_rings_and_is_led_to_its_end(system, settled_ana):
    ana = settled_ana
    await system.says(ana, "/mine Physio: bridge pose 2x3x4s rest 5s, chin tuck 5, twice a day")
    await system.taps(ana, "Remind me twice a day")
    since = len(system.emulator.ledger)
    await system.goes_on(hours=1, minutes=5)
    assert "Physio" in shown(system, ana, since)
    since = len(system.emulator.ledger)
    await system.taps(ana, "▶️ Start")
    await system.goes_on(minutes=4)
    told = shown(system, ana, since)
    assert "2 \u00d7 3 slow repetitions" in told
    assert "Session complete: Physio" in told
    assert "1-day streak" in told


async def test_a_step_of_a_programme_is_led_and_the_next_day_offers_the_next(system, settled_ana):
    ana = settled_ana
    await system.says(ana, "programmes")
    await system.taps(ana, "Desk neck")
    await system.taps(ana, "Follow it")
    since = len(system.emulator.ledger)
    await system.says(ana, "/stretch")
    await system.goes_on(minutes=6)
    assert "Week 1 of 4, day 1 of 20" in shown(system, ana, since)
    since = len(system.emulator.ledger)
    await system.goes_on(hours=25)
    assert "Desk neck · day 2" in shown(system, ana, since)
