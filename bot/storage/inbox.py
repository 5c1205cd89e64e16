"""Receipts of the updates that were handled, and the answers to them that are still to be sent."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.rows import Rows
from bot.storage.tables import dead_updates, inbox

ANY_BOT = 0
"""The bot of receipts that were written before receipts were kept for each bot."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """An update whose effect is committed; `answers` is what is still to be sent, None once it is."""

    update_id: int
    answers: str | None


class Inbox(Rows):
    """The inbox rows of one bot: each bot's updates have numbers of their own."""

    def __init__(self, connection: AsyncConnection, *, bot: int = ANY_BOT) -> None:
        super().__init__(connection)
        self._bot = bot

    def _mine(self, update_id: int) -> tuple[ColumnElement[bool], ...]:
        return inbox.c.update_id == update_id, inbox.c.bot.in_({ANY_BOT, self._bot})

    async def receipt(self, update_id: int) -> Receipt | None:
        """Return the receipt of an update that was handled before."""
        found = select(inbox).where(*self._mine(update_id))
        row = (await self._connection.execute(found)).first()
        return None if row is None else Receipt(update_id=row.update_id, answers=row.answers)

    async def of(self, user: int) -> list[Receipt]:
        """Return the receipts of a person's updates, oldest first."""
        found = select(inbox).where(inbox.c.user == user).order_by(inbox.c.update_id)
        rows = await self._connection.execute(found)
        return [Receipt(update_id=row.update_id, answers=row.answers) for row in rows]

    async def handled(
        self, update_id: int, *, user: int | None, at: datetime, answers: str | None
    ) -> None:
        """Note that the effect of an update is committed with this transaction, and what it owes."""
        values = {"bot": self._bot, "update_id": update_id, "user": user, "handled_at": at}
        await self._connection.execute(insert(inbox).values(values | {"answers": answers}))

    async def answered(self, update_id: int) -> None:
        """Note that the answers to an update went out."""
        await self._connection.execute(
            update(inbox).where(*self._mine(update_id)).values(answers=None)
        )

    async def bury(self, update_id: int, *, at: datetime, error: str) -> None:
        """Set aside an update that could not be handled, by its number and the kind of error."""
        await self._add_once(dead_updates, bot=self._bot, update_id=update_id, at=at, error=error)
