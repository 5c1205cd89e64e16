"""The queue of updates behind getUpdates, with its long poll and its ages."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from bot.clock import Clock
from emulator.events import Bus, EventKind
from emulator.refusal import conflict

MESSAGE_LIFE = timedelta(hours=24)
TAP_LIFE = timedelta(seconds=150)
FIRST_ID = 100_000_001
GAP = 1000
"""Numbers left out after a restart: some of them may have been given out in the last moment before."""
MAX_WAIT = 50
MAX_BATCH = 100
_SHORT = {"callback_query", "inline_query"}
_ONLY_WHEN_ASKED = {"chat_member", "message_reaction", "message_reaction_count"}
_TERMINATED = (
    "terminated by other getUpdates request; make sure that only one bot instance is running"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Update:
    id: int
    kind: str
    body: Mapping[str, Any]
    until: datetime

    def as_api(self) -> dict[str, Any]:
        return {"update_id": self.id, self.kind: self.body}


class Updates:
    """Updates wait here until the bot confirms them or they grow too old."""

    def __init__(self, *, clock: Clock, bus: Bus) -> None:
        self._clock = clock
        self._bus = bus
        self._next_id = FIRST_ID
        self._polls = 0
        self._waiting: list[_Update] = []
        self._wanted: frozenset[str] = frozenset()
        self._bell = asyncio.Event()
        self._closed = False

    @property
    def pending(self) -> int:
        """How many updates wait."""
        self._drop_old()
        return len(self._waiting)

    @property
    def listening(self) -> bool:
        """Whether a poll waits for news at this moment."""
        return self._polls > 0

    @property
    def wanted(self) -> list[str]:
        """The kinds that the bot last asked for; empty means the usual kinds."""
        return sorted(self._wanted)

    def put(self, kind: str, body: Any, *, even_unwanted: bool = False) -> None:
        """Queue an update of a kind that the bot wants, or of any, for as long as Telegram would keep it."""
        unwanted = kind not in self._wanted if self._wanted else kind in _ONLY_WHEN_ASKED
        if unwanted and not even_unwanted:
            return
        life = TAP_LIFE if kind in _SHORT else MESSAGE_LIFE
        update = _Update(id=self._next_id, kind=kind, body=body, until=self._clock.now() + life)
        self._next_id += 1
        self._waiting.append(update)
        self._bell.set()
        self._bus.tell(EventKind.QUEUED, update=update.as_api())

    def kept(self) -> dict[str, Any]:
        """Return what waits and the next number, to be kept."""
        waiting = [
            {"id": one.id, "kind": one.kind, "body": one.body, "until": one.until.isoformat()}
            for one in self._waiting
        ]
        return {"next": self._next_id, "wanted": self.wanted, "waiting": waiting}

    def restore(self, kept: Mapping[str, Any]) -> None:
        """Go on from what was kept; the numbers go on, past those that were given out and not kept."""
        self._next_id = kept["next"] + GAP
        self._wanted = frozenset(kept["wanted"])
        self._waiting = [
            _Update(**{**one, "until": datetime.fromisoformat(one["until"])})
            for one in kept["waiting"]
        ]

    def want(self, kinds: Sequence[str] | None) -> None:
        """Remember which kinds the bot wants from now on; None leaves it as it was."""
        if kinds is not None:
            self._wanted = frozenset(kinds)

    def forget(self) -> None:
        """Drop all that waits."""
        self._waiting.clear()

    def open(self) -> None:
        """Let polls wait again."""
        self._closed = False

    def close(self) -> None:
        """Send every poll home: the server is going away."""
        self._closed = True
        self._bell.set()

    async def poll(self, *, offset: int, limit: int, timeout: int) -> list[dict[str, Any]]:  # noqa: ASYNC109 - Telegram's name
        """Return the next updates, waiting if there is none; a newer poll ends this poll."""
        self._bell.set()  # the older poll wakes and sees that it is no longer the newest
        mine = self._bell = asyncio.Event()
        self._confirm(offset)
        found = await self._wait(mine, limit=limit, timeout=max(0, min(timeout, MAX_WAIT)))
        if mine is not self._bell:
            raise conflict(_TERMINATED)
        return [update.as_api() for update in found]

    async def _wait(self, mine: asyncio.Event, *, limit: int, timeout: int) -> list[_Update]:  # noqa: ASYNC109 - by the clock
        end = self._clock.now() + timedelta(seconds=timeout)
        batch = limit if 0 < limit <= MAX_BATCH else MAX_BATCH
        while not self._closed and mine is self._bell:
            self._drop_old()
            left = (end - self._clock.now()).total_seconds()
            if self._waiting or left <= 0:
                return self._waiting[:batch]
            mine.clear()
            await self._listen(mine, left)
        return []

    async def _listen(self, bell: asyncio.Event, seconds: float) -> None:
        self._polls += 1
        self._bus.tell(EventKind.POLLING)
        try:
            await self._clock.wait(bell, seconds)
        finally:
            self._polls -= 1

    def _confirm(self, offset: int) -> None:
        if offset < 0:
            self._waiting = self._waiting[offset:]
        elif offset:
            self._waiting = [update for update in self._waiting if update.id >= offset]

    def _drop_old(self) -> None:
        now = self._clock.now()
        self._waiting = [update for update in self._waiting if update.until > now]
