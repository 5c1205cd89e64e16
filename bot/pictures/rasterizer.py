"""Cards printed in a process of their own, one at a time: to print takes long, and would hold up everything else."""

import asyncio
import logging
from collections.abc import Callable
from pathlib import Path

from bot.pictures.rasterizer_process import Printer, Worker

log = logging.getLogger(__name__)

PATIENCE = 10.0
"""Seconds that a card may take to print; most take a twentieth of a second."""
MOST = 50
"""Cards that may wait to be printed. Words are sent in place of any further card."""


class Rasterizer:
    """Prints SVG as PNG, with pictures from one folder; a failure costs that picture and no other.

    A card is handed to the process only when the one before is done. So a card that breaks the process, or takes too
    long, or is wanted no longer, takes no other card with it.
    """

    def __init__(
        self,
        folder: Path,
        *,
        start: Callable[[Path], Worker] = Printer,
        patience: float = PATIENCE,
    ) -> None:
        self._folder = folder
        self._start = start
        self._patience = patience
        self._printer: Worker | None = None
        self._turn = asyncio.Lock()
        self._jobs: set[asyncio.Task[bytes | None]] = set()
        self._closings = 0
        self._left_out = 0

    async def print(self, svg: str) -> bytes | None:
        """Return the picture, or None if it could not be printed; the log says why."""
        if len(self._jobs) >= MOST:
            self._left_out += 1
            return None
        job = asyncio.create_task(self._in_turn(svg, self._closings), name="print")
        self._jobs.add(job)
        job.add_done_callback(self._done)
        return await asyncio.shield(job)  # who waits no longer does not break off what is under way

    def _done(self, job: asyncio.Task[bytes | None]) -> None:
        """Forget a card; once no more wait, say how many were left out, in a single line for all of them."""
        self._jobs.discard(job)
        if self._left_out and not self._jobs:
            log.warning("%d cards were not printed: %d others waited", self._left_out, MOST)
            self._left_out = 0

    def close(self) -> None:
        """End the process; cards that wait are not printed, and a later card starts another process."""
        self._closings += 1
        printer, self._printer = self._printer, None
        if printer is not None:
            printer.kill()

    async def _in_turn(self, svg: str, closings: int) -> bytes | None:
        async with self._turn:
            if closings != self._closings:
                return None
            if self._printer is None:
                self._printer = self._start(self._folder)
            return await self._print(svg, self._printer)

    async def _print(self, svg: str, printer: Worker) -> bytes | None:
        try:
            async with asyncio.timeout(self._patience):
                return await asyncio.to_thread(printer.print, svg)
        except ValueError:
            log.exception("a card could not be printed")
        except (OSError, EOFError) as error:  # a TimeoutError is an OSError
            self._replace(printer, why=type(error).__name__)
        return None

    def _replace(self, printer: Worker, *, why: str) -> None:
        """End this process; the next card starts another. That a process was closed is no fault."""
        printer.kill()
        if self._printer is printer:
            log.error("a card could not be printed (%s), and its printer is replaced", why)
            self._printer = None
