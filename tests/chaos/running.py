"""A process of the bot, seen from outside: what it logs, what it holds, and how it ends."""

import asyncio
import resource
import signal
import time
from dataclasses import dataclass
from pathlib import Path

PATIENCE = 60
"""Real seconds after which waiting for a process ends a test."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended:
    """How a process ended: its exit code, the real seconds that took, and all its seconds of processor time."""

    code: int
    seconds: float
    cpu: float


@dataclass(kw_only=True)
class Running:
    """A process of the bot; its standard error goes to the file `log`."""

    process: asyncio.subprocess.Process
    log: Path

    @property
    def ended(self) -> bool:
        return self.process.returncode is not None

    @property
    def text(self) -> str:
        return self.log.read_text("utf-8")

    @property
    def lines(self) -> list[str]:
        return self.text.splitlines()

    @property
    def tracebacks(self) -> int:
        return self.text.count("Traceback (most recent call last)")

    def signal(self, number: signal.Signals) -> None:
        self.process.send_signal(number)

    async def wait(self) -> Ended:
        """Wait until it has ended by itself."""
        begun, used = time.monotonic(), _used()
        async with asyncio.timeout(PATIENCE):
            code = await self.process.wait()
        return Ended(code=code, seconds=time.monotonic() - begun, cpu=_used() - used)

    async def kill(self) -> None:
        """End it in the middle of whatever it does, as a power cut would."""
        self.process.kill()
        await self.process.wait()

    async def stop(self) -> Ended:
        """End it as an operator does."""
        if not self.ended:
            self.process.terminate()
        return await self.wait()

    def status(self, name: str) -> int:
        """Return a number of the kernel's report on the process: Threads, VmRSS in kB, and so on."""
        lines = Path(f"/proc/{self.process.pid}/status").read_text("utf-8").splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith(f"{name}:"))

    @property
    def memory(self) -> float:
        """The megabytes of memory that it holds."""
        pages = int(Path(f"/proc/{self.process.pid}/statm").read_text("utf-8").split()[1])
        return pages * resource.getpagesize() / 1e6

    @property
    def files(self) -> int:
        """The number of files that it has open."""
        return len(list(Path(f"/proc/{self.process.pid}/fd").iterdir()))


def _used() -> float:
    """Return the seconds of processor time of all processes that have ended."""
    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    return ended.ru_utime + ended.ru_stime
