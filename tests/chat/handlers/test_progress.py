"""/streak: the streak, and how it is counted."""

from datetime import timedelta

import pytest

A_DAY = timedelta(days=1)


@pytest.fixture
def practised(harness, ana):
    """Let Ana have stretched on days so many days ago."""

    async def practise(*ago):
        await ana.says("/help")
        person = await ana.person()
        now = harness.clock.now()
        async with harness.store.begin() as tx:
            for days in ago:
                day = person.day(now) - days * A_DAY
                await tx.days.add(user=ana.id, day=day, at=now, zone=person.zone, session=None)

    return practise


async def test_without_a_day_the_first_one_is_offered(ana):
    said = await ana.says("/streak")
    assert said.text.startswith("No days yet")
    assert "▶️ Stretch now" in said.buttons


async def test_a_streak_is_told_in_days(ana, practised):
    await practised(0, 1, 2)
    said = await ana.says("/streak")
    assert "🔥 3-day streak" in said.text
    assert "Longest: 3 days · total: 3 days" in said.text
    assert "open" not in said.text
    assert said.buttons == ["▶️ Stretch now", "❔ How it’s counted", "🗓 March 2026"]


async def test_a_streak_of_one_day_is_a_1_day_streak(ana, practised):
    await practised(0)
    said = await ana.says("/streak")
    assert "🔥 1-day streak" in said.text
    assert "Longest: 1 day · total: 1 day" in said.text


async def test_a_day_that_is_not_over_is_open(ana, practised):
    await practised(1)
    assert "There’s still time to stretch today." in (await ana.says("/streak")).text


async def test_a_covered_day_is_told(ana, practised):
    await practised(0, 2, 3)
    said = await ana.says("/streak")
    assert "🔥 3-day streak" in said.text
    assert "One missed day is forgiven" in said.text


async def test_several_covered_days_are_told(ana, practised):
    await practised(0, 2, 4, 5)
    assert "2 missed days are forgiven" in (await ana.says("/streak")).text


async def test_a_streak_at_risk_says_what_keeps_it(ana, practised):
    await practised(2, 4, 5)
    said = await ana.says("/streak")
    assert "keeps your streak going" in said.text


async def test_a_question_counts_for_the_day_on_which_it_was_asked(harness, ana, practised):
    """Asked at 23:50 by her clock, and answered after the bot came back in the morning."""
    await practised(0)
    harness.clock.jump(harness.clock.now().replace(hour=22, minute=50))
    ana.somebody.says("/streak")
    harness.goes_on(hours=8)
    await harness.hear()
    assert "There’s still time to stretch today" not in ana.somebody.inbox[-1].text


async def test_how_a_streak_is_counted_is_told_with_its_numbers(ana, practised):
    await practised(0)
    await ana.says("/streak")
    said = await ana.taps("How it’s counted")
    assert "You can miss up to 2 of any 10 planned days in a row" in said.text
    assert "Your day starts at 04:00." in said.text


async def test_the_menu_leads_to_the_streak(ana, practised):
    await practised(0)
    await ana.says("hello")
    assert "1-day streak" in (await ana.taps("🔥 Streak")).text
