"""How long is a request worth waiting for? Remembers when each one expires, the earliest first."""

import heapq
from collections.abc import Iterator
from datetime import datetime

from bot.chat.lines import FEW, Ticket


class Patience:
    """The requests that wait, by when they expire."""

    def __init__(self) -> None:
        self._heap: list[tuple[datetime, int, Ticket]] = []
        self._many = FEW

    def add(self, ticket: Ticket) -> None:
        """Remember a request, if it ever expires."""
        if ticket.expires is None:
            return
        if len(self._heap) >= self._many:
            self._tidy()
        heapq.heappush(self._heap, (ticket.expires, ticket.order[-1], ticket))

    def next(self) -> datetime | None:
        """Return when the next of those that still wait expires."""
        while self._heap and self._heap[0][2].leave.done():
            heapq.heappop(self._heap)
        return self._heap[0][0] if self._heap else None

    def over(self, now: datetime) -> Iterator[Ticket]:
        """Take out those that have expired."""
        while (at := self.next()) is not None and at <= now:
            yield heapq.heappop(self._heap)[2]

    def _tidy(self) -> None:
        """Forget those that left long before they expire, whenever there are twice as many as last time."""
        self._heap = [entry for entry in self._heap if not entry[2].leave.done()]
        heapq.heapify(self._heap)
        self._many = max(FEW, 2 * len(self._heap))
