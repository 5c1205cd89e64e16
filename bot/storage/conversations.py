"""The question that each person was asked last. A question is a row, so that it survives a restart."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import bindparam, delete, select, update

from bot.storage.prepared_statements import PreparedStatement
from bot.storage.rows import RowGroup
from bot.storage.tables import conversations

PATIENCE = timedelta(hours=1)
"""A question waits so long for its answer; what is typed later is about something else."""
LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What someone was asked, with what is needed to understand the answer."""

    topic: str
    asked_at: datetime
    payload: dict[str, Any] = field(default_factory=dict)


END = PreparedStatement(
    update(conversations)
    .where(conversations.c.user == bindparam("person"))
    .values(asked_at=LONG_AGO)
)


class Conversations(RowGroup):
    """The conversations rows."""

    async def ask(self, user: int, *, topic: str, at: datetime, **payload: Any) -> None:
        """Wait for an answer about this topic; an earlier question is forgotten."""
        await self._put(
            conversations,
            keys=("user",),
            user=user,
            topic=topic,
            payload=json.dumps(payload),
            asked_at=at,
        )

    async def question(self, user: int) -> Question | None:
        """Return what this person was asked last and has not answered."""
        found = select(conversations).where(conversations.c.user == user)
        row = (await self._connection.execute(found)).first()
        if row is None:
            return None
        return Question(topic=row.topic, asked_at=row.asked_at, payload=json.loads(row.payload))

    async def waiting(self, user: int, *, now: datetime) -> Question | None:
        """Return the question to which a text of now is the answer."""
        question = await self.question(user)
        return question if question and now - question.asked_at <= PATIENCE else None

    async def end(self, user: int) -> None:
        """Take no text for the answer any more; what belongs to the question is kept until it is closed."""
        await self.end_all([user])

    async def end_all(self, users: Iterable[int]) -> None:
        """Take no text of these people for the answer any more, as `end` does."""
        await END.each(self._connection, [{"person": user} for user in users])

    async def close(self, user: int) -> None:
        """Wait for no answer any more."""
        await self._connection.execute(delete(conversations).where(conversations.c.user == user))
