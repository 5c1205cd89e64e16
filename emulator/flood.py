"""Telegram's limits on sending, counted by the clock that bot and emulator share.

30 messages a second in all, one a second in a chat with a small burst, 20 a minute in a group
(core.telegram.org/bots/faq). Edits share them with messages, as Telegram's maintainer says (tdlib/td #3034).
"""

import math
from dataclasses import dataclass, field

from bot.clock import Clock
from emulator.refusal import too_many_requests


@dataclass(slots=True, kw_only=True)
class _Bucket:
    """A leaky bucket: `burst` at once, then `rate` a second."""

    rate: float
    burst: int
    level: float = 0.0
    since: float = 0.0

    def wait(self, *, count: int, now: float) -> float:
        """Return how many seconds are missing until `count` more fit in."""
        self.level = max(0.0, self.level - (now - self.since) * self.rate)
        self.since = now
        return (self.level + min(count, self.burst) - self.burst) / self.rate


@dataclass(kw_only=True)
class Flood:
    """The limits, as numbers a test may change."""

    per_second: float = 30.0
    per_chat_second: float = 1.0
    chat_burst: int = 5
    per_group_minute: int = 20
    _all: _Bucket | None = field(default=None, init=False, repr=False)
    _chats: dict[int, _Bucket] = field(default_factory=dict, init=False, repr=False)

    def spend(self, *, chat: int, count: int, clock: Clock) -> None:
        """Count messages to a chat, or refuse all of them with the seconds to wait."""
        now = clock.monotonic()
        buckets = (self._overall(now), self._chats.setdefault(chat, self._new(chat, now)))
        missing = max(bucket.wait(count=count, now=now) for bucket in buckets)
        if missing > 0:
            raise too_many_requests(retry_after=max(1, math.ceil(missing)))
        for bucket in buckets:
            bucket.level += count

    def _overall(self, now: float) -> _Bucket:
        if self._all is None:
            self._all = _Bucket(rate=self.per_second, burst=math.ceil(self.per_second), since=now)
        return self._all

    def _new(self, chat: int, now: float) -> _Bucket:
        if chat < 0:  # groups have negative ids
            return _Bucket(rate=self.per_group_minute / 60, burst=self.per_group_minute, since=now)
        return _Bucket(rate=self.per_chat_second, burst=self.chat_burst, since=now)
