"""Timers: a row for each promise that falls due.

`due_at` is the promise and never moves. `ready_at` is when a worker may look next: a claim pushes it past
the lease, a retry past the backoff, and setting a timer aside empties it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from secrets import token_hex
from typing import Any

from sqlalchemy import bindparam, case, delete, func, literal, select, update

from bot.storage.connection import Connection
from bot.storage.lists import among
from bot.storage.prepared_statements import PreparedStatement
from bot.storage.rows import RowGroup
from bot.storage.tables import timers
from bot.storage.timer_statements import (
    ARM,
    ARM_AHEAD,
    CLAIMED,
    CLAIMS,
    REARM,
    RENEW,
    RETRY,
    SETTLE,
)

CLAIM = 16
"""A claim is named by this many random characters and the name of the worker."""


class TimerKind(StrEnum):
    """What falls due."""

    SESSION = "session"
    REMIND = "remind"
    SNOOZE = "snooze"
    WEEK = "week"
    NUDGE = "nudge"


@dataclass(frozen=True, slots=True, kw_only=True)
class Timer:
    """A promise: `kind` and `subject` make its key, so that a thing never has two.

    `claimed_by` names this claim, not only the worker: a second claim by the same worker is another. Every later
    write about the timer carries it, so that a late finisher changes nothing. `error` is why the last attempt failed.
    """

    kind: TimerKind
    subject: str
    user: int | None
    due_at: datetime
    attempts: int = 0
    claimed_by: str | None = None
    error: str | None = None

    @property
    def key(self) -> str:
        """The name of the promise."""
        return timer_key(self.kind, self.subject)


@dataclass(frozen=True, slots=True, kw_only=True)
class Retry:
    """A promise that could not be kept yet: the timer is ready again at this instant.

    `failed` means that delivering raised an error: after too many of these the timer is set aside.
    """

    at: datetime
    error: str
    failed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Arm:
    """A new promise, which replaces an earlier promise about the same subject.

    `not_before` is when the timer is ready, where that is later than the promise. `error` is why an earlier attempt at
    this promise failed.
    """

    kind: TimerKind
    subject: str | int
    due_at: datetime
    user: int | None
    not_before: datetime | None = None
    error: str | None = None

    @property
    def ready_at(self) -> datetime:
        """When a worker may look at it."""
        return max(self.due_at, self.not_before or self.due_at)

    def values(self) -> dict[str, Any]:
        """Return the columns of the row."""
        return {
            "key": timer_key(self.kind, self.subject),
            "kind": self.kind,
            "user": self.user,
            "due_at": self.due_at,
            "ready_at": self.ready_at,
            "error": self.error,
        }


Outcome = Arm | Retry | None
"""What follows a delivery: the next promise about the subject, another attempt, or nothing."""


def timer_key(kind: TimerKind, subject: str | int) -> str:
    """Return the key of the timer of this kind about this subject."""
    return f"{kind}:{subject}"


READY = {
    kind: select(func.min(timers.c.ready_at)).where(timers.c.kind == kind) for kind in TimerKind
}
NEXT = PreparedStatement(
    select(*(each.scalar_subquery().label(kind) for kind, each in READY.items())),
    returns=[timers.c.ready_at.label(kind) for kind in TimerKind],  # type: ignore[misc]
)
NEXT_OF = PreparedStatement(
    select(timers.c.user, func.min(timers.c.due_at))
    .where(
        among(timers.c.user, "users"),
        timers.c.kind == bindparam("kind"),
        timers.c.ready_at.is_not(None),
    )
    .group_by(timers.c.user),
    returns=[timers.c.user, timers.c.due_at],
)


class Timers(RowGroup):
    """The timers rows."""

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection)
        self.armed: list[tuple[TimerKind, datetime]] = []

    async def arm(
        self,
        kind: TimerKind,
        *,
        subject: str | int,
        due_at: datetime,
        user: int | None,
        not_before: datetime | None = None,
    ) -> None:
        """Promise something for this instant, as `Arm` says; an earlier promise about the same thing is replaced."""
        await self.arm_all(
            [Arm(kind=kind, subject=subject, due_at=due_at, user=user, not_before=not_before)]
        )

    async def arm_all(self, arms: Sequence[Arm]) -> None:
        """Make all these promises; each replaces an earlier promise about the same thing."""
        await ARM.each(self._connection, [arm.values() for arm in arms])
        self.armed += [(arm.kind, arm.ready_at) for arm in arms]

    async def disarm(self, kind: TimerKind, *, subject: str | int) -> None:
        """Drop the promise about this subject."""
        mine = timers.c.key == timer_key(kind, subject)
        await self._connection.execute(delete(timers).where(mine))

    async def disarm_all(self, user: int) -> None:
        """Drop all promises to this person."""
        await self._connection.execute(delete(timers).where(timers.c.user == user))

    async def claim(
        self, kind: TimerKind, *, worker: str, now: datetime, lease_until: datetime, limit: int
    ) -> list[Timer]:
        """Take what is ready, the longest due first; no other worker is given it until the lease is over."""
        claim = f"{token_hex(CLAIM // 2)}{worker}"
        rows = await CLAIMED.all(
            self._connection, kind=kind, now=now, most=limit, lease=lease_until, claim=claim
        )
        return sorted(map(_timer, rows), key=lambda timer: timer.due_at)

    async def finish(self, outcomes: Iterable[tuple[Timer, Outcome]], *, aside: int = 0) -> None:
        """Write what follows these deliveries, except where a timer was armed or claimed again meanwhile.

        A timer that has failed `aside` times is set aside: its row stays for the operator to see.
        """
        rearmed, retried, settled = [], [], []
        for timer, outcome in outcomes:
            fence: dict[str, Any] = {"k": timer.key, "claim": timer.claimed_by}
            match outcome:
                case Arm():
                    rearmed.append(outcome.values() | fence)
                    self.armed.append((outcome.kind, outcome.ready_at))
                case Retry():
                    at = None if outcome.failed and timer.attempts >= aside else outcome.at
                    retried.append(fence | {"at": at, "why": outcome.error})
                    self.armed += [(timer.kind, at)] if at else []
                case _:
                    settled.append(fence)
        await REARM.each(self._connection, rearmed)
        await RETRY.each(self._connection, retried)
        await SETTLE.each(self._connection, settled)

    async def arm_ahead(self, promises: Iterable[tuple[Timer, Arm]]) -> None:
        """Promise what follows while these deliveries are on their way.

        The claim stays on the row until the new promise is claimed: a delivery that does not end well may still settle
        its timer until then, and need not if it does.
        """
        rows = []
        for timer, armed in promises:
            rows.append(armed.values() | {"k": timer.key, "claim": timer.claimed_by})
            self.armed.append((armed.kind, armed.ready_at))
        await ARM_AHEAD.each(self._connection, rows)

    async def still_claimed(self, timers_: Sequence[Timer]) -> frozenset[str]:
        """Return the keys of these timers that were not armed, claimed or dropped since they were claimed."""
        rows = await CLAIMS.all(self._connection, keys=[timer.key for timer in timers_])
        claims = {row.key: row.claimed_by for row in rows}
        return frozenset(
            timer.key for timer in timers_ if claims.get(timer.key) == timer.claimed_by
        )

    async def renew(self, timers_: Iterable[Timer], *, lease_until: datetime) -> None:
        """Extend the leases of these timers, as far as they are still claimed as they were."""
        rows = [{"k": one.key, "claim": one.claimed_by, "lease": lease_until} for one in timers_]
        await RENEW.each(self._connection, rows)

    async def release(self, *, but: str, now: datetime) -> None:
        """Give back what other workers have claimed: these workers are gone.

        It is ready now, after all that waits longer: repeated kills must not repeat the same reminder each time.
        """
        worker = func.substr(timers.c.claimed_by, CLAIM + 1)
        present = literal(now, timers.c.due_at.type)
        ready = case((timers.c.due_at > present, timers.c.due_at), else_=present)
        await self._connection.execute(
            update(timers)
            .where(timers.c.claimed_by.is_not(None), worker != but)
            .values(ready_at=ready, claimed_by=None)
        )

    async def next_ready(self, kind: TimerKind | None = None) -> datetime | None:
        """Return when something is next ready, of any kind or of this kind."""
        ready = await self.next_by_kind()
        found = ready.values() if kind is None else [ready[kind]]
        return min((at for at in found if at), default=None)

    async def next_by_kind(self) -> Mapping[TimerKind, datetime | None]:
        """Return when something of each kind is next ready."""
        (row,) = await NEXT.all(self._connection)
        return dict(zip(TimerKind, row, strict=True))

    async def of(self, user: int) -> list[Timer]:
        """Return all promises to this person, the longest due first."""
        found = select(timers).where(timers.c.user == user).order_by(timers.c.due_at)
        return [_timer(row) for row in await self._connection.execute(found)]

    async def next_of(self, user: int, *, kind: TimerKind) -> datetime | None:
        """Return when the next promise of this kind to this person is due."""
        return (await self.next_of_all([user], kind=kind)).get(user)

    async def next_of_all(self, users: Iterable[int], *, kind: TimerKind) -> dict[int, datetime]:
        """Return when the next promise of this kind to each of these people is due."""
        rows = await NEXT_OF.all(self._connection, users=users, kind=kind)
        return {row.user: row.due_at for row in rows}

    async def count_ready(self, *, now: datetime) -> int:
        """Return how many promises wait for a worker."""
        found = select(func.count()).select_from(timers).where(timers.c.ready_at <= now)
        return (await self._connection.execute(found)).scalar_one()

    async def count_overdue(self, *, since: datetime) -> int:
        """Return how many promises were due before this instant, and are not set aside."""
        late = (timers.c.due_at < since, timers.c.ready_at.is_not(None))
        found = select(func.count()).select_from(timers).where(*late)
        return (await self._connection.execute(found)).scalar_one()

    async def aside(self) -> int:
        """Return how many promises were set aside."""
        found = select(func.count()).select_from(timers).where(timers.c.ready_at.is_(None))
        return (await self._connection.execute(found)).scalar_one()


def _timer(row: Any) -> Timer:
    return Timer(
        kind=TimerKind(row.kind),
        subject=row.key.partition(":")[2],
        user=row.user,
        due_at=row.due_at,
        attempts=row.attempts,
        claimed_by=row.claimed_by,
        error=row.error,
    )
