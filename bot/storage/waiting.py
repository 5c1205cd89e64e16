"""Waits: for work that a cancellation must not break off, and for real seconds, whatever the bot's clock reads."""

import asyncio
from collections.abc import Coroutine
from contextlib import suppress
from typing import Any, TypeVar

Result = TypeVar("Result")


async def whole(work: Coroutine[Any, Any, Result]) -> Result:
    """Wait until work is done, even if this task is cancelled meanwhile; the cancellation follows then."""
    task = asyncio.ensure_future(work)
    cancelled = await done(task)
    result = task.result()
    if cancelled is not None:
        raise cancelled
    return result


async def done(task: asyncio.Future[Any]) -> asyncio.CancelledError | None:
    """Wait until a task is done; return the last cancellation that came meanwhile."""
    cancelled: asyncio.CancelledError | None = None
    while not task.done():
        try:
            await asyncio.wait([task])
        except asyncio.CancelledError as error:
            cancelled = error
    return cancelled


async def real_sleep(seconds: float) -> None:
    """Wait for real seconds: a server knows nothing of a clock that is moved by hand."""
    with suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            await asyncio.Event().wait()
