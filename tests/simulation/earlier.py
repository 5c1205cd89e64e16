"""Databases of earlier releases, with people in them, upgraded by the bot as it upgrades them when it starts."""

import asyncio
import random
from collections.abc import Awaitable, Callable, Collection
from datetime import UTC, datetime, time, timedelta
from functools import cache
from typing import Any

from alembic import command
from alembic.config import Config

from bot.storage import schema, sqlite
from bot.storage.access import open_store
from tests.simulation.database import Disk, Line
from tests.simulation.rules import zones

URL = "sqlite+aiosqlite://"
REVISIONS = ("0001", "0002", "0003", "0004", "0005", "0006", "0007", "0008", "0009")
ZONES = ("Europe/Berlin", "America/New_York", "Pacific/Auckland", "Asia/Kolkata")
PERSON = "INSERT INTO people (id, language, zone, created_at) VALUES (?, 'en', ?, ?)"
SLOT = "INSERT INTO slots (id, user, at, weekdays) VALUES (?, ?, ?, 127)"
PLAN = "INSERT INTO plans (user, since, weekdays) VALUES (?, ?, 127)"
DAY = "INSERT INTO practice_days (user, day, at, zone) VALUES (?, ?, ?, ?)"
TIMER = "INSERT INTO timers (key, kind, user, due_at, ready_at) VALUES (?, 'remind', ?, ?, ?)"


@cache
def blank() -> str:
    """Return a script that makes an empty database of this release."""
    return _scripted(_opened)


def upgraded(revision: str, people: Collection[int], *, seed: str, start: datetime) -> str:
    """Return a script that makes this release's database of what these people had under an earlier revision."""
    return _scripted(_opened, _peopled(_empty(revision), people, seed=seed, start=start))


@cache
def _empty(revision: str) -> str:
    return _scripted(lambda: _at(revision))


def _scripted(work: Callable[[], Awaitable[Any]], script: str = "") -> str:
    """Let work be done on a disk, and return the script that makes what is on it then."""
    disk, theirs = Disk(script, turns=False), sqlite.opener
    sqlite.opener = lambda begin: lambda *_, **__: Line(disk, begin=begin)  # type: ignore[assignment]
    try:
        asyncio.run(_done(work))
    finally:
        sqlite.opener = theirs
    return "\n".join(disk.raw.iterdump())


async def _done(work: Callable[[], Awaitable[Any]]) -> None:
    await work()


async def _opened() -> None:
    await (await open_store(URL)).close()


async def _at(revision: str) -> None:
    config = Config()
    config.set_main_option("script_location", str(schema.MIGRATIONS))
    engine = sqlite.create_engine(URL)
    async with sqlite.rebuilding(engine) as connection:
        await connection.run_sync(_upgrade, config, revision)
    await engine.dispose()


def _upgrade(connection: Any, config: Config, revision: str) -> None:
    config.attributes["connection"] = connection
    command.upgrade(config, revision)


def _peopled(script: str, people: Collection[int], *, seed: str, start: datetime) -> str:
    """Let people have a reminder, its promise, a plan and some practised days."""
    disk, dice = Disk(script, turns=False), random.Random(f"{seed} earlier")
    for slot, user in enumerate(people, start=1):
        zone, at = dice.choice(ZONES), time(dice.randrange(24), dice.choice((0, 30)))
        _, due = next(zones.coming(at, 127, zone, after=start))
        today = zones.day_of(start, zone, 4)
        raw, when = disk.raw, _stamp(start)
        raw.execute(PERSON, (user, zone, when))
        raw.execute(SLOT, (slot, user, f"{at:%H:%M}"))
        raw.execute(PLAN, (user, (today - timedelta(days=20)).isoformat()))
        raw.execute(TIMER, (f"remind:{slot}", user, _stamp(due), _stamp(due)))
        for ago in dice.sample(range(1, 20), 12):
            raw.execute(DAY, (user, (today - timedelta(days=ago)).isoformat(), when, zone))
    return "\n".join(disk.raw.iterdump())


def _stamp(at: datetime) -> int:
    return int(at.astimezone(UTC).timestamp() * 1000)
