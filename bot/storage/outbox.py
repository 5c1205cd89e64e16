"""Answers that are still to be sent: rows that fall due at once, are sent in order in each chat, and expire."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from secrets import token_hex
from typing import Any

from sqlalchemy import ColumnElement, bindparam, delete, func, insert, or_, select, update

from bot.storage.connection import Connection
from bot.storage.prepared_statements import PreparedStatement
from bot.storage.rows import RowGroup
from bot.storage.tables import outbox

CLAIM = 16
"""A claim is named by this many random characters and the name of the worker."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OutboxEntry:
    """An answer to one chat.

    `query` is the tap that it answers, `message` the message that it changes, and `pictured` whether that has a
    picture. An answer that is `ordered` waits for the earlier ones of its chat. It is sent at `not_before`, or at
    once if that is not set.
    """

    chat: int
    user: int | None
    answer: str
    created_at: datetime
    expires_at: datetime
    ordered: bool = True
    query: str | None = None
    message: int | None = None
    pictured: bool = False
    not_before: datetime | None = None
    id: int = 0
    attempts: int = 0
    claimed_by: str | None = None
    error: str | None = None


_before = outbox.alias("before")
_waits_its_turn = (
    select(_before.c.id)
    .where(
        _before.c.chat == outbox.c.chat,
        _before.c.id < outbox.c.id,
        _before.c.ordered == 1,
    )
    .exists()
)
IN_TURN: ColumnElement[bool] = or_(outbox.c.ordered == 0, ~_waits_its_turn)
ADD = PreparedStatement(
    insert(outbox).values(
        {
            name: bindparam(name)
            for name in (
                "chat", "user", "answer", "ordered", "query", "message", "pictured", "created_at",
                "expires_at", "ready_at",
            )
        }
    )
)  # fmt: skip
CLAIMED = PreparedStatement(
    update(outbox)
    .where(
        outbox.c.id.in_(
            select(outbox.c.id)
            .where(outbox.c.ready_at <= bindparam("now"), IN_TURN)
            .order_by(outbox.c.ready_at, outbox.c.id)
            .limit(bindparam("most"))
            .with_for_update(skip_locked=True)
        )
    )
    .values(
        ready_at=bindparam("lease"), claimed_by=bindparam("claim"), attempts=outbox.c.attempts + 1
    )
    .returning(outbox),
    returns=outbox.c,
)
SENT = PreparedStatement(
    delete(outbox).where(outbox.c.id == bindparam("row"), outbox.c.claimed_by == bindparam("claim"))
)
RETRY = PreparedStatement(
    update(outbox)
    .where(outbox.c.id == bindparam("row"), outbox.c.claimed_by == bindparam("claim"))
    .values(ready_at=bindparam("at"), claimed_by=None, error=bindparam("why"))
)
RENEW = PreparedStatement(
    update(outbox)
    .where(outbox.c.id == bindparam("row"), outbox.c.claimed_by == bindparam("claim"))
    .values(ready_at=bindparam("lease"))
)
NEXT = PreparedStatement(
    select(func.min(outbox.c.ready_at)).where(IN_TURN), returns=[outbox.c.ready_at]
)
EXPIRED = PreparedStatement(
    delete(outbox).where(outbox.c.expires_at <= bindparam("now"), outbox.c.claimed_by.is_(None))
)


class Outbox(RowGroup):
    """The outbox rows."""

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection)
        self.added: list[datetime] = []

    async def add(self, letters: Sequence[OutboxEntry]) -> None:
        """Add these answers, in this order."""
        await ADD.each(self._connection, [_values(entry) for entry in letters])
        self.added += [entry.not_before or entry.created_at for entry in letters]

    async def waiting(self, chat: int) -> int:
        """Return how many messages wait to be sent to this chat; what keeps to no order does not count."""
        mine = (outbox.c.chat == chat, outbox.c.ordered == 1)
        found = select(func.count()).select_from(outbox).where(*mine)
        return (await self._connection.execute(found)).scalar_one()

    async def of(self, user: int) -> list[OutboxEntry]:
        """Return the answers that wait for this person, in their order."""
        found = select(outbox).where(outbox.c.user == user).order_by(outbox.c.id)
        return [_letter(row) for row in await self._connection.execute(found)]

    async def drop_changes(self, chat: int, message: int) -> None:
        """Drop edits of this message that are not being sent yet: a newer edit replaces them."""
        changes = (outbox.c.chat == chat, outbox.c.message == message, outbox.c.ordered == 1)
        await self._connection.execute(
            delete(outbox).where(*changes, outbox.c.claimed_by.is_(None))
        )

    async def drop(self, chat: int) -> None:
        """Drop everything that waits for this chat."""
        await self._connection.execute(delete(outbox).where(outbox.c.chat == chat))

    async def call_off(self, user: int, *, now: datetime) -> None:
        """Drop what was to be sent to this person later than now, in no order."""
        later = (outbox.c.ordered == 0, outbox.c.ready_at > now, outbox.c.attempts == 0)
        await self._connection.execute(delete(outbox).where(outbox.c.user == user, *later))

    async def claim(
        self, *, worker: str, now: datetime, lease_until: datetime, limit: int
    ) -> list[OutboxEntry]:
        """Take the next answer of each chat, the oldest first; drop answers that have expired."""
        await EXPIRED.each(self._connection, [{"now": now}])
        claim = f"{token_hex(CLAIM // 2)}{worker}"
        rows = await CLAIMED.all(
            self._connection, now=now, most=limit, lease=lease_until, claim=claim
        )
        return sorted(map(_letter, rows), key=lambda entry: entry.id)

    async def sent(self, letters: Iterable[OutboxEntry]) -> None:
        """Note that these answers need no further attempt."""
        rows = [{"row": entry.id, "claim": entry.claimed_by} for entry in letters]
        await SENT.each(self._connection, rows)

    async def retry(self, letters: Iterable[tuple[OutboxEntry, datetime, str]]) -> None:
        """Send these answers at another instant each; the chat's later ones wait for them."""
        put_off = list(letters)
        rows = [
            {"row": entry.id, "claim": entry.claimed_by, "at": at, "why": error}
            for entry, at, error in put_off
        ]
        await RETRY.each(self._connection, rows)
        self.added += [at for _, at, _ in put_off]

    async def next_ready(self) -> datetime | None:
        """Return when an answer may next be sent."""
        (row,) = await NEXT.all(self._connection)
        at: datetime | None = row.ready_at
        return at

    async def renew(self, letters: Iterable[OutboxEntry], *, lease_until: datetime) -> None:
        """Extend the leases of these answers, as far as they are still claimed as they were."""
        rows = [
            {"row": entry.id, "claim": entry.claimed_by, "lease": lease_until} for entry in letters
        ]
        await RENEW.each(self._connection, rows)

    async def release(self, *, now: datetime, but: str) -> None:
        """Give back what other workers have claimed: these workers are gone."""
        worker = func.substr(outbox.c.claimed_by, CLAIM + 1)
        gone = (outbox.c.claimed_by.is_not(None), worker != but)
        await self._connection.execute(
            update(outbox).where(*gone).values(ready_at=now, claimed_by=None)
        )

    async def count(self) -> int:
        """Return how many answers wait to be sent."""
        return (
            await self._connection.execute(select(func.count()).select_from(outbox))
        ).scalar_one()


def _values(entry: OutboxEntry) -> dict[str, Any]:
    return {
        "chat": entry.chat,
        "user": entry.user,
        "answer": entry.answer,
        "ordered": int(entry.ordered),
        "query": entry.query,
        "message": entry.message,
        "pictured": int(entry.pictured),
        "created_at": entry.created_at,
        "expires_at": entry.expires_at,
        "ready_at": entry.not_before or entry.created_at,
    }


def _letter(row: Any) -> OutboxEntry:
    return OutboxEntry(
        id=row.id,
        chat=row.chat,
        user=row.user,
        answer=row.answer,
        ordered=bool(row.ordered),
        query=row.query,
        message=row.message,
        pictured=bool(row.pictured),
        created_at=row.created_at,
        expires_at=row.expires_at,
        attempts=row.attempts,
        claimed_by=row.claimed_by,
        error=row.error,
    )
