"""What follows from a change of what a person prefers."""

from bot.practice import preferences
from tests.support.practice_harness import USER


async def change(life, **values):
    async with life.store.begin() as tx:
        return await preferences.change(tx, await tx.people.get(USER), now=life.now, **values)


async def plan(life):
    async with life.store.begin() as tx:
        return [sorted(weekdays) for _, weekdays in (await tx.days.plan(USER)).changes]


async def test_a_preference_is_kept(life):
    assert (await change(life, pace=150)).pace == 150
    assert (await life.person()).pace == 150


async def test_when_another_hour_begins_the_day_the_plan_follows_the_reminders(life):
    """A reminder at five on Monday belongs to Sunday where the day begins at seven."""
    await life.put("05:00", weekdays=frozenset(range(5)))
    await change(life, day_start=7)
    assert await plan(life) == [[0, 1, 2, 3, 4], [0, 1, 2, 3, 6]]
    await change(life, day_start=0)
    assert await plan(life) == [[0, 1, 2, 3, 4], [0, 1, 2, 3, 4]]


async def test_other_changes_leave_the_plan_alone(life):
    await life.put("05:00", weekdays=frozenset(range(5)))
    await change(life, pace=150)
    assert await plan(life) == [[0, 1, 2, 3, 4]]
