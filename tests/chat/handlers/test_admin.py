"""/admin: the people who run the bot read how it is doing, and no others."""

from dataclasses import replace

import pytest

from bot.storage.timers import Retry, TimerKind


@pytest.fixture
async def is_admin(harness, ana):
    """Ana, who runs the bot."""
    harness.handler = replace(harness.handler, admins=frozenset({ana.id}))
    return ana


async def gives_up(harness, guest):
    """Let the bot give up on the guest's next reminder; return its timer."""
    async with harness.store.begin() as tx:
        now = (await tx.timers.of(guest.id))[0].due_at
        (timer,) = await tx.timers.claim(
            TimerKind.REMIND, worker="test", now=now, lease_until=now, limit=1
        )
        failed = Retry(at=now, error="ValueError", failed=True)
        await tx.timers.finish([(timer, failed)], aside=1)
    return timer


async def test_whoever_runs_the_bot_hears_how_much_there_is_of_everything(is_admin):
    await is_admin.says("/remind 07:30")
    await is_admin.says("/stretch")
    said = await is_admin.says("/admin")
    for line in ("People: 1", "Reminders: 1", "Sessions under way: 1", "Given up on: 0"):
        assert line in said.text
    assert "log" not in said.text


async def test_what_was_set_aside_is_told_with_where_to_look(harness, is_admin):
    await is_admin.says("/remind 07:30")
    await gives_up(harness, is_admin)
    said = await is_admin.says("/admin")
    assert "Given up on: 1 (/failed)" in said.text


async def test_what_was_set_aside_is_listed_and_tried_again_with_a_tap(harness, is_admin):
    await is_admin.says("/remind 07:30")
    timer = await gives_up(harness, is_admin)
    said = await is_admin.says("/failed")
    assert f"• {TimerKind.REMIND}, " in said.text
    assert ": ValueError" in said.text
    assert "being tried again" in (await is_admin.taps("🔁 Try again")).text
    async with harness.store.begin() as tx:
        assert await tx.timers.aside() == 0
        [again] = await tx.timers.claim(
            TimerKind.REMIND, worker="test", now=timer.due_at, lease_until=timer.due_at, limit=1
        )
    assert (again.due_at, again.attempts) == (timer.due_at, 1)


async def test_where_nothing_failed_there_is_nothing_to_try(is_admin):
    said = await is_admin.says("/failed")
    assert "All is well" in said.text
    assert said.buttons == []


async def test_to_others_there_is_no_such_command_or_button(ana):
    assert "People" not in (await ana.says("/admin")).text
    assert "gave up" not in (await ana.says("/failed")).text
    assert (await ana.forges("adm:again")).toast
