"""The delivery of a cue: what is on its way to Telegram, and whether anything has to be written down about it."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from bot.practice.voice import Fate, Moment, Spoken, Voice
from bot.storage.timers import Timer

LEEWAY = timedelta(milliseconds=100)
"""A silent change that goes out within so much of its time moves nothing: a message takes as long to arrive."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CueFlight:
    """A cue on its way to Telegram; `due` is when it was due, `begun` when it was taken.

    `ahead` means that the cue after it is promised already.
    """

    timer: Timer
    moment: Moment
    due: datetime
    begun: datetime
    voice: Voice
    ahead: bool = False

    def is_settled(self, result: Any) -> bool:
        """Return whether nothing is to be written down: the change is made or left out, and the next cue stands."""
        if not self.ahead or not isinstance(result, Spoken):
            return False
        if result.fate is Fate.DROPPED:
            return True
        moves = self.moment.cue.kind.counted and result.at - self.begun > LEEWAY
        return result.fate is Fate.DELIVERED and not moves

    async def send(self) -> Spoken:
        """Send the cue; return what became of it."""
        return await self.voice.cue(self.moment)

    async def follow(self, result: Any) -> None:
        """Take the buttons off the card before, once the new one has arrived."""
        if isinstance(result, Spoken) and result.fate is Fate.DELIVERED:
            await self.voice.retire(self.moment)
