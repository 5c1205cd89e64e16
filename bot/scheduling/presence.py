"""Presence: since when this process has run without a break."""

from collections.abc import Callable
from datetime import datetime, timedelta

from bot.clock import Clock

AWAY = timedelta(seconds=5)
"""A process that did not come to run for longer than this was away: suspended, frozen, or starved."""
TICK = 1.0


class Presence:
    """Notices that the process stood still, or that the system's clock was set, by its own ticks.

    A clock that is moved on purpose is no break.
    """

    def __init__(self, *, clock: Clock) -> None:
        self._clock = clock
        self._since = self._seen = clock.now()
        self._listeners: list[Callable[[], None]] = []
        clock.listen(self._moved)

    def listen(self, broken: Callable[[], None]) -> None:
        """Call this after each break: alarms that were set before may ring at the wrong time."""
        self._listeners.append(broken)

    def awake_since(self) -> datetime:
        """Return since when the process has run without a break."""
        now = self._clock.now()
        broken = not timedelta(0) <= now - self._seen <= AWAY
        self._seen = now
        if broken:
            self._since = now
            for listener in self._listeners:
                listener()
        return self._since

    async def run(self) -> None:
        """Tick until cancelled."""
        while True:
            self.awake_since()
            await self._clock.sleep(TICK)

    def _moved(self) -> None:
        self._seen = self._clock.now()
