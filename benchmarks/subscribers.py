"""Very many subscribers: how long from the start until the next reminder is armed, and how much memory they need.

.venv/bin/python benchmarks/subscribers.py [people ...]

Beside 10,000 of them, python-telegram-bot's JobQueue with a daily job for each. A million is measured on demand.
"""

import asyncio
import gc
import sys
import time
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from sqlite3 import connect

from _crowd import FIRST, settle
from _stage import LIMBER, Telegram, database_url, load, running, telegram
from telegram.ext import Application

from bot.storage.access import open_store
from emulator.emulator import DEMO_TOKEN

SIZES = (10_000, 100_000)
PEER = 10_000
SPREAD = 16 * 60
"""The reminders lie in so many minutes of the day."""
SETTLED = 4.0
TARGET_MS, TARGET_MB = 50, 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """Seconds to the first request for updates, and megabytes a few seconds later."""

    seconds: float
    memory: float


async def main(sizes: Sequence[int]) -> None:
    """Measure each size, and an empty bot."""
    async with telegram() as server:
        await start(
            server, server.folder / "empty.db"
        )  # the first start makes the database, and a cache
        empty = await start(server, server.folder / "empty.db")
        print(
            f"an empty bot                  {empty.seconds:.2f} s to its start, {empty.memory:.0f} MB"
        )
        for count in sizes:
            database = server.folder / f"{count}.db"
            due = datetime.now(UTC).replace(second=0, microsecond=0) + timedelta(hours=1)
            await settle(database, count=count, due=due, minutes=SPREAD, practised=False)
            armed = await looked(database)
            full = await start(server, database)
            more = full.memory - empty.memory
            print(f"{count} subscribers")
            print(
                f"  next reminder found         {armed:.1f} ms after the store is open (target {TARGET_MS})"
            )
            print(
                f"  start                       {full.seconds:.2f} s ({full.seconds - empty.seconds:+.2f})"
            )
            print(f"  memory                      {more:+.1f} MB (target {TARGET_MB})")
            print(f"  due in the busiest minute   {busiest(database)}")
        await asyncio.to_thread(peer, PEER)
        print(f"load {load()}")


async def start(server: Telegram, database: Path) -> Start:
    """Start the bot on a database, and see what that takes."""
    begun = time.perf_counter()
    async with running(LIMBER, at=server, database=database) as bot:
        seconds = time.perf_counter() - begun
        await asyncio.sleep(SETTLED)
        return Start(seconds=seconds, memory=bot.memory())


async def looked(database: Path) -> float:
    """Return the milliseconds that it takes to find what is due next, as the dispatcher does at its start."""
    store = await open_store(database_url(database))
    begun = time.perf_counter()
    async with store.begin() as tx:
        await tx.timers.release(but="nobody")
        ready = await tx.timers.next_by_kind()
        await tx.outbox.next_ready()
    taken = time.perf_counter() - begun
    assert any(ready.values())
    await store.close()
    return 1000 * taken


def busiest(database: Path) -> int:
    """Return how many reminders are due in the fullest minute."""
    counted = "SELECT count(*) FROM timers GROUP BY due_at / 60000 ORDER BY 1 DESC LIMIT 1"
    with closing(connect(database)) as base:
        return int(base.execute(counted).fetchone()[0])


def peer(count: int) -> None:
    """Plan a daily job for each person with python-telegram-bot's JobQueue."""
    asyncio.run(_peer(count))


async def _peer(count: int) -> None:
    async def remind(_: object) -> None:
        """Do nothing."""

    application = Application.builder().token(DEMO_TOKEN).build()
    assert application.job_queue is not None
    gc.collect()
    before, begun = resident(), time.perf_counter()
    first = datetime.now(UTC) + timedelta(hours=1)
    for number in range(count):
        at = (first + number % SPREAD * timedelta(minutes=1)).timetz()
        application.job_queue.run_daily(remind, at, data=FIRST + number)
    application.job_queue.scheduler.start()
    seconds = time.perf_counter() - begun
    print(
        f"JobQueue with {count} daily jobs: {1000 * seconds:.0f} ms, {resident() - before:+.0f} MB"
    )
    application.job_queue.scheduler.shutdown(wait=False)


def resident() -> float:
    """Return the megabytes of memory of this process."""
    for line in Path("/proc/self/status").read_text("utf-8").splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1]) / 1000
    return 0.0


if __name__ == "__main__":
    asyncio.run(main([int(one) for one in sys.argv[1:]] or SIZES))
