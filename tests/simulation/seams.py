"""The seams at which the bot is joined to the simulation: the database driver, the wall of the scheduler, the wire.

Everything else is the bot as it runs: `bot.app.running_bot` puts it together.
"""

import random
import tempfile
from base64 import b64decode
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any
from uuid import UUID

import apscheduler.executors.base
import apscheduler.job
import apscheduler.schedulers.base
from pydantic import SecretStr

import bot.chat.client
import bot.storage.sqlite
from bot.chat.content_cache import read
from bot.chat.localization import Localizer
from bot.settings import Settings
from tests.simulation.clock import MachineClock, WallOf
from tests.simulation.database import Disk, Line
from tests.simulation.network import Network
from tests.simulation.wire import Wire

CONTENT = Path(__file__).resolve().parents[2] / "content"
TOKEN = "123456:simulated-token-simulated-token-0000"
SETTINGS = Settings(
    bot_token=SecretStr(TOKEN),
    database_url="sqlite+aiosqlite://",
    content_dir=CONTENT,
    health_port=0,
)
PIXEL = b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII="
)


class Press:
    """A press that prints a blank card at once."""

    async def print(self, svg: str) -> bytes:
        """Return a card."""
        del svg
        return PIXEL

    def close(self) -> None:
        """Have nothing to close."""


@cache
def localizer() -> Localizer:
    """Return all that can be said, read once, and from a cache if it was read before."""
    return read(CONTENT, cache=Path(tempfile.gettempdir()) / "limber-simulation")


@contextmanager
def joined(*, disk: Disk, clock: MachineClock, network: Network, seed: str) -> Iterator[None]:
    """Join the bot to a world for as long as the block lasts."""
    random.seed(seed)
    wall: Any = WallOf(clock)
    names = random.Random(seed)
    seams: list[tuple[Any, str, Any]] = [
        (bot.storage.sqlite, "opener", lambda begin: lambda *_, **__: Line(disk, begin=begin)),
        (apscheduler.schedulers.base, "datetime", wall),
        (apscheduler.executors.base, "datetime", wall),
        (
            apscheduler.job,
            "uuid4",
            lambda: UUID(int=names.getrandbits(128)),
        ),  # orders jobs of one instant
        (bot.chat.client, "AiohttpRequest", lambda **_: Wire(network)),
    ]
    kept = [(where, name, getattr(where, name)) for where, name, _ in seams]
    for where, name, ours in seams:
        setattr(where, name, ours)
    try:
        yield
    finally:
        for where, name, theirs in kept:
            setattr(where, name, theirs)
