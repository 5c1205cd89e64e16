"""What does the process itself have to remember? Named marks, and the times when it was away."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import insert, select

from bot.storage.rows import Rows
from bot.storage.tables import marks, outages


@dataclass(frozen=True, slots=True, kw_only=True)
class Outage:
    """A time in which the bot did not run."""

    since: datetime
    until: datetime


class Marks(Rows):
    """The marks and outages rows."""

    async def get(self, name: str) -> str | None:
        """Return a mark, or None if it was never set."""
        found = select(marks.c.value).where(marks.c.name == name)
        return (await self._connection.execute(found)).scalar()

    async def put(self, name: str, value: str) -> None:
        """Set a mark."""
        await self._put(marks, keys=("name",), name=name, value=value)

    async def heartbeat(self) -> datetime | None:
        """Return when the process was last known to live."""
        text = await self.get("heartbeat")
        return None if text is None else datetime.fromisoformat(text)

    async def beat(self, at: datetime) -> None:
        """Note that the process lives."""
        await self.put("heartbeat", at.isoformat())

    async def add_outage(self, outage: Outage) -> None:
        """Remember a time in which the bot did not run."""
        values = {"since": outage.since, "until": outage.until}
        await self._connection.execute(insert(outages).values(values))

    async def outages(self, *, until_after: datetime) -> list[Outage]:
        """Return the outages that ended after this instant, oldest first."""
        found = select(outages).where(outages.c.until > until_after).order_by(outages.c.since)
        rows = await self._connection.execute(found)
        return [Outage(since=row.since, until=row.until) for row in rows]
