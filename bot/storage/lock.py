"""The lock of a database: one process at a time."""

import fcntl
import os
from asyncio import Event
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Protocol, TextIO

from bot.domain.errors import StorageError
from bot.storage.waiting import real_sleep


class AlreadyRunning(StorageError):
    """Another process has this database; says which."""


Sleep = Callable[[float], Awaitable[None]]


class Lock(Protocol):
    """A lock that this process has on its database."""

    async def guard(self, sleep: Sleep = ...) -> None:
        """Keep the lock until cancelled; raises `AlreadyRunning` if it was lost to another process."""
        ...

    async def release(self) -> None:
        """Give the lock back."""
        ...


class FileLock:
    """The lock on a file, which is lost with the process alone."""

    def __init__(self, file: TextIO) -> None:
        self._file = file

    async def guard(self, _: Sleep = real_sleep) -> None:
        """Wait until cancelled."""
        await Event().wait()

    async def release(self) -> None:
        """Give the lock back."""
        self._file.close()


def hold(database: Path) -> TextIO:
    """Lock the database for this process until the returned file is closed, or the process ends.

    Raises `AlreadyRunning` if another process has it.
    """
    path = database.with_name(f"{database.name}.lock")
    file = path.open("a+")
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        file.seek(0)
        holder = file.read().strip() or "another process"
        file.close()
        raise AlreadyRunning(f"{database} is in use by {holder}: stop it first") from None
    _sign(file)
    return file


def _sign(file: TextIO) -> None:
    file.seek(0)
    file.truncate()
    file.write(f"process {os.getpid()} on {os.uname().nodename}")
    file.flush()
