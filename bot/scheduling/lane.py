"""Lanes of the dispatcher: each claims rows of a kind that are due, has them sent, and settles them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Protocol

from bot.storage.store import Transaction
from bot.storage.timers import Outcome, Timer

LEASE = timedelta(seconds=60)
"""A claimed row belongs to its worker for this long; the lease is renewed while its delivery waits."""


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

    @property
    def ahead(self) -> bool:
        """Whether the timer stands for what follows already, so that its lease is over."""
        ...

    def is_settled(self, result: Any) -> bool:
        """Return whether nothing is to be written down about this result."""
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

    @property
    def settle_at(self) -> datetime | None:
        """When landed flights are settled at the latest; None if none has landed."""
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
