"""Preferences: the limits that each routine of a person keeps to."""

from dataclasses import dataclass
from datetime import timedelta

from bot.domain.routine import Routine
from bot.domain.stretch import Equipment, Load, Place, Stretch

SHORTEST, LONGEST = 2, 30
"""The shortest and the longest routine, in minutes."""
GENTLE, HARDEST = 1, 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Preferences:
    """What a person's routines may be: where they are done, how long they take, and what is left out.

    `level` is the highest level of a stretch; `avoided` are movements that the person has switched off, for reasons
    that nobody asks for; `lacking` is what they do not have at hand.
    """

    place: Place = Place.FLOOR
    minutes: int = 5
    level: int = GENTLE
    avoided: frozenset[Load] = frozenset()
    lacking: frozenset[Equipment] = frozenset()

    @property
    def budget(self) -> timedelta:
        """The minutes, as a length of time."""
        return timedelta(minutes=self.minutes)

    def __str__(self) -> str:
        """Return a text that is the same for the same wishes, and begins with the place."""
        left_out = (",".join(sorted(names)) or "-" for names in (self.avoided, self.lacking))
        return " ".join([self.place, str(self.minutes), str(self.level), *left_out])

    def allow(self, stretch: Stretch) -> bool:
        """Return whether this stretch may be in a routine of theirs."""
        return (
            stretch.fits(self.place)
            and stretch.level <= self.level
            and self.avoided.isdisjoint(stretch.loads)
            and self.lacking.isdisjoint(stretch.equipment)
        )

    def allow_all(self, routine: Routine) -> bool:
        """Return whether all of a routine is allowed, and it takes no longer than it may."""
        return routine.length <= self.budget and all(map(self.allow, routine.stretches))
