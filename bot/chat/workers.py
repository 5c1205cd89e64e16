"""Chat workers: each chat's updates are handled in turn, different chats at the same time."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Hashable

from bot.storage.inbox import Content


class ChatWorkers:
    """Handles updates, by their numbers, in the order of their chats, `at_once` of them together at most.

    `handle` returns None when an update is done with, else the seconds after which it is to be tried again. Such
    an update holds up its own chat alone; `rest` lets that time pass and returns whether to go on.
    """

    def __init__(
        self,
        *,
        handle: Callable[[int], Awaitable[float | None]],
        rest: Callable[[float], Awaitable[bool]],
        at_once: int,
    ) -> None:
        self._handle = handle
        self._rest = rest
        self._room = asyncio.Semaphore(at_once)
        self._lines: dict[Hashable, deque[int]] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    @property
    def at_work(self) -> int:
        """The number of chats in which something is being handled."""
        return len(self._lines)

    @property
    def waiting(self) -> int:
        """The number of updates that are not handled."""
        return sum(map(len, self._lines.values()))

    def add(self, update: int, *, chat: Hashable) -> None:
        """Let the update be handled after those before it in its chat."""
        if chat in self._lines:
            self._lines[chat].append(update)
        else:
            self._lines[chat] = deque([update])
            task = asyncio.create_task(self._serve(chat), name=f"chat {chat}")
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def finish(self) -> None:
        """Wait until all is done with, or given up."""
        while self._tasks:
            await asyncio.wait(self._tasks)

    async def abandon(self) -> None:
        """Break off what is in hand; it is handled after the next start."""
        for task in self._tasks:
            task.cancel()
        await self.finish()

    async def _serve(self, chat: Hashable) -> None:
        line = self._lines[chat]
        try:
            while line and await self._see_to(line[0]):
                line.popleft()
        finally:
            del self._lines[chat]

    async def _see_to(self, update: int) -> bool:
        """Return whether the update is done with in the end."""
        while (pause := await self._try(update)) is not None:
            if not await self._rest(pause):
                return False
        return True

    async def _try(self, update: int) -> float | None:
        async with self._room:
            return await self._handle(update)


def chat_of(content: Content) -> Hashable:
    """Return what an update belongs to: its chat, else its person, else nothing but itself.

    What a person types to be offered something has a line of its own, so that it holds up nothing else.
    """
    if "inline_query" in content:
        return f"inline {_asker(content['inline_query'])}"
    for part in content.values():
        if isinstance(part, dict):
            inner = part.get("message")
            owner = (
                part.get("chat")
                or (isinstance(inner, dict) and inner.get("chat"))
                or part.get("from")
            )
            if isinstance(owner, dict) and "id" in owner:
                return str(owner["id"])
    return f"update {content.get('update_id')}"


def _asker(query: object) -> object:
    asker = query.get("from") if isinstance(query, dict) else None
    return asker.get("id") if isinstance(asker, dict) else None
