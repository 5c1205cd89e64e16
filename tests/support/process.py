"""A bot in a process of its own, so that it can be killed; its clock runs with the test's, faster than the wall's."""

import asyncio
import sys
from dataclasses import dataclass, field
from pathlib import Path

from bot.clock import ShiftedClock, SystemClock
from emulator.emulator import DEMO_TOKEN, Emulator
from emulator.flood import Flood

HOUSE = Path(__file__).resolve().parents[2]
PATIENCE = 60
"""Real seconds after which waiting for something ends a test."""
LIVE = """
import asyncio, signal, sys
from datetime import datetime, timedelta
from pydantic import SecretStr
from bot import clock, logs
from bot.app import running_bot
from bot.settings import Settings
from pathlib import Path

clock.use_pinned_zones()
logs.configure("WARNING")
url, database, token, start, since, speed = sys.argv[1:]

async def live():
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    settings = Settings(
        bot_token=SecretStr(token),
        telegram_api_url=url,
        database_url=database,
        backups=Path("off"),
        health_port=0,
    )
    passed = (clock.SystemClock().monotonic() - float(since)) * float(speed)
    now = datetime.fromisoformat(start) + timedelta(seconds=passed)
    shifted = clock.ShiftedClock(start=now, speed=float(speed))
    async with running_bot(settings, clock=shifted) as limber:
        await limber.run(stop)

asyncio.run(live())
"""


@dataclass(kw_only=True)
class BotProcess:
    """An emulator here, and a bot in another process that comes and goes as it is told."""

    folder: Path
    start: object
    speed: float
    emulator: Emulator = field(init=False)
    process: asyncio.subprocess.Process | None = None

    def __post_init__(self):
        self.clock = ShiftedClock(start=self.start, speed=self.speed)
        self.emulator = Emulator(clock=self.clock, flood=Flood())

    @property
    def database_url(self):
        return f"sqlite+aiosqlite:///{self.folder}/limber.db"

    async def wake(self):
        """Start the bot, and return once it listens."""
        self.process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-c", LIVE, self.emulator.url, self.database_url, DEMO_TOKEN),
            *(self.clock.now().isoformat(), str(SystemClock().monotonic()), str(self.speed)),
            cwd=HOUSE,
        )
        await self.emulator.until(lambda: self.emulator.listening, timeout=PATIENCE)

    async def kill(self):
        """End the bot in the middle of whatever it does, as a power cut would."""
        self.process.kill()
        await self.process.wait()

    async def end(self):
        """End the bot as an operator does, and return its exit code."""
        if self.process.returncode is None:
            self.process.terminate()
        return await self.process.wait()

    async def until(self, predicate):
        """Return what the predicate says as soon as it is true."""
        return await self.emulator.until(predicate, timeout=PATIENCE)
