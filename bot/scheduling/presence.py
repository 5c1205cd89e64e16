"""Presence: since when this process has run without a break."""

from datetime import datetime, timedelta

from bot.clock import Clock

AWAY = timedelta(seconds=5)
"""A process that did not come to run for longer than this was away: suspended, frozen, or starved."""
TICK = 1.0


class Presence:
    """Notices that the process stood still, by its own ticks; a clock that is moved on purpose is no break."""

    def __init__(self, *, clock: Clock) -> None:
        self._clock = clock
        self._since = self._seen = clock.now()
        clock.listen(self._moved)

    def awake_since(self) -> datetime:
        """Return since when the process has run without a break."""
        now = self._clock.now()
        if not timedelta(0) <= now - self._seen <= AWAY:
            self._since = now
        self._seen = now
        return self._since

    async def run(self) -> None:
        """Tick until cancelled."""
        while True:
            self.awake_since()
            await self._clock.sleep(TICK)

    def _moved(self) -> None:
        self._seen = self._clock.now()
