"""Rate limiter: requests leave within Telegram's limits, shared among what people wait for.

Cues, answers and reminders each have a share of every second; what a share leaves over is free for the others.
Silent requests leave only when nothing else can. Set-up calls, which speak to no chat, have their own limits.
"""

import asyncio
import itertools
import math
from collections.abc import Callable, Coroutine, Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from telegram.error import TelegramError
from telegram.ext import BaseRateLimiter

from bot.chat.chats import ChatState
from bot.chat.errors import ErrorKind, classify, not_sent, retry_after
from bot.chat.limits import Chat, chat_of, is_free, is_setup, pace_of
from bot.chat.rate_limits import NEVER, TINY, RateLimit, SlidingWindow
from bot.chat.urgency import RANKS, WEIGHTS, Share, Stale, Urgency
from bot.clock import Clock

Result = bool | dict[str, Any] | list[dict[str, Any]]

SOON = 5.0
"""If Telegram tells three chats to wait within this many seconds, all chats wait."""
CHATS_HIT = 3
MOST_STOPPED = 30.0
"""All chats together are never stopped for longer than this, before another request is tried."""
SETUP_RATE, SETUP_BURST = 1.0, 30
IDLE = 3600.0
INSTANT, MANY_CHATS = 1e-6, 4096
CLOSED = "The bot is shutting down"


@dataclass(slots=True, kw_only=True, eq=False)
class PendingRequest:
    """A request that waits to leave."""

    chat: Chat
    urgency: Urgency
    arrival: int
    leave: asyncio.Future[None] = field(default_factory=asyncio.Future)


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
        most: int = 30,
        chat_rate: float = 1.0,
        chat_burst: int = 3,
    ) -> None:
        self._clock = clock
        self._pace = RateLimit(rate=rate, burst=burst)
        self._window = SlidingWindow(most=most)
        self._chat_pace = (chat_rate, chat_burst)
        self._chats: dict[Chat, ChatState] = {}
        self._setup = ChatState(pace=RateLimit(rate=SETUP_RATE, burst=SETUP_BURST))
        self._set_ups = 0
        self._waiting: dict[Share, list[PendingRequest]] = {share: [] for share in Share}
        self._used = dict.fromkeys(RANKS, 0.0)
        self._turn = 0.0
        self._arrivals = itertools.count()
        self._stopped = NEVER
        self._hits: dict[Chat, float] = {}
        self._wake = asyncio.Event()
        self._task: asyncio.Task[None] | None = None
        self._closed = False

    @property
    def waiting(self) -> int:
        """How many requests are held back now."""
        return sum(map(len, self._waiting.values())) + self._set_ups

    def next_release(self) -> datetime | None:
        """Return when the clock must be for the next held request to leave; None if none is held."""
        at = self._next()
        if self._set_ups:
            at = min(math.inf if at is None else at, self._setup.ready_at)
        return None if at is None else self._clock.now() + timedelta(seconds=self._until(at))

    async def initialize(self) -> None:
        """Let requests leave from now on."""
        self._closed = False
        self._watch()

    async def shutdown(self) -> None:
        """Let no request leave any more; those held back fail as surely not sent."""
        self._closed = True
        task, self._task = self._task, None
        if task is not None:
            task.cancel()
            await asyncio.wait([task])
        for request in itertools.chain(*self._waiting.values()):
            if not request.leave.done():
                request.leave.set_exception(not_sent(CLOSED))

    async def process_request(  # noqa: PLR0917 - the library calls it so
        self,
        callback: Callable[..., Coroutine[Any, Any, Result]],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: Urgency | None,
    ) -> Result:
        """Make the call when its turn has come.

        Raises:
            Stale: It expired while it was held back.
            RetryAfter: Telegram asks to wait; until then nothing more leaves for this chat.
        """
        if is_free(endpoint):
            return await callback(*args, **kwargs)
        if is_setup(data):
            return await self._set_up(callback, args, kwargs)
        request = self._request(rate_limit_args or Urgency(), chat=chat_of(data))
        await self._turn_of(request)
        try:
            return await callback(*args, **kwargs)
        except TelegramError as error:
            if classify(error) is ErrorKind.FLOOD:
                self._hit(request.chat, seconds=retry_after(error))
            raise
        finally:
            self._window.arrived(request, self._clock.monotonic())
            self._wake.set()

    async def _set_up(
        self, callback: Callable[..., Coroutine[Any, Any, Result]], args: Any, kwargs: Any
    ) -> Result:
        """Make a call that speaks to no chat: these hold up each other alone."""
        await self._turn_to_set_up()
        try:
            return await callback(*args, **kwargs)
        except TelegramError as error:
            if classify(error) is ErrorKind.FLOOD:
                until = self._clock.monotonic() + retry_after(error)
                self._setup.stopped = max(self._setup.stopped, until)
            raise

    async def _turn_to_set_up(self) -> None:
        """Wait until a set-up call may leave."""
        self._set_ups += 1
        try:
            while (wait := self._until(self._setup.ready_at)) > 0:
                await self._clock.sleep(wait)
        finally:
            self._set_ups -= 1
        self._setup.pace.take(self._clock.monotonic())

    def _request(self, urgency: Urgency, *, chat: Chat) -> PendingRequest:
        return PendingRequest(chat=chat, urgency=urgency, arrival=next(self._arrivals))

    async def _turn_of(self, request: PendingRequest) -> None:
        """Wait until the request may leave."""
        if self._closed:
            raise not_sent(CLOSED)
        self._watch()
        line = self._waiting[request.urgency.share]
        self._rejoin(request.urgency.share)
        line.append(request)
        try:
            self._release()
            self._wake.set()
            await request.leave
        finally:
            if request in line:
                line.remove(request)

    def _rejoin(self, share: Share) -> None:
        """Let a share that was idle take part from now on, without what it has not used."""
        if share in self._used and not self._waiting[share]:
            self._used[share] = max(self._used[share], self._turn)

    def _hit(self, chat: Chat, *, seconds: float) -> None:
        """Stop the chat that must wait, and for a while all chats if it happens to several."""
        now = self._clock.monotonic()
        self._state(chat).stopped = max(self._state(chat).stopped, now + seconds)
        self._hits = {each: at for each, at in self._hits.items() if now - at <= SOON}
        self._hits[chat] = now
        if len(self._hits) >= CHATS_HIT:
            self._stopped = max(self._stopped, now + min(seconds, MOST_STOPPED))

    def _state(self, chat: Chat) -> ChatState:
        if chat not in self._chats:
            self._tidy()
            rate, burst = self._chat_pace
            self._chats[chat] = ChatState(pace=pace_of(chat, rate=rate, burst=burst))
        return self._chats[chat]

    def _tidy(self) -> None:
        """Forget chats of which the past no longer matters."""
        if len(self._chats) >= MANY_CHATS:
            now = self._clock.monotonic()
            kept = {each.chat for line in self._waiting.values() for each in line}
            self._chats = {
                chat: state
                for chat, state in self._chats.items()
                if chat in kept or state.stopped > now or not state.pace.rested(now)
            }

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
        at = self._next()
        release = IDLE if at is None else self._until(at)
        return max(min(release, self._expiry(), IDLE), INSTANT)

    def _expiry(self) -> float:
        now = self._clock.now()
        ends = (each.urgency.expires for line in self._waiting.values() for each in line)
        return min(((end - now).total_seconds() for end in ends if end), default=IDLE)

    def _until(self, at: float) -> float:
        """Return the seconds until then, rounded up: dates know no less than a microsecond."""
        wait = max(0.0, at - self._clock.monotonic() - TINY)
        return math.ceil(wait / INSTANT) * INSTANT

    def _release(self) -> None:
        """Turn away what has expired, and let go all that may go now."""
        self._expire()
        now = self._clock.monotonic()
        while self._room_at(now) <= now + TINY and (request := self._first(now)):
            self._depart(request, now)

    def _expire(self) -> None:
        now = self._clock.now()
        for line in self._waiting.values():
            stale = [one for one in line if one.urgency.expires and one.urgency.expires <= now]
            for request in stale:
                line.remove(request)
                if not request.leave.done():
                    request.leave.set_exception(Stale())

    def _first(self, now: float) -> PendingRequest | None:
        """Return the request that leaves next: of the share that has used the least of its weight."""
        ready = {share: self._ready(share, now) for share in RANKS}
        shares = [share for share in RANKS if ready[share]]
        if shares:
            share = min(shares, key=self._used.__getitem__)
            return min(ready[share], key=self._order)
        return min(self._ready(Share.SILENT, now), key=self._order, default=None)

    def _ready(self, share: Share, now: float) -> list[PendingRequest]:
        line = self._waiting[share]
        return [one for one in line if self._state(one.chat).ready_at <= now + TINY]

    def _order(self, request: PendingRequest) -> tuple[float, float, int]:
        """Order by deadline; answers by when their chat was served last, so that no chat holds up another."""
        urgency = request.urgency
        deadline = urgency.deadline.timestamp() if urgency.deadline else math.inf
        fair = urgency.share is Share.ANSWER
        return (deadline, self._state(request.chat).served if fair else 0.0, request.arrival)

    def _depart(self, request: PendingRequest, now: float) -> None:
        share = request.urgency.share
        self._waiting[share].remove(request)
        if share in self._used:
            self._turn = self._used[share]
            self._used[share] += 1 / WEIGHTS[share]
        self._pace.take(now)
        self._window.depart(request, now)
        state = self._state(request.chat)
        state.pace.take(now)
        state.served = now
        if not request.leave.done():
            request.leave.set_result(None)

    def _room_at(self, now: float) -> float:
        """Return when all chats together leave room for a request."""
        return max(self._stopped, self._pace.ready_at, self._window.ready_at(now))

    def _next(self) -> float | None:
        """Return when the next request may leave."""
        now = self._clock.monotonic()
        waiting: Iterable[PendingRequest] = itertools.chain(*self._waiting.values())
        ready = min((self._state(one.chat).ready_at for one in waiting), default=None)
        return None if ready is None else max(ready, self._room_at(now))
