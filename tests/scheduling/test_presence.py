"""A process that stood still notices it; a clock that is moved on purpose is no break."""

import asyncio
from datetime import timedelta

import pytest

from bot.clock import ShiftedClock
from bot.scheduling.presence import AWAY, TICK, Presence
from tests.scheduling.conftest import NOON, stop
from tests.support.loop import settle


class Wall:
    """A clock that goes on as the test says; nothing hears of it, as when a process is frozen."""

    def __init__(self):
        self.time = NOON
        self.slept = []
        self.tick = asyncio.Event()

    def now(self):
        return self.time

    def listen(self, moved):
        assert moved

    def goes_on(self, seconds):
        self.time += timedelta(seconds=seconds)

    async def sleep(self, seconds):
        self.slept.append(seconds)
        await self.tick.wait()
        self.tick.clear()


@pytest.fixture
def wall():
    return Wall()


def test_a_process_is_awake_since_its_start(wall):
    presence = Presence(clock=wall)
    for _ in range(10):
        wall.goes_on(AWAY.total_seconds())
        assert presence.awake_since() == NOON


def test_a_process_that_was_frozen_is_awake_since_it_goes_on(wall):
    presence = Presence(clock=wall)
    wall.goes_on(AWAY.total_seconds() + 0.001)
    woken = wall.now()
    assert presence.awake_since() == woken
    wall.goes_on(3)
    assert presence.awake_since() == woken


def test_a_system_clock_that_was_set_back_counts_as_a_break(wall):
    presence = Presence(clock=wall)
    wall.goes_on(-1)
    assert presence.awake_since() == wall.now()


def test_after_a_break_alarms_are_planned_again(wall):
    """A laptop that was closed, or a system clock that was set, must not make anything late."""
    planned, presence = [], Presence(clock=wall)
    presence.listen(lambda: planned.append(wall.now()))
    wall.goes_on(1)
    presence.awake_since()
    assert planned == []
    for seconds in (3600, -3600):
        wall.goes_on(seconds)
        presence.awake_since()
        assert planned[-1] == wall.now()
    assert len(planned) == 2


def test_a_clock_that_is_moved_on_purpose_is_no_break():
    clock = ShiftedClock(start=NOON, speed=0)
    presence = Presence(clock=clock)
    clock.jump(NOON + timedelta(days=3))
    assert presence.awake_since() == NOON


async def test_a_process_that_has_nothing_to_do_ticks(wall):
    presence = Presence(clock=wall)
    ticking = asyncio.create_task(presence.run())
    for _ in range(5):
        await settle()
        wall.goes_on(TICK)
        wall.tick.set()
    await settle()
    assert presence.awake_since() == NOON
    assert set(wall.slept) == {TICK}
    wall.goes_on(60)
    wall.tick.set()
    await settle()
    assert presence.awake_since() == wall.now()
    await stop(ticking)
