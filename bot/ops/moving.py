"""Moving house: all rows go from one database into another, and a sample of people finds everything again."""

import asyncio
from collections.abc import Callable
from contextlib import AsyncExitStack
from datetime import datetime
from pathlib import Path

from bot.addresses import is_postgres
from bot.clock import Clock
from bot.domain.errors import StorageError
from bot.practice import enrol
from bot.storage.access import open_any, open_store
from bot.storage.addresses import file_of
from bot.storage.moving import Moved, finish, move
from bot.storage.store import Store

SAMPLE = 50
"""People whose exports are compared."""
UNREADABLE = (ArithmeticError, AttributeError, LookupError, TypeError, ValueError)
"""What reading a broken row raises."""
Say = Callable[[str], None]
"""Shows a line to the operator."""


def address(given: str) -> str:
    """Return an address; it may lie in a file of this name, since it may have a password in it."""
    if "://" in given:
        return given
    try:
        return Path(given).read_text("utf-8").strip()
    except (OSError, UnicodeDecodeError):
        raise StorageError(
            "an address has :// in it, or is the path of a file that holds it"
        ) from None


async def migrate(source: str, target: str, *, clock: Clock, say: Say) -> str:
    """Move everything from one database into another; return a line for the operator.

    A move that was broken off goes on where it was. Raises `AlreadyRunning` while a bot runs on either database, and
    `StorageError` with a remedy if they cannot be used, or differ at the end.
    """
    await asyncio.to_thread(_refuse_missing, source)
    async with AsyncExitStack() as stack:
        old = await open_store(source)
        stack.push_async_callback(old.close)
        new = await open_any(target)
        stack.push_async_callback(new.close)
        for each in await move(old, new, tell=lambda table, rows: say(f"{table}: {rows}")):
            say(_line(each))
        compared = await _compare_exports(old, new, now=clock.now())
        await finish(new)
    return (
        f"Moved. The exports of {compared} people are equal. Set DATABASE_URL to the new address."
    )


def _refuse_missing(source: str) -> None:
    file = None if is_postgres(source) else file_of(source)
    if not is_postgres(source) and (file is None or not file.is_file()):
        raise StorageError(f"{file}: there is no database: correct the first address")


def _line(moved: Moved) -> str:
    return f"{moved.table}: {moved.rows} rows, checksum {moved.checksum} on both sides"


async def _compare_exports(old: Store, new: Store, *, now: datetime) -> int:
    """Compare the exports of some people; return how many could be made."""
    async with old.begin() as tx:
        people = await tx.people.sample(SAMPLE)
    exports = [(user, found) for user in people if (found := await _old_export(old, user, now))]
    for user, found in exports:
        if found != await _export(new, user, now):
            raise StorageError("the export of a person differs: drop the target, and move again")
    return len(exports)


async def _old_export(store: Store, user: int, now: datetime) -> list[str]:
    """Return an export; an empty one for a person with a row that could not be read before the move either."""
    try:
        return await _export(store, user, now)
    except UNREADABLE:
        return []


async def _export(store: Store, user: int, now: datetime) -> list[str]:
    """Return the lines of an export in an order of their own: each database sorts texts in its own way."""
    async with store.begin() as tx:
        text = await enrol.export(tx, await tx.people.get(user), now=now)
    return sorted(line.rstrip(",") for line in text.splitlines())
