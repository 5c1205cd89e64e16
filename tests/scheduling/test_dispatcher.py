"""The dispatcher keeps every promise once it is due, and loses none."""

import asyncio
import sqlite3
from datetime import timedelta

from sqlalchemy import text

from bot.clock import ShiftedClock
from bot.scheduling.alarm import AlarmClock
from bot.scheduling.dispatcher import RECOVERY
from bot.scheduling.lane import LEASE
from bot.scheduling.timer_lane import ATTEMPTS, FLUSH, LONGEST_BACKOFF, PATIENCE
from bot.storage.timers import Arm, Retry, TimerKind
from tests.scheduling.conftest import (
    NOON,
    ROOM,
    arm,
    claim,
    make_dispatcher,
    quiet,
    running,
    soon,
    stop,
)
from tests.support.loop import settle
from tests.support.promises import owed

A_SECOND = timedelta(seconds=1)
RECOVERED = RECOVERY * A_SECOND


def at(number):
    return NOON + number * A_SECOND


def failure(name="SQLITE_IOERR"):
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorname = name
    return error


def herd(number):
    return [f"{each:03}" for each in range(number)]


# What is due


async def test_a_timer_is_delivered_once_it_is_due_and_then_owed_no_more(
    store, dispatcher, deliveries
):
    await arm(store, "1")
    await quiet(dispatcher)
    assert deliveries.subjects == ["1"]
    assert await owed(store) == frozenset()


async def test_what_follows_an_arrival_learns_how_it_ended(store, dispatcher, deliveries):
    deliveries.verdicts["1"] = later = Retry(at=at(30), error="held back")
    await arm(store, "1")
    await quiet(dispatcher)
    assert deliveries.followed == [("1", later)]


async def test_a_timer_that_is_not_due_is_left_alone_and_the_alarm_is_set_for_it(
    store, dispatcher, deliveries, alarm
):
    await arm(store, "1", at=at(3600))
    await quiet(dispatcher)
    assert deliveries.done == []
    assert alarm.wakes[-1] == at(3600)


async def test_the_alarm_is_set_for_the_first_of_all_kinds(store, dispatcher, alarm):
    await arm(store, "1", at=at(3600))
    await arm(store, "2", at=at(60), kind=TimerKind.SESSION)
    await arm(store, "3", at=at(600), kind=TimerKind.SNOOZE)
    await quiet(dispatcher)
    assert alarm.wakes[-1] == at(60)


async def test_after_the_last_promise_there_is_nothing_to_wake_for(store, dispatcher, alarm, clock):
    await arm(store, "1")
    await quiet(dispatcher)
    clock.jump(NOON + LEASE)
    await quiet(dispatcher)
    assert alarm.wakes[-1] is None


async def test_a_delivery_that_could_not_be_made_is_tried_again_at_its_time(
    store, dispatcher, deliveries, clock
):
    deliveries.verdicts["1"] = Retry(at=at(30), error="held back")
    await arm(store, "1")
    await quiet(dispatcher)
    assert await owed(store) == {"1"}
    deliveries.verdicts.clear()
    clock.jump(at(30))
    await quiet(dispatcher)
    assert [timer.attempts for timer in deliveries.done] == [1, 2]
    assert {timer.due_at for timer in deliveries.done} == {NOON}
    assert await owed(store) == frozenset()


async def test_a_delivery_may_lead_to_the_next(store, dispatcher, deliveries, alarm):
    deliveries.verdicts["1"] = Arm(kind=TimerKind.SESSION, subject="1", due_at=at(30), user=None)
    await arm(store, "1", kind=TimerKind.SESSION)
    await quiet(dispatcher)
    assert alarm.wakes[-1] == at(30)


async def test_a_timer_that_needs_no_delivery_is_settled_without_one(
    store, dispatcher, deliveries, alarm
):
    deliveries.dropped = {"over": None, "early": Retry(at=at(30), error="early")}
    await arm(store, "over", "early", "sent")
    await quiet(dispatcher)
    assert deliveries.subjects == ["sent"]
    assert await owed(store) == {"early"}
    assert alarm.wakes[-1] == at(30)


async def test_a_promise_of_a_kind_without_a_lane_is_left_alone(store, clock, deliveries):
    dispatcher = make_dispatcher(store, clock, deliveries, kinds=[TimerKind.REMIND])
    async with running(dispatcher):
        await arm(store, "1", kind=TimerKind.SNOOZE)
        await arm(store, "2", at=at(60))
        await quiet(dispatcher)
    assert deliveries.done == []
    assert await owed(store, kind=TimerKind.SNOOZE) == {"1"}


async def test_a_sweep_finds_what_was_not_heard_of(store, clock, deliveries):
    dispatcher = make_dispatcher(store, clock, deliveries)
    async with running(dispatcher):
        await quiet(dispatcher)
        async with store.engine.begin() as connection:
            await connection.execute(
                text(
                    "INSERT INTO timers (key, kind, due_at, ready_at) VALUES (:k, 'remind', 0, 0)"
                ),
                {"k": "remind:1"},
            )
        dispatcher.ring()
        await quiet(dispatcher)
        assert deliveries.done == []
        await dispatcher.sweep()
        await quiet(dispatcher)
    assert deliveries.subjects == ["1"]


# Failures of deliveries


async def test_a_delivery_that_fails_is_tried_again_with_growing_patience(
    store, dispatcher, deliveries, clock
):
    deliveries.verdicts["1"] = RuntimeError("oops")
    await arm(store, "1")
    waits = []
    for _ in range(ATTEMPTS - 1):
        await quiet(dispatcher)
        async with store.begin() as tx:
            again = await tx.timers.next_ready()
        waits.append(again - clock.now())
        clock.jump(again)
    assert waits == sorted(set(waits))
    assert max(waits) <= LONGEST_BACKOFF


async def test_after_eight_attempts_a_timer_is_set_aside_and_the_log_is_loud(
    store, dispatcher, deliveries, clock, caplog
):
    deliveries.verdicts["1"] = RuntimeError("oops")
    await arm(store, "1")
    for _ in range(ATTEMPTS + 1):
        await quiet(dispatcher)
        clock.jump(clock.now() + LONGEST_BACKOFF)
    async with store.begin() as tx:
        assert await tx.timers.aside() == 1
    assert len(deliveries.done) == ATTEMPTS == 8
    assert "set aside" in caplog.text


async def test_a_delivery_that_asks_for_time_gets_it_however_often(store, dispatcher, deliveries):
    deliveries.verdicts["1"] = Retry(at=NOON, error="held back")
    await arm(store, "1")
    await soon(lambda: len(deliveries.done) > 3 * ATTEMPTS)
    deliveries.verdicts.clear()
    await quiet(dispatcher)
    assert await owed(store) == frozenset()


async def test_a_delivery_that_fails_delays_no_other(store, dispatcher, deliveries):
    deliveries.verdicts["001"] = RuntimeError("oops")
    await arm(store, *herd(5))
    await quiet(dispatcher)
    assert sorted(deliveries.subjects) == herd(5)
    assert await owed(store) == {"001"}


# What is promised ahead


def ahead(deliveries, subject="1", seconds=30):
    """Let a delivery stand for its next promise already while it is on its way."""
    following = Arm(kind=TimerKind.SESSION, subject=subject, due_at=at(seconds), user=None)
    deliveries.ahead[subject] = following


async def test_what_follows_may_be_promised_while_a_delivery_is_on_its_way(
    store, dispatcher, deliveries, clock
):
    ahead(deliveries)
    deliveries.verdicts["1"] = "well"
    await arm(store, "1", kind=TimerKind.SESSION)
    await quiet(dispatcher)
    assert deliveries.settled == []
    deliveries.ahead.clear()
    deliveries.verdicts.clear()
    clock.jump(at(30))
    await quiet(dispatcher)
    assert [timer.due_at for timer in deliveries.done] == [NOON, at(30)]
    assert await owed(store, kind=TimerKind.SESSION) == frozenset()


async def test_what_was_promised_ahead_waits_for_the_delivery_before_it(
    store, dispatcher, deliveries, clock
):
    ahead(deliveries)
    deliveries.verdicts["1"] = "well"
    gate = deliveries.hold("1")
    await arm(store, "1", kind=TimerKind.SESSION)
    await soon(lambda: deliveries.begun == ["1"])
    deliveries.ahead.clear()
    clock.jump(at(40))
    await quiet(dispatcher, held=1)
    assert deliveries.begun == ["1"]
    gate.set()
    await quiet(dispatcher)
    assert deliveries.begun == ["1", "1"]


async def test_a_delivery_that_did_not_end_well_takes_back_what_was_promised_ahead(
    store, dispatcher, deliveries, alarm
):
    ahead(deliveries)
    deliveries.verdicts["1"] = Retry(at=at(5), error="busy")
    await arm(store, "1", kind=TimerKind.SESSION)
    await quiet(dispatcher)
    assert alarm.wakes[-1] == at(5)


async def test_what_is_promised_ahead_is_not_put_off_with_the_leases(
    store, dispatcher, deliveries, clock
):
    ahead(deliveries)
    gate = deliveries.hold("1")
    await arm(store, "1", kind=TimerKind.SESSION)
    await soon(lambda: deliveries.begun == ["1"])
    clock.jump(at(20))
    await dispatcher.renew()
    async with store.begin() as tx:
        assert await tx.timers.next_ready() == at(30)
    gate.set()


# Lanes


async def test_a_cue_is_delivered_at_its_time_while_a_bulk_lane_is_full(store, deliveries):
    """The alarm wakes for the cue by itself, although reminders are due that have no room."""
    clock = ShiftedClock(start=NOON, speed=100)
    dispatcher = make_dispatcher(store, clock, deliveries)
    alarm = AlarmClock(clock=clock, ring=dispatcher.ring, sweep=dispatcher.sweep)
    dispatcher.use(alarm)
    gate = deliveries.hold(*herd(ROOM + 5))
    async with running(dispatcher):
        alarm.start()
        await arm(store, *herd(ROOM + 5))
        await soon(lambda: len(deliveries.begun) == ROOM)
        await arm(store, "cue", at=clock.now() + 10 * A_SECOND, kind=TimerKind.SESSION)
        await soon(lambda: deliveries.done)
        assert deliveries.subjects == ["cue"]
        alarm.stop()
        gate.set()
        await soon(lambda: len(deliveries.done) == ROOM + 6)


async def test_a_cue_that_is_due_at_once_does_not_wait_for_a_full_bulk_lane(
    store, dispatcher, deliveries
):
    gate = deliveries.hold(*herd(ROOM + 5))
    await arm(store, *herd(ROOM + 5), at=at(-60))
    await soon(lambda: len(deliveries.begun) == ROOM)
    await arm(store, "cue", kind=TimerKind.SESSION)
    await soon(lambda: deliveries.done)
    assert deliveries.subjects == ["cue"]
    gate.set()
    await quiet(dispatcher)
    assert sorted(deliveries.subjects) == [*herd(ROOM + 5), "cue"]


async def test_a_cue_is_settled_at_once(store, dispatcher, deliveries):
    deliveries.hold("slow")
    await arm(store, "slow", "quick", kind=TimerKind.SESSION)
    await soon(lambda: len(deliveries.begun) == 2)
    await quiet(dispatcher, held=1)
    assert deliveries.settled == [["quick"]]
    assert await owed(store, kind=TimerKind.SESSION) == {"slow"}


async def test_a_bulk_lane_claims_in_batches(store, dispatcher, deliveries):
    await arm(store, *herd(3 * ROOM))
    await quiet(dispatcher)
    assert sorted(deliveries.subjects) == herd(3 * ROOM)
    sizes = [len(batch) for batch in deliveries.taken]
    assert sum(sizes) == 3 * ROOM
    assert max(sizes) <= ROOM
    assert min(sizes[:-1]) >= ROOM // 2


async def test_a_bulk_lane_settles_in_batches(store, dispatcher, deliveries):
    gates = [deliveries.hold(subject) for subject in herd(ROOM)]
    await arm(store, *herd(ROOM))
    await soon(lambda: len(deliveries.begun) == ROOM)
    for gate in gates[: FLUSH - 1]:
        gate.set()
    await quiet(dispatcher, held=ROOM)
    assert deliveries.settled == []
    gates[FLUSH - 1].set()
    await quiet(dispatcher, held=ROOM - FLUSH)
    assert [len(batch) for batch in deliveries.settled] == [FLUSH]
    for gate in gates:
        gate.set()
    await quiet(dispatcher)
    assert await owed(store) == frozenset()


async def test_what_has_landed_in_a_bulk_lane_is_settled_soon_beside_a_delivery_that_hangs(
    store, dispatcher, deliveries, clock, alarm
):
    gate = deliveries.hold("slow")
    await arm(store, "slow", "quick")
    await soon(lambda: deliveries.subjects == ["quick"])
    await quiet(dispatcher, held=1)
    assert alarm.wakes[-1] == NOON + PATIENCE
    clock.jump(at(1))
    await quiet(dispatcher, held=1)
    assert await owed(store) == {"slow"}
    gate.set()


async def test_two_promises_about_the_same_thing_are_kept_one_after_the_other(
    store, dispatcher, deliveries
):
    for kind in (TimerKind.SESSION, TimerKind.REMIND):
        deliveries.begun.clear()
        gate = deliveries.hold(kind)
        await arm(store, kind, kind=kind)
        await soon(lambda kind=kind: deliveries.begun == [kind])
        await arm(store, kind, kind=kind)
        await quiet(dispatcher, held=1)
        assert deliveries.begun == [kind]
        gate.set()
        await quiet(dispatcher)
        assert deliveries.begun == [kind, kind]
        assert await owed(store, kind=kind) == frozenset()


async def test_a_promise_that_waits_for_a_flight_is_kept_once_even_after_a_rollback(
    store, dispatcher, deliveries
):
    """The claim that was rolled back is forgotten; the next stands."""
    gate = deliveries.hold("1")
    await arm(store, "1", kind=TimerKind.SESSION)
    await soon(lambda: deliveries.begun == ["1"])
    deliveries.errors_of_taking["bad"] = [ValueError("oops"), ValueError("oops")]
    async with store.begin() as tx:
        for subject in ("1", "bad"):
            await tx.timers.arm(TimerKind.SESSION, subject=subject, due_at=NOON, user=None)
    await quiet(dispatcher, held=1)
    gate.set()
    await quiet(dispatcher)
    assert deliveries.subjects == ["1", "1"]
    assert await owed(store, kind=TimerKind.SESSION) == {"bad"}


async def test_a_promise_that_waited_for_a_flight_is_not_lost_when_the_database_fails(
    store, dispatcher, deliveries, clock
):
    gate = deliveries.hold("1")
    await arm(store, "1", kind=TimerKind.SESSION)
    await soon(lambda: deliveries.begun == ["1"])
    await arm(store, "1", kind=TimerKind.SESSION)
    await quiet(dispatcher, held=1)
    deliveries.errors_of_taking["1"] = [failure()]
    gate.set()
    await quiet(dispatcher)
    clock.jump(NOON + RECOVERED)
    await quiet(dispatcher)
    assert deliveries.subjects == ["1", "1"]


# Leases


async def test_what_a_dead_process_had_claimed_is_free_at_once_whatever_its_name(
    store, clock, deliveries
):
    for worker in ("dead", "this-one", "thi", "THIS", ""):
        await arm(store, f"by {worker}")
        await claim(store, worker=worker, now=NOON, lease=timedelta(hours=1))
    dispatcher = make_dispatcher(store, clock, deliveries)
    async with running(dispatcher):
        await quiet(dispatcher)
    assert len(deliveries.subjects) == 5


async def test_a_lease_is_renewed_while_its_delivery_waits(store, dispatcher, deliveries, clock):
    gate = deliveries.hold("1")
    await arm(store, "1", kind=TimerKind.SESSION)
    await soon(lambda: deliveries.begun)
    for _ in range(3):
        clock.jump(clock.now() + LEASE - A_SECOND)
        await dispatcher.renew()
    await quiet(dispatcher, held=1)
    now = clock.now()
    assert await claim(store, worker="other", now=now, kind=TimerKind.SESSION, lease=LEASE) == []
    gate.set()
    await quiet(dispatcher)
    assert deliveries.begun == ["1"]
    assert await owed(store, kind=TimerKind.SESSION) == frozenset()


async def test_a_promise_that_waits_for_a_flight_keeps_its_lease_too(
    store, dispatcher, deliveries, clock
):
    gate = deliveries.hold("1")
    await arm(store, "1", kind=TimerKind.SESSION)
    await soon(lambda: deliveries.begun)
    await arm(store, "1", kind=TimerKind.SESSION)
    await quiet(dispatcher, held=1)
    clock.jump(clock.now() + LEASE - A_SECOND)
    await dispatcher.renew()
    now = clock.now() + 2 * A_SECOND
    assert await claim(store, worker="other", now=now, kind=TimerKind.SESSION, lease=LEASE) == []
    gate.set()
    await quiet(dispatcher)
    assert deliveries.subjects == ["1", "1"]


async def test_a_late_finisher_settles_nothing_of_anothers(store, dispatcher, deliveries, clock):
    gate = deliveries.hold("1")
    await arm(store, "1")
    await soon(lambda: deliveries.begun)
    clock.jump(clock.now() + LEASE)
    [taken] = await claim(store, worker="other", now=clock.now(), lease=LEASE)
    gate.set()
    await quiet(dispatcher)
    async with store.begin() as tx:
        assert await tx.timers.still_claimed([taken]) == {taken.key}


# Rows that raise an error


async def test_a_row_that_cannot_be_decided_stops_no_other_and_is_set_aside(
    store, dispatcher, deliveries, clock, caplog
):
    deliveries.errors_of_taking["bad"] = ValueError("oops")
    await arm(store, "bad", "good")
    await arm(store, "cue", kind=TimerKind.SESSION)
    await quiet(dispatcher)
    assert sorted(deliveries.subjects) == ["cue", "good"]
    for _ in range(ATTEMPTS):
        clock.jump(clock.now() + LONGEST_BACKOFF)
        await quiet(dispatcher)
    async with store.begin() as tx:
        assert await tx.timers.aside() == 1
    assert deliveries.taken.count(["bad"]) == 2 * ATTEMPTS - 1
    assert "set aside" in caplog.text


async def test_a_row_that_cannot_be_settled_stops_no_other_and_is_set_aside(
    store, dispatcher, deliveries, clock
):
    deliveries.errors_of_settling["bad"] = ValueError("oops")
    await arm(store, "bad", "good")
    await arm(store, "cue", kind=TimerKind.SESSION)
    for _ in range(ATTEMPTS + 1):
        await quiet(dispatcher)
        clock.jump(clock.now() + LONGEST_BACKOFF)
    assert deliveries.subjects.count("good") == deliveries.subjects.count("cue") == 1
    assert deliveries.subjects.count("bad") == ATTEMPTS
    async with store.begin() as tx:
        assert await tx.timers.aside() == 1
    assert await owed(store) == frozenset()


async def test_a_bad_row_of_which_the_error_is_mended_is_delivered(
    store, dispatcher, deliveries, clock
):
    deliveries.errors_of_taking["bad"] = [ValueError("oops"), ValueError("oops")]
    await arm(store, "bad")
    await quiet(dispatcher)
    clock.jump(at(60))
    await quiet(dispatcher)
    assert deliveries.subjects == ["bad"]


# Failures of the database


async def test_a_database_that_fails_is_tried_again(store, dispatcher, deliveries, clock, caplog):
    """While rows are decided, settled, or looked at alone because of a bad row."""
    deliveries.errors_of_taking["1"] = [failure()]
    deliveries.errors_of_settling["1"] = [failure("SQLITE_FULL")]
    deliveries.errors_of_taking["2"] = [failure("SQLITE_BUSY"), ValueError("oops")]
    deliveries.errors_of_settling["3"] = [failure(), ValueError("oops")]
    for number, subject in enumerate(("1", "2", "3")):
        await arm(store, subject, at=clock.now())
        for _ in range(3):
            await soon_quiet(dispatcher)
            clock.jump(clock.now() + LEASE)
        await quiet(dispatcher)
        assert deliveries.subjects[-1] == subject, number
        assert await owed(store) == frozenset(), subject
    assert "trying again" in caplog.text
    assert deliveries.subjects == ["1", "2", "3"]


async def test_a_database_that_fails_for_a_while_fills_no_log(
    store, dispatcher, deliveries, clock, caplog
):
    deliveries.errors_of_taking["1"] = [failure()] * 3
    await arm(store, "1", at=clock.now())
    for _ in range(3):
        await soon_quiet(dispatcher)
        clock.jump(clock.now() + RECOVERED)
    await quiet(dispatcher)
    assert deliveries.subjects == ["1"]
    assert caplog.text.count("trying again") == 1


async def soon_quiet(dispatcher):
    """Wait until the dispatcher waits for time: what has landed may not be settled yet."""
    await quiet(dispatcher)
    await settle()


async def test_rows_that_cannot_be_read_for_a_while_are_delivered_then(
    store, dispatcher, deliveries, clock, caplog
):
    await arm(store, "1", at=at(5))
    await rename(store, "timers", "away")
    clock.jump(at(5))
    await soon(lambda: "could not be read" in caplog.text)
    await rename(store, "away", "timers")
    clock.jump(at(5) + RECOVERED)
    await quiet(dispatcher)
    assert deliveries.subjects == ["1"]


async def rename(store, name, new):
    async with store.engine.begin() as connection:
        await connection.execute(text(f"ALTER TABLE {name} RENAME TO {new}"))


# The end


async def test_draining_finishes_what_is_in_hand_and_settles_it(store, dispatcher, deliveries):
    gate = deliveries.hold("1")
    await arm(store, "1")
    await soon(lambda: deliveries.begun == ["1"])
    draining = asyncio.ensure_future(dispatcher.drain())
    await settle()
    assert not draining.done()
    gate.set()
    await draining
    assert deliveries.subjects == ["1"]
    assert await owed(store) == frozenset()


async def test_after_its_end_a_dispatcher_claims_nothing_new(store, assembled, deliveries):
    run = asyncio.create_task(assembled.run())
    gate = deliveries.hold("1")
    await arm(store, "1")
    await soon(lambda: deliveries.begun)
    await stop(run)
    await arm(store, "2")
    gate.set()
    await assembled.drain()
    assert deliveries.subjects == ["1"]
    assert await owed(store) == {"2"}


async def test_what_is_abandoned_is_delivered_after_the_next_start_and_what_has_landed_is_not(
    store, clock, assembled, deliveries
):
    run = asyncio.create_task(assembled.run())
    deliveries.hold("slow")
    await arm(store, "slow", "quick")
    await soon(lambda: deliveries.subjects == ["quick"])
    await stop(run)
    await assembled.abandon()
    deliveries.gates.clear()
    following = make_dispatcher(store, clock, deliveries, worker="next")
    async with running(following):
        await quiet(following)
    assert deliveries.subjects == ["quick", "slow"]
    assert await owed(store) == frozenset()


async def test_there_may_be_nothing_to_abandon(assembled):
    await assembled.abandon()
    assert assembled.busy
