"""Backlog: the contents of updates that wait to be handled. A flood is kept in the store, not in memory."""

from collections.abc import AsyncIterator, Sequence

from bot.storage.inbox import Content
from bot.storage.store import Store

MOST_IN_MEMORY = 1000
"""Of so many updates the content is kept in memory; that of the others is read when their turn has come."""
PAGE = 200
"""So many are read together: a transaction for each would cost as much as to handle it."""


class Backlog:
    """The contents of updates, by their numbers."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._numbers: set[int] = set()
        self._contents: dict[int, Content] = {}

    async def left_over(self) -> AsyncIterator[Sequence[Content]]:
        """Yield, in pages, what arrived before this process started, and was not handled."""
        last = 0
        while page := await self._page(last):
            yield page
            last = page[-1]["update_id"]

    def add(self, content: Content) -> None:
        """Expect an update to be handled; its content is kept at hand if there is room, as the store has it, too."""
        self._numbers.add(content["update_id"])
        self._keep(content)

    async def content(self, number: int) -> Content | None:
        """Return the content of an update, or None if it is handled."""
        if number in self._contents:
            return self._contents[number]
        page = await self._page(number - 1)
        for each in page:
            self._keep(each)
        return next((each for each in page if each["update_id"] == number), None)

    def drop(self, number: int) -> None:
        """Forget an update that is done with."""
        self._numbers.discard(number)
        self._contents.pop(number, None)

    def _keep(self, content: Content) -> None:
        number = content["update_id"]
        if number in self._numbers and len(self._contents) < MOST_IN_MEMORY:
            self._contents[number] = content

    async def _page(self, last: int) -> Sequence[Content]:
        async with self._store.begin() as tx:
            return await tx.inbox.waiting(after=last, limit=PAGE)
