"""The model of a pose file; content/poses/README.md explains every field to people who draw."""

from enum import StrEnum
from typing import Annotated, Any, Literal

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StrictFloat,
    StrictInt,
    model_validator,
)

from figures.drawing.vectors import Vec

Number = StrictInt | StrictFloat


class Part(BaseModel):
    """A part of a pose file: knows its fields and refuses all others."""

    model_config = ConfigDict(extra="forbid", frozen=True)


def _padded(value: Any) -> Any:
    """Let a single number stand for a bend forward, and missing numbers for none."""
    numbers = list(value) if isinstance(value, list | tuple) else [value]
    return (*numbers, 0, 0)[: max(3, len(numbers))]


Triple = tuple[Number, Number, Number]
Bend = Annotated[Triple, BeforeValidator(_padded)]


class Spot(Part):
    """A point at a joint; the offset is measured along the world, or along a bone."""

    on: str
    offset: Triple = (0, 0, 0)
    along: str | None = None


def _spotted(value: Any) -> Any:
    """Let a joint's name stand for the joint itself."""
    return {"on": value} if isinstance(value, str) else value


Point = Annotated[Triple | Spot, BeforeValidator(_spotted)]


class Pelvis(Part):
    """Where the body is: the pelvis itself, or else the joint `anchor`, is at `at`."""

    at: Triple
    lean: Number = 0
    turn: Number = 0
    tilt: Number = 0
    anchor: str | None = None


class Spine(Part):
    """Bends in degrees: forward, to the right side, turned to the right."""

    lumbar: Bend = (0, 0, 0)
    thorax: Bend = (0, 0, 0)
    neck: Bend = (0, 0, 0)
    head: Bend = (0, 0, 0)


class Leg(Part):
    """One of three: a `foot` on the floor, an `ankle` at a point, or the angles of `hip` and `knee`."""

    foot: tuple[Number, Number] | Triple | None = None
    heel: Number = 0
    turn_out: Number = 0
    ankle: Point | None = None
    toes_to: Triple | None = None
    sole_to: Triple = (0, -1, 0)
    knee_to: Triple | None = None
    hip: Bend | None = None
    knee: Number = 0
    flex: Number = 0
    toes: Number = 0

    @model_validator(mode="after")
    def _is_one_of_three(self) -> "Leg":
        if sum(each is not None for each in (self.foot, self.ankle, self.hip)) != 1:
            raise ValueError("a leg needs just one of foot, ankle and hip")
        return self


class Shape(StrEnum):
    """What the fingers do."""

    RELAXED = "relaxed"
    FLAT = "flat"
    SPREAD = "spread"
    CUP = "cup"
    GRIP = "grip"
    HOOK = "hook"
    FIST = "fist"
    POINT = "point"


class Arm(Part):
    """One of two: the palm of the `hand` at a point, or the angles of `shoulder` and `elbow`."""

    hand: Point | None = None
    via: Point | None = None
    elbow_to: Triple | None = None
    fingers: Triple | None = None
    palm: Triple = (0, -1, 0)
    along: str | None = None
    shoulder: Bend | None = None
    elbow: Number = 5
    turn: Number = 0
    wrist: tuple[Number, Number] = (0, 0)
    shape: Shape = Shape.RELAXED
    shrug: Number = 0
    reach: Number = 0

    @model_validator(mode="after")
    def _is_one_of_two(self) -> "Arm":
        if (self.hand is None) == (self.shoulder is None):
            raise ValueError("an arm needs just one of hand and shoulder")
        return self


class Pose(Part):
    """A position of the whole body."""

    pelvis: Pelvis
    spine: Spine = Spine()
    leg_r: Leg
    leg_l: Leg
    arm_r: Arm
    arm_l: Arm
    glow: Annotated[Number, Field(ge=0, le=1)] | None = None


class Camera(Part):
    """From where one looks, in degrees: yaw 0 sees the figure's right side, 90 its front."""

    yaw: Number = 0
    pitch: Annotated[Number, Field(ge=0, le=60)] = 9
    focus: tuple[str, ...] = ()
    margin: Number = 0.12
    shape: Literal["square", "wide", "tall"] | None = None
    span: Number = 1.45
    shift: tuple[Number, Number] = (0, 0)


class Prop(Part):
    """A thing in the picture; which numbers count depends on its type."""

    type: Literal["mat", "chair", "wall", "block", "cushion", "strap", "table"]
    at: tuple[Number, ...] = ()
    size: tuple[Number, ...] = ()
    x: tuple[Number, Number] | None = None
    z: tuple[Number, Number] | None = None
    joints: tuple[str, ...] = ()
    front: bool = False
    back: bool = True


class Arrow(Part):
    """Shows the movement: follows a joint, goes from a point to a point, or goes round a point."""

    follow: str | None = None
    start: Point | None = Field(default=None, alias="from")
    end: Point | None = Field(default=None, alias="to")
    around: Point | None = None
    radius: Number = 0.12
    sweep: tuple[Number, Number] = (0, 270)
    offset: tuple[Number, Number] = (0, 0)
    length: Number | None = None
    bend: Number = 0
    part: tuple[Number, Number] = (0, 1)

    @model_validator(mode="after")
    def _is_one_of_three(self) -> "Arrow":
        pair = self.start is not None and self.end is not None
        if sum((self.follow is not None, pair, self.around is not None)) != 1:
            raise ValueError("an arrow needs just one of follow, from with to, and around")
        return self


class Pace(StrEnum):
    """How the film goes: one slow move and a hold, moves to and fro, or one flowing round."""

    HOLD = "hold"
    REPS = "reps"
    FLOW = "flow"


class Step(StrEnum):
    """Whether a foot that moves is lifted."""

    LIFT = "lift"
    SLIDE = "slide"


class PoseFile(Part):
    """A stretch, drawn for its right side."""

    who: str | None = None
    outfit: Literal["first", "second"] | None = None
    scene: str | None = None
    theme: str | None = None
    camera: Camera = Camera()
    targets: tuple[str, ...] = ()
    props: tuple[Prop, ...] = ()
    order: dict[str, Number | Literal["front", "back"]] = Field(default_factory=dict)
    pace: Pace = Pace.HOLD
    step: Step = Step.LIFT
    inset: bool | None = None
    eyes: Literal["open", "closed"] = "open"
    start: Pose
    stretch: Pose
    then: tuple[Pose, ...] = ()
    arrows: tuple[Arrow, ...] = ()

    @property
    def positions(self) -> tuple[Pose, ...]:
        """All positions, in the order in which the film goes through them."""
        return (self.start, self.stretch, *self.then)


def vec(numbers: tuple[Number, ...]) -> Vec:
    """Return three numbers as a vector."""
    x, y, z = numbers
    return (float(x), float(y), float(z))
