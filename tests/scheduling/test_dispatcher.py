"""The dispatcher keeps every promise once it is due, and loses none."""

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import text

from bot.scheduling import dispatcher as dispatching
from bot.storage.timers import Later, TimerKind
from tests.scheduling.conftest import NOON, owe, owed, quiet, running, soon
from tests.support.loop import settle


async def test_a_timer_is_delivered_once_it_is_due_and_then_owed_no_more(
    store, dispatcher, deliveries
):
    await owe(store, "1")
    dispatcher.ring()
    await quiet(dispatcher)
    assert deliveries.subjects == ["1"]
    assert await owed(store, "1") is None


async def test_a_timer_that_is_not_due_is_left_alone_and_the_alarm_is_set_for_it(
    store, dispatcher, deliveries, alarm
):
    await owe(store, "1", at=NOON + timedelta(hours=1))
    dispatcher.ring()
    await quiet(dispatcher)
    assert deliveries.done == []
    assert alarm.wakes[-1] == NOON + timedelta(hours=1)


async def test_a_delivery_that_could_not_be_made_is_tried_again_at_its_time(
    store, dispatcher, deliveries, clock
):
    again = NOON + timedelta(seconds=30)
    deliveries.verdicts["1"] = Later(at=again, error="held back")
    await owe(store, "1")
    dispatcher.ring()
    await quiet(dispatcher)
    assert await owed(store, "1") == NOON
    deliveries.verdicts.clear()
    clock.jump(again)
    dispatcher.ring()
    await quiet(dispatcher)
    assert [timer.attempts for timer in deliveries.done] == [1, 2]
    assert await owed(store, "1") is None


async def test_a_delivery_that_fails_is_tried_again_with_growing_patience(
    store, dispatcher, deliveries, alarm, clock
):
    deliveries.verdicts["1"] = RuntimeError("oops")
    await owe(store, "1")
    dispatcher.ring()
    await quiet(dispatcher)
    first = alarm.wakes[-1]
    clock.jump(first)
    dispatcher.ring()
    await quiet(dispatcher)
    assert first - NOON < alarm.wakes[-1] - first


async def test_after_eight_attempts_a_timer_is_set_aside_and_the_log_is_loud(
    store, dispatcher, deliveries, clock, caplog
):
    deliveries.verdicts["1"] = RuntimeError("oops")
    await owe(store, "1")
    for _ in range(dispatching.ATTEMPTS + 1):
        dispatcher.ring()
        await quiet(dispatcher)
        clock.jump(clock.now() + dispatching.LONGEST_BACKOFF)
    async with store.begin() as tx:
        assert await tx.timers.aside() == 1
    assert len(deliveries.done) == dispatching.ATTEMPTS
    assert "set aside" in caplog.text


async def test_a_delivery_that_asks_for_time_gets_it_however_often(store, dispatcher, deliveries):
    deliveries.verdicts["1"] = Later(at=NOON, error="held back")
    await owe(store, "1")
    dispatcher.ring()
    await soon(lambda: len(deliveries.done) > 3 * dispatching.ATTEMPTS)
    deliveries.verdicts.clear()
    await quiet(dispatcher)
    assert await owed(store, "1") is None


async def test_what_is_urgent_never_waits_behind_a_herd(store, dispatcher, deliveries):
    herd = [str(number) for number in range(dispatching.HERD + 10)]
    gates = [deliveries.hold(subject) for subject in herd]
    for subject in herd:
        await owe(store, subject, at=NOON - timedelta(minutes=1))
    dispatcher.ring()
    await soon(lambda: len(deliveries.begun) == dispatching.HERD)
    await owe(store, "cue", kind=TimerKind.SESSION)
    dispatcher.ring()
    await soon(lambda: deliveries.done)
    assert deliveries.subjects == ["cue"]
    for gate in gates:
        gate.set()
    await quiet(dispatcher)
    assert sorted(deliveries.subjects) == sorted([*herd, "cue"])


async def test_two_promises_about_one_thing_are_kept_one_after_the_other(
    store, dispatcher, deliveries
):
    gate = deliveries.hold("1")
    await owe(store, "1", kind=TimerKind.SESSION)
    dispatcher.ring()
    await soon(lambda: deliveries.begun == ["1"])
    await owe(store, "1", kind=TimerKind.SESSION)
    dispatcher.ring()
    await quiet(dispatcher, held=1)
    assert deliveries.done == []
    gate.set()
    await quiet(dispatcher)
    assert deliveries.subjects == ["1", "1"]


async def test_what_a_dead_process_had_claimed_is_delivered_by_the_next(store, clock, deliveries):
    await owe(store, "1")
    async with store.begin() as tx:
        await tx.timers.claim(
            [TimerKind.REMIND],
            worker="dead",
            now=NOON,
            lease_until=NOON + timedelta(hours=1),
            limit=1,
        )
    dispatcher = dispatching.Dispatcher(
        store=store, clock=clock, deliver={TimerKind.REMIND: deliveries}, worker="this"
    )
    async with running(dispatcher):
        await quiet(dispatcher)
    assert deliveries.subjects == ["1"]


async def test_draining_finishes_what_is_in_hand_and_settles_it(store, dispatcher, deliveries):
    gate = deliveries.hold("1")
    await owe(store, "1")
    dispatcher.ring()
    await soon(lambda: deliveries.begun == ["1"])
    draining = asyncio.ensure_future(dispatcher.drain())
    await settle()
    assert not draining.done()
    gate.set()
    await draining
    assert deliveries.subjects == ["1"]
    assert await owed(store, "1") is None


async def test_a_database_that_fails_for_a_while_loses_nothing(
    store, dispatcher, deliveries, clock, caplog
):
    await owe(store, "1")
    async with store.engine.begin() as connection:
        await connection.execute(text("ALTER TABLE timers RENAME TO away"))
    dispatcher.ring()
    await soon(lambda: "could not be read" in caplog.text)
    async with store.engine.begin() as connection:
        await connection.execute(text("ALTER TABLE away RENAME TO timers"))
    clock.jump(NOON + timedelta(seconds=dispatching.RECOVERY))
    await quiet(dispatcher)
    assert deliveries.subjects == ["1"]


@pytest.mark.parametrize("attempts", [1, 20, 10_000])
def test_patience_has_an_end(attempts):
    assert dispatching._backoff(attempts) <= dispatching.LONGEST_BACKOFF  # noqa: SLF001
