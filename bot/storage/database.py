"""What a store needs of its database beside rows: connections, and the care of what is kept on the disk."""

from datetime import datetime
from pathlib import Path
from typing import Protocol

from bot.storage.connection import Connection


class Database(Protocol):
    """The database behind a store."""

    async def connection(self) -> Connection:
        """Return the connection of the next transaction, which begins and ends it."""
        ...

    async def empty_log(self) -> None:
        """Move everything from a log into the database itself, where there is one."""
        ...

    async def rewrite(self) -> None:
        """Write all that is kept again, without traces of deleted rows."""
        ...

    async def size(self) -> int:
        """Return the size of the database in bytes."""
        ...

    async def time(self) -> datetime | None:
        """Return what the database's own clock reads; None where that is the clock of this machine."""
        ...

    async def copy(self, *, to: Path) -> None:
        """Write a whole copy of the database to this file; raises `StorageError` where there is no such copy."""
        ...
