"""What may stand in the files that need no translation? Numbers, tags and references; no words."""

from enum import StrEnum
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, StrictInt, model_validator

from bot.domain.routine import Place
from bot.domain.stretch import Position, Stretch
from bot.library.problem import Unfit
from bot.library.timings import AnyMoves

Name = Annotated[str, Field(pattern=r"^[a-z]+(-[a-z0-9]+)*$", max_length=40)]
Level = Annotated[StrictInt, Field(ge=1, le=3)]
Revision = Annotated[StrictInt, Field(ge=1)]


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
    """A movement that a person may want to leave out, whatever their reason."""

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


class Facts(BaseModel):
    """A file, or a part of one: knows its fields and refuses all others."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Seed(Facts):
    """What the article, with which this library began, says of a stretch; for whoever edits it, shown to nobody.

    `sentences` of the article, the `hold` it states, a `claim` that is not repeated, and what is `ours`.
    """

    sentences: list[StrictInt]
    hold: str
    claim: str = ""
    ours: list[str]


class StretchFacts(Facts):
    """One stretch: everything about it that needs no translation."""

    id: Name
    rev: Revision
    position: Position
    lying_on: Literal["back", "front", "side"] | None = None
    seated_on: Literal["chair", "floor"] | None = None
    also_position: list[Position] = Field(default_factory=list)
    equipment: list[Equipment]
    level: Level
    kind: Literal["static", "dynamic", "isometric"]
    sides: Literal["unilateral", "bilateral"]
    areas: Annotated[list[Area], Field(min_length=1)]
    muscles: Annotated[list[Name], Field(min_length=1)]
    loads: list[Load]
    contraindications: list[Name]
    sources: Annotated[list[Name], Field(min_length=1)]
    timing: AnyMoves
    seed: Seed | None = None

    @property
    def one_sided(self) -> bool:
        """Whether each side has a turn of its own."""
        return self.sides == "unilateral"

    @property
    def needed_loads(self) -> set[Load]:
        """What its position alone asks of the body; whoever leaves these out must not be given it."""
        standing = self.position is Position.STANDING or self.seated_on == "chair"
        needed = set() if standing else {Load.FLOOR}
        if self.position is Position.KNEELING:
            needed.add(Load.KNEELING)
        if self.lying_on in {"back", "front"}:
            needed.add(Load(f"lying-{self.lying_on}"))
        return needed

    @model_validator(mode="after")
    def _say_where(self) -> Self:
        for field, position in (("lying_on", Position.LYING), ("seated_on", Position.SEATED)):
            if (getattr(self, field) is not None) != (self.position is position):
                expected = f"it with the position {position}, and with no other"
                raise Unfit(expected, field=field)
        return self

    @model_validator(mode="after")
    def _have_sides(self) -> Self:
        if not self.one_sided and self.timing.switch_s is not None:
            raise Unfit(
                "none where there are no sides to change",
                remedy="Take it out.",
                field="timing.switch_s",
            )
        return self

    @model_validator(mode="after")
    def _name_loads(self) -> Self:
        if missing := self.needed_loads - set(self.loads):
            names = ", ".join(sorted(missing))
            expected = f"what goes with its position too: {names}"
            raise Unfit(expected, remedy="Add it.", field="loads")
        return self

    def fits(self, place: Place) -> bool:
        """Return whether it can be done there."""
        fitting = {
            Place.FLOOR: True,
            Place.CHAIR: self.seated_on == "chair" or Position.SEATED in self.also_position,
            Place.STANDING: Position.STANDING in {self.position, *self.also_position},
        }
        return fitting[place]

    def stretch(self, moves: AnyMoves | None = None) -> Stretch:
        """Return the stretch as the domain knows it, with the times of a routine if they are given."""
        return Stretch(
            id=self.id,
            position=self.position,
            one_sided=self.one_sided,
            timing=(moves or self.timing).timing(),
            level=self.level,
            equipment=tuple(self.equipment),
            areas=tuple(self.areas),
            loads=tuple(self.loads),
            sources=tuple(self.sources),
        )


class Item(Facts):
    """One stretch of a routine, perhaps with times of its own."""

    stretch: Name
    hold_s: StrictInt | None = None
    breaths: StrictInt | None = None
    reps: StrictInt | None = None
    rest_s: StrictInt | None = None

    @property
    def changes(self) -> dict[str, Any]:
        """The times of its own."""
        return self.model_dump(exclude={"stretch"}, exclude_none=True)


class RoutineFacts(Facts):
    """One routine: its stretches in order, and what it suits."""

    id: Name
    rev: Revision
    place: Place
    level: Level
    when: Annotated[list[When], Field(min_length=1)]
    items: Annotated[list[Item], Field(min_length=3, max_length=16)]


class Source(Facts):
    """Where facts come from; `how` says what was read."""

    title: Annotated[str, Field(min_length=1)]
    publisher: Annotated[str, Field(min_length=1)]
    url: Annotated[str, Field(pattern=r"^https?://")] | None = None
    how: Literal["origin", "reprint", "copy", "abstract", "secondary", "repo"]
