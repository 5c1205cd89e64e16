"""How long everything takes to move from SQLite to PostgreSQL and back: python benchmarks/moving.py --people 100000."""

import argparse
import asyncio
import sqlite3
import time
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from _stage import database_url

from bot.clock import SystemClock
from bot.ops.moving import migrate
from bot.storage.access import open_store
from tests.support.postgres import find_programs, serving

FIRST = 1_000_000
SINCE = date(2026, 1, 1)
PERSON = "INSERT INTO people (id, language, zone, created_at) VALUES (?, 'en', 'Europe/Berlin', 0)"
DAY = (
    "INSERT INTO practice_days (user, day, at, zone) VALUES (?, ?, 1767225600000, 'Europe/Berlin')"
)
SLOT = "INSERT INTO slots (user, at, weekdays) VALUES (?, '08:00', 127)"


async def fill(file, *, people, days):
    await (await open_store(database_url(file))).close()
    texts = [(SINCE + timedelta(days=number)).isoformat() for number in range(days)]
    users = range(FIRST, FIRST + people)
    with closing(sqlite3.connect(file)) as base, base:
        base.executemany(PERSON, ((user,) for user in users))
        base.executemany(SLOT, ((user,) for user in users))
        base.executemany(DAY, ((user, day) for user in users for day in texts))


async def timed(name, source, target):
    sums = []
    began = time.monotonic()
    await migrate(
        source,
        target,
        clock=SystemClock(),
        say=lambda line: "checksum" in line and sums.append(line),
    )
    print(f"{name}: {time.monotonic() - began:.0f} s", flush=True)
    return sums


async def main(people, days):
    print(f"{people} people, {people * days} practice days; {datetime.now(UTC):%H:%M}")
    with TemporaryDirectory(prefix="moving-") as name, serving() as server:
        one, two = Path(name) / "one.db", Path(name) / "two.db"
        await fill(one, people=people, days=days)
        print(f"SQLite: {one.stat().st_size / 2**20:.0f} MiB")
        there = await server.create()
        sums = await timed("to PostgreSQL", database_url(one), there)
        assert sums == await timed("and back", there, database_url(two))
    print("checksums are equal")


if __name__ == "__main__":
    options = argparse.ArgumentParser()
    options.add_argument("--people", type=int, default=1_000)
    options.add_argument("--days", type=int, default=50)
    given = options.parse_args()
    if find_programs():
        asyncio.run(main(given.people, given.days))
