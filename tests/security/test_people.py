"""What one person can do to another, to a group, or to the bot: nothing but slow themselves down."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from bot.chat.menu import COMMANDS
from bot.practice import enrol
from bot.practice.reminder_changes import SLOTS
from bot.storage.tables import conversations, outbox, sessions, slots, timers

MANY = 30
NOWHERE = "That link doesn’t lead anywhere, but you’re in the right place."
DROP = "'); DROP TABLE people; --"
ADMIN = {"text": "/admin", "entities": [{"type": "bot_command", "offset": 0, "length": 6}]}
OF_BEN = {
    "type": "user",
    "sender_user": {"id": 1002, "is_bot": False, "first_name": "Ben"},
    "date": 1772434000,
}
PAYLOADS = st.from_regex(r"[A-Za-z0-9_-]{1,64}", fullmatch=True)
few = settings(
    max_examples=max(settings().max_examples // 6, 1),
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


async def kept(harness, guest):
    """Return all that is kept about a person, but for what they said and when."""
    async with harness.store.begin() as tx:
        person = await tx.people.get(guest.id)
        return await enrol.export(tx, person, now=harness.clock.now())


SEEN = (
    "/start", "/remind 07:30", "/stretch psoas-reset", "/settings", "/pause", "/routines", "/delete", "/timezone",
)  # fmt: skip


async def buttons_of(guest):
    """Let a person see every kind of button, and return what these carry."""
    for said in SEEN:
        await guest.says(said)
    shown = (row for message in guest.somebody.inbox for row in message.keyboard)
    return {button["callback_data"] for row in shown for button in row if "url" not in button}


async def test_no_button_of_a_person_does_anything_to_them_when_another_taps_it(harness, ana):
    carried = sorted(await buttons_of(ana))
    before = await kept(harness, ana)
    ben = harness.guest(1002, first_name="Ben", language_code="en")
    await ben.says("/start")
    for data in carried:
        await ben.forges(data)
    assert len(carried) > 30
    assert await kept(harness, ana) == before


async def test_a_deletion_that_another_confirms_deletes_the_other_alone(harness, ana):
    await ana.says("/delete")
    ben = harness.guest(1002, first_name="Ben", language_code="en")
    await ben.says("/help")
    await ben.forges("own:delete:yes")
    async with harness.store.begin() as tx:
        assert await tx.people.find(ben.id) is None
        assert await tx.people.find(ana.id) is not None


async def test_a_person_who_runs_the_bot_is_known_by_their_number_and_commands_it_in_person(
    harness, ana
):
    ben = harness.guest(1002, first_name="Ana", username="ana", language_code="en")
    harness.handler = replace(harness.handler, admins=frozenset({ana.id}))
    assert "People" in (await ana.says("/admin")).text
    assert "People" not in (await ben.says("/admin")).text
    assert "People" not in (await ana.sends(**ADMIN, forward_origin=OF_BEN)).text
    said = await ben.sends(**ADMIN, sender_chat={"id": ana.id, "type": "private"})
    assert "People" not in said.text


@few
@given(payload=PAYLOADS)
async def test_a_deep_link_grants_nothing_and_leaves_nothing(harness, ana, payload):
    plainly = (await ana.says("/start")).text
    harness.goes_on(minutes=0)
    said = (await ana.says(f"/start {payload}")).text
    assert said.removeprefix(f"{NOWHERE}\n\n") == plainly
    assert len(payload) < 8 or payload not in await harness.everything()


async def test_no_text_reaches_a_statement_or_a_file(harness, ana):
    ben = harness.guest(1002, first_name=DROP, language_code="en")
    for typed in (DROP, "../../etc/passwd", "/etc/passwd\0", "%2e%2e/secret"):
        for command in COMMANDS:
            said = await ben.says(f"/{command} {typed}")
            assert "root:" not in said.text
    for data in (
        "rt:../../etc/passwd",
        "go:../content/routines/psoas-reset",
        "rt:area-../x-5-2026-03-02",
    ):
        assert "no longer works" in (await ben.forges(data)).toast
    async with harness.store.begin() as tx:
        assert await tx.people.find(ana.id) is not None


async def test_whatever_a_person_asks_for_they_have_few_rows(harness, ana):
    for number in range(MANY):
        await ana.says(f"/remind {number % 24:02}:{number:02}")
        await ana.says(f"/stretch neck {number % 20 + 3}")
        await ana.says("/timezone")
    counts = {table.name: await rows(harness, table) for table in (slots, sessions, conversations)}
    assert counts == {"slots": SLOTS, "sessions": 1, "conversations": 1}
    assert await rows(harness, timers) <= SLOTS + 2
    assert await rows(harness, outbox) == 0


async def rows(harness, table):
    async with harness.store.engine.begin() as connection:
        return (await connection.execute(select(func.count()).select_from(table))).scalar_one()


@pytest.mark.usefixtures("calm")
async def test_a_name_full_of_markup_is_a_name(harness):
    for name in ("<b>", "</a><script>", "&amp;", "<tg-spoiler>x", "a\u202eb"):
        ben = harness.guest(1000 + len(name), first_name=name, language_code="en")
        said = await ben.says("/start")
        assert name.replace("\u202e", "") in said.text
    refused = [call for call in harness.emulator.ledger if call.error]
    assert refused == []
