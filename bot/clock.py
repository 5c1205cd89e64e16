"""Clocks: the current time and waiting. The only module that reads the system's clock.

Everything that waits or reads the time takes a `Clock`. `SystemClock` is the system's; `ShiftedClock`
can be moved and sped up, for the demo's time machine and for tests.
"""

import asyncio
import time
import zoneinfo
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """A source of time for the whole process."""

    def now(self) -> datetime:
        """Return this instant, aware, in UTC."""
        ...

    def monotonic(self) -> float:
        """Return seconds that never go backwards, for measuring lengths."""
        ...

    def system_time(self, at: datetime) -> datetime | None:
        """Return what the system clock will read when `now()` reads `at`; None if it never will."""
        ...

    def listen(self, moved: Callable[[], None]) -> None:
        """Call `moved` whenever this clock jumps or changes its speed."""
        ...

    async def sleep(self, seconds: float) -> None:
        """Wait until this clock has gone on by `seconds`."""
        ...

    async def wait(self, event: asyncio.Event, timeout: float) -> bool:  # noqa: ASYNC109 - by this clock
        """Wait for the event for at most `timeout` seconds of this clock; return whether it came."""
        ...


def use_pinned_zones() -> None:
    """Make zoneinfo read the pinned tzdata package instead of the system's files, which may be years old."""
    zoneinfo.reset_tzpath(())
    zoneinfo.ZoneInfo.clear_cache()


class SystemClock:
    """The clock on the wall; where several machines work together, all of them follow the same clock."""

    _ahead = timedelta(0)
    """How far this clock is ahead of the wall."""

    def now(self) -> datetime:
        """Return this instant, aware, in UTC."""
        return datetime.now(UTC) + self._ahead

    def follow(self, other: datetime, *, within: timedelta) -> None:
        """Read what another clock reads now from here on, unless that differs by less than `within`."""
        if abs(other - self.now()) > within:
            self._ahead = other - datetime.now(UTC)

    def monotonic(self) -> float:
        """Return the system's monotonic seconds."""
        return time.monotonic()

    def system_time(self, at: datetime) -> datetime | None:
        """Return `at` as the wall will show it."""
        return at - self._ahead

    def listen(self, moved: Callable[[], None]) -> None:
        """Never call: a move of the system's clock goes unnoticed (the safety sweep covers it)."""

    async def sleep(self, seconds: float) -> None:
        """Wait for real seconds."""
        await asyncio.sleep(seconds)

    async def wait(self, event: asyncio.Event, timeout: float) -> bool:  # noqa: ASYNC109
        """Wait for the event for at most `timeout` real seconds; return whether it came."""
        if not event.is_set():
            await _first_of(event, seconds=timeout)
        return event.is_set()


class ShiftedClock:
    """A clock that starts anywhere, runs at any speed, and jumps forward on demand.

    Speed 0 stands still: time then moves by `jump` alone, which is how tests hand it in.
    """

    def __init__(self, *, start: datetime, speed: float = 1.0) -> None:
        self._origin = start
        self._base = start
        self._speed = speed
        self._since = time.monotonic()
        self._moved = asyncio.Event()
        self._listeners: list[Callable[[], None]] = []

    @property
    def speed(self) -> float:
        """How many of its seconds pass in a real second."""
        return self._speed

    def now(self) -> datetime:
        """Return this clock's instant, aware, in UTC."""
        return self._base + timedelta(seconds=(time.monotonic() - self._since) * self._speed)

    def monotonic(self) -> float:
        """Return this clock's seconds since it was made."""
        return (self.now() - self._origin).total_seconds()

    def system_time(self, at: datetime) -> datetime | None:
        """Return the real instant at which this clock will read `at`; None while it stands still."""
        if not self._speed:
            return None
        return datetime.now(UTC) + (at - self.now()) / self._speed

    def listen(self, moved: Callable[[], None]) -> None:
        """Call `moved` whenever this clock jumps or changes its speed."""
        self._listeners.append(moved)

    def jump(self, to: datetime) -> None:
        """Read `to` from now on. Going back is refused: time that people lived stays lived."""
        if to < self.now():
            raise ValueError("this clock only goes forward")
        self._restart(at=to, speed=self._speed)

    def run_at(self, speed: float) -> None:
        """Go on from here at another speed."""
        self._restart(at=self.now(), speed=speed)

    async def sleep(self, seconds: float) -> None:
        """Wait until this clock has gone on by `seconds`, through jumps and changes of speed."""
        await self.wait(asyncio.Event(), seconds)

    async def wait(self, event: asyncio.Event, timeout: float) -> bool:  # noqa: ASYNC109
        """Wait for the event for at most `timeout` of this clock's seconds; return whether it came."""
        wake = self.now() + timedelta(seconds=timeout)
        while not event.is_set() and (left := (wake - self.now()).total_seconds()) > 0:
            seconds = left / self._speed if self._speed else None
            await _first_of(event, self._moved, seconds=seconds)
        return event.is_set()

    def _restart(self, *, at: datetime, speed: float) -> None:
        self._base, self._since, self._speed = at, time.monotonic(), speed
        self._moved.set()
        self._moved = asyncio.Event()
        for moved in self._listeners:
            moved()


async def _first_of(*events: asyncio.Event, seconds: float | None) -> None:
    """Wait for the first of some events for at most `timeout` real seconds; None is for ever.

    (Not with wait_for: before Python 3.12 it may lose a cancellation.)
    """
    tasks = [asyncio.ensure_future(event.wait()) for event in events]
    try:
        await asyncio.wait(tasks, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in tasks:
            task.cancel()
