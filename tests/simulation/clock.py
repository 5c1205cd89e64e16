"""The clock of the simulated machine: it follows the virtual loop, and can be set wrong."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta, tzinfo

from bot.clock import SystemClock
from tests.simulation.loop import VirtualLoop


class MachineClock(SystemClock):
    """A wall clock on virtual time; `skew` is what somebody has moved it by, which nobody announces."""

    def __init__(self, loop: VirtualLoop, *, start: datetime) -> None:
        self._loop = loop
        self._start = start
        self.skew = timedelta(0)
        self._listeners: list[Callable[[], None]] = []

    def now(self) -> datetime:
        """Return this instant as the machine shows it."""
        return self.true() + self.skew

    def true(self) -> datetime:
        """Return this instant as it is."""
        return self._start + timedelta(seconds=self._loop.seconds)

    def seconds_of(self, at: datetime) -> float:
        """Return the loop's time at which the machine will show this instant."""
        return (at - self.skew - self._start).total_seconds()

    def monotonic(self) -> float:
        """Return the loop's seconds."""
        return self._loop.seconds

    def listen(self, moved: Callable[[], None]) -> None:
        """Remember who wants to hear of announced leaps."""
        self._listeners.append(moved)

    def deafen(self) -> None:
        """Forget who listened: the process has ended."""
        self._listeners.clear()

    def announce(self) -> None:
        """Announce a leap: time in which nothing happened was left out."""
        for moved in self._listeners:
            moved()


class WallOf:
    """Stands in for `datetime` where a library reads the wall by itself."""

    def __init__(self, clock: MachineClock) -> None:
        self._clock = clock

    def now(self, tz: tzinfo = UTC) -> datetime:
        """Return this instant as the machine shows it."""
        return self._clock.now().astimezone(tz)
