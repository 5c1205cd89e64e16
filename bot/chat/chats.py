"""The state of each chat that the rate limiter keeps."""

from dataclasses import dataclass

from bot.chat.rate_limits import NEVER, RateLimit


@dataclass(slots=True, kw_only=True)
class ChatState:
    """How fast a chat may be written to, until when it is stopped, and when it was served last."""

    pace: RateLimit
    stopped: float = NEVER
    served: float = NEVER

    @property
    def ready_at(self) -> float:
        """When the next request may leave for this chat."""
        return max(self.pace.ready_at, self.stopped)
