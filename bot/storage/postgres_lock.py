"""The lock of a database on a server, kept by a connection of its own: one process at a time."""

from contextlib import suppress

from bot.storage.addresses import server_of
from bot.storage.lock import AlreadyRunning, Sleep
from bot.storage.postgres import Driver, connect
from bot.storage.postgres_errors import DRIVER
from bot.storage.waiting import real_sleep

LIVE = 0x6C696D62657200
"""The advisory lock of the processes that live on the database ("limber")."""
TRIES, PAUSE = 10, 0.2
"""A process that has ended just now is given this many seconds to let go: two."""
LOOK = 5.0
"""Seconds after which the connection is looked at: a broken line is not always noticed."""
LINE = {
    "idle_session_timeout": "20s",
    "tcp_keepalives_idle": "5",
    "tcp_keepalives_interval": "3",
    "tcp_keepalives_count": "3",
}
"""So soon the server takes the lock from a process that is frozen, or from a machine that is gone."""
ANSWER = 5.0
HOLDER = """
SELECT application_name FROM pg_stat_activity JOIN pg_locks USING (pid)
WHERE locktype = 'advisory' AND granted AND objid = $1 LIMIT 1
"""


class ServerLock:
    """The lock on a database on a server. It is lost with its connection, and then taken again."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._line: Driver | None = None

    async def take(self, sleep: Sleep = real_sleep) -> None:
        """Take the lock; raises `AlreadyRunning` if another process has it."""
        line = await connect(self._url, settings=LINE)
        for _ in range(TRIES):
            if await line.fetchval("SELECT pg_try_advisory_lock($1)", LIVE):
                self._line = line
                return
            await sleep(PAUSE)
        holder = await line.fetchval(HOLDER, LIVE & 0xFFFFFFFF)
        await line.close()
        raise AlreadyRunning(
            f"{server_of(self._url)} is in use by {holder or 'another process'}: stop it first"
        )

    async def guard(self, sleep: Sleep = real_sleep) -> None:
        """Look after the lock until cancelled; raises `AlreadyRunning` if it was lost to another process."""
        while True:
            await sleep(LOOK)
            if not await self._is_held():
                await self.release()
                with suppress(*DRIVER):
                    await self.take(sleep)

    async def release(self) -> None:
        """Give the lock back."""
        line, self._line = self._line, None
        if line is not None:
            with suppress(*DRIVER):
                await line.close(timeout=ANSWER)

    async def _is_held(self) -> bool:
        if self._line is None:
            return False
        try:
            await self._line.fetchval("SELECT 1", timeout=ANSWER)
        except DRIVER:
            return False
        return True
