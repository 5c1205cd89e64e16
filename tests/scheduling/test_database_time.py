"""All machines that work on a database on a server follow its clock."""

from datetime import UTC, datetime, timedelta

from bot.clock import ShiftedClock, SystemClock
from bot.scheduling.database_time import WITHIN, DatabaseTime
from tests.support.make import START

LONG = timedelta(hours=1)


class Database:
    """A database whose clock is ahead of this machine's by some time; None has no clock of its own."""

    def __init__(self, ahead):
        self.ahead = ahead

    async def time(self):
        return None if self.ahead is None else datetime.now(UTC) + self.ahead  # noqa: TID251 - a server's


def ahead_of_the_wall(clock):
    wall = datetime.now(UTC)  # noqa: TID251 - what the clock is compared with
    return clock.now() - wall


async def test_the_clock_is_set_by_the_databases_and_its_alarms_ring_by_the_wall():
    clock = SystemClock()
    await DatabaseTime(store=Database(LONG), clock=clock).follow()
    assert abs(ahead_of_the_wall(clock) - LONG) < timedelta(minutes=1)
    assert abs(clock.system_time(START) - (START - LONG)) < timedelta(minutes=1)


async def test_clocks_that_nearly_agree_are_left_alone():
    clock = SystemClock()
    await DatabaseTime(store=Database(WITHIN / 10), clock=clock).follow()
    assert clock.system_time(START) == START


async def test_sqlite_has_no_clock_to_follow(store):
    clock = SystemClock()
    await DatabaseTime(store=store, clock=clock).follow()
    assert clock.system_time(START) == START


async def test_a_clock_that_is_moved_by_hand_follows_nothing():
    clock = ShiftedClock(start=START, speed=0)
    await DatabaseTime(store=Database(LONG), clock=clock).follow()
    assert clock.now() == START
