"""Who wakes the dispatcher? APScheduler, as an alarm clock: at the next ready row, and for housekeeping.

It owns no promise: a wake that is lost is only a wake that is late, until the next safety sweep.
"""

import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from apscheduler.job import Job
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.clock import Clock

log = logging.getLogger(__name__)

SWEEP = timedelta(seconds=30)
"""However the clocks were moved, the rows are looked at this often."""


@dataclass(slots=True, kw_only=True)
class Round:
    """Some housekeeping that comes round, and the job of its next turn."""

    interval: timedelta
    task: Callable[[], Awaitable[None]]
    job: Job | None = None


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
        self._wakes_at: datetime | None = None
        self._rounds: list[Round] = []
        clock.listen(self._moved)

    def start(self) -> None:
        """Begin to keep time."""
        self._scheduler.start()
        self.every(SWEEP, self._sweep)

    def stop(self) -> None:
        """Ring no more."""
        self._scheduler.shutdown(wait=False)

    def every(self, interval: timedelta, task: Callable[[], Awaitable[None]]) -> None:
        """Do this housekeeping again and again, by this clock; it is never owed to anyone at a moment."""
        each = Round(interval=interval, task=task)
        self._rounds.append(each)
        self._plan(each)

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
        self._wakes_at = at
        moment = self._clock.system_time(at)
        if moment is not None:
            # Each wake is a job of its own: a job that is re-added while it runs would be lost.
            self._wake = self._scheduler.add_job(self._woken, "date", run_date=moment)

    def _forget(self) -> None:
        if self._wake is not None and self._scheduler.get_job(self._wake.id):
            self._wake.remove()
        self._wake = self._wakes_at = None

    def _moved(self) -> None:
        """Forget what was set by the clock as it ran before."""
        self._forget()
        for each in self._rounds:
            self._plan(each)
        self._ring()

    def _plan(self, each: Round) -> None:
        """Set the next turn of some housekeeping; none while the clock stands still."""
        if each.job is not None and self._scheduler.get_job(each.job.id):
            each.job.remove()
        moment = self._clock.system_time(self._clock.now() + each.interval)
        each.job = moment and self._scheduler.add_job(self._turn, "date", [each], run_date=moment)

    async def _turn(self, each: Round) -> None:
        self._plan(each)
        await each.task()

    async def _woken(self) -> None:
        self._wake = self._wakes_at = None
        self._ring()
