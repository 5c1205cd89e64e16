"""What was each person asked last? A question that waits for an answer is a row, so it survives a restart."""

import json
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import delete, select

from bot.storage.rows import Rows
from bot.storage.tables import conversations


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What someone was asked, with what is needed to understand the answer."""

    topic: str
    asked_at: datetime
    payload: dict[str, Any] = field(default_factory=dict)


class Conversations(Rows):
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

    async def close(self, user: int) -> None:
        """Wait for no answer any more."""
        await self._connection.execute(delete(conversations).where(conversations.c.user == user))
