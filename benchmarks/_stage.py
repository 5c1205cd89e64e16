"""What benchmarks share: programs in processes of their own and their costs, an emulator, and a cheap Bot API.

Performance is given as ratios measured side by side in one run; machines differ, and are noisy.
"""

import asyncio
import os
import resource
import sys
import tempfile
import time
from asyncio.subprocess import PIPE
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from aiohttp import ClientSession

from bot.clock import SystemClock, use_pinned_zones
from emulator.emulator import DEMO_TOKEN, Emulator
from emulator.flood import Flood

use_pinned_zones()
os.environ["PTB_TIMEDELTA"] = "1"
HERE = Path(__file__).resolve().parents[1]
LIMBER = ("-m", "bot", "run")
TICK = 0.02
PATIENCE = 20.0
"""Seconds that a program gets to end."""


@dataclass(kw_only=True)
class Program:
    """A Python program in a process of its own; its standard error goes to the file `log`."""

    process: asyncio.subprocess.Process
    log: Path

    @classmethod
    async def start(
        cls, arguments: Sequence[str], *, log: Path, settings: Mapping[str, str] | None = None
    ) -> "Program":
        """Start it in the project's folder."""
        with log.open("a", encoding="utf-8") as errors:
            process = await asyncio.create_subprocess_exec(
                *(sys.executable, *arguments),
                cwd=HERE,
                env=os.environ | dict(settings or {}),
                stdin=PIPE,
                stdout=PIPE,
                stderr=errors,
            )
        return cls(process=process, log=log)

    async def stop(self) -> None:
        """End it as an operator does."""
        if self.process.returncode is None:
            self.process.terminate()
        try:
            async with asyncio.timeout(PATIENCE):
                await self.process.wait()
        except TimeoutError:
            self.process.kill()
            await self.process.wait()

    def cpu(self) -> float:
        """Return the seconds of processor time that it has used so far."""
        stat = Path(f"/proc/{self.process.pid}/stat").read_text("utf-8")
        fields = stat.rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def memory(self) -> float:
        """Return the megabytes of memory that it holds now."""
        pages = int(Path(f"/proc/{self.process.pid}/statm").read_text("utf-8").split()[1])
        return pages * resource.getpagesize() / 1e6

    @property
    def lines(self) -> int:
        """How many lines it has logged."""
        return len(self.log.read_text("utf-8").splitlines())


@dataclass(kw_only=True)
class Stage:
    """An emulator on the system's clock, and a folder for the bot's database."""

    emulator: Emulator
    folder: Path
    program: Program | None = field(default=None)

    @property
    def database(self) -> Path:
        """The bot's database."""
        return self.folder / "limber.db"

    @property
    def database_url(self) -> str:
        """The address of the bot's database."""
        return database_url(self.database)

    @property
    def bot(self) -> Program:
        """The bot, once it is started."""
        assert self.program is not None
        return self.program

    async def start_bot(self) -> None:
        """Start the bot in a process of its own, and wait until it asks for updates."""
        self.program = await Program.start(
            LIMBER,
            log=self.folder / "log",
            settings=settings_for(self.emulator.url, self.database),
        )
        await self.emulator.until(lambda: self.emulator.listening, timeout=60)

    async def stop_bot(self) -> None:
        """End the bot as an operator does."""
        if self.program is not None:
            await self.program.stop()

    def cpu(self) -> float:
        """Return the seconds of CPU that the bot's process has used so far."""
        return self.bot.cpu()

    def memory(self) -> float:
        """Return the megabytes of memory that the bot's process holds now."""
        return self.bot.memory()


@asynccontextmanager
async def staged(*, limits: bool = True) -> AsyncIterator[Stage]:
    """Set the stage, and clear it."""
    emulator = Emulator(clock=SystemClock(), flood=Flood() if limits else None)
    await emulator.start()
    with tempfile.TemporaryDirectory(prefix="limber-bench-") as folder:
        stage = Stage(emulator=emulator, folder=Path(folder))
        try:
            yield stage
        finally:
            await stage.stop_bot()
            await emulator.stop()


@dataclass(frozen=True, kw_only=True)
class Call:
    """One call that a bot made: when (seconds since 1970), which, to which chat, and how its words begin."""

    at: float
    method: str
    chat: int
    text: str


@dataclass(kw_only=True)
class Telegram:
    """The cheap Bot API of `_telegram.py`, in a process of its own."""

    url: str
    client: ClientSession
    folder: Path

    async def say(self, said: Sequence[tuple[int, str]]) -> float:
        """Let people write, each a chat and a text; return when."""
        async with self.client.post(f"{self.url}/say", json=said) as answer:
            return float(await answer.json())

    async def calls(self, since: int = 0) -> list[Call]:
        """Return the calls that were made, from this number on."""
        async with self.client.get(f"{self.url}/calls", params={"since": since}) as answer:
            return [
                Call(at=at, method=method, chat=chat, text=text)
                for at, method, chat, text in await answer.json()
            ]

    async def answer_after(self, seconds: float) -> None:
        """Let every answer take so long from now on."""
        async with self.client.get(f"{self.url}/far", params={"seconds": seconds}):
            pass

    async def until(
        self, is_true: Callable[[list[Call]], bool], *, patience: float, pause: float = 0.5
    ) -> list[Call]:
        """Return the calls once they are as wanted."""
        async with asyncio.timeout(patience):
            while not is_true(calls := await self.calls()):
                await asyncio.sleep(pause)
            return calls


@asynccontextmanager
async def telegram() -> AsyncIterator[Telegram]:
    """Serve a cheap Bot API."""
    with tempfile.TemporaryDirectory(prefix="limber-bench-") as folder:
        serves = await Program.start(["benchmarks/_telegram.py"], log=Path(folder) / "telegram.log")
        try:
            assert serves.process.stdout is not None
            url = (await serves.process.stdout.readline()).decode().strip()
            async with ClientSession() as client:
                yield Telegram(url=url, client=client, folder=Path(folder))
        finally:
            await serves.stop()


@asynccontextmanager
async def running(
    arguments: Sequence[str], *, at: Telegram, database: Path, **settings: Any
) -> AsyncIterator[Program]:
    """Run a bot until the block ends; it begins when the bot speaks to Telegram."""
    named = {name.upper(): str(value) for name, value in settings.items()}
    before = len(await at.calls())
    program = await Program.start(
        arguments,
        log=at.folder / f"{database.stem}.log",
        settings=settings_for(at.url, database) | named,
    )
    try:
        await at.until(lambda calls: len(calls) > before, patience=60, pause=TICK)
        yield program
    finally:
        await program.stop()


def settings_for(url: str, database: Path) -> dict[str, str]:
    """Return the settings of a bot that speaks to this Bot API."""
    return {
        "BOT_TOKEN": DEMO_TOKEN,
        "TELEGRAM_API_URL": url,
        "DATABASE_URL": database_url(database),
        "HEALTH_PORT": "0",
        "LOG_LEVEL": "WARNING",
    }


def database_url(path: Path) -> str:
    """Return the address of a database file."""
    return f"sqlite+aiosqlite:///{path}"


def percentile(values: Sequence[float], share: float) -> float:
    """Return the value below which this share of all lies."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def load() -> str:
    """Return how busy the machine is: the processes that want to run, of the last minute."""
    return f"{os.getloadavg()[0]:.1f}"


def now() -> float:
    """Return the seconds since 1970."""
    return time.time()
