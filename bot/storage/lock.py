"""The lock of a database file: one process at a time."""

import fcntl
import os
from pathlib import Path
from typing import TextIO

from bot.domain.errors import StorageError


class AlreadyRunning(StorageError):
    """Another process has this database; says which."""


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
