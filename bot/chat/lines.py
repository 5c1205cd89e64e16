"""Who is next? One line for each chat, and of the chats that may be written to, the most urgent head of a line.

A chat that must rest holds up nobody else. Every step costs the logarithm of how many wait, never a scan: a chat
stands in one of two heaps, the ready by urgency or the resting by time. An entry that its chat has outlived is
recognised by its mark and dropped when it surfaces.

All instants are a clock's monotonic seconds.
"""

import asyncio
import heapq
import itertools
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from bot.chat.pace import NEVER, TINY, Pace

Chat = int | str | None
"""A chat's number or public name; None for what goes to no chat in particular."""
Order = tuple[int, bool, float, int]
"""Rank, whether it waits for the first time, deadline, arrival: what is least leaves first."""

FEW = 1024
"""Fewer lines than this are not worth tidying up."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Ticket:
    """One request that waits; `leave` is done when it may go, must not, or has given up."""

    chat: Chat
    order: Order
    expires: datetime | None = None
    free: bool = False
    """Whether it keeps to no pace."""
    leave: asyncio.Future[None] = field(default_factory=asyncio.Future)


class Line:
    """The requests to one chat, and when the next of them may leave."""

    __slots__ = ("_heap", "mark", "pace", "stopped")

    def __init__(self, pace: Pace) -> None:
        self.pace = pace
        self.stopped = NEVER
        self.mark = -1
        self._heap: list[tuple[Order, Ticket]] = []

    @property
    def ready_at(self) -> float:
        """When the next request may leave."""
        return max(self.pace.ready_at, self.stopped)

    def head(self) -> Ticket | None:
        """Return the most urgent request; those that gave up are dropped."""
        while self._heap and self._heap[0][1].leave.done():
            heapq.heappop(self._heap)
        return self._heap[0][1] if self._heap else None

    def add(self, ticket: Ticket) -> None:
        """Queue a request by its order."""
        heapq.heappush(self._heap, (ticket.order, ticket))

    def pop(self, now: float) -> None:
        """Let the head go, and count it."""
        heapq.heappop(self._heap)
        self.pace.take(now)

    def idle(self, now: float) -> bool:
        """Tell whether this line may be forgotten."""
        return self.head() is None and self.pace.rested(now) and self.stopped <= now


class Lines:
    """The lines of all chats."""

    def __init__(self, *, pace: Callable[[Chat], Pace]) -> None:
        self._pace = pace
        self._lines: dict[Chat, Line] = {}
        self._ready: list[tuple[Order, int, Line]] = []
        self._resting: list[tuple[float, int, Line]] = []
        self._marks = itertools.count()
        self._many = FEW

    def add(self, ticket: Ticket, now: float) -> None:
        """Queue a request in its chat's line."""
        line = self._line(ticket.chat, now)
        line.add(ticket)
        if line.head() is ticket:
            self._place(line, now)

    def stop(self, chat: Chat, *, until: float, now: float) -> None:
        """Let nothing leave for this chat before then; a longer stop stays."""
        line = self._line(chat, now)
        line.stopped = max(line.stopped, until)
        self._place(line, now)

    def stopped(self, chat: Chat) -> float:
        """Return until when this chat was stopped."""
        line = self._lines.get(chat)
        return line.stopped if line else NEVER

    def first(self, now: float) -> Ticket | None:
        """Return the most urgent request whose chat may be written to."""
        self._rouse(now)
        while self._ready:
            order, mark, line = self._ready[0]
            head = line.head()
            if mark == line.mark and head is not None and head.order == order:
                return head
            heapq.heappop(self._ready)
            if mark == line.mark:
                self._place(line, now)
        return None

    def let_go(self, ticket: Ticket, now: float) -> None:
        """Take out the request that `first` returned."""
        line = self._lines[ticket.chat]
        line.pop(now)
        self._place(line, now)

    def next_rested(self) -> tuple[float, Ticket] | None:
        """Return the chat that is ready next of those that are not, by when and the head of its line."""
        while self._resting:
            at, mark, line = self._resting[0]
            head = line.head()
            if mark == line.mark and head is not None:
                return at, head
            heapq.heappop(self._resting)
        return None

    def _rouse(self, now: float) -> None:
        while self._resting and self._resting[0][0] <= now + TINY:
            _, mark, line = heapq.heappop(self._resting)
            if mark == line.mark:
                self._place(line, now)

    def _place(self, line: Line, now: float) -> None:
        """Let the line stand in one heap, with one living entry, or in none if nobody waits."""
        line.mark = next(self._marks)
        head = line.head()
        if head is None:
            return
        if line.ready_at <= now + TINY:
            heapq.heappush(self._ready, (head.order, line.mark, line))
        else:
            heapq.heappush(self._resting, (line.ready_at, line.mark, line))

    def _line(self, chat: Chat, now: float) -> Line:
        if chat not in self._lines:
            self._tidy(now)
            self._lines[chat] = Line(self._pace(chat))
        return self._lines[chat]

    def _tidy(self, now: float) -> None:
        """Forget idle lines whenever there are twice as many as were busy last time."""
        if len(self._lines) >= self._many:
            self._lines = {chat: line for chat, line in self._lines.items() if not line.idle(now)}
            self._many = max(FEW, 2 * len(self._lines))
