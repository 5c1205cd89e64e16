"""A clock on which nobody has to wait: it jumps over every pause, and notes how long it was."""

import asyncio
from datetime import timedelta

from bot.clock import ShiftedClock
from tests.support.loop import settle


class Hurried(ShiftedClock):
    """Stands still but for pauses; whatever can happen before one does."""

    def __init__(self, *, start):
        super().__init__(start=start, speed=0)
        self.pauses = []

    async def wait(self, event: asyncio.Event, timeout: float) -> bool:  # noqa: ASYNC109 - a clock's
        await settle()
        if not event.is_set():
            self.pauses.append(timeout)
            self.jump(self.now() + timedelta(seconds=timeout))
        return event.is_set()
