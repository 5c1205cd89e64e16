"""What is a routine: stretches in an order, each perhaps with times of its own."""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from bot.domain.stretch import Side, Stretch


class Place(StrEnum):
    """What a routine needs to be done on."""

    CHAIR = "chair"
    STANDING = "standing"
    FLOOR = "floor"


@dataclass(frozen=True, slots=True, kw_only=True)
class Routine:
    """An ordered list of stretches, whose overrides are already applied."""

    id: str
    place: Place
    level: int
    stretches: tuple[Stretch, ...]
    when: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()

    @property
    def length(self) -> timedelta:
        """How long it takes from the first card to the finish, at the plain pace."""
        return sum(map(_length, self.stretches), timedelta(0))

    @property
    def minutes(self) -> int:
        """Its length in minutes, rounded up."""
        return -(-self.length // timedelta(minutes=1))


def _length(stretch: Stretch) -> timedelta:
    timing, sides = stretch.timing, len(Side) if stretch.one_sided else 1
    side = timing.rounds * timing.hold + (timing.rounds - 1) * timing.rest
    return stretch.lead_in + sides * side + (sides - 1) * stretch.changeover
