"""A streak says what changed and what a miss would do, once; and is shown in the measure that a person chose."""

from datetime import timedelta

import pytest

from bot.domain.person import StreakView


@pytest.fixture
def practised(harness, ana):
    """Let Ana have stretched on days so many days ago."""

    async def practise(*ago, **chosen):
        await ana.says("/help")
        person, now = await ana.person(), harness.clock.now()
        async with harness.store.begin() as tx:
            await tx.people.change(ana.id, **{"language": "en", **chosen})
            for days in ago:
                day = person.day(now) - timedelta(days=days)
                await tx.days.add(user=ana.id, day=day, at=now, zone=person.zone, session=None)

    return practise


async def test_a_further_miss_is_told_with_what_it_would_leave(ana, practised):
    await practised(*range(3, 10))
    said = await ana.says("/streak")
    assert "2 missed days are forgiven" in said.text
    assert "One more would bring 7 down to 0." in said.text


async def test_how_it_is_counted_says_what_further_misses_would_do(ana, practised):
    await practised(0, 1, 2)
    await ana.says("/streak")
    assert "3 more would bring 3 down to 0." in (await ana.taps("How it’s counted")).text


async def test_a_streak_that_is_over_is_told_once_with_the_longest_first(harness, ana, practised):
    await practised(0, 1, 2)
    await ana.says("/streak")
    harness.goes_on(days=5)
    said = await ana.says("/streak")
    assert said.text.startswith("Longest: 3 days")
    assert "Your streak had a rest. Your longest stays: 3." in said.text
    assert "had a rest" not in (await ana.says("/streak")).text


async def test_a_streak_that_shrank_is_told_from_what_to_what(harness, ana, practised):
    await practised(*range(20), streak_seen=None)
    await ana.says("/streak")
    harness.goes_on(days=6)
    await practised(0, 1, 3)
    assert "your streak went from 20 to 3" in (await ana.says("/streak")).text


async def test_badges_are_kept_when_the_streak_is_over(harness, ana, practised):
    await practised(*range(15))
    harness.goes_on(days=20)
    said = await ana.says("/streak")
    assert "Days in a row: 7 and 14" in said.text
    assert "Days in all: 10" in said.text


async def test_a_seventh_day_is_celebrated(ana, practised):
    await practised(*range(1, 7))
    assert "7 days in a row." in (await ana.says("/did")).text


async def test_weeks_and_percent_are_shown_where_they_are_wanted(ana, practised):
    await practised(0, 1, 2, 3, streak_view=StreakView.WEEKS, goal=1)
    assert "2 weeks in a row (goal: 1 a week)" in (await ana.says("/streak")).text
    await practised(streak_view=StreakView.PERCENT)
    assert "100% of your planned days" in (await ana.says("/streak")).text


async def test_a_hidden_streak_is_hidden(ana, practised):
    await practised(*range(8), streak_view=StreakView.HIDDEN)
    said = await ana.says("/streak")
    assert "Your streak is hidden. Days with a stretch: 8" in said.text
    assert "in a row" not in said.text


async def test_the_measure_is_chosen_in_the_settings(ana):
    await ana.says("/settings")
    said = await ana.taps("Show: streak")
    assert "Weeks in a row (goal: 3 a week)" in said.text
    assert "goal: 4 a week" in (await ana.taps("3 a week")).text
