"""People have all kinds of names, leave and come back, and want to know or delete what is kept of them."""

import json

import pytest

from tests.support.running_bot import running, settle_ana, words

NAMES = (
    "<b>&\"'",
    "</b><a href='x'>",
    "🧘‍♀️🔥🦵",
    "שלום עולם",
    "A" * 64,
    "{ $name }",
    "Zoë\u202eevil",
)


@pytest.mark.parametrize("name", NAMES)
async def test_whatever_someone_is_called_they_are_welcomed_and_led(system, name):
    person = system.emulator.person(3001, first_name=name, language_code="en")
    await system.says(person, "/start")
    assert name.replace("\u202e", "") in person.inbox[-1].text.replace("\u2068", "").replace(
        "\u2069", ""
    )
    for label in (
        "⏭",
        "✅",
        "07:30",
        "Every day",
        "That’s fine",
        "Go on",
        "▶️ Front of hips, after sitting",
    ):
        await system.taps(person, label)
    await system.says(person, "/start")
    await system.goes_on(seconds=30)
    assert words(system.told(person)[-1]).startswith("🟢")


async def test_who_blocks_the_bot_is_left_in_peace_and_reminded_again_after_coming_back(system):
    ana = await settle_ana(system)
    await system.says(ana, "/stretch psoas-reset")
    await system.goes_on(seconds=20)
    ana.blocks()
    await system.settled()
    since = len(system.emulator.ledger)
    await system.goes_on(days=3)
    assert [call for call in system.emulator.ledger[since:] if call.chat == ana.id] == []
    ana.unblocks()
    await system.goes_on(days=1)
    assert len(system.sounded(ana, since=since)) == 1
    (progress,) = await system.says(ana, "/streak")
    assert progress


async def test_a_deleted_account_costs_one_refused_call_and_no_more(system):
    ana = await settle_ana(system)
    ana.deactivates()
    since = len(system.emulator.ledger)
    await system.goes_on(days=3)
    assert len([call for call in system.emulator.ledger[since:] if call.chat == ana.id]) == 1


async def test_an_export_holds_all_that_is_kept_and_no_name(system):
    ana = await settle_ana(system)
    await system.says(ana, "/stretch psoas-reset")
    await system.goes_on(minutes=6)
    document, _ = await system.says(ana, "/export")
    file = system.emulator.state.files.find(document.body["document"]["file_id"]).upload.content
    kept = json.loads(file)
    assert kept["practice_days"]
    assert kept["reminders"][0]["at"].startswith("07:30")
    assert "Ana" not in file.decode()


async def test_after_delete_and_a_stop_no_trace_is_left(tmp_path):
    async with running(tmp_path) as system:
        async with system.bot():
            ana = system.emulator.person(987654321012, first_name="Zyxwvut")
            await system.says(ana, "/start")
            await system.says(ana, "/remind 07:30")
            await system.says(ana, "/delete")
            await system.taps(ana, "✅")
            assert "Everything has been deleted" in ana.inbox[-1].text
            since = len(system.emulator.ledger)
            await system.goes_on(days=2)
            assert system.told(ana, since=since) == []
        for file in tmp_path.glob("limber.db*"):
            content = file.read_bytes()
            assert (987654321012).to_bytes(6) not in content
            assert b"Zyxwvut" not in content


async def test_who_begins_anew_after_deleting_is_new(system):
    ana = await settle_ana(system)
    await system.says(ana, "/delete")
    await system.taps(ana, "✅")
    (hello,) = await system.says(ana, "/start")
    assert "Hi Ana" in hello.text


async def test_stop_ends_everything_and_resume_brings_it_back(system):
    ana = await settle_ana(system)
    await system.says(ana, "/stretch psoas-reset")
    await system.goes_on(seconds=20)
    await system.says(ana, "/stop")
    since = len(system.emulator.ledger)
    await system.goes_on(days=2)
    assert len(system.sounded(ana, since=since)) <= 1, "the last words of the session at most"
    await system.says(ana, "/resume")
    since = len(system.emulator.ledger)
    await system.goes_on(days=1)
    assert len(system.sounded(ana, since=since)) == 1


async def test_the_safety_text_arrives_before_the_first_card(system):
    bea = system.emulator.person(1002, first_name="Bea", language_code="en")
    await system.says(bea, "/stretch psoas-reset")
    await system.goes_on(seconds=5)
    safety, card = bea.inbox
    assert "not medical advice" in safety.text
    assert "Get ready" in card.text
