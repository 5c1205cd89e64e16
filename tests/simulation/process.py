"""The bot as a process of the simulated machine: it is started, told to stop, and killed in the middle of anything."""

import asyncio
from collections.abc import Callable
from typing import Any

from bot.app import Limber, running_bot
from tests.simulation.clock import MachineClock
from tests.simulation.database import Disk
from tests.simulation.loop import VirtualLoop
from tests.simulation.network import Network
from tests.simulation.seams import SETTINGS, Press, localizer


class Process:
    """At most one running bot; `failed` hears of a bot that ends by itself."""

    def __init__(
        self, *, loop: VirtualLoop, clock: MachineClock, disk: Disk, network: Network
    ) -> None:
        self._loop, self._clock, self._disk, self._network = loop, clock, disk, network
        self.limber: Limber | None = None
        self.since = 0.0
        self.failed: Callable[[BaseException], None] = lambda _: None
        self._task: asyncio.Task[None] | None = None
        self._stop: asyncio.Event | None = None
        self._graves: list[Any] = []

    @property
    def alive(self) -> bool:
        """Whether a process runs, be it about to start or to stop."""
        return self._task is not None

    @property
    def ready(self) -> bool:
        """Whether the bot is put together and lives."""
        return self.limber is not None

    @property
    def tasks(self) -> int:
        """How many tasks this process has; those of processes that were killed do not count."""
        first = self._task.serial if self._task else 0  # type: ignore[attr-defined]
        return sum(one.serial >= first for one in asyncio.all_tasks(self._loop))  # type: ignore[attr-defined]

    def start(self) -> None:
        """Start the bot."""
        if self._task is None:
            self.since = self._loop.seconds
            self._stop = asyncio.Event()
            self._task = self._loop.create_task(self._live(self._stop))
            self._task.add_done_callback(self._ended)

    def stop(self) -> None:
        """Tell the bot to stop, as an operator does."""
        if self._stop is not None:
            self._stop.set()

    def kill(self) -> None:
        """End the process where it stands: nothing more of it runs, and what was not committed is gone."""
        tasks = list(asyncio.all_tasks(self._loop))
        for task in tasks:
            task._log_destroy_pending = False  # type: ignore[attr-defined]  # noqa: SLF001
        self._graves += [tasks, self.limber, self._task]
        self._loop.forget()
        self._disk.kill()
        self._network.life += 1
        self._network.telegram.updates.listener = None
        self._clock.deafen()
        self._task = self._stop = self.limber = None

    async def _live(self, stop: asyncio.Event) -> None:
        async with running_bot(
            SETTINGS,
            clock=self._clock,
            localizer=localizer(),
            rasterizer=Press(),  # type: ignore[arg-type]
        ) as limber:
            self.limber = limber
            await limber.run(stop)
            self.limber = None

    def _ended(self, task: asyncio.Task[None]) -> None:
        if task is not self._task:
            return
        stopped = self._stop is not None and self._stop.is_set()
        self.kill()
        error = None if task.cancelled() else task.exception()
        if error is not None:
            self.failed(error)
        elif not stopped:
            self.failed(RuntimeError("the bot ended by itself"))
