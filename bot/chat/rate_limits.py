"""Paces: an even pace with a small burst, and a bound on every window as the receiver sees it.

All instants are a clock's monotonic seconds.
"""

from collections.abc import Hashable

SECOND = 1.0
NEVER = float("-inf")
"""An instant that always lies in the past."""
TINY = 1e-7
"""Seconds by which sums of fractions may be off."""


class RateLimit:
    """Lets things pass evenly, `rate` a second, after a pause up to `burst` at once.

    The generic cell rate algorithm: one number says how far ahead of the even pace we are, so that time which
    was not used is lost but for the burst. Catching up would make crowds.
    """

    __slots__ = ("_even", "_gap", "_slack")

    def __init__(self, *, rate: float, burst: int) -> None:
        self._gap = 1 / rate
        self._slack = (burst - 1) / rate
        self._even = NEVER

    @property
    def ready_at(self) -> float:
        """When the next request may pass."""
        return self._even - self._slack

    def take(self, now: float) -> None:
        """Count a request that passes now."""
        self._even = max(self._even, now) + self._gap

    def rested(self, now: float) -> bool:
        """Return whether the past no longer matters."""
        return self._even <= now


class SlidingWindow:
    """Lets at most `most` things arrive within any second of the receiver's.

    A thing arrives at some moment between its departure and the answer to it, so it counts until a second after
    the answer. Thus no delay on the way can crowd them. Without an answer it is taken to have arrived within
    `travel` seconds, since a request that hangs must not stop the rest.
    """

    __slots__ = ("_ends", "_most", "_travel")

    def __init__(self, *, most: int, travel: float = SECOND) -> None:
        self._most = most
        self._travel = travel
        self._ends: dict[Hashable, float] = {}

    def ready_at(self, now: float) -> float:
        """Return when the next request may depart."""
        if len(self._ends) >= self._most:
            self._ends = {key: end for key, end in self._ends.items() if end > now + TINY}
        return now if len(self._ends) < self._most else min(self._ends.values())

    def depart(self, key: Hashable, now: float) -> None:
        """Count a request that leaves now; `key` is its name until it arrives."""
        self._ends[key] = now + self._travel + SECOND

    def arrived(self, key: Hashable, now: float) -> None:
        """Note that the answer came, if it still matters."""
        if key in self._ends:
            self._ends[key] = min(self._ends[key], now + SECOND)
