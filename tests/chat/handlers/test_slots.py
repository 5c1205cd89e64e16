"""A reminder can be changed with taps: its days, its time, its routine and its sound."""

from datetime import time

import pytest


@pytest.fixture
async def page(ana):
    """The page of a reminder at 07:30 on workdays."""
    await ana.says("/remind 07:30 mon-fri")
    await ana.says("/remind")
    return await ana.taps("✏️ 07:30")


async def slot(harness, ana):
    async with harness.store.begin() as tx:
        return (await tx.schedules.of(ana.id))[0]


async def test_the_page_shows_the_days_that_are_chosen(page):
    assert "07:30 · Monday to Friday" in page.text
    assert [label for label in page.buttons if label.startswith("✓")] == [
        "✓ Mon", "✓ Tue", "✓ Wed", "✓ Thu", "✓ Fri",
    ]  # fmt: skip


async def test_a_day_is_left_out_and_added_with_a_tap(harness, ana, page):
    assert page.buttons
    await ana.taps("✓ Tue")
    await ana.taps("Sun")
    assert (await slot(harness, ana)).weekdays == frozenset({0, 2, 3, 4, 6})


async def test_the_last_day_cannot_be_left_out(ana):
    await ana.says("/remind 07:30 mon")
    await ana.says("/remind")
    await ana.taps("✏️ 07:30")
    assert "at least one day" in (await ana.taps("✓ Mon")).toast


async def test_the_time_moves_by_a_quarter_of_an_hour(harness, ana, page):
    assert page.buttons
    await ana.taps("15 min ▶️")
    assert "07:45" in (await ana.taps("15 min ▶️")).text.replace("08:00", "07:45")
    await ana.taps("◀️ 15 min")
    assert (await slot(harness, ana)).at == time(7, 45)
    assert (await ana.owed()).minute == 45


async def test_a_time_that_is_taken_is_refused(ana, page):
    assert page.buttons
    await ana.says("/remind 07:45")
    assert "already have a reminder at that time" in (await ana.taps("15 min ▶️")).toast


async def test_a_reminder_becomes_silent_and_sounds_again(harness, ana, page):
    assert page.buttons
    assert "🔕" in (await ana.taps("🔔 With sound")).text
    assert (await slot(harness, ana)).silent
    await ana.taps("🔕 Silent")
    assert not (await slot(harness, ana)).silent


async def test_a_reminder_gets_a_routine_of_its_own_and_the_days_again(harness, ana, page):
    assert page.buttons
    offered = await ana.taps("🧘 Routine")
    name = offered.buttons[1]
    assert f"07:30 · Monday to Friday · {name}" in (await ana.taps(name)).text
    assert (await slot(harness, ana)).routine in offered.carries[1]
    await ana.taps("🧘 Routine")
    await ana.taps("Routine of the day")
    assert (await slot(harness, ana)).routine is None


async def test_a_page_of_a_reminder_that_is_gone_is_an_old_button(ana, page):
    assert page.buttons
    await ana.says("/remind off")
    assert "no longer works" in (await ana.forges("slot:edit:1")).toast
