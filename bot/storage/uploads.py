"""Which files does Telegram have already, and by which number?"""

from sqlalchemy import select

from bot.storage.rows import RowGroup
from bot.storage.tables import uploads


class Uploads(RowGroup):
    """The uploads rows: a number belongs to one bot alone, and lasts until Telegram says otherwise."""

    async def find(self, bot: int, *, sha256: str) -> str | None:
        """Return the number by which this bot may send a file again; None if it was never uploaded."""
        found = select(uploads.c.file_id).where(uploads.c.bot == bot, uploads.c.sha256 == sha256)
        file_id: str | None = (await self._connection.execute(found)).scalar()
        return file_id

    async def put(self, bot: int, *, sha256: str, file_id: str) -> None:
        """Remember the number of an upload, in place of one that was there."""
        await self._put(uploads, keys=("bot", "sha256"), bot=bot, sha256=sha256, file_id=file_id)
