"""What benchmarks share: an emulator here, the bot as its users run it in a process of its own, and its costs.

Performance is told as ratios measured side by side in one run; machines differ, and are noisy.
"""

import asyncio
import os
import resource
import sys
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from bot.clock import SystemClock, use_pinned_zones
from bot.emulator.emulator import DEMO_TOKEN, Emulator
from bot.emulator.flood import Flood

use_pinned_zones()
os.environ["PTB_TIMEDELTA"] = "1"
HERE = Path(__file__).resolve().parents[1]


@dataclass(kw_only=True)
class Stage:
    """An emulator on the system's clock, and a folder for the bot's database."""

    emulator: Emulator
    folder: Path
    process: asyncio.subprocess.Process | None = field(default=None)

    @property
    def database_url(self) -> str:
        """The address of the bot's database."""
        return f"sqlite+aiosqlite:///{self.folder}/limber.db"

    async def start_bot(self) -> None:
        """Start the bot in a process of its own, and wait until it asks for updates."""
        environment = os.environ | {
            "BOT_TOKEN": DEMO_TOKEN,
            "TELEGRAM_API_URL": self.emulator.url,
            "DATABASE_URL": self.database_url,
            "HEALTH_PORT": "0",
            "LOG_LEVEL": "WARNING",
        }
        self.process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", "run", cwd=HERE, env=environment
        )
        await self.emulator.until(lambda: self.emulator.listening, timeout=30)

    async def stop_bot(self) -> None:
        """End the bot as an operator does."""
        if self.process is not None and self.process.returncode is None:
            self.process.terminate()
            await self.process.wait()

    async def kill_bot(self) -> None:
        """End the bot as a power cut does."""
        assert self.process is not None
        self.process.kill()
        await self.process.wait()

    def cpu(self) -> float:
        """Return the seconds of CPU that the bot's process has used so far."""
        assert self.process is not None
        fields = (
            Path(f"/proc/{self.process.pid}/stat").read_text("utf-8").rpartition(")")[2].split()
        )
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def memory(self) -> float:
        """Return the megabytes of memory that the bot's process holds now."""
        assert self.process is not None
        pages = int(Path(f"/proc/{self.process.pid}/statm").read_text("utf-8").split()[1])
        return pages * resource.getpagesize() / 1e6


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


def percentile(values: list[float], share: float) -> float:
    """Return the value below which this share of all lies."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]
