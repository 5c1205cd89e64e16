"""Lanes of the dispatcher: each claims rows of a kind that are due, has them sent, and settles them."""

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import Any, Protocol

from bot.clock import Clock
from bot.storage.store import Transaction
from bot.storage.timers import Outcome, Retry, Timer, TimerKind

log = logging.getLogger(__name__)

LEASE = timedelta(seconds=60)
"""A claimed row belongs to its worker for this long; the lease is renewed while its delivery waits."""
ATTEMPTS = 8
"""A timer that fails this many times is set aside; a timer that was asked to wait never is."""
LONGEST_BACKOFF = timedelta(minutes=5)
FLUSH = 8
"""This many landed deliveries of a bulk lane are settled together."""


class Delivery(Protocol):
    """A delivery on its way."""

    async def send(self) -> Any:
        """Send it, and return what became of it."""
        ...

    async def follow(self, result: Any) -> None:
        """Do what follows its arrival and delays nothing: it may be left out."""
        ...


class TimerDelivery(Delivery, Protocol):
    """The delivery of a timer."""

    @property
    def timer(self) -> Timer:
        """The timer that is delivered."""
        ...


class Handler(Protocol):
    """What delivering one kind of timer means. Both methods work on many at a time, in one transaction."""

    async def take(
        self, tx: Transaction, timers: Sequence[Timer], *, now: datetime
    ) -> tuple[Sequence[Any], Sequence[tuple[Timer, Outcome]]]:
        """Decide what is sent for these timers; return the flights, and what follows for the other timers."""
        ...

    async def settle(
        self, tx: Transaction, landed: Sequence[tuple[Any, Any]]
    ) -> Sequence[tuple[Timer, Outcome]]:
        """Write down what became of these flights; return what follows for their timers."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """What became of a flight that raised an error."""

    error: Exception


class Lane(Protocol):
    """Rows of a kind. `next` is when a row is ready, as far as is known; None if none is."""

    name: str
    next: datetime | None

    @property
    def in_flight(self) -> int:
        """How many flights have not landed."""
        ...

    @property
    def is_full(self) -> bool:
        """Whether no more flights may begin now."""
        ...

    @property
    def wants_settling(self) -> bool:
        """Whether landed flights should be settled now."""
        ...

    async def claim(self, tx: Transaction, *, now: datetime) -> Sequence[Any]:
        """Claim rows that are ready."""
        ...

    async def decide(
        self, tx: Transaction, rows: Sequence[Any], *, now: datetime
    ) -> Sequence[Delivery]:
        """Decide what is sent for these rows; settle the other ones."""
        ...

    async def fail(self, tx: Transaction, row: Any, error: Exception) -> None:
        """Put off a row of which deciding or settling raised an error, or set it aside."""
        ...

    async def settle(self, tx: Transaction, landed: Sequence[tuple[Any, Any]]) -> None:
        """Write down what became of these flights."""
        ...

    def row_of(self, delivery: Any) -> Any:
        """Return the row that a flight delivers."""
        ...

    def begin(self, delivery: Any) -> None:
        """Note that a flight begins."""
        ...

    def land(self, delivery: Any, result: Any) -> None:
        """Note what became of a flight."""
        ...

    def landed(self) -> Sequence[tuple[Any, Any]]:
        """Return the flights that have landed and are not settled."""
        ...

    def forget(self, settled: Sequence[tuple[Any, Any]]) -> None:
        """Note that these flights are settled."""
        ...

    async def renew(self, tx: Transaction, *, now: datetime) -> None:
        """Extend the leases of all that is in hand."""
        ...

    async def release(self, tx: Transaction, *, now: datetime) -> None:
        """Give back what other workers had claimed: they are gone."""
        ...


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
            return bool(self._landed)
        return len(self._landed) >= FLUSH or (bool(self._landed) and not self.in_flight)

    @property
    def _free(self) -> int:
        return self._room - len(self._deliveries)

    async def claim(self, tx: Transaction, *, now: datetime) -> list[Timer]:
        """Claim timers that are ready; those whose key is in hand wait until that flight is settled."""
        freed = {key: timer for key, timer in self._waiting.items() if key not in self._deliveries}
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
        at = self._clock.now() + _backoff(timer.attempts)
        return Retry(at=at, error=type(error).__name__, failed=True)

    def row_of(self, delivery: TimerDelivery) -> Timer:
        """Return the timer that a flight delivers."""
        return delivery.timer

    def begin(self, delivery: TimerDelivery) -> None:
        """Note that a flight begins."""
        self._deliveries[delivery.timer.key] = delivery

    def land(self, delivery: TimerDelivery, result: Any) -> None:
        """Note what became of a flight."""
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

    def _look_at_waiting(self) -> None:
        """Let timers that waited for a flight be polled for once it is settled."""
        if any(key not in self._deliveries for key in self._waiting):
            self.next = min(self.next or self._clock.now(), self._clock.now())

    async def renew(self, tx: Transaction, *, now: datetime) -> None:
        """Extend the leases of all timers in hand."""
        timers = [
            *(delivery.timer for delivery in self._deliveries.values()),
            *self._waiting.values(),
        ]
        await tx.timers.renew(timers, lease_until=now + LEASE)

    async def release(self, tx: Transaction, *, now: datetime) -> None:
        """Give back what other workers had claimed: they are gone."""
        del now
        await tx.timers.release(but=self._worker)


def _backoff(attempts: int) -> timedelta:
    return min(timedelta(seconds=2 ** min(attempts, 16)), LONGEST_BACKOFF)
