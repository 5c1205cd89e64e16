"""Uploads: the file IDs that Telegram gave for our files."""

from collections.abc import Collection

from sqlalchemy import select

from bot.storage.rows import RowGroup
from bot.storage.tables import uploads


class Uploads(RowGroup):
    """The uploads rows: a file ID belongs to a single bot, and lasts until Telegram says otherwise."""

    async def find(self, bot: int, *, sha256: str) -> str | None:
        """Return the number by which this bot may send a file again; None if it was never uploaded."""
        found = select(uploads.c.file_id).where(uploads.c.bot == bot, uploads.c.sha256 == sha256)
        file_id: str | None = (await self._connection.execute(found)).scalar()
        return file_id

    async def find_all(self, bot: int, hashes: Collection[str]) -> dict[str, str]:
        """Return the numbers by which this bot may send these files again, as far as they were uploaded."""
        theirs = (uploads.c.bot == bot, uploads.c.sha256.in_(hashes))
        rows = await self._connection.execute(select(uploads).where(*theirs))
        return {row.sha256: row.file_id for row in rows}

    async def put(self, bot: int, *, sha256: str, file_id: str) -> None:
        """Remember the number of an upload, in place of an earlier number."""
        await self._put(uploads, keys=("bot", "sha256"), bot=bot, sha256=sha256, file_id=file_id)
