"""/admin: the people who run the bot read how it is doing, and no others."""

from dataclasses import replace

import pytest

from bot.storage.timers import Retry, TimerKind


@pytest.fixture
async def is_admin(harness, ana):
    """Ana, who runs the bot."""
    harness.handler = replace(harness.handler, admins=frozenset({ana.id}))
    return ana


async def test_whoever_runs_the_bot_hears_how_much_there_is_of_everything(is_admin):
    await is_admin.says("/remind 07:30")
    await is_admin.says("/stretch")
    said = await is_admin.says("/admin")
    for line in ("People: 1", "Reminders: 1", "Sessions under way: 1", "Given up on: 0"):
        assert line in said.text
    assert "log" not in said.text


async def test_what_was_set_aside_is_told_with_where_to_look(harness, is_admin):
    await is_admin.says("/remind 07:30")
    async with harness.store.begin() as tx:
        now = (await tx.timers.of(is_admin.id))[0].due_at
        (timer,) = await tx.timers.claim(
            TimerKind.REMIND, worker="test", now=now, lease_until=now, limit=1
        )
        await tx.timers.finish([(timer, Retry(at=now, error="test", failed=True))], aside=1)
    said = await is_admin.says("/admin")
    assert "Given up on: 1" in said.text
    assert "the log says why" in said.text


async def test_to_others_there_is_no_such_command(ana):
    assert "People" not in (await ana.says("/admin")).text
