"""Joints of a figure: named points and the frames of bones, worked out for every moment."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.domain.errors import ContentError
from figures.drawing.build import WOMAN, Build
from figures.drawing.schema import Point, Spot, vec
from figures.drawing.vectors import Frame, Vec, plus, unit

SIDES: Mapping[str, float] = {"r": 1.0, "l": -1.0}
OTHER = {"r": "l", "l": "r"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Grip:
    """What the fingers of one hand do, in degrees: three joints bent, fingers spread, the thumb's place."""

    knuckle: float = 14
    middle: float = 20
    tip: float = 12
    spread: float = 2
    thumb_out: float = 32
    thumb_over: float = 18
    thumb_bent: float = 14
    stagger: float = 0

    def towards(self, other: "Grip", t: float) -> "Grip":
        """Return the grip at the share t of the way to another."""
        return Grip(
            **{
                name: getattr(self, name) + (getattr(other, name) - getattr(self, name)) * t
                for name in Grip.__slots__
            }
        )


@dataclass(slots=True, kw_only=True)
class Skeleton:
    """Joints and bones at one moment; `reached` says how far a limb's target is, in shares of its length."""

    build: Build = WOMAN
    at: dict[str, Vec] = field(default_factory=dict)
    frames: dict[str, Frame] = field(default_factory=dict)
    grips: dict[str, Grip] = field(default_factory=dict)
    reached: dict[str, float] = field(default_factory=dict)
    breath: float = 0.0

    def point(self, spec: Point) -> Vec:
        """Return the place of a point of a pose file; raise `ContentError` for a joint that is not there (yet)."""
        if not isinstance(spec, Spot):
            return vec(spec)
        offset = vec(spec.offset)
        if spec.along is not None:
            offset = self.frame(spec.along).out(offset)
        return plus(self.joint(spec.on), offset)

    def joint(self, name: str) -> Vec:
        """Return the place of a joint by its name."""
        if name not in self.at:
            raise ContentError(f"expected a joint, found {name}. Choose one of: {_list(self.at)}.")
        return self.at[name]

    def frame(self, name: str) -> Frame:
        """Return a bone's frame by its name."""
        if name not in self.frames:
            raise ContentError(
                f"expected a bone, found {name}. Choose one of: {_list(self.frames)}."
            )
        return self.frames[name]

    def beyond(self, joint: str, bone: str, offset: Vec) -> Vec:
        """Return the point at an offset, measured along a bone, from a joint."""
        return plus(self.at[joint], self.frames[bone].out(offset))

    def direction(self, numbers: tuple[float, ...], along: str | None = None) -> Vec:
        """Return a direction of a pose file, of length 1."""
        way = vec(numbers)
        return unit(self.frame(along).out(way) if along else way)


def _list(names: Mapping[str, object]) -> str:
    return ", ".join(sorted(names))
