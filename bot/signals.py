"""Signals and garbage collection: how the process is stopped from outside, whatever it does."""

import asyncio
import gc
import os
import signal
from collections.abc import Coroutine
from typing import Any, TypeVar

SIGNALS = (signal.SIGTERM, signal.SIGINT)

T = TypeVar("T")


def is_supervised() -> bool:
    """Return whether this process is a service that is started again when it ends: of systemd, or in a container."""
    return os.getppid() <= 1 or "INVOCATION_ID" in os.environ


def collect_garbage_from_now_on() -> None:
    """Let Python look for cycles that nothing needs, which `bot.__main__` forbids during the start.

    What the start has made is kept until the end, so it is never looked at again.
    """
    if not gc.isenabled():
        gc.freeze()
        gc.enable()


def until_told() -> asyncio.Event:
    """Return what is set by the first SIGTERM or SIGINT; a second one does what it does to any process."""
    stop, loop = asyncio.Event(), asyncio.get_running_loop()

    def tell() -> None:
        stop.set()
        for number in SIGNALS:
            loop.remove_signal_handler(number)

    for number in SIGNALS:
        loop.add_signal_handler(number, tell)
    return stop


async def unless(stop: asyncio.Event, work: Coroutine[Any, Any, T]) -> T | None:
    """Return the result of the work, or None if the process is asked to stop before."""
    working, stopping = asyncio.ensure_future(work), asyncio.ensure_future(stop.wait())
    try:
        await asyncio.wait((working, stopping), return_when=asyncio.FIRST_COMPLETED)
        return working.result() if working.done() else None
    finally:
        working.cancel()
        stopping.cancel()
        await asyncio.gather(working, stopping, return_exceptions=True)
