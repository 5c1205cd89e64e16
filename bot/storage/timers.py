"""What does the bot owe anyone, and when? One row for each promise that falls due.

`due_at` is the promise and never moves. `ready_at` is when a worker may look next: a claim pushes it past
the lease, a retry past the backoff, and setting aside empties it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from secrets import token_hex
from typing import Any

from sqlalchemy import Row, delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.rows import Rows
from bot.storage.tables import timers

CLAIM = 16
"""The name of a claim begins with so many signs of its own; the worker's name follows."""


class TimerKind(StrEnum):
    """What falls due."""

    SESSION = "session"
    REMIND = "remind"
    SNOOZE = "snooze"


@dataclass(frozen=True, slots=True, kw_only=True)
class Timer:
    """One promise: `kind` and `subject` make its key, so that a thing never has two.

    `claimed_by` names this claim, not only the worker: one that comes again to the same worker is another.
    `error` says why it could not be kept the last time, if that is known.
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
        """The name of the thing that is owed."""
        return timer_key(self.kind, self.subject)


@dataclass(frozen=True, slots=True, kw_only=True)
class Later:
    """A promise that could not be kept yet: look again at this instant.

    `failed` tells that nobody asked for that: after too many failures nobody looks again.
    """

    at: datetime
    error: str
    failed: bool = False


def timer_key(kind: TimerKind, subject: str | int) -> str:
    """Return the key of the timer of this kind about this subject."""
    return f"{kind}:{subject}"


class Timers(Rows):
    """The timers rows."""

    def __init__(self, connection: AsyncConnection) -> None:
        super().__init__(connection)
        self.armed: list[datetime] = []

    async def arm(
        self,
        kind: TimerKind,
        *,
        subject: str | int,
        due_at: datetime,
        user: int | None,
        not_before: datetime | None = None,
    ) -> None:
        """Promise something for this instant; an earlier promise about the same thing is replaced.

        `not_before` is when to look at it first, where that is later than the promise.
        """
        ready_at = max(due_at, not_before or due_at)
        fresh = self._insert(timers).values(
            key=timer_key(kind, subject), kind=kind, user=user, due_at=due_at, ready_at=ready_at
        )
        anew = {
            "user": user,
            "due_at": due_at,
            "ready_at": ready_at,
            "attempts": 0,
            "claimed_by": None,
            "error": None,
        }
        await self._connection.execute(
            fresh.on_conflict_do_update(index_elements=["key"], set_=anew)
        )
        self.armed.append(ready_at)

    async def disarm(self, kind: TimerKind, *, subject: str | int) -> None:
        """Owe this no longer."""
        await self._connection.execute(
            delete(timers).where(timers.c.key == timer_key(kind, subject))
        )

    async def disarm_all(self, user: int) -> None:
        """Owe this person nothing any more."""
        await self._connection.execute(delete(timers).where(timers.c.user == user))

    async def claim(
        self,
        kinds: Sequence[TimerKind],
        *,
        worker: str,
        now: datetime,
        lease_until: datetime,
        limit: int,
    ) -> list[Timer]:
        """Take what is ready, the longest due first; nobody else is given it until the lease is over."""
        ready = (
            select(timers.c.key)
            .where(timers.c.ready_at <= now, timers.c.kind.in_(kinds))
            .order_by(timers.c.due_at)
            .limit(limit)
            .with_for_update(skip_locked=True)  # SQLite has one writer, and leaves this out
        )
        taken = await self._connection.execute(
            update(timers)
            .where(timers.c.key.in_(ready))
            .values(
                ready_at=lease_until,
                claimed_by=f"{token_hex(CLAIM // 2)}{worker}",
                attempts=timers.c.attempts + 1,
            )
            .returning(timers)
        )
        return sorted(map(_timer, taken), key=lambda timer: timer.due_at)

    async def settle(self, timer: Timer) -> bool:
        """Note that the promise is kept; False if it was moved or taken over meanwhile."""
        done = await self._connection.execute(delete(timers).where(*_still_mine(timer)))
        return bool(done.rowcount)

    async def retry(self, timer: Timer, *, at: datetime, error: str) -> None:
        """Look at the promise again at this instant."""
        kept = update(timers).where(*_still_mine(timer))
        await self._connection.execute(kept.values(ready_at=at, claimed_by=None, error=error))
        self.armed.append(at)

    async def set_aside(self, timer: Timer, *, error: str) -> None:
        """Stop trying; the row stays for whoever runs the bot to see."""
        kept = update(timers).where(*_still_mine(timer))
        await self._connection.execute(kept.values(ready_at=None, claimed_by=None, error=error))

    async def release(self, *, but: str) -> None:
        """Give back what workers other than this one have claimed: they are gone."""
        worker = func.substr(timers.c.claimed_by, CLAIM + 1)
        await self._connection.execute(
            update(timers)
            .where(timers.c.claimed_by.is_not(None), worker != but)
            .values(ready_at=timers.c.due_at, claimed_by=None)
        )

    async def next_ready(self, kind: TimerKind | None = None) -> datetime | None:
        """Return when something is next ready to be looked at, of any kind or of this one."""
        earliest = select(func.min(timers.c.ready_at))
        if kind is not None:
            earliest = earliest.where(timers.c.kind == kind)
        at: datetime | None = (await self._connection.execute(earliest)).scalar()
        return at

    async def due(self, kind: TimerKind, *, subject: str | int) -> datetime | None:
        """Return when this is promised for, or None if it is not."""
        found = select(timers.c.due_at).where(timers.c.key == timer_key(kind, subject))
        at: datetime | None = (await self._connection.execute(found)).scalar()
        return at

    async def of(self, user: int) -> list[Timer]:
        """Return everything that is owed to this person, the longest due first."""
        found = select(timers).where(timers.c.user == user).order_by(timers.c.due_at)
        return [_timer(row) for row in await self._connection.execute(found)]

    async def next_of(self, user: int, *, kind: TimerKind) -> datetime | None:
        """Return when the next promise of this kind to this person is due."""
        found = select(func.min(timers.c.due_at)).where(
            timers.c.user == user, timers.c.kind == kind, timers.c.ready_at.is_not(None)
        )
        at: datetime | None = (await self._connection.execute(found)).scalar()
        return at

    async def aside(self) -> int:
        """Return how many promises were set aside."""
        found = select(func.count()).select_from(timers).where(timers.c.ready_at.is_(None))
        return (await self._connection.execute(found)).scalar_one()


def _still_mine(timer: Timer) -> tuple[Any, ...]:
    return (timers.c.key == timer.key, timers.c.claimed_by == timer.claimed_by)


def _timer(row: Row[Any]) -> Timer:
    return Timer(
        kind=TimerKind(row.kind),
        subject=row.key.partition(":")[2],
        user=row.user,
        due_at=row.due_at,
        attempts=row.attempts,
        claimed_by=row.claimed_by,
        error=row.error,
    )
