"""What a transaction costs on each database: python benchmarks/stores.py. PostgreSQL is a server of this machine.

The writes of an update (a person read, a mark put, an answer added) in a transaction each; and fifty timers that are
armed, claimed and settled, in three.
"""

import asyncio
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from _stage import database_url

from bot.storage.access import open_store
from bot.storage.outbox import OutboxEntry
from bot.storage.timers import Arm, TimerKind
from tests.support.postgres import find_programs, serving

NOW = datetime(2026, 3, 2, tzinfo=UTC)
LATER = NOW + timedelta(minutes=1)
UPDATES, ROUNDS, TIMERS = 500, 40, 50
ANSWER = OutboxEntry(chat=7, user=7, answer="{}", created_at=NOW, expires_at=LATER)


async def update(store, number):
    async with store.begin() as tx:
        await tx.people.find(7)
        await tx.process_state.put("number", str(number))
        await tx.outbox.add([ANSWER])


async def cues(store):
    async with store.begin() as tx:
        arms = [
            Arm(kind=TimerKind.SESSION, subject=each, due_at=NOW, user=7) for each in range(TIMERS)
        ]
        await tx.timers.arm_all(arms)
    async with store.begin() as tx:
        timers = await tx.timers.claim(
            TimerKind.SESSION, worker="bench", now=NOW, lease_until=LATER, limit=TIMERS
        )
    async with store.begin() as tx:
        await tx.timers.finish([(timer, None) for timer in timers])


async def measure(name, url):
    store = await open_store(url)
    async with store.begin() as tx:
        await tx.people.add(user=7, language="en", zone="UTC", at=NOW)
    began = time.perf_counter()
    for number in range(UPDATES):
        await update(store, number)
    each = (time.perf_counter() - began) / UPDATES
    began = time.perf_counter()
    for _ in range(ROUNDS):
        await cues(store)
    timer = (time.perf_counter() - began) / ROUNDS / TIMERS
    await store.close()
    print(
        f"{name:<12}{each * 1e3:6.2f} ms an update ({1 / each:.0f}/s), {timer * 1e3:5.3f} ms a cue ({1 / timer:.0f}/s)"
    )


async def main():
    with TemporaryDirectory(prefix="stores-") as name:
        await measure("SQLite", database_url(Path(name) / "one.db"))
    if find_programs():
        with serving(hasty=False) as server:
            await measure("PostgreSQL", await server.create())


if __name__ == "__main__":
    asyncio.run(main())
