"""When may each request leave? Within Telegram's limits, and those that people wait for first."""

import asyncio
import itertools
import math
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import IntEnum
from functools import partial
from typing import Any

from telegram.error import TelegramError
from telegram.ext import BaseRateLimiter

from bot.chat.errors import Outcome, classify, not_sent, retry_after
from bot.chat.limits import MOST_IN_A_SECOND, chat_of, is_free, pace_of
from bot.chat.lines import Chat, Lines, Order, Ticket
from bot.chat.pace import NEVER, TINY, Pace, Window
from bot.chat.patience import Patience
from bot.clock import Clock

Result = bool | dict[str, Any] | list[dict[str, Any]]

KEPT = 2.0
"""Of the requests of each second, so many are kept for people and cues while a herd passes."""
SOON = 5.0
"""If a second chat is told to wait within so many seconds, it is about all chats."""
IDLE = 3600.0
INSTANT = 1e-6
CLOSED = "The bot is shutting down"


class Rank(IntEnum):
    """What goes first when not all can go."""

    ANSWER = 0
    """Someone tapped or wrote, and is looking."""
    CUE = 1
    REMINDER = 2
    EDIT = 3
    """A silent change that nobody will miss."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Urgency:
    """How much a request matters: `rate_limit_args` of any bot method. None means an answer.

    Within a rank the earliest deadline goes first. A request that is still held back when it expires is not sent.
    """

    rank: Rank = Rank.ANSWER
    deadline: datetime | None = None
    expires: datetime | None = None


class Stale(Exception):
    """The request was held back until it was no longer worth sending; nothing was sent."""


class Limiter(BaseRateLimiter[Urgency]):
    """Holds requests back just long enough, by the given clock.

    `rate` requests a second leave for all chats, `burst` of them at once, and never more than `most` reach the
    server within a second of its own; `chat_rate` and `chat_burst` bound each private chat.
    """

    def __init__(
        self,
        *,
        clock: Clock,
        rate: float = 28.0,
        burst: int = 2,
        most: int = MOST_IN_A_SECOND,
        chat_rate: float = 1.0,
        chat_burst: int = 3,
    ) -> None:
        self._clock = clock
        self._pace = Pace(rate=rate, burst=burst)
        self._herd = Pace(rate=max(rate - KEPT, rate / 2), burst=2)  # wakes come late by moments
        self._window = Window(most=most)
        self._lines = Lines(pace=partial(pace_of, rate=chat_rate, burst=chat_burst))
        self._free: list[Ticket] = []
        self._patience = Patience()
        self._waiting: set[Ticket] = set()
        self._arrivals = itertools.count()
        self._stopped = NEVER
        self._last_hit: tuple[Chat, float] = (None, NEVER)
        self._wake = asyncio.Event()
        self._task: asyncio.Task[None] | None = None
        self._closed = False

    @property
    def waiting(self) -> int:
        """How many requests are held back now."""
        return len(self._waiting)

    def next_release(self) -> datetime | None:
        """Return when the clock must be for the next held request to leave; None if none is held."""
        at = self._next()
        return None if at is None else self._clock.now() + timedelta(seconds=self._until(at))

    async def initialize(self) -> None:
        """Let requests leave from now on."""
        self._closed = False
        self._watch()

    async def shutdown(self) -> None:
        """Let none leave any more; those held back fail as surely not sent."""
        self._closed = True
        task, self._task = self._task, None
        if task is not None:
            task.cancel()
            await asyncio.wait([task])
        for ticket in self._waiting:
            if not ticket.leave.done():
                ticket.leave.set_exception(not_sent(CLOSED))

    async def process_request(  # noqa: PLR0917 - the library calls it so
        self,
        callback: Callable[..., Coroutine[Any, Any, Result]],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: Urgency | None,
    ) -> Result:
        """Make the call when its turn has come, and again if Telegram tells an answer or a reminder to wait.

        Raises:
            Stale: It expired while it was held back.
            RetryAfter: Telegram told a cue or an edit to wait; by then something else may be right to say.
        """
        urgency = rate_limit_args or Urgency()
        ticket = self._ticket(urgency, chat=chat_of(data), free=is_free(endpoint, data))
        while True:
            ticket = await self._turn(ticket)
            try:
                return await callback(*args, **kwargs)
            except TelegramError as error:
                if classify(error) is not Outcome.FLOOD:
                    raise
                self._hit(ticket.chat, seconds=retry_after(error))
                if urgency.rank in {Rank.CUE, Rank.EDIT}:
                    raise
            finally:
                self._arrived(ticket)
            ticket = _again(ticket)

    def _ticket(self, urgency: Urgency, *, chat: Chat, free: bool) -> Ticket:
        deadline = urgency.deadline.timestamp() if urgency.deadline else math.inf
        order = (int(urgency.rank), True, deadline, next(self._arrivals))
        return Ticket(chat=chat, order=order, expires=urgency.expires, free=free)

    async def _turn(self, ticket: Ticket) -> Ticket:
        """Wait until the request may leave; if it is stopped in the very last moment, wait on."""
        await self._held(ticket)
        while self._stopped_until(ticket) > self._clock.monotonic():
            self._arrived(ticket)
            ticket = _anew(ticket, order=ticket.order)
            await self._held(ticket)
        return ticket

    async def _held(self, ticket: Ticket) -> None:
        if self._closed:
            raise not_sent(CLOSED)
        self._watch()
        self._waiting.add(ticket)
        try:
            self._queue(ticket)
            await ticket.leave
        finally:
            self._waiting.discard(ticket)

    def _queue(self, ticket: Ticket) -> None:
        if ticket.free:
            self._free.append(ticket)
        else:
            self._lines.add(ticket, self._clock.monotonic())
        self._patience.add(ticket)
        self._release()
        self._wake.set()

    def _arrived(self, ticket: Ticket) -> None:
        self._window.arrived(ticket, self._clock.monotonic())
        self._wake.set()

    def _hit(self, chat: Chat, *, seconds: float) -> None:
        """Stop the chat that was told to wait, or all if it is not about one chat."""
        now = self._clock.monotonic()
        other, at = self._last_hit
        self._last_hit = (chat, now)
        if chat is None or (other != chat and now - at <= SOON):
            self._stopped = max(self._stopped, now + seconds)
        if chat is not None:
            self._lines.stop(chat, until=now + seconds, now=now)

    def _stopped_until(self, ticket: Ticket) -> float:
        return max(self._stopped, NEVER if ticket.free else self._lines.stopped(ticket.chat))

    def _watch(self) -> None:
        if self._task is None:
            self._wake = asyncio.Event()
            self._task = asyncio.create_task(self._releasing(), name="limiter")

    async def _releasing(self) -> None:
        while True:
            self._wake.clear()
            self._release()
            await self._clock.wait(self._wake, self._pause())

    def _pause(self) -> float:
        at, expiry = self._next(), self._patience.next()
        release = IDLE if at is None else self._until(at)
        patience = IDLE if expiry is None else (expiry - self._clock.now()).total_seconds()
        return max(min(release, patience, IDLE), INSTANT)

    def _until(self, at: float) -> float:
        """Return the seconds until then, rounded up: dates know no less than a microsecond."""
        return max(0, math.ceil((at - self._clock.monotonic() - TINY) / INSTANT)) * INSTANT

    def _release(self) -> None:
        """Turn away what has expired, and let go all that may go now."""
        for ticket in self._patience.over(self._clock.now()):
            ticket.leave.set_exception(Stale())
        now = self._clock.monotonic()
        if self._stopped <= now:
            for ticket in self._free:
                _let_go(ticket)
            self._free.clear()
        while (first := self._lines.first(now)) and self._room_at(first, now) <= now + TINY:
            self._lines.let_go(first, now)
            self._depart(first, now)

    def _next(self) -> float | None:
        """Return when the next request may leave."""
        now = self._clock.monotonic()
        times = [self._stopped for ticket in self._free if not ticket.leave.done()]
        if first := self._lines.first(now):
            times.append(self._room_at(first, now))
        if rested := self._lines.next_rested():
            times.append(max(rested[0], self._room_at(rested[1], now)))
        return min(times, default=None)

    def _room_at(self, ticket: Ticket, now: float) -> float:
        """Return when all chats together leave room for this request."""
        room = max(self._stopped, self._pace.ready_at, self._window.ready_at(now))
        return max(room, self._herd.ready_at) if _in_herd(ticket) else room

    def _depart(self, ticket: Ticket, now: float) -> None:
        self._pace.take(now)
        self._window.depart(ticket, now)
        if _in_herd(ticket):
            self._herd.take(now)
        _let_go(ticket)


def _in_herd(ticket: Ticket) -> bool:
    return ticket.order[0] >= Rank.REMINDER


def _again(ticket: Ticket) -> Ticket:
    """Return the request anew, at the front of its rank: it was told to wait once already."""
    rank, _, deadline, arrival = ticket.order
    return _anew(ticket, order=(rank, False, deadline, arrival))


def _anew(ticket: Ticket, *, order: Order) -> Ticket:
    return replace(ticket, order=order, leave=asyncio.Future())


def _let_go(ticket: Ticket) -> None:
    if not ticket.leave.done():
        ticket.leave.set_result(None)
