"""Capacity: how much the bot sends, plans and holds in hand, by what Telegram allows."""

from dataclasses import dataclass

from bot.chat.limiter import Limiter
from bot.clock import Clock
from bot.practice.admission import LOUD_PER_SECOND, Admission

USUAL = 30
"""Messages a second that Telegram allows every bot."""
USUAL_RATE = 28
"""Messages sent in a second where 30 are allowed: the rest is a reserve for bursts on the way."""
USUAL_BURST = 2
USUAL_BULK = 56
"""Reminders in flight at once where 30 a second are allowed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Capacity:
    """What follows from the number of messages a second that Telegram allows this bot."""

    messages: int = USUAL

    @property
    def bulk(self) -> int:
        """How many reminders are in hand at once: two seconds' worth, or a quarter of a second's worth of many."""
        return max(USUAL_BULK, self.messages // 4)

    def limiter(self, clock: Clock) -> Limiter:
        """Return what holds requests back just long enough."""
        rate = USUAL_RATE * self._share
        burst = max(USUAL_BURST, round(USUAL_BURST * self._share))
        return Limiter(clock=clock, rate=rate, burst=burst, most=self.messages)

    def admission(self) -> Admission:
        """Return what lets sessions begin when their sounding cues fit."""
        return Admission(per_second=max(1, round(LOUD_PER_SECOND * self._share)))

    @property
    def _share(self) -> float:
        return self.messages / USUAL
