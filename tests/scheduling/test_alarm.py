"""The alarm rings when the next row is ready, however the clock is moved."""

import asyncio
from datetime import UTC, datetime, timedelta
from sqlite3 import ProgrammingError

import pytest

from bot.clock import ShiftedClock, SystemClock
from bot.domain.errors import StorageError
from bot.scheduling.alarm import AlarmClock
from tests.support.loop import settle

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


async def nothing():
    """Sweep nothing."""


def make_alarm(clock, ring=lambda: None, sweep=nothing):
    return AlarmClock(clock=clock, ring=ring, sweep=sweep)


class Bell:
    """Counts how often it was rung, and lets a test wait for it."""

    def __init__(self):
        self.rings = 0
        self.rung = asyncio.Event()

    def __call__(self):
        self.rings += 1
        self.rung.set()


@pytest.fixture
def bell():
    return Bell()


@pytest.fixture
def clock():
    return ShiftedClock(start=NOON, speed=0)


@pytest.fixture
async def alarm(clock, bell):
    alarm = make_alarm(clock, bell)
    alarm.start()
    yield alarm
    alarm.stop()


def test_what_is_due_already_rings_at_once(alarm, bell):
    alarm.wake_at(NOON)
    assert bell.rings == 1


def test_nothing_to_wake_for_rings_nothing(alarm, bell):
    alarm.wake_at(NOON + timedelta(hours=1))
    alarm.wake_at(None)
    assert bell.rings == 0


def test_a_clock_that_was_moved_rings(alarm, bell, clock):
    alarm.wake_at(NOON + timedelta(hours=1))
    clock.jump(NOON + timedelta(hours=2))
    assert bell.rings == 1


def test_what_was_asked_for_last_holds(alarm, bell, clock):
    """A wake that is no longer wanted rings nothing; what is due rings at once."""
    alarm.wake_at(NOON + timedelta(hours=1))
    alarm.wake_at(NOON + timedelta(hours=2))
    assert bell.rings == 0
    alarm.wake_at(clock.now())
    assert bell.rings == 1


async def test_a_ready_row_rings_by_a_clock_that_runs(bell):
    """The alarm is APScheduler's; a clock at a hundred times the speed makes it ring within a moment."""
    clock = ShiftedClock(start=NOON, speed=100)
    alarm = make_alarm(clock, bell)
    alarm.start()
    alarm.wake_at(NOON + timedelta(seconds=5))
    async with asyncio.timeout(10):
        await bell.rung.wait()
    alarm.stop()
    assert clock.now() >= NOON + timedelta(seconds=5)


async def test_an_alarm_that_is_set_again_and_again_rings_for_the_last(bell):
    clock = ShiftedClock(start=NOON, speed=100)
    alarm = make_alarm(clock, bell)
    alarm.start()
    for seconds in (900, 600, 5):
        alarm.wake_at(NOON + timedelta(seconds=seconds))
    async with asyncio.timeout(10):
        await bell.rung.wait()
    alarm.stop()
    assert bell.rings == 1


class Chore:
    """Some housekeeping, and what it takes to wait until it was done so often."""

    def __init__(self, *, times):
        self.left = times
        self.done = asyncio.Event()

    async def __call__(self):
        self.left -= 1
        if self.left <= 0:
            self.done.set()


async def test_rows_are_swept_now_and_then_although_nothing_asked_for_it():
    """However the clocks were moved, the rows are looked at."""
    chore = Chore(times=2)
    alarm = make_alarm(ShiftedClock(start=NOON, speed=1000), sweep=chore)
    alarm.start()
    async with asyncio.timeout(10):
        await chore.done.wait()
    alarm.stop()


async def test_housekeeping_is_done_again_and_again():
    alarm, chore = make_alarm(SystemClock()), Chore(times=2)
    alarm.start()
    alarm.every(timedelta(milliseconds=20), chore)
    async with asyncio.timeout(10):
        await chore.done.wait()
    alarm.stop()


async def test_housekeeping_that_was_planned_by_a_slow_clock_comes_sooner_by_a_fast_one():
    clock, chore = ShiftedClock(start=NOON, speed=1), Chore(times=2)
    alarm = make_alarm(clock)
    alarm.start()
    alarm.every(timedelta(hours=1), chore)
    clock.run_at(100_000)
    async with asyncio.timeout(10):
        await chore.done.wait()
    alarm.stop()
    assert clock.now() >= NOON + timedelta(hours=2)


async def test_housekeeping_keeps_to_a_clock_that_runs_fast_or_stands_still():
    """Half a minute of a bot's own clock may be a moment: a heartbeat by the wall's would look like an outage."""
    clock, chore = ShiftedClock(start=NOON, speed=0), Chore(times=3)
    alarm = make_alarm(clock)
    alarm.start()
    alarm.every(timedelta(seconds=30), chore)
    clock.run_at(1000)
    async with asyncio.timeout(10):
        await chore.done.wait()
    alarm.stop()
    assert clock.now() >= NOON + timedelta(seconds=90)


async def test_housekeeping_that_the_end_of_the_bot_breaks_off_is_no_error(caplog):
    alarm, begun = make_alarm(SystemClock()), asyncio.Event()

    async def lasts():
        begun.set()
        await asyncio.Event().wait()

    alarm.start()
    alarm.every(timedelta(hours=1), lasts, at_once=True)
    async with asyncio.timeout(10):
        await begun.wait()
    alarm.stop()
    await settle()
    assert not caplog.records


async def test_housekeeping_that_the_database_refuses_is_put_off_in_one_line(caplog):
    alarm, chore = make_alarm(SystemClock()), Chore(times=2)

    async def fails():
        await chore()
        raise StorageError("the disk is full")

    alarm.start()
    alarm.every(timedelta(milliseconds=20), fails)
    async with asyncio.timeout(10):
        await chore.done.wait()
    await settle()
    alarm.stop()
    assert "housekeeping is put off (the disk is full)" in caplog.messages
    assert not any(record.exc_info for record in caplog.records)


@pytest.mark.parametrize("mistake", [ZeroDivisionError(), ProgrammingError("no such table")])
async def test_housekeeping_that_fails_by_a_mistake_is_reported_whole(caplog, mistake):
    alarm, chore = make_alarm(SystemClock()), Chore(times=1)

    async def fails():
        await chore()
        raise mistake

    alarm.start()
    alarm.every(timedelta(hours=1), fails, at_once=True)
    async with asyncio.timeout(10):
        await chore.done.wait()
    await settle()
    alarm.stop()
    assert any(record.exc_info for record in caplog.records)
