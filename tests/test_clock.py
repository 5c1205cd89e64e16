"""Everything that waits can rely on its clock."""

import asyncio
import zoneinfo
from datetime import UTC, datetime, timedelta

import pytest

from bot.clock import ShiftedClock, SystemClock, use_pinned_zones
from tests.support.loop import settle, turn

START = datetime(2026, 3, 2, 7, 0, tzinfo=UTC)
SOON, NEVER = 0.001, 3600.0
HOUR = timedelta(hours=1)


@pytest.fixture
def clock():
    return ShiftedClock(start=START, speed=0)


@pytest.fixture(params=["system", "shifted"])
def running(request):
    """A clock that runs as real time does."""
    return SystemClock() if request.param == "system" else ShiftedClock(start=START)


def test_the_systems_clock_is_aware_and_in_utc():
    assert SystemClock().now().utcoffset() == timedelta(0)


def test_the_systems_clock_never_measures_backwards():
    clock = SystemClock()
    assert clock.monotonic() <= clock.monotonic()


def test_the_systems_clock_reads_every_instant_at_that_instant():
    assert SystemClock().system_time(START) == START


def test_nobody_hears_of_the_systems_clock():
    heard = []
    SystemClock().listen(lambda: heard.append("moved"))
    assert heard == []


async def test_who_sleeps_wakes_up(running):
    before = running.now()
    await running.sleep(SOON)
    assert running.now() - before >= timedelta(seconds=SOON)


async def test_a_wait_tells_whether_what_was_waited_for_came(running):
    event = asyncio.Event()
    assert not await running.wait(event, SOON)
    waiting = asyncio.ensure_future(running.wait(event, NEVER))
    await settle()
    event.set()
    assert await waiting


async def test_what_came_before_is_not_waited_for(running):
    event = asyncio.Event()
    event.set()
    assert await running.wait(event, 0)


@pytest.mark.parametrize("moments", range(5))
async def test_a_wait_that_is_broken_off_as_its_event_comes_is_broken_off(running, moments):
    event = asyncio.Event()
    waits = asyncio.ensure_future(_wait_for_ever(running, event))
    await settle()
    event.set()
    for _ in range(moments):
        await turn()
    waits.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waits


async def _wait_for_ever(clock, event):
    while True:
        await clock.wait(event, NEVER)
        event.clear()


def test_a_clock_that_stands_still_moves_by_jumps_alone(clock):
    assert clock.now() == clock.now() == START
    clock.jump(START + HOUR)
    assert clock.now() == START + HOUR
    assert clock.monotonic() == HOUR.total_seconds()


def test_time_that_was_lived_stays_lived(clock):
    with pytest.raises(ValueError, match="only goes forward"):
        clock.jump(START - HOUR)
    assert clock.now() == START


def test_a_clock_that_stands_still_is_never_reached_by_the_systems(clock):
    assert clock.speed == 0
    assert clock.system_time(START + HOUR) is None


def test_a_fast_clock_is_reached_sooner():
    clock = ShiftedClock(start=START, speed=3600)
    due = clock.system_time(START + HOUR) - SystemClock().now()
    assert due <= timedelta(seconds=1)


def test_at_another_speed_it_goes_on_from_where_it_is(clock):
    clock.jump(START + HOUR)
    clock.run_at(2.0)
    assert clock.speed == 2.0
    assert clock.now() >= START + HOUR


def test_who_listens_hears_of_every_jump_and_change_of_speed(clock):
    heard = []
    clock.listen(lambda: heard.append(clock.now()))
    clock.jump(START + HOUR)
    clock.run_at(0)
    assert heard == [START + HOUR] * 2


async def test_a_sleeper_wakes_when_the_clock_jumps_far_enough_and_not_before(clock):
    sleeping = asyncio.ensure_future(clock.sleep(60))
    await settle()
    clock.jump(START + timedelta(seconds=59))
    await settle()
    assert not sleeping.done()
    clock.jump(START + timedelta(seconds=60))
    await sleeping


async def test_a_sleeper_wakes_when_a_clock_that_stood_still_runs(clock):
    sleeping = asyncio.ensure_future(clock.sleep(HOUR.total_seconds()))
    await settle()
    clock.run_at(1e9)
    await sleeping


def test_zones_come_from_the_pinned_package_and_not_from_the_system():
    use_pinned_zones()
    assert zoneinfo.TZPATH == ()
    assert "Europe/Kyiv" in zoneinfo.available_timezones()
