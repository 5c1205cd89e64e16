"""Errors of polling: wait a little longer after each, or stop where waiting cannot help."""

from collections import deque
from collections.abc import Callable

from telegram.error import Conflict, InvalidToken

from bot.chat.errors import from_telegram, retry_after
from bot.clock import Clock

SHORTEST, LONGEST = 1.0, 30.0
"""Seconds between two tries."""
REFUSALS = 20
"""Refusals in a row before a token counts as wrong: gateways answer 404, and Telegram does now and then."""
CONFLICTS, WITHIN = 3, 60.0
"""This many conflicts within this many seconds are no leftover of the process before."""


HOOKED = "another program has set a webhook for this bot, which the next start removes"


class TokenRefused(Exception):
    """Telegram does not know this bot's token."""


class TokenInUse(Exception):
    """Someone else fetches this bot's updates."""


class PollingErrors:
    """Keeps count of failures. `chance` returns a number between 0 and 1."""

    def __init__(self, *, clock: Clock, chance: Callable[[], float]) -> None:
        self._clock = clock
        self._chance = chance
        self._failures = 0
        self._refusals = 0
        self._conflicts: deque[float] = deque(maxlen=CONFLICTS)
        self._first = True

    def meet(self, error: Exception) -> float:
        """Return the seconds to wait after a failure.

        Raises:
            TokenRefused: By the very first answer, or by many in a row.
            TokenInUse: There were several conflicts in a short time.
        """
        first, self._first = self._first, False
        if isinstance(error, InvalidToken):
            self._count_refusal(believed=first and from_telegram(error))
        if isinstance(error, Conflict):
            self._count_conflict(error)
        self._failures += 1
        return retry_after(error) or self.pause(self._failures - 1)

    def pass_by(self) -> None:
        """Begin again: something worked."""
        self._first = False
        self._failures = self._refusals = 0

    def pause(self, tries: int) -> float:
        """Return the seconds to wait after `tries` failures, with some chance so that not all come back at once."""
        longest = min(LONGEST, SHORTEST * 2.0 ** min(tries, 10))
        return longest * (1 + self._chance()) / 2

    def _count_refusal(self, *, believed: bool) -> None:
        self._refusals += 1
        if believed or self._refusals >= REFUSALS:
            raise TokenRefused("Telegram does not know this bot's token")

    def _count_conflict(self, error: Conflict) -> None:
        now = self._clock.monotonic()
        self._conflicts.append(now)
        if len(self._conflicts) == CONFLICTS and now - self._conflicts[0] <= WITHIN:
            hooked = "webhook" in error.message.casefold()
            raise TokenInUse(HOOKED if hooked else "someone else fetches this bot's updates")
