"""For whom is a routine chosen, and on which day? All that a choice depends on beside the library."""

import hashlib
from dataclasses import dataclass, field
from datetime import date

from bot.domain.programme.history import History
from bot.domain.programme.season import Season, season_of
from bot.domain.wishes import Wishes

_WHOLE = 2**64


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """One person on one day: who came on the day `since`, and what they wish and did."""

    user: int
    day: date
    since: date
    wishes: Wishes = field(default_factory=Wishes)
    history: History = field(default_factory=History)

    @property
    def season(self) -> Season:
        """The week of their programme."""
        return season_of(self.day, since=self.since)

    def chance(self, salt: str, name: str) -> float:
        """Return a number from 0 to 1 for this person, day and name: always the same one."""
        text = f"{self.user}|{self.day.isoformat()}|{salt}|{name}"
        digest = hashlib.sha256(text.encode()).digest()
        return int.from_bytes(digest[:8], "big") / _WHOLE
