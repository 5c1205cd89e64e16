"""What is a stretch, and how long does it take?"""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum


class Side(StrEnum):
    """The side that is stretched (not the side of the front foot)."""

    RIGHT = "right"
    LEFT = "left"

    @property
    def other(self) -> "Side":
        """The opposite side."""
        return Side.LEFT if self is Side.RIGHT else Side.RIGHT


class Position(StrEnum):
    """How one starts: it decides the lead-in where a stretch gives none."""

    STANDING = "standing"
    SEATED = "seated"
    KNEELING = "kneeling"
    LYING = "lying"
    ALL_FOURS = "all-fours"


class Mode(StrEnum):
    """What is counted while one stays in a stretch."""

    HOLD = "hold"
    BREATHS = "breaths"
    REPS = "reps"


LEAD_IN = {
    Position.STANDING: timedelta(seconds=6),
    Position.SEATED: timedelta(seconds=6),
    Position.KNEELING: timedelta(seconds=10),
    Position.LYING: timedelta(seconds=15),
    Position.ALL_FOURS: timedelta(seconds=15),
}
CHANGEOVER = timedelta(seconds=6)


@dataclass(frozen=True, slots=True, kw_only=True)
class Timing:
    """The times of one stretch; `hold` is the length of one hold on one side, whatever is counted in it.

    `count` is how many breaths or repetitions fill a hold (0 for a plain hold); `rounds` how many holds each
    side gets, `rest` apart. `get_ready` and `switch` are None where the content gives none.
    """

    mode: Mode
    hold: timedelta
    count: int = 0
    rounds: int = 1
    rest: timedelta = timedelta(0)
    get_ready: timedelta | None = None
    switch: timedelta | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """One exercise: the facts about it, without words."""

    id: str
    position: Position
    one_sided: bool
    timing: Timing
    level: int = 1
    equipment: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    loads: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()

    @property
    def lead_in(self) -> timedelta:
        """Seconds to get into place: the stretch's own, else what its position needs."""
        ready = self.timing.get_ready
        return LEAD_IN[self.position] if ready is None else ready

    @property
    def changeover(self) -> timedelta:
        """Seconds to change sides: the stretch's own, else six."""
        switch = self.timing.switch
        return CHANGEOVER if switch is None else switch
