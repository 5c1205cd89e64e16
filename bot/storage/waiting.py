"""Waits that a cancellation does not break off."""

import asyncio
from collections.abc import Coroutine
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
