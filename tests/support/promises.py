"""The promises of one kind, as the rows have them."""

from sqlalchemy import select

from bot.storage.store import Store
from bot.storage.tables import timers
from bot.storage.timers import TimerKind


async def owed(store: Store, kind: TimerKind = TimerKind.REMIND) -> frozenset[str]:
    """Return the subjects of all promises of this kind, without those set aside."""
    found = select(timers.c.key).where(timers.c.kind == kind, timers.c.ready_at.is_not(None))
    async with store.engine.begin() as connection:
        keys = (await connection.execute(found)).scalars().all()
    return frozenset(key.partition(":")[2] for key in keys)
