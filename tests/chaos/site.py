"""A site: an emulator in the test, a folder with a database, and processes of the bot that come and go."""

import asyncio
import os
import sqlite3
import sys
import time
from collections.abc import Mapping, Sequence
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit

from bot.clock import Clock, ShiftedClock
from bot.storage.access import open_store
from emulator.emulator import DEMO_TOKEN, Emulator
from emulator.flood import Flood
from tests.chaos.running import PATIENCE, Running
from tests.support.content import lend_content
from tests.support.running_bot import SPEAKING, words

HOUSE = Path(__file__).resolve().parents[2]
SHARED = ("-m", "tests.chaos.program")
PLAIN = ("-m", "bot", "run")
MORNING = datetime(2026, 3, 2, 7, 0, tzinfo=UTC)


@dataclass(kw_only=True)
class Site:
    """Everything that a scenario needs; `speed` is how much faster than the wall's its clock runs."""

    folder: Path
    start: datetime = MORNING
    speed: float = 1.0
    clock: Clock = None
    settings: dict[str, str] = field(default_factory=dict)
    processes: list[Running] = field(default_factory=list)
    emulator: Emulator = field(init=False)

    def __post_init__(self):
        lend_content(self.folder)
        self.clock = self.clock or ShiftedClock(start=self.start, speed=self.speed)
        self.emulator = Emulator(clock=self.clock, flood=Flood())

    @property
    def database(self) -> Path:
        return self.folder / "limber.db"

    @property
    def database_url(self) -> str:
        return f"sqlite+aiosqlite:///{self.database}"

    @property
    def bot(self) -> Running:
        """The process that was started last."""
        return self.processes[-1]

    async def spawn(
        self,
        *,
        command: Sequence[str] = SHARED,
        before: Sequence[str] = (),
        settings: Mapping[str, str] | None = None,
        **options,
    ) -> Running:
        """Start a process of the bot, and return at once; `before` are the words of a program that starts it."""
        log = self.folder.parent / f"{self.folder.name}-{len(self.processes)}.log"
        with log.open("wb") as errors:
            process = await asyncio.create_subprocess_exec(
                *(*before, sys.executable, *command),
                cwd=HOUSE,
                env=self.environment() | self.settings | dict(settings or {}),
                stdin=asyncio.subprocess.DEVNULL,
                stdout=errors,
                stderr=errors,
                **options,
            )
        self.processes.append(Running(process=process, log=log))
        return self.bot

    async def wake(self, **options) -> Running:
        """Start a process of the bot, and return once it listens."""
        running = await self.spawn(**options)
        await self.until(lambda: self.emulator.listening or running.ended)
        assert not running.ended, running.text
        return running

    def environment(self) -> dict[str, str]:
        """Return the environment of a process: the settings of the bot, and the clock of the test."""
        now = self.clock.now().isoformat()
        return {
            "PATH": os.environ["PATH"],
            "BOT_TOKEN": DEMO_TOKEN,
            "TELEGRAM_API_URL": self.emulator.url,
            "DATABASE_URL": self.database_url,
            "HEALTH_PORT": "0",
            "LOG_LEVEL": "WARNING",
            "CHAOS_START": now,
            "CHAOS_SINCE": str(time.monotonic()),
            "CHAOS_SPEED": str(self.speed),
        }

    async def until(self, predicate, *, patience=PATIENCE):
        """Return what the predicate says as soon as it is true."""
        return await self.emulator.until(predicate, timeout=patience)

    @property
    def port(self) -> int:
        return urlsplit(self.emulator.url).port

    @asynccontextmanager
    async def store(self):
        """Open the database while no process of the bot runs."""
        store = await open_store(self.database_url)
        try:
            yield store
        finally:
            await store.close()

    def is_whole(self) -> bool:
        """Tell whether the database file passes SQLite's full check."""
        with closing(sqlite3.connect(self.database)) as database:
            return database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]

    def spoken(self, chat=None) -> list:
        """Return the calls that brought a new message, to anyone or into this chat, in order."""
        return [
            call
            for call in self.emulator.ledger
            if call.method in SPEAKING and call.ok and chat in {None, call.chat}
        ]

    def said(self, part, chat=None) -> list:
        """Return the calls that brought a new message with these words in it."""
        return [call for call in self.spoken(chat) if part in words(call)]


@asynccontextmanager
async def opened(folder: Path, **options):
    """Open a site, and leave no process behind; none may have logged a traceback, or the token."""
    site = Site(folder=folder, **options)
    await site.emulator.start()
    try:
        yield site
        for each in site.processes:
            assert not each.tracebacks, each.text
            assert DEMO_TOKEN not in each.text
    finally:
        for each in site.processes:
            if not each.ended:
                await each.kill()
        await site.emulator.stop()
