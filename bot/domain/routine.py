"""What is a routine: stretches in an order, each perhaps with times of its own."""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from bot.domain.stretch import Area, Equipment, Load, Place, Stretch

__all__ = ["Place", "Routine", "When"]


class When(StrEnum):
    """An occasion that a routine suits."""

    ANY = "any"
    MORNING = "morning"
    MIDDAY = "midday"
    AFTERNOON = "afternoon"
    EVENING = "evening"
    WORK = "work"
    TRAVEL = "travel"
    AFTER_SITTING = "after-sitting"
    AFTER_SPORT = "after-sport"
    BEFORE_SPORT = "before-sport"


@dataclass(frozen=True, slots=True, kw_only=True)
class Routine:
    """An ordered list of stretches, whose overrides are already applied.

    `name` is what a person called it; the names of others are in the content.
    """

    id: str
    place: Place
    level: int
    stretches: tuple[Stretch, ...]
    when: tuple[When, ...] = ()
    name: str = ""

    @property
    def length(self) -> timedelta:
        """How long it takes from the first card to the finish, at the plain pace."""
        return sum((each.length for each in self.stretches), timedelta(0))

    @property
    def minutes(self) -> int:
        """Its length in minutes, rounded up."""
        return -(-self.length // timedelta(minutes=1))

    @property
    def areas(self) -> tuple[Area, ...]:
        """What its stretches work most, in their order."""
        return tuple(dict.fromkeys(area for each in self.stretches for area in each.areas[:1]))

    @property
    def loads(self) -> frozenset[Load]:
        """Everything that it asks of the body."""
        return frozenset(load for each in self.stretches for load in each.loads)

    @property
    def equipment(self) -> frozenset[Equipment]:
        """Everything that it needs."""
        return frozenset(thing for each in self.stretches for thing in each.equipment)
