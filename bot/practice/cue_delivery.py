"""The delivery of a cue: what is on its way to Telegram, and whether anything has to be written down about it."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from bot.practice.messenger import CueMessage, Messenger, SendResult, SendStatus
from bot.storage.timers import Timer

LEEWAY = timedelta(milliseconds=100)
"""A silent change that goes out within so much of its time moves nothing: a message takes as long to arrive."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CueDelivery:
    """A cue on its way to Telegram; `due` is when it was due, `begun` when it was taken.

    `ahead` means that the cue after it is promised already.
    """

    timer: Timer
    cue_message: CueMessage
    due: datetime
    begun: datetime
    messenger: Messenger
    ahead: bool = False

    def is_settled(self, result: Any) -> bool:
        """Return whether nothing is to be written down: the change is made or left out, and the next cue stands."""
        if not self.ahead or not isinstance(result, SendResult):
            return False
        if result.status is SendStatus.DROPPED:
            return True
        moves = self.cue_message.cue.kind.counted and result.at - self.begun > LEEWAY
        return result.status is SendStatus.DELIVERED and not moves

    async def send(self) -> SendResult:
        """Send the cue; return what became of it."""
        return await self.messenger.cue(self.cue_message)

    async def follow(self, result: Any) -> None:
        """Take the buttons off the card before, once the new one has arrived."""
        if isinstance(result, SendResult) and result.status is SendStatus.DELIVERED:
            await self.messenger.remove_buttons(self.cue_message)
