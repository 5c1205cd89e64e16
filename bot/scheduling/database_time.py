"""The time of a database on a server, which the clocks of all machines that work on it follow.

Leases and due times are instants of one clock then, whichever machine has written them. A clock that is moved by hand,
as in the demo, follows nothing.
"""

from dataclasses import dataclass
from datetime import timedelta

from bot.clock import Clock, SystemClock
from bot.storage.store import Store

WITHIN = timedelta(milliseconds=20)
"""Clocks that differ by less agree: to ask another machine takes about as long."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DatabaseTime:
    """Keeps the clock of this process in step with that of its database."""

    store: Store
    clock: Clock

    async def follow(self) -> None:
        """Set the clock by the database's, if that is on a server."""
        if not isinstance(self.clock, SystemClock):
            return
        asked = self.clock.monotonic()
        at = await self.store.time()
        if at is not None:
            took = timedelta(seconds=self.clock.monotonic() - asked)
            self.clock.follow(at + took / 2, within=WITHIN + took / 2)
