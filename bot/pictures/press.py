"""How does a card become a picture? Printed in a process of its own: the printer would hold up everyone else."""

import asyncio
import logging
import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import lru_cache
from importlib.resources import files
from pathlib import Path

log = logging.getLogger(__name__)

WEIGHTS = ("Regular", "Bold", "ExtraBold")


class Press:
    """Prints SVG as PNG, with pictures from one folder; whatever goes wrong costs a picture, never a message."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._pool: ProcessPoolExecutor | None = None

    async def print(self, svg: str) -> bytes | None:
        """Return the picture, or None if it could not be printed; the log says why."""
        try:
            return await asyncio.get_running_loop().run_in_executor(
                self._printer(), printed, svg, self._folder
            )
        except (BrokenProcessPool, ValueError, OSError):
            log.exception("a card could not be printed")
            self.close()
            return None

    def close(self) -> None:
        """Let the process go; the next card starts another."""
        pool, self._pool = self._pool, None
        if pool is not None:
            pool.shutdown(wait=False, cancel_futures=True)

    def _printer(self) -> ProcessPoolExecutor:
        if self._pool is None:
            # Forked from a process with threads and open connections, a child could hang.
            context = multiprocessing.get_context("spawn")
            self._pool = ProcessPoolExecutor(max_workers=1, mp_context=context)
        return self._pool


def printed(svg: str, folder: Path) -> bytes:
    """Return an SVG as PNG, with our own font alone; raises `ValueError` for what is no SVG."""
    import resvg_py  # noqa: PLC0415 - only the printing process needs it

    return bytes(
        resvg_py.svg_to_bytes(
            svg_string=svg, skip_system_fonts=True, font_files=_fonts(), resources_dir=str(folder)
        )
    )


@lru_cache
def _fonts() -> list[str]:
    folder = files("font_manrope") / "files"
    return [str(folder / f"Manrope-{weight}.ttf") for weight in WEIGHTS]
