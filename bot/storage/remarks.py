"""What was said last to each person about a message that could not be taken: which message, and when."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import delete, select

from bot.storage.rows import RowGroup
from bot.storage.tables import remarks


class RemarkKind(StrEnum):
    """What the remark was about: a text that was not understood, or an album of pictures."""

    REFUSED = "refused"
    ALBUM = "album"


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """A remark: `subject` is the number of the message or of the album."""

    kind: RemarkKind
    subject: str
    at: datetime


class Remarks(RowGroup):
    """The remarks rows: the last of each kind for each person."""

    async def put(self, user: int, *, kind: RemarkKind, subject: str, at: datetime) -> None:
        """Note a remark; an earlier remark of its kind is forgotten."""
        keys = ("user", "kind")
        await self._put(remarks, keys=keys, user=user, kind=kind, subject=subject, at=at)

    async def last(self, user: int, *, kind: RemarkKind) -> Remark | None:
        """Return the last remark of a kind."""
        return next((one for one in await self.of(user) if one.kind is kind), None)

    async def of(self, user: int) -> list[Remark]:
        """Return the last remark of each kind."""
        found = select(remarks).where(remarks.c.user == user).order_by(remarks.c.kind)
        rows = await self._connection.execute(found)
        return [Remark(kind=RemarkKind(row.kind), subject=row.subject, at=row.at) for row in rows]

    async def forget(self, user: int, *, kind: RemarkKind) -> None:
        """Forget the last remark of a kind."""
        gone = delete(remarks).where(remarks.c.user == user, remarks.c.kind == kind)
        await self._connection.execute(gone)
