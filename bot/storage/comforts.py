"""How comfortable people felt before and after sessions, from 0 to 10: a row for each session."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from bot.storage.rows import RowGroup
from bot.storage.tables import comforts, sessions


@dataclass(frozen=True, slots=True, kw_only=True)
class Comfort:
    """How comfortable a person felt before and after a session; None where they did not say."""

    session: int
    day: date
    before: int | None
    after: int | None


class Comforts(RowGroup):
    """The comforts rows."""

    async def put(self, user: int, session: int, **felt: int) -> None:
        """Keep how a person felt `before` or `after` a session; the last word counts."""
        await self._put(comforts, keys=("user", "session"), user=user, session=session, **felt)

    async def of(self, user: int) -> list[Comfort]:
        """Return everything that a person said of their comfort, the oldest first."""
        found = (
            select(comforts, sessions.c.day)
            .join(sessions, sessions.c.id == comforts.c.session)
            .where(comforts.c.user == user)
            .order_by(comforts.c.session)
        )
        rows = await self._connection.execute(found)
        return [
            Comfort(session=row.session, day=row.day, before=row.before, after=row.after)
            for row in rows
        ]
