"""A second session of a day earns a missed day back, and the summary says so."""

from tests.support.practice_harness import USER


async def session(life, *, minutes):
    """Let a session be led to its end; return its summary."""
    await life.begin()
    await life.wait(minutes * 60)
    return life.messenger.moments[-1].summary


async def test_a_second_session_makes_yesterday_neutral_once(life):
    await life.practise(-2, -3)
    assert (await session(life, minutes=20)).earned is None
    summary = await session(life, minutes=20)
    assert summary.earned == life.day(-1)
    assert summary.after.covered == ()
    async with life.store.begin() as tx:
        record = (await tx.days.records([USER]))[USER]
    assert record.earned == {life.day(-1)}
    assert record.untold == ()
    assert (await session(life, minutes=20)).earned is None
