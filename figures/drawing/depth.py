"""Order of the body's parts from far to near, worked out from the joints alone: no drawing is needed to check it.

A limb is one part as long as that is true to life. Where its lower half lies before a part that is before its upper
half (or the other way round), forearm or shank become a part of their own.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, Protocol

from figures.drawing.crossing import Bone, crossing
from figures.drawing.skeleton import SIDES, Skeleton
from figures.drawing.vectors import Vec, between, minus

Order = Mapping[str, int | float | Literal["front", "back"]]
EXTREMES = {"front": 10.0, "back": -10.0}
LOWER = {"arm": "forearm", "leg": "shank"}
KNEE_SHARE, HAND_SHARE = 0.25, 0.35
JUST = 1e-4  # the neck comes just before the head
CLEAR = 0.035  # metres of depth from which one part is clearly before another
COLLAR = (
    0.44,
    0.90,
    0.0,
)  # the way in which the opening of a shirt faces, measured along the thorax


class Eye(Protocol):
    """The place from which one looks."""

    def depth(self, point: Vec) -> float:
        """Return how near to the eye a point is."""
        ...

    def page(self, points: list[Vec]) -> Iterable[Iterable[float]]:
        """Return points of the page."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """How near a part is to the eye, and on which side of the body: -1 far to 1 near."""

    depth: float
    side: float = 0.0


Places = dict[str, Place]


def depths(body: Skeleton, eye: Eye, order: Order, lower: Iterable[str] = ()) -> Places:
    """Return where each part of the body is; `lower` names forearms and shanks that are parts of their own."""
    places = {
        "torso": Place(depth=0.0),
        "head": Place(depth=max(_way(body, eye, "thorax", "head"), 0.01)),
    }
    for side in SIDES:
        places[f"leg_{side}"] = _leg(body, eye, side)
        places[f"arm_{side}"] = _arm(body, eye, side)
    _set(places, {name: each for name, each in order.items() if name in places})
    for name in sorted({*lower, *(each for each in order if each not in places)}):
        places[name] = _beside(body, eye, places, name)
    _set(places, order)
    open_ = eye.depth(body.frames["thorax"].out(COLLAR)) > 0
    under = places["head"].depth if open_ else min(places["head"].depth, places["torso"].depth)
    places["neck"] = Place(depth=under - JUST)
    return places


def parted(body: Skeleton, eye: Eye, order: Order) -> Iterator[str]:
    """Yield the forearms and shanks that must be parts of their own at this moment."""
    whole = depths(body, eye, {name: order[name] for name in order if name in PARTS})
    for side in SIDES:
        for upper, lower in LOWER.items():
            name, parent = f"{lower}_{side}", f"{upper}_{side}"
            if parent in order or name in order:
                continue
            if any(
                (whole[parent].depth > whole[part].depth) is not (before > 0)
                for part, before in _meetings(body, eye, name, whole)
            ):
                yield name


PARTS = ("arm_r", "arm_l", "leg_r", "leg_l", "head", "torso")


def _leg(body: Skeleton, eye: Eye, side: str) -> Place:
    hip = _way(body, eye, "pelvis", f"hip_{side}")
    knee = _way(body, eye, f"hip_{side}", f"knee_{side}")
    return Place(depth=hip + KNEE_SHARE * knee, side=hip / body.build.hips)


def _arm(body: Skeleton, eye: Eye, side: str) -> Place:
    shoulders = between(body.at["shoulder_r"], body.at["shoulder_l"], 0.5)
    shoulder = eye.depth(minus(body.at[f"shoulder_{side}"], shoulders))
    forearm = between(body.at[f"elbow_{side}"], body.at[f"wrist_{side}"], 0.5)
    hand = eye.depth(minus(forearm, body.at[f"shoulder_{side}"]))
    return Place(depth=shoulder + HAND_SHARE * hand, side=shoulder / body.build.shoulders)


def _set(places: Places, order: Order) -> None:
    for name, wanted in order.items():
        depth = EXTREMES[wanted] if isinstance(wanted, str) else float(wanted)
        places[name] = Place(depth=depth, side=places[name].side)


def _beside(body: Skeleton, eye: Eye, places: Places, name: str) -> Place:
    """Return the place of a forearm or shank: before all that it crosses in front of, behind all else."""
    parent = places[name.replace("forearm", "arm").replace("shank", "leg")]
    met = list(_meetings(body, eye, name, places))
    low = max((places[part].depth for part, before in met if before > 0), default=None)
    high = min((places[part].depth for part, before in met if before < 0), default=None)
    depth = parent.depth + 0.01
    if low is not None and depth <= low:
        depth = low + 0.01
    if high is not None and depth >= high:
        depth = high - 0.01 if low is None or low < high - 0.01 else (low + high) / 2
    return Place(depth=depth, side=parent.side)


def _meetings(body: Skeleton, eye: Eye, name: str, places: Places) -> Iterator[tuple[str, float]]:
    """Yield the parts that a forearm or shank clearly crosses, with how much nearer to the eye it is there."""
    kind = name.split("_", maxsplit=1)[0]
    own = _bones(body, name)
    upper = name.replace("forearm", "arm").replace("shank", "leg")
    for part in places:
        if part in {name, upper, "neck"} or (kind == "shank" and part == "torso"):
            continue
        found = [
            crossing(a, b, eye)
            for a in own
            for b in _bones(body, part, whole=part not in _halved(places))
        ]
        clear = [each for each in found if each is not None and abs(each) > CLEAR]
        if clear:
            yield part, max(clear, key=abs)


def _halved(places: Places) -> set[str]:
    """Return the limbs whose lower halves are parts of their own."""
    pairs = (("arm", "forearm"), ("leg", "shank"))
    return {
        f"{upper}_{side}" for upper, lower in pairs for side in SIDES if f"{lower}_{side}" in places
    }


def _bones(body: Skeleton, part: str, *, whole: bool = True) -> list[Bone]:
    kind, _, side = part.partition("_")
    rows = BONES[kind] if not (whole and kind in LOWER) else (*BONES[kind], *BONES[LOWER[kind]])
    return [
        Bone(body.at[_sided(body, a, side)], body.at[_sided(body, b, side)], radius)
        for a, b, radius in rows
    ]


def _sided(body: Skeleton, joint: str, side: str) -> str:
    return joint if joint in body.at else f"{joint}_{side}"


BONES: Mapping[str, tuple[tuple[str, str, float], ...]] = {
    # joints, thickness in metres
    "torso": (("pelvis", "lumbar", 0.11), ("lumbar", "thorax", 0.10), ("thorax", "c7", 0.12)),
    "head": (("skull", "head", 0.09),),
    "arm": (("shoulder", "elbow", 0.040),),
    "forearm": (("elbow", "wrist", 0.030), ("wrist", "tip", 0.030)),
    "leg": (("hip", "knee", 0.070),),
    "shank": (("knee", "ankle", 0.045), ("ankle", "toe", 0.035)),
}


def _way(body: Skeleton, eye: Eye, start: str, end: str) -> float:
    return eye.depth(body.at[end]) - eye.depth(body.at[start])
