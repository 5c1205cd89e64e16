"""Questions, marks and outages are kept."""

from datetime import timedelta

import pytest

from bot.storage.conversations import PATIENCE, Question
from bot.storage.process_state import Outage
from bot.storage.remarks import RemarkKind
from tests.support.make import START, seconds

A_DAY = timedelta(days=1)


@pytest.fixture
async def tx(store):
    """A transaction in which two people are known."""
    async with store.begin() as tx:
        for user in (7, 8):
            await tx.people.add(user=user, language="en", zone="UTC", at=START)
        yield tx


async def ask(tx, topic, user=7, **payload):
    await tx.conversations.ask(user, topic=topic, at=START, **payload)


async def test_a_question_waits_with_what_is_needed_to_understand_the_answer(tx):
    await ask(tx, "zone", guesses=["Europe/Kyiv", "Europe/Київ"], page=2)
    expected = {"guesses": ["Europe/Kyiv", "Europe/Київ"], "page": 2}
    assert await tx.conversations.question(7) == Question(
        topic="zone", asked_at=START, payload=expected
    )


async def test_who_was_asked_nothing_has_no_question(tx):
    await ask(tx, "zone", user=8)
    assert await tx.conversations.question(7) is None


async def test_a_new_question_replaces_the_one_before(tx):
    await ask(tx, "zone", page=2)
    await ask(tx, "time")
    assert await tx.conversations.question(7) == Question(topic="time", asked_at=START)


async def test_a_closed_question_is_gone_and_those_of_others_are_not(tx):
    await ask(tx, "zone", user=7)
    await ask(tx, "zone", user=8)
    await tx.conversations.close(7)
    assert await tx.conversations.question(7) is None
    assert await tx.conversations.question(8) is not None


async def test_a_question_waits_for_an_hour(tx):
    await ask(tx, "zone")
    assert await tx.conversations.waiting(7, now=START + PATIENCE) is not None
    assert await tx.conversations.waiting(7, now=START + 2 * PATIENCE) is None
    assert await tx.conversations.waiting(8, now=START) is None


async def test_a_question_that_has_ended_waits_no_longer_but_is_remembered(tx):
    await ask(tx, "zone", key=True)
    await tx.conversations.end(7)
    assert await tx.conversations.waiting(7, now=START) is None
    assert (await tx.conversations.question(7)).payload == {"key": True}


async def test_the_last_remark_of_each_kind_is_remembered_until_it_is_forgotten(tx):
    for number in ("1", "2"):
        await tx.remarks.put(7, kind=RemarkKind.REFUSED, subject=number, at=START)
    await tx.remarks.put(7, kind=RemarkKind.ALBUM, subject="77", at=START)
    assert (await tx.remarks.last(7, kind=RemarkKind.REFUSED)).subject == "2"
    await tx.remarks.forget(7, kind=RemarkKind.REFUSED)
    assert await tx.remarks.last(7, kind=RemarkKind.REFUSED) is None
    assert (await tx.remarks.last(7, kind=RemarkKind.ALBUM)).subject == "77"
    assert await tx.remarks.of(8) == []


async def test_to_close_no_question_changes_nothing(tx):
    await tx.conversations.close(7)
    assert await tx.conversations.question(7) is None


async def test_a_mark_that_was_never_set_is_none(tx):
    assert await tx.process_state.get("offset") is None


async def test_a_mark_holds_what_was_put_last(tx):
    await tx.process_state.put("offset", "12")
    await tx.process_state.put("offset", "13")
    assert await tx.process_state.get("offset") == "13"


async def test_the_heart_has_not_beaten_at_first(tx):
    assert await tx.process_state.heartbeat() is None


async def test_the_last_heartbeat_is_remembered(tx):
    await tx.process_state.beat(START)
    await tx.process_state.beat(START + seconds(30))
    assert await tx.process_state.heartbeat() == START + seconds(30)


async def test_outages_come_in_order_from_an_instant_on(tx):
    for number in (3, 1, 2):
        since = START + number * A_DAY
        await tx.process_state.add_outage(Outage(since=since, until=since + seconds(600)))
    found = await tx.process_state.outages(until_after=START + A_DAY + seconds(600))
    assert [outage.since for outage in found] == [START + 2 * A_DAY, START + 3 * A_DAY]
    assert found[0].until == START + 2 * A_DAY + seconds(600)
