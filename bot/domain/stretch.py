"""Stretches: what each of them is, and how long it takes."""

from dataclasses import dataclass, field, replace
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
    """The starting position: it decides the lead-in where a stretch gives none."""

    STANDING = "standing"
    SEATED = "seated"
    KNEELING = "kneeling"
    LYING = "lying"
    ALL_FOURS = "all-fours"


class Seat(StrEnum):
    """The seat."""

    CHAIR = "chair"
    FLOOR = "floor"


class Place(StrEnum):
    """What the person needs to be able to do: sit on a chair, stand, or go down to the floor as well."""

    CHAIR = "chair"
    STANDING = "standing"
    FLOOR = "floor"


class Kind(StrEnum):
    """What the body does: stay, move, or work without moving."""

    STATIC = "static"
    DYNAMIC = "dynamic"
    ISOMETRIC = "isometric"


class Equipment(StrEnum):
    """What a stretch needs; a wall may be any fixed support."""

    CHAIR = "chair"
    WALL = "wall"
    MAT = "mat"
    STRAP = "strap"


class Area(StrEnum):
    """A part of the body that can be worked on."""

    HIP_FLEXORS = "hip-flexors"
    QUADS = "quads"
    GLUTES = "glutes"
    INNER_THIGHS = "inner-thighs"
    HAMSTRINGS = "hamstrings"
    CALVES = "calves"
    ANKLES_FEET = "ankles-feet"
    LOWER_BACK = "lower-back"
    ABDOMEN = "abdomen"
    SIDE_BODY = "side-body"
    UPPER_BACK = "upper-back"
    CHEST = "chest"
    SHOULDERS = "shoulders"
    NECK = "neck"
    WRISTS_HANDS = "wrists-hands"


class Load(StrEnum):
    """A movement that a person may want to leave out."""

    FLOOR = "floor"
    KNEELING = "kneeling"
    LYING_BACK = "lying-back"
    LYING_FRONT = "lying-front"
    HEAD_LOW = "head-low"
    FORWARD_BEND = "forward-bend"
    SPINE_TWIST = "spine-twist"
    BACK_BEND = "back-bend"
    WRIST_LOAD = "wrist-load"
    OVERHEAD = "overhead"
    BALANCE = "balance"
    DEEP_KNEE_BEND = "deep-knee-bend"
    LEG_CROSS = "leg-cross"
    NECK_RANGE = "neck-range"


class Mode(StrEnum):
    """What is counted while the person stays in a stretch."""

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
REST = timedelta(seconds=10)
"""Between two holds of a side where the content gives no rest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Timing:
    """The times of a stretch; `hold` is the length of one hold on one side, whatever is counted in it.

    `count` is how many breaths or repetitions fill a hold (0 for a plain hold); `rounds` how many holds each
    side gets, `rest` apart. A hold may be chosen from `shortest` to `longest`; repetitions leave no choice.
    `get_ready` and `switch` are None where the content gives none.
    """

    mode: Mode
    hold: timedelta
    count: int = 0
    rounds: int = 1
    rest: timedelta = timedelta(0)
    shortest: timedelta | None = None
    longest: timedelta | None = None
    get_ready: timedelta | None = None
    switch: timedelta | None = None

    @property
    def per_side(self) -> timedelta:
        """How long each side is worked on, rests left out: what counts towards a week's dose."""
        return self.rounds * self.hold

    def held(self, wanted: timedelta) -> "Timing":
        """Return it with the hold nearest to `wanted` that it allows; breaths stay whole."""
        if self.shortest is None or self.longest is None:
            return self
        hold = min(max(wanted, self.shortest), self.longest)
        if self.mode is not Mode.BREATHS:
            return replace(self, hold=hold)
        breath = self.hold / self.count
        return replace(self, hold=hold // breath * breath, count=hold // breath)

    def repeated(self, rounds: int) -> "Timing":
        """Return it with so many holds on each side; 0 leaves as many as there are."""
        if rounds in {0, self.rounds}:
            return self
        return replace(self, rounds=rounds, rest=self.rest or REST)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """An exercise: the facts about it, without words.

    `areas` begins with the area that it works most. `seated_on` is None unless the person sits; `also_position` names
    positions in which it can be done as well. `length` is how long it takes from its card to the end of its last hold,
    at the plain pace; it follows from the rest, and is worked out once because composing a routine asks for it often.
    `share` is the part of it in which each side is worked on.
    """

    id: str
    position: Position
    one_sided: bool
    timing: Timing
    kind: Kind = Kind.STATIC
    seated_on: Seat | None = None
    also_position: tuple[Position, ...] = ()
    level: int = 1
    equipment: tuple[Equipment, ...] = ()
    areas: tuple[Area, ...] = ()
    loads: tuple[Load, ...] = ()
    sources: tuple[str, ...] = ()
    length: timedelta = field(init=False, repr=False, compare=False)
    share: float = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        sides = len(Side) if self.one_sided else 1
        side = self.timing.per_side + (self.timing.rounds - 1) * self.timing.rest
        length = self.lead_in + sides * side + (sides - 1) * self.changeover
        object.__setattr__(self, "length", length)
        object.__setattr__(self, "share", self.timing.per_side / length)

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

    @property
    def on_floor(self) -> bool:
        """Whether it is done on the floor."""
        return self.seated_on is Seat.FLOOR or self.position in _DOWN

    def fits(self, place: Place) -> bool:
        """Return whether it can be done there; at a place with a floor everything can."""
        if place is Place.CHAIR:
            return self.seated_on is Seat.CHAIR or Position.SEATED in self.also_position
        if place is Place.STANDING:
            return Position.STANDING in {self.position, *self.also_position}
        return True


_DOWN = frozenset({Position.KNEELING, Position.LYING, Position.ALL_FOURS})
