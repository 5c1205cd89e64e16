"""Updates from Telegram: each is a row from the moment it arrives, and its content is dropped once it is handled."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, literal, or_, select, update

from bot.storage.connection import Connection
from bot.storage.prepared_statements import PreparedInsert, PreparedStatement
from bot.storage.rows import RowGroup
from bot.storage.tables import dead_updates, inbox

Content = dict[str, Any]
"""An update as Telegram sent it."""
ANY_BOT = 0
"""The bot of receipts that were written before receipts were kept for each bot."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """An update that was handled."""

    update_id: int
    handled_at: datetime


_given = [
    bindparam(name, type_=inbox.c[name].type)
    for name in ("bot", "update_id", "received_at", "content")
]
_before = inbox.alias("before")
_was_handled = select(literal(1)).where(
    _before.c.bot == ANY_BOT, _before.c.update_id == bindparam("update_id")
)
RECEIVE = PreparedInsert(
    lambda insert: (
        insert(inbox)
        .from_select([one.key for one in _given], select(*_given).where(~_was_handled.exists()))
        .on_conflict_do_nothing()
        .returning(inbox.c.update_id)
    ),
    returns=[inbox.c.update_id],
)
HANDLED = PreparedStatement(
    update(inbox)
    .where(
        inbox.c.update_id == bindparam("number"),
        or_(inbox.c.bot == bindparam("this"), inbox.c.bot == ANY_BOT),
        inbox.c.handled_at.is_(None),
    )
    .values(handled_at=bindparam("at"), user=bindparam("person"), content=None)
    .returning(inbox.c.update_id),
    returns=[inbox.c.update_id],
)


class Inbox(RowGroup):
    """The inbox rows of one bot: each bot's updates have numbers of their own."""

    def __init__(self, connection: Connection, *, bot: int = ANY_BOT) -> None:
        super().__init__(connection)
        self._bot = bot

    async def receive(self, contents: Sequence[Content], *, at: datetime) -> list[Content]:
        """Keep updates that have arrived; return those that had not arrived before, in their order."""
        return [content for content in contents if await self._is_new(content, at=at)]

    async def _is_new(self, content: Content, *, at: datetime) -> bool:
        values = {"update_id": content["update_id"], "content": json.dumps(content)}
        return bool(await RECEIVE.all(self._connection, bot=self._bot, received_at=at, **values))

    async def waiting(self, *, after: int = 0, limit: int | None = None) -> list[Content]:
        """Return updates that have arrived and are not handled yet, in their order: those after this number."""
        mine = (inbox.c.bot == self._bot, inbox.c.handled_at.is_(None), inbox.c.update_id > after)
        found = select(inbox.c.content).where(*mine).order_by(inbox.c.update_id).limit(limit)
        rows = await self._connection.execute(found)
        return [json.loads(text) for text in rows.scalars()]

    async def content(self, update_id: int) -> Content | None:
        """Return an update that has arrived, or None if it is handled."""
        mine = (inbox.c.bot == self._bot, inbox.c.update_id == update_id)
        rows = await self._connection.execute(select(inbox.c.content).where(*mine))
        text = rows.scalar_one_or_none()
        return None if text is None else json.loads(text)

    async def handled(self, update_id: int, *, user: int | None, at: datetime) -> bool:
        """Note that the effect of an update is committed with this transaction; False if it was before."""
        return bool(
            await HANDLED.all(
                self._connection, this=self._bot, number=update_id, at=at, person=user
            )
        )

    async def of(self, user: int) -> list[Receipt]:
        """Return the receipts of a person's updates, oldest first."""
        mine = (inbox.c.user == user, inbox.c.handled_at.is_not(None))
        found = select(inbox).where(*mine).order_by(inbox.c.update_id)
        rows = await self._connection.execute(found)
        return [Receipt(update_id=row.update_id, handled_at=row.handled_at) for row in rows]

    async def bury(self, update_id: int, *, at: datetime, error: str) -> None:
        """Note an update that could not be handled, by its number and the kind of error."""
        await self._add_once(dead_updates, bot=self._bot, update_id=update_id, at=at, error=error)
