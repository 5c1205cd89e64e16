"""Updates of every kind: each is handled, gets three messages at most, and leaves no error behind."""

from itertools import count

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from bot.chat.polling import WANTED
from bot.chat.updates import MOST_WAITING
from bot.storage.tables import dead_updates
from tests.support.updates import KINDS, UNKNOWN_YET, content, spoiled

UNREADABLE = "unreadable"
pytestmark = pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")
many = settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
OFTEN = (*KINDS, *WANTED * 5)
"""Every kind, and those oftener for which the bot asks."""
KNOWN = st.sampled_from(OFTEN).flatmap(lambda kind: st.tuples(st.just(kind), content(kind)))
ANY = KNOWN | st.tuples(st.sampled_from(UNKNOWN_YET), content("a kind to come"))
SPOILED = KNOWN.flatmap(lambda pair: st.tuples(st.just(pair[0]), spoiled(pair[1])))


@pytest.fixture
async def known(ana):
    """Ana with a reminder, a session and an open question."""
    await ana.says("/remind 07:30")
    await ana.says("/stretch psoas-reset")
    await ana.says("/timezone")
    return ana


@pytest.fixture
def numbers():
    return count(1_000_000)


async def error_of(harness, update):
    """Return why an update was set aside; None if it was handled."""
    mine = select(dead_updates).where(dead_updates.c.update_id == update["update_id"])
    async with harness.store.engine.begin() as connection:
        return next((row.error for row in await connection.execute(mine)), None)


async def is_waiting(harness, update):
    async with harness.store.begin() as tx:
        return update in await tx.inbox.waiting()


async def answers_to(harness, update):
    """Handle an update; return the messages that were sent for it, whether Telegram took them or not."""
    before = len(harness.emulator.ledger)
    await harness.handle(update)
    calls = harness.emulator.ledger[before:]
    assert sum(call.method == "answerCallbackQuery" for call in calls) <= 1
    return [call for call in calls if call.method.startswith("send")]


@many
@given(update=ANY)
@pytest.mark.usefixtures("known", "calm")
async def test_an_update_of_any_kind_is_handled_and_answered_by_three_messages_at_most(
    harness, numbers, update
):
    kind, body = update
    update = {"update_id": next(numbers), kind: body}
    assert len(await answers_to(harness, update)) <= MOST_WAITING
    assert not await is_waiting(harness, update)
    assert await error_of(harness, update) is None


@many
@given(update=SPOILED)
@pytest.mark.usefixtures("known")
async def test_an_update_that_is_spoiled_is_handled_or_set_aside(harness, numbers, update):
    kind, body = update
    update = {"update_id": next(numbers), kind: body}
    assert len(await answers_to(harness, update)) <= MOST_WAITING
    assert not await is_waiting(harness, update)
    assert await error_of(harness, update) in {None, UNREADABLE}
