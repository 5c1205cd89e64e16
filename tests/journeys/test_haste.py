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


async def ended_in_the_second(system, ana):
    await system.says(ana, "/stretch psoas-reset")
    await system.goes_on(seconds=100)
    await system.taps(ana, "⏹")
    await system.goes_on(seconds=2)


async def test_a_session_that_was_ended_goes_on_from_its_place(system, settled_ana):
    await ended_in_the_second(system, settled_ana)
    assert "▶️ Go on from 2" in settled_ana.inbox[-1].buttons
    await system.goes_on(minutes=90)
    (offer,) = await system.says(settled_ana, "go on")
    assert "You stopped at stretch 2 of 4: Front of hips, after sitting" in offer.text
    await system.taps(settled_ana, "▶️ Go on from 2")
    await system.goes_on(seconds=1)
    assert "Supine psoas stretch" in settled_ana.inbox[-1].text
    await system.goes_on(minutes=6)
    assert "4 of 4" in settled_ana.inbox[-1].text


async def test_what_went_on_from_its_place_is_counted_once_and_hinders_no_later_day(
    system, settled_ana
):
    await ended_in_the_second(system, settled_ana)
    await system.taps(settled_ana, "▶️ Go on from 2")
    await system.goes_on(minutes=7)
    _, table = await system.says(settled_ana, "/export")
    number = table.body["document"]["file_id"]
    content = system.emulator.state.files.find(number).upload.content
    assert ",4," in content.decode()
    await system.goes_on(hours=24)
    (card, *_) = await system.says(settled_ana, "/stretch")
    assert "Sorry" not in card.text


async def test_stretch_alone_offers_the_place_too(system, settled_ana):
    await ended_in_the_second(system, settled_ana)
    (offer,) = await system.says(settled_ana, "/stretch")
    assert offer.buttons == ["▶️ Go on from 2", "🔁 From the start"]


async def test_after_two_hours_the_place_is_gone(system, settled_ana):
    await ended_in_the_second(system, settled_ana)
    old = settled_ana.inbox[-1]
    await system.goes_on(hours=2, minutes=1)
    assert (
        "That session is over" in (await system.taps(settled_ana, "Go on from", message=old)).text
    )
    since = len(system.emulator.ledger)
    await system.says(settled_ana, "/stretch")
    await system.goes_on(seconds=1)
    assert first_line(system.sounded(settled_ana, since=since)[0]).startswith("▶️")


async def test_nobody_goes_on_with_the_session_of_another(system, settled_ana):
    await ended_in_the_second(system, settled_ana)
    ben = system.emulator.person(1002, first_name="Ben", language_code="en")
    await system.says(ben, "/help")
    query = ben.taps(ben.inbox[-1], forged="on:1")
    await system.settled()
    assert "belongs to another session" in system.emulator.answers[query].text


REASONS = ["🩹 It hurts", "📏 No space", "⏳ No time", "🌙 Not today"]


async def test_a_skip_may_be_explained_once_a_session(system, settled_ana):
    await system.says(settled_ana, "/stretch psoas-reset")
    for _ in range(2):
        await system.goes_on(seconds=20)
        await system.taps(settled_ana, "⏭")
    await system.goes_on(seconds=10)
    asked = [one for one in settled_ana.inbox if one.buttons == REASONS]
    assert [one.text for one in asked] == ["⏭ Kneeling hip flexor stretch"]
    await system.taps(settled_ana, "⏹")
    await system.goes_on(seconds=2)
    assert not set(REASONS) & set(settled_ana.inbox[-1].buttons)


async def test_an_end_may_be_explained(system, settled_ana):
    await ended_in_the_second(system, settled_ana)
    assert settled_ana.inbox[-1].buttons[-4:] == REASONS


async def test_after_a_session_people_may_say_how_it_was(system, settled_ana):
    await system.says(settled_ana, "/stretch psoas-reset")
    await system.goes_on(minutes=6)
    assert settled_ana.inbox[-1].buttons[-3:] == ["👍", "😐", "😣"]
    assert (await system.taps(settled_ana, "👍")).text == "👍 Good to hear."
