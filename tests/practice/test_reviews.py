"""A review counts what the rows say: sessions that are over, on days that count, in the zone of their day."""

from datetime import date, timedelta

from bot.domain.review import DayPart, Period, Span
from bot.practice.reviews import review_of
from tests.support.content import shipped
from tests.support.make import make_psoas_routine
from tests.support.practice_harness import USER

MARCH = Period.of(Span.MONTH, date(2026, 3, 1))


async def reviewed(life):
    async with life.store.begin() as tx:
        record = (await tx.days.records([USER]))[USER]
        person = await tx.people.get(USER)
        return await review_of(tx, person, shipped(), MARCH, record=record)


async def test_a_session_counts_with_its_minutes_its_areas_and_its_hour(life):
    await life.begin()
    await life.wait(600)
    found = await reviewed(life)
    assert found.days == {life.day()}
    assert found.active > timedelta(minutes=1)
    assert found.areas
    assert (found.part, found.longest) == (DayPart.MORNING, 1)


async def test_a_session_that_goes_on_counts_nothing_yet(life):
    await life.practise(0)
    await life.begin()
    found = await reviewed(life)
    assert (found.active, found.areas, found.part) == (timedelta(0), (), None)


async def test_a_session_that_was_lost_with_its_person_counts_no_minutes(life):
    session = await life.begin(make_psoas_routine())
    await life.wait(150)
    async with life.store.begin() as tx:
        await tx.sessions.abandon(session.id)
    found = await reviewed(life)
    assert found.active == timedelta(0)
    assert found.days == {life.day()}
