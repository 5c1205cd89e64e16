"""The queue of updates behind getUpdates: they age, may be repeated, and are confirmed by the next request."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

Json = dict[str, Any]
MESSAGE_LIFE, TAP_LIFE = 24 * 3600.0, 150.0
FIRST = 100_000_001


@dataclass(frozen=True, slots=True, kw_only=True)
class Update:
    """One update that waits for the bot."""

    id: int
    content: Json
    until: float
    chat: int


class Updates:
    """Updates wait here until the bot confirms them, or they grow too old."""

    def __init__(self, *, now: Callable[[], float]) -> None:
        self._now = now
        self._next = FIRST
        self.waiting: list[Update] = []
        self.listener: Callable[[], None] | None = None
        self.on_confirm: Callable[[Update], None] = lambda _: None
        self.on_loss: Callable[[Update], None] = lambda _: None

    @property
    def made(self) -> int:
        """How many updates there were."""
        return self._next - FIRST

    def put(self, kind: str, body: Json, *, chat: int) -> Update:
        """Queue an update."""
        life = TAP_LIFE if kind == "callback_query" else MESSAGE_LIFE
        content = {"update_id": self._next, kind: body}
        update = Update(id=self._next, content=content, until=self._now() + life, chat=chat)
        self._next += 1
        self.waiting.append(update)
        if self.listener is not None:
            self.listener()
        return update

    def lose(self) -> None:
        """Lose what waits, as Telegram may do with its oldest."""
        for update in self.waiting:
            self.on_loss(update)
        self.waiting.clear()

    def confirm(self, offset: int) -> None:
        """Forget all updates before this one."""
        for update in self.waiting:
            if update.id < offset:
                self.on_confirm(update)
        self.waiting = [one for one in self.waiting if one.id >= offset]

    def take(self, limit: int) -> list[Json]:
        """Return what waits, the oldest first."""
        now = self._now()
        for old in [one for one in self.waiting if one.until <= now]:
            self.on_loss(old)
        self.waiting = [one for one in self.waiting if one.until > now]
        return [one.content for one in self.waiting[:limit]]
