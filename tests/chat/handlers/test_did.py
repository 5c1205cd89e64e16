"""Days that were done without the bot count until noon of the next day, from /did, /streak and a reminder."""

from datetime import date, timedelta

import pytest

TODAY = date(2026, 3, 2)


async def reminded(harness, ana):
    """Let a reminder wait for an answer; return what its buttons carry before the act."""
    await ana.says("/remind 07:30")
    async with harness.store.begin() as tx:
        (slot,) = await tx.schedules.of(ana.id)
        await tx.schedules.open(slot=slot.id, day=TODAY, user=ana.id, due_at=harness.clock.now())
    return f"r:{slot.id}:{TODAY:%Y%m%d}"


async def days(harness, ana):
    async with harness.store.begin() as tx:
        return [(one.day, one.alone) for one in await tx.days.of(ana.id)]


@pytest.mark.parametrize("typed", ["/did", "I did it"])
async def test_today_counts_when_a_person_says_so(harness, ana, typed):
    await ana.says("/help")
    said = await ana.says(typed)
    assert "1-day streak" in said.text
    assert await days(harness, ana) == [(TODAY, True)]


async def test_a_day_counts_once(harness, ana):
    await ana.says("/did")
    assert "already counts" in (await ana.says("/did")).text
    assert len(await days(harness, ana)) == 1


async def test_yesterday_counts_until_noon(harness, ana):
    await ana.says("/streak")
    said = await ana.taps("1 Mar")
    assert "1-day streak" in said.text
    assert await days(harness, ana) == [(TODAY - timedelta(days=1), True)]


async def test_after_noon_only_today_is_offered_and_yesterday_is_refused(harness, ana):
    await ana.says("/streak")
    harness.goes_on(hours=4)
    assert "too late" in (await ana.taps("1 Mar")).toast
    assert sum("Did it" in label for label in (await ana.says("/streak")).buttons) == 1
    assert await days(harness, ana) == []


async def test_a_reminder_is_answered_with_did_it(harness, ana):
    packed = await reminded(harness, ana)
    said = await ana.forges(f"{packed}:did")
    assert "Counted" in said.text
    assert said.buttons == []
    assert await days(harness, ana) == [(TODAY, True)]


async def test_not_today_means_every_slot_of_today(harness, ana):
    packed = await reminded(harness, ana)
    await ana.says("/remind 18:30")
    await ana.forges(f"{packed}:skip")
    assert (await ana.owed()).date() > TODAY
