"""What the process itself has to remember: named marks, and the times when it was away."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, insert, select, update

from bot.storage.rows import RowGroup
from bot.storage.tables import marks, outages

MOVING = "moving"
"""The mark that says that rows of another database are being moved into this database, and how far that is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outage:
    """A time in which the bot did not run."""

    since: datetime
    until: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Unfinished:
    """An outage for which days are still to be protected: those of people after the number `reached`."""

    id: int
    outage: Outage
    reached: int


class ProcessState(RowGroup):
    """The marks and outages rows."""

    async def get(self, name: str) -> str | None:
        """Return a mark, or None if it was never set."""
        found = select(marks.c.value).where(marks.c.name == name)
        return (await self._connection.execute(found)).scalar()

    async def put(self, name: str, value: str) -> None:
        """Set a mark."""
        await self._put(marks, keys=("name",), name=name, value=value)

    async def drop(self, name: str) -> None:
        """Forget a mark."""
        await self._connection.execute(delete(marks).where(marks.c.name == name))

    async def heartbeat(self) -> datetime | None:
        """Return when the process was last known to live."""
        text = await self.get("heartbeat")
        return None if text is None else datetime.fromisoformat(text)

    async def beat(self, at: datetime) -> None:
        """Note that the process lives."""
        await self.put("heartbeat", at.isoformat())

    async def add_outage(self, outage: Outage) -> None:
        """Add a time in which the bot did not run; no days are protected yet."""
        values = {"since": outage.since, "until": outage.until, "reached": 0}
        await self._connection.execute(insert(outages).values(values))

    async def unfinished(self) -> Unfinished | None:
        """Return the oldest outage for which not everybody's days are protected; None if there is none."""
        found = select(outages).where(outages.c.reached.is_not(None)).order_by(outages.c.id)
        row = (await self._connection.execute(found.limit(1))).first()
        if row is None:
            return None
        outage = Outage(since=row.since, until=row.until)
        return Unfinished(id=row.id, outage=outage, reached=row.reached)

    async def reach(self, unfinished: Unfinished, user: int | None) -> None:
        """Note that the days of people up to this number are protected; None: of all people."""
        mine = update(outages).where(outages.c.id == unfinished.id)
        await self._connection.execute(mine.values(reached=user))

    async def outages(self, *, until_after: datetime) -> list[Outage]:
        """Return the outages that ended after this instant, oldest first."""
        found = select(outages).where(outages.c.until > until_after).order_by(outages.c.since)
        rows = await self._connection.execute(found)
        return [Outage(since=row.since, until=row.until) for row in rows]
