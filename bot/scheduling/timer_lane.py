"""Lanes of timers: timers of a kind that are due are claimed, have their deliveries made, and are settled."""

import logging
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from bot.clock import Clock
from bot.domain.backoff import backoff
from bot.scheduling.lane import LEASE, Failure, Handler, TimerDelivery
from bot.storage.store import Transaction
from bot.storage.timers import Retry, Timer, TimerKind

log = logging.getLogger(__name__)

ATTEMPTS = 8
"""A timer that fails this many times is set aside; a timer that was asked to wait never is."""
LONGEST_BACKOFF = timedelta(minutes=5)
FLUSH = 8
"""This many landed deliveries of a bulk lane are settled together, or an eighth of its room if that is more."""
PATIENCE = timedelta(milliseconds=250)
"""However few have landed, they are settled after this long: what is not settled comes twice after a crash."""


class TimerLane:
    """Timers of a kind; a bulk lane claims in batches of `room`, so that urgent lanes never wait for it."""

    def __init__(
        self,
        kind: TimerKind,
        handler: Handler,
        *,
        clock: Clock,
        worker: str,
        room: int,
        bulk: bool = False,
    ) -> None:
        self.name = str(kind)
        self.next: datetime | None = None
        self._kind = kind
        self._handler = handler
        self._clock = clock
        self._worker = worker
        self._room = room
        self._bulk = bulk
        self._deliveries: dict[str, Any] = {}
        self._waiting: dict[str, Timer] = {}
        self._landed: list[tuple[Any, Any]] = []
        self._first_landed = clock.now()

    @property
    def in_flight(self) -> int:
        """How many flights have not landed."""
        return len(self._deliveries) - len(self._landed)

    @property
    def is_full(self) -> bool:
        """Whether no more flights may begin now; a bulk lane waits until half of its room is free."""
        return len(self._deliveries) > self._room // 2 if self._bulk else self._free <= 0

    @property
    def wants_settling(self) -> bool:
        """Whether landed flights should be settled now: those of a bulk lane wait for each other."""
        if not self._bulk:
            return bool(self._landed or self._freed)
        many = len(self._landed) >= max(FLUSH, self._room // 8)
        return many or (bool(self._landed) and not self.in_flight)

    @property
    def settle_at(self) -> datetime | None:
        """When landed flights are settled at the latest; None if none has landed."""
        return self._first_landed + PATIENCE if self._landed else None

    @property
    def _freed(self) -> list[str]:
        """The keys of timers that waited for a flight, and wait no more."""
        return [key for key in self._waiting if key not in self._deliveries]

    @property
    def _free(self) -> int:
        return self._room - len(self._deliveries)

    async def claim(self, tx: Transaction, *, now: datetime) -> list[Timer]:
        """Claim timers that are ready; those whose key is in hand wait until that flight is settled."""
        freed = {key: self._waiting[key] for key in self._freed}
        found = freed | {timer.key: timer for timer in await self._claim(tx, now)}
        waiting = {key: timer for key, timer in found.items() if key in self._deliveries}
        tx.on_commit(partial(self._wait, waiting, freed=tuple(freed)))  # a rollback takes no claim
        return [timer for key, timer in found.items() if key not in waiting]

    async def _claim(self, tx: Transaction, now: datetime) -> list[Timer]:
        return await tx.timers.claim(
            self._kind, worker=self._worker, now=now, lease_until=now + LEASE, limit=self._free
        )

    def _wait(self, waiting: Mapping[str, Timer], *, freed: Sequence[str]) -> None:
        for key in freed:
            del self._waiting[key]
        self._waiting |= waiting
        self._look_at_waiting()

    async def decide(
        self, tx: Transaction, rows: Sequence[Timer], *, now: datetime
    ) -> Sequence[TimerDelivery]:
        """Decide what is sent for these timers; settle the other ones."""
        deliveries, outcomes = await self._handler.take(tx, rows, now=now)
        await tx.timers.finish(outcomes, aside=ATTEMPTS)
        return deliveries

    async def fail(self, tx: Transaction, row: Timer, error: Exception) -> None:
        """Put a timer off, or set it aside after too many failures."""
        await tx.timers.finish([(row, self._failed(row, error))], aside=ATTEMPTS)

    async def settle(self, tx: Transaction, landed: Sequence[tuple[Any, Any]]) -> None:
        """Write down what became of these flights; a flight that raised an error is put off."""
        sound = [one for one in landed if not isinstance(one[1], Failure)]
        outcomes = list(await self._handler.settle(tx, sound)) if sound else []
        for delivery, result in landed:
            if isinstance(result, Failure):
                outcomes.append((delivery.timer, self._failed(delivery.timer, result.error)))
        await tx.timers.finish(outcomes, aside=ATTEMPTS)

    def _failed(self, timer: Timer, error: Exception) -> Retry:
        if timer.attempts >= ATTEMPTS:
            log.error("%s is set aside after %s attempts: %r", timer.key, ATTEMPTS, error)
        at = self._clock.now() + backoff(timer.attempts, longest=LONGEST_BACKOFF)
        return Retry(at=at, error=type(error).__name__, failed=True)

    def row_of(self, delivery: TimerDelivery) -> Timer:
        """Return the timer that a flight delivers."""
        return delivery.timer

    def begin(self, delivery: TimerDelivery) -> None:
        """Note that a flight begins."""
        self._deliveries[delivery.timer.key] = delivery

    def land(self, delivery: TimerDelivery, result: Any) -> None:
        """Note what became of a flight."""
        if delivery.is_settled(result):
            self._forget(delivery)
            return
        if not self._landed:
            self._first_landed = self._clock.now()
        self._landed.append((delivery, result))

    def landed(self) -> list[tuple[Any, Any]]:
        """Return the flights that have landed and are not settled."""
        return list(self._landed)

    def forget(self, settled: Sequence[tuple[Any, Any]]) -> None:
        """Note that these flights are settled."""
        del self._landed[: len(settled)]
        for delivery, _ in settled:
            self._deliveries.pop(delivery.timer.key, None)
        self._look_at_waiting()

    def _forget(self, delivery: TimerDelivery) -> None:
        del self._deliveries[delivery.timer.key]
        self._look_at_waiting()

    def _look_at_waiting(self) -> None:
        """Let timers that waited for a flight be polled for once it is settled."""
        if self._freed:
            self.next = min(self.next or self._clock.now(), self._clock.now())

    async def renew(self, tx: Transaction, *, now: datetime) -> None:
        """Extend the leases of all timers in hand."""
        deliveries = (delivery for delivery in self._deliveries.values() if not delivery.ahead)
        timers = [*(delivery.timer for delivery in deliveries), *self._waiting.values()]
        await tx.timers.renew(timers, lease_until=now + LEASE)

    async def release(self, tx: Transaction, *, now: datetime) -> None:
        """Give back what other workers had claimed: they are gone."""
        await tx.timers.release(but=self._worker, now=now)
