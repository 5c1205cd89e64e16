"""Backlog: the contents of updates that wait to be handled. A flood is kept in the store, not in memory."""

from collections.abc import AsyncIterator, Sequence

from bot.storage.inbox import Content
from bot.storage.store import Store

MOST_IN_MEMORY = 1000
"""Of so many updates the content is kept in memory; that of the others is read when their turn has come."""
PAGE = 200


class Backlog:
    """The contents of updates, by their numbers."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._contents: dict[int, Content] = {}

    async def left_over(self) -> AsyncIterator[Sequence[Content]]:
        """Yield, in pages, what arrived before this process started, and was not handled."""
        last = 0
        while page := await self._page(last):
            yield page
            last = page[-1]["update_id"]

    def keep(self, content: Content) -> None:
        """Keep a content at hand, if there is room: the store has it, too."""
        if len(self._contents) < MOST_IN_MEMORY:
            self._contents[content["update_id"]] = content

    async def content(self, number: int) -> Content | None:
        """Return the content of an update, or None if it is handled."""
        if number in self._contents:
            return self._contents[number]
        async with self._store.begin() as tx:
            return await tx.inbox.content(number)

    def drop(self, number: int) -> None:
        """Forget an update that is done with."""
        self._contents.pop(number, None)

    async def _page(self, last: int) -> Sequence[Content]:
        async with self._store.begin() as tx:
            return await tx.inbox.waiting(after=last, limit=PAGE)
