"""Promises that the bot has given up on, for the person who runs it; `Timers.aside` counts them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select, update

from bot.storage.rows import RowGroup
from bot.storage.tables import timers


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """A promise that was set aside: what kind it is, when it was due, and the name of the error; no person."""

    kind: str
    due_at: datetime
    error: str


class Failures(RowGroup):
    """The timers that were set aside after too many failures."""

    async def latest(self, limit: int) -> list[Failure]:
        """Return those that were due last, the latest first."""
        found = (
            select(timers)
            .where(timers.c.ready_at.is_(None))
            .order_by(timers.c.due_at.desc(), timers.c.key)
            .limit(limit)
        )
        return [_failure(row) for row in await self._connection.execute(found)]

    async def try_again(self, *, now: datetime) -> int:
        """Let each be tried again as if it had never failed; return how many there are.

        A promise that is too late by now ends as every late promise does.
        """
        changed = update(timers).where(timers.c.ready_at.is_(None))
        given = {"ready_at": now, "attempts": 0, "claimed_by": None, "error": None}
        return (await self._connection.execute(changed.values(given))).rowcount


def _failure(row: Any) -> Failure:
    return Failure(kind=row.kind, due_at=row.due_at, error=row.error or "")
