"""Housekeeping at intervals of the bot's own clock, by APScheduler's interval triggers."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import timedelta

from apscheduler.job import Job
from apscheduler.schedulers.base import BaseScheduler

from bot.clock import Clock
from bot.storage.store import FAILURES, is_failure

log = logging.getLogger(__name__)

SHORTEST = timedelta(milliseconds=10)
"""However fast a clock runs, there is this much real time from one turn to the next."""

Chore = Callable[[], Awaitable[None]]


class PeriodicJobs:
    """Jobs of a scheduler that come round; a turn that is not over when the next is due lets that one go."""

    def __init__(self, scheduler: BaseScheduler, *, clock: Clock) -> None:
        self._scheduler = scheduler
        self._clock = clock
        self._planned: list[tuple[Job, timedelta]] = []

    def every(self, interval: timedelta, chore: Chore, *, at_once: bool = False) -> None:
        """Do this again and again, the first time at once if so wanted, else after one interval."""
        if at_once:
            self._scheduler.add_job(_turn, args=[chore])
        job = self._scheduler.add_job(_turn, "interval", args=[chore], days=1)
        self._planned.append((job, interval))
        self._plan(job, interval)

    def plan_again(self) -> None:
        """Plan all chores by the clock as it runs now."""
        for job, interval in self._planned:
            self._plan(job, interval)

    def end(self) -> None:
        """Plan nothing any more: the scheduler has forgotten its jobs."""
        self._planned.clear()

    def _plan(self, job: Job, interval: timedelta) -> None:
        """Plan by real time; while the clock stands still the job rests."""
        first = self._clock.system_time(self._clock.now() + interval)
        if first is None:
            job.pause()
            return
        now = self._clock.system_time(self._clock.now()) or first
        length = max(SHORTEST, first - now)
        job.reschedule("interval", seconds=length.total_seconds(), start_date=first)


async def _turn(chore: Chore) -> None:
    """Do a chore in the loop, where the scheduler runs only coroutine functions.

    The scheduler would report a chore that the end of the bot breaks off, or that a full disk stops, with a traceback.
    """
    try:
        await chore()
    except asyncio.CancelledError:
        return
    except FAILURES as error:
        if not is_failure(error):
            raise
        log.warning("housekeeping is put off (%s)", getattr(error, "orig", error))
