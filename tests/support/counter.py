"""A limiter under a clock that stands still, with a note of what left it, and when."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.chat.limiter import Limiter, Share, Urgency
from bot.clock import ShiftedClock
from tests.support.loop import settle

START = datetime(2026, 3, 2, 7, 0, tzinfo=UTC)


def at(seconds: float) -> datetime:
    """Return the instant so many seconds after the start."""
    return START + timedelta(seconds=seconds)


def urgency(
    share: Share, *, deadline: float | None = None, expires: float | None = None
) -> Urgency:
    """Return an urgency whose instants are seconds after the start."""
    return Urgency(
        share=share,
        deadline=None if deadline is None else at(deadline),
        expires=None if expires is None else at(expires),
    )


class Counter:
    """Where requests are handed in."""

    def __init__(self, **limits: Any) -> None:
        self.clock = ShiftedClock(start=START, speed=0)
        self.limiter = Limiter(clock=self.clock, **limits)
        self.left: list[tuple[float, Any]] = []

    @property
    def names(self) -> list[Any]:
        """What left, in order."""
        return [name for _, name in self.left]

    def count(self, share: Share) -> int:
        """Return how many requests that are named by this share have left."""
        return self.names.count(share)

    @property
    def times(self) -> list[float]:
        """When something left, in seconds after the start."""
        return [when for when, _ in self.left]

    def ask(
        self,
        name: Any,
        urgency: Urgency | None = None,
        *,
        chat: Any = None,
        method: str = "sendMessage",
        meets: Callable[[], Awaitable[Any]] | None = None,
    ) -> asyncio.Task[Any]:
        """Hand in a request to a chat of its own, or to this one; `meets` is what becomes of it outside."""

        async def call(*, text: Any) -> Any:
            self.left.append((round(self.clock.monotonic(), 3), text))
            return await meets() if meets else text

        target = 1000 + len(asyncio.all_tasks()) if chat is None else chat
        data = {"chat_id": target} if target else {}
        return asyncio.ensure_future(
            self.limiter.process_request(call, (), {"text": name}, method, data, urgency)
        )

    async def fill(self) -> None:
        """Use up the burst, so that whatever comes next is held back; forget what was used for it."""
        for each in range(2):
            self.ask("filler", Urgency(share=Share.SILENT), chat=-1 - each)
        await settle()
        self.left.clear()

    async def go(self, seconds: float) -> None:
        """Live on for so long, from release to release."""
        end = self.clock.now() + timedelta(seconds=seconds)
        await settle()
        while (release := self.limiter.next_release()) and release <= end:
            self.clock.jump(release)
            await settle()
        self.clock.jump(end)
        await settle()
