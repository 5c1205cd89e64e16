"""Progress: a day is counted once, and the streak follows from the days alone."""

from datetime import timedelta

from bot.practice import progress
from bot.practice.reminder_changes import pause
from tests.support.make import make_session
from tests.support.practice_harness import USER


async def credit(life, *, day=0, session=1):
    async with life.store.begin() as tx:
        person = await tx.people.get(USER)
        done = make_session(day=life.day(day))
        assert done.id == session
        return await progress.credit(tx, person, done, at=life.now)


async def rest(life, *, days):
    async with life.store.begin() as tx:
        await pause(tx, await tx.people.get(USER), days=days, now=life.now)


async def test_a_day_is_credited_once(life):
    assert await credit(life)
    assert not await credit(life)
    assert (await life.streak()).total == 1


async def test_a_credited_day_remembers_its_session_zone_and_moment(life):
    await credit(life)
    async with life.store.begin() as tx:
        [day] = await tx.days.of(USER)
    assert (day.day, day.at, day.zone, day.session) == (life.day(), life.now, "UTC", 1)


async def test_a_streak_can_be_seen_without_what_one_session_did(life):
    await life.practise(-1)
    await credit(life)
    async with life.store.begin() as tx:
        person, today = await tx.people.get(USER), life.day()
        whole = await progress.streak_of(tx, person, today=today)
        before = await progress.streak_of(tx, person, today=today, without=1)
    assert (whole.current, before.current) == (2, 1)


async def test_a_time_off_neither_adds_nor_breaks(life):
    await life.practise(-1, 0)
    await life.go("07:00", day=1)
    await rest(life, days=30)
    streak = await life.streak(day=31)
    assert (streak.current, streak.covered) == (2, ())


async def test_a_time_off_that_lasts_covers_no_day_to_come(life):
    await rest(life, days=30)
    async with life.store.begin() as tx:
        person = await tx.people.get(USER)
        diary = await progress.diary_of(tx, person, today=life.day(2))
    assert diary.off == {life.day(0), life.day(1), life.day(2)}


async def test_a_time_off_that_is_still_to_come_covers_nothing(life):
    async with life.store.begin() as tx:
        person = await tx.people.get(USER)
        await tx.days.put_pause(user=USER, since=life.day(5), until=life.day(9))
        diary = await progress.diary_of(tx, person, today=life.day(2))
    assert diary.off == frozenset()


async def test_a_day_that_the_bot_spoiled_neither_adds_nor_breaks(life):
    await life.practise(-4)
    async with life.store.begin() as tx:
        days = [life.day(number) for number in (-3, -2, -1)]
        await tx.days.protect(user=USER, days=days, reason="outage")
    streak = await life.streak()
    assert (streak.current, streak.covered) == (1, ())


async def test_a_streak_follows_the_weekdays_of_the_reminders(life):
    await life.put("12:00", weekdays=frozenset({1}))
    await life.practise(0, 7, 14)
    await life.go("12:00", day=14)
    streak = await life.streak(day=14)
    assert (streak.current, streak.covered) == (3, ())


async def test_a_session_just_before_the_day_begins_counts_for_the_day_before(life):
    await life.go("03:59", day=1)
    session = await life.begin()
    assert session.day == life.day()
    assert session.started_at - life.at("03:59", day=1) == timedelta(0)
