"""Occasions: for whom and on which day a routine is chosen, all that a choice depends on beside the library."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from bot.domain.preferences import Preferences
from bot.domain.programme.history import History
from bot.domain.programme.season import Season, season_of

_WHOLE = 2**64


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoiceContext:
    """A person on one day: who came on the day `since`, and what they wish and did."""

    user: int
    day: date
    since: date
    preferences: Preferences = field(default_factory=Preferences)
    history: History = field(default_factory=History)

    @property
    def season(self) -> Season:
        """The week of their programme."""
        return season_of(self.day, since=self.since)

    def chance(self, salt: str, name: str) -> float:
        """Return a number from 0 to 1 for this person, day and name, always the same."""
        return self.chances(salt)(name)

    def chances(self, salt: str) -> Callable[[str], float]:
        """Return what gives the numbers of many names, as `chance` does."""
        common = hashlib.sha256(f"{self.user}|{self.day.isoformat()}|{salt}|".encode())

        def chance(name: str) -> float:
            whole = common.copy()
            whole.update(name.encode())
            return int.from_bytes(whole.digest()[:8], "big") / _WHOLE

        return chance
