"""Where each muscle lies, named as a pose file names it, with `_r` or `_l` for one side."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

RIGHT, LEFT = "_r", "_l"


@dataclass(frozen=True, slots=True)
class Patch:
    """Where a muscle lies on a part: from, to, in which direction (0 ahead, 90 out, 180 behind), how wide."""

    bone: str
    start: float
    end: float
    towards: float
    half: float
    lean: float = 0.0  # degrees by which the end lies further out than the start


PATCHES: Mapping[str, Patch] = {
    "quad": Patch("thigh", 0.14, 0.88, 8, 62),
    "rectus": Patch("thigh", 0.0, 0.46, 5, 45),
    "hip_front": Patch("thigh", -0.02, 0.34, 0, 60),
    "hamstring": Patch("thigh", 0.14, 0.92, 180, 66),
    "adductor": Patch("thigh", 0.03, 0.72, 257, 50),
    "outer_hip": Patch("thigh", -0.14, 0.25, 95, 55),
    "it_band": Patch("thigh", 0.05, 0.92, 90, 34),
    "calf": Patch("shank", 0.04, 0.62, 180, 74),
    "soleus": Patch("shank", 0.35, 0.86, 180, 70),
    "ankle": Patch("shank", 0.74, 1.0, 20, 150),
    "shin": Patch("shank", 0.08, 0.75, 20, 50),
    "triceps": Patch("uarm", 0.08, 0.92, 180, 66),
    "biceps": Patch("uarm", 0.10, 0.90, 0, 66),
    "deltoid": Patch("uarm", -0.06, 0.42, 130, 78),
    "forearm_in": Patch("farm", 0.02, 0.85, 0, 88),
    "forearm_out": Patch("farm", 0.02, 0.85, 180, 88),
    "glute": Patch("trunk", -0.085, 0.062, 150, 50),
    "lat": Patch("trunk", 0.17, 0.42, 120, 48),
    "oblique": Patch("trunk", 0.08, 0.30, 88, 48),
    "chest": Patch("trunk", 0.318, 0.456, 44, 48, 18),
    "lower_back": Patch("spine", 0.08, 0.27, 180, 52),
    "upper_back": Patch("spine", 0.27, 0.47, 180, 62),
    "mid_back": Patch("spine", 0.15, 0.34, 180, 56),
    "blades": Patch("trunk", 0.285, 0.455, 165, 14, -6),
    "spine": Patch("spine", 0.05, 0.47, 180, 34),
    "abs": Patch("spine", 0.05, 0.33, 0, 44),
    "neck_side": Patch("neck", 0.12, 0.86, 95, 62),
    "neck_back": Patch("neck", 0.10, 0.95, 180, 70),
    "neck_front": Patch("neck", 0.10, 0.95, 0, 70),
}
DEEP = ("psoas", "trap", "deep_glute", "sole", "hand")  # bands, see the module `muscles`
MUSCLES = frozenset({*PATCHES, *DEEP})
# neighbours that are drawn as one shape
TOGETHER = (
    ("psoas", "rectus", "hip_front"),
    ("neck_side", "trap"),
    ("lat", "oblique"),
    ("sole", "calf"),
)


def plain(target: str) -> str:
    """Return a muscle's name without its side."""
    return target.removesuffix(RIGHT).removesuffix(LEFT)


def sided(target: str) -> Iterator[tuple[str, str]]:
    """Yield a target's muscle with each side that is meant; one over the spine has no sides."""
    if target.endswith((RIGHT, LEFT)):
        yield target[:-2], target[-1]
    elif target in PATCHES and PATCHES[target].bone == "spine":
        yield target, "r"
    else:
        yield target, "r"
        yield target, "l"
