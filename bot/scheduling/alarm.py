"""The alarm clock that wakes the dispatcher at the next ready row, and calls for housekeeping: APScheduler.

It owns no promise: a wake that is lost is only a wake that is late, until the next safety sweep.
"""

import logging
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta

from apscheduler.job import Job
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.clock import Clock
from bot.scheduling.periodic_jobs import Chore, PeriodicJobs

log = logging.getLogger(__name__)

SWEEP = timedelta(seconds=30)
"""However the clocks were moved, the rows are looked at this often."""


class AlarmClock:
    """Rings a bell at the next ready row, and looks after what has to be done now and then."""

    def __init__(
        self,
        *,
        clock: Clock,
        ring: Callable[[], None],
        sweep: Callable[[], Awaitable[None]],
    ) -> None:
        self._clock = clock
        self._ring = ring
        self._sweep = sweep
        self._scheduler = AsyncIOScheduler(
            timezone=UTC, job_defaults={"misfire_grace_time": None, "coalesce": True}
        )
        self._wake: Job | None = None
        self._chores = PeriodicJobs(self._scheduler, clock=clock)
        clock.listen(self.plan_again)

    def start(self) -> None:
        """Begin to keep time."""
        self._scheduler.start()
        self.every(SWEEP, self._sweep)

    def stop(self) -> None:
        """Ring no more."""
        self._chores.end()
        self._scheduler.shutdown(wait=False)

    def every(self, interval: timedelta, task: Chore, *, at_once: bool = False) -> None:
        """Do this housekeeping again and again, by this clock; it is never promised to anyone for a moment."""
        self._chores.every(interval, task, at_once=at_once)

    def wake_at(self, at: datetime | None) -> None:
        """Ring at this instant, and not for any later one that was asked for before."""
        self._forget()
        if at is None:
            return
        if at <= self._clock.now():
            self._ring()
            return
        self._set(at)

    def _set(self, at: datetime) -> None:
        moment = self._clock.system_time(at)
        if moment is not None:
            # Each wake is a job of its own: a job that is re-added while it runs would be lost.
            self._wake = self._scheduler.add_job(self._woken, "date", run_date=moment)

    def _forget(self) -> None:
        if self._wake is not None and self._scheduler.get_job(self._wake.id):
            self._wake.remove()
        self._wake = None

    def plan_again(self) -> None:
        """Forget what was set by the clock as it ran before, and ring."""
        self._forget()
        self._chores.plan_again()
        self._ring()

    async def _woken(self) -> None:
        self._wake = None
        self._ring()
