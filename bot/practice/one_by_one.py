"""Work for many rows at once in which a broken row stops no other."""

from collections.abc import Awaitable, Callable, Sequence
from logging import Logger

from bot.storage.store import is_failure

Work = Callable[[Sequence[int]], Awaitable[None]]
"""Does something for all rows of these numbers, or raises and does it for none."""


async def each_apart(numbers: Sequence[int], work: Work, *, log: Logger) -> None:
    """Do the work for all numbers at once or, if that fails, for each alone; log those for which it fails.

    A failure of the database itself is raised: it is the fault of no row.
    """
    if await _done(numbers, work, log=None):
        return
    for number in numbers:
        await _done([number], work, log=log)


async def _done(numbers: Sequence[int], work: Work, *, log: Logger | None) -> bool:
    try:
        await work(numbers)
    except Exception as error:
        if is_failure(error):
            raise
        if log:
            log.exception("row %d is broken and left out", numbers[0])
        return False
    return True
