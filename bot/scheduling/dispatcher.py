"""Who keeps the promises? The dispatcher claims what is due, has it delivered, and settles it.

It keeps nothing in memory that a restart would miss: what it has claimed falls due again when the lease is
over, and what is finished is settled with the next look at the rows.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime, timedelta
from typing import Protocol

from bot.clock import Clock
from bot.storage.store import Store, Transaction
from bot.storage.timers import Later, Timer, TimerKind

log = logging.getLogger(__name__)

LEASE = timedelta(seconds=60)
"""So long a claimed timer is nobody else's."""
BATCH = 500
"""So many urgent timers are claimed at once."""
HERD = 12
"""So many others are in hand at once: enough to keep Telegram's limit busy, few enough to keep leases short."""
ATTEMPTS = 8
"""A timer that fails after so many attempts is set aside; one that was asked to wait never is."""
LONGEST_BACKOFF = timedelta(minutes=5)
RECOVERY = 1.0
"""Seconds to wait after the database failed."""

Deliver = Callable[[Timer], Awaitable[Later | None]]
"""Keeps one promise; returns when to look again if it could not."""


class Alarm(Protocol):
    """Whatever rings the dispatcher's bell when the next timer is ready."""

    def wake_at(self, at: datetime | None) -> None:
        """Ring at this instant at the latest; None if there is nothing to ring for."""
        ...


class Dispatcher:
    """Claims, delivers and settles timers; `urgent` kinds never wait behind a herd of others."""

    def __init__(
        self,
        *,
        store: Store,
        clock: Clock,
        deliver: Mapping[TimerKind, Deliver],
        worker: str,
        urgent: frozenset[TimerKind] = frozenset({TimerKind.SESSION}),
    ) -> None:
        self._store = store
        self._clock = clock
        self._deliver = deliver
        self._worker = worker
        self._urgent = sorted(urgent & deliver.keys())
        self._patient = sorted(deliver.keys() - urgent)
        self._alarm: Alarm | None = None
        self._bell = asyncio.Event()
        self._in_hand: dict[str, asyncio.Task[None]] = {}
        self._herd: set[str] = set()
        self._finished: list[tuple[Timer, Later | None]] = []
        self._looking = True  # a first look is wanted

    @property
    def busy(self) -> int:
        """How many things are in the works: deliveries in hand, and a look that is wanted or going on."""
        return len(self._in_hand) + len(self._finished) + self._bell.is_set() + self._looking

    def ring(self) -> None:
        """Look at the timers now."""
        self._bell.set()

    def use(self, alarm: Alarm) -> None:
        """Be woken by this alarm."""
        self._alarm = alarm

    async def run(self) -> None:
        """Keep promises until cancelled."""
        async with self._store.begin() as tx:
            await tx.timers.release(but=self._worker)
        self.ring()
        while True:
            await self._bell.wait()
            self._looking = True
            self._bell.clear()
            await self._look_safely()
            self._looking = False

    async def drain(self) -> None:
        """Finish the deliveries in hand, and settle them; claim nothing new."""
        while self._in_hand:
            await asyncio.wait(self._in_hand.values())
        async with self._store.begin() as tx:
            await self._settle(tx)
            await tx.timers.release(but="")

    async def _look_safely(self) -> None:
        try:
            await self._look()
        except Exception:
            log.exception("the timers could not be read or written; trying again")
            self._looking = False
            await self._clock.sleep(RECOVERY)
            self.ring()

    async def _look(self) -> None:
        now = self._clock.now()
        async with self._store.begin() as tx:
            await self._settle(tx)
            claimed = await self._claim(tx, self._urgent, now=now, limit=BATCH)
            room = HERD - len(self._herd)
            claimed += await self._claim(tx, self._patient, now=now, limit=room)
            upcoming = await tx.timers.next_ready()
        for timer in claimed:
            self._start(timer)
        overdue = upcoming is not None and upcoming <= now
        if self._alarm and not (overdue and self._is_full()):
            self._alarm.wake_at(upcoming)

    def _is_full(self) -> bool:
        return len(self._herd) >= HERD

    async def _claim(
        self, tx: Transaction, kinds: list[TimerKind], *, now: datetime, limit: int
    ) -> list[Timer]:
        if not kinds or limit <= 0:
            return []
        return await tx.timers.claim(
            kinds, worker=self._worker, now=now, lease_until=now + LEASE, limit=limit
        )

    def _start(self, timer: Timer) -> None:
        """Deliver a timer; one whose key is in hand waits for its turn."""
        before = self._in_hand.get(timer.key)
        task = asyncio.create_task(self._attend(timer, before), name=f"deliver {timer.key}")
        self._in_hand[timer.key] = task
        if timer.kind in self._patient:
            self._herd.add(timer.key)
        task.add_done_callback(lambda done: self._finish(timer, done))

    def _finish(self, timer: Timer, done: asyncio.Task[None]) -> None:
        if self._in_hand.get(timer.key) is done:
            del self._in_hand[timer.key]
            self._herd.discard(timer.key)
        self.ring()

    async def _attend(self, timer: Timer, before: asyncio.Task[None] | None) -> None:
        if before is not None:
            await asyncio.wait([before])
        try:
            later = await self._deliver[timer.kind](timer)
        except Exception as error:
            log.exception("%s could not be delivered (attempt %s)", timer.key, timer.attempts)
            at = self._clock.now() + _backoff(timer.attempts)
            later = Later(at=at, error=type(error).__name__, failed=True)
        self._finished.append((timer, later))

    async def _settle(self, tx: Transaction) -> None:
        """Settle what is finished; it stays on the list until that is committed."""
        finished = tuple(self._finished)
        for timer, later in finished:
            await self._settle_one(tx, timer, later)
        tx.on_commit(lambda: self._forget(len(finished)))

    def _forget(self, settled: int) -> None:
        del self._finished[:settled]

    async def _settle_one(self, tx: Transaction, timer: Timer, later: Later | None) -> None:
        if later is None:
            await tx.timers.settle(timer)
        elif not later.failed or timer.attempts < ATTEMPTS:
            await tx.timers.retry(timer, at=later.at, error=later.error)
        else:
            log.error("%s is set aside after %s attempts: %s", timer.key, ATTEMPTS, later.error)
            await tx.timers.set_aside(timer, error=later.error)


def _backoff(attempts: int) -> timedelta:
    return min(timedelta(seconds=2 ** min(attempts, 16)), LONGEST_BACKOFF)
