"""Which part of the body is before which? Said by the joints alone, so that it can be checked without drawing."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, Protocol

from bot.pictures.figure.skeleton import SIDES, Skeleton
from bot.pictures.figure.vectors import Vec, between, minus

Order = Mapping[str, int | float | Literal["front", "back"]]
EXTREMES = {"front": 10.0, "back": -10.0}
PARTS = ("arm_r", "arm_l", "forearm_r", "forearm_l", "leg_r", "leg_l", "head", "torso")
KNEE_SHARE, HAND_SHARE = 0.25, 0.35
JUST = 1e-4  # the neck comes just before the head


class Eye(Protocol):
    """Whoever looks."""

    def depth(self, point: Vec) -> float:
        """Return how near to the eye a point is."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """How near a part is to the eye, and on which side of the body: -1 far to 1 near."""

    depth: float
    side: float = 0.0


def depths(body: Skeleton, eye: Eye, order: Order) -> dict[str, Place]:
    """Return where each part of the body is; forearms are parts of their own only if the order names them."""
    places = {
        "torso": Place(depth=0.0),
        "head": Place(depth=max(_way(body, eye, "thorax", "head"), 0.01)),
    }
    for side in SIDES:
        hip = _way(body, eye, "pelvis", f"hip_{side}")
        knee = _way(body, eye, f"hip_{side}", f"knee_{side}")
        places[f"leg_{side}"] = Place(depth=hip + KNEE_SHARE * knee, side=hip / body.build.hips)
        shoulders = between(body.at["shoulder_r"], body.at["shoulder_l"], 0.5)
        shoulder = eye.depth(minus(body.at[f"shoulder_{side}"], shoulders))
        forearm = between(body.at[f"elbow_{side}"], body.at[f"wrist_{side}"], 0.5)
        hand = eye.depth(minus(forearm, body.at[f"shoulder_{side}"]))
        depth = shoulder + HAND_SHARE * hand
        places[f"arm_{side}"] = Place(depth=depth, side=shoulder / body.build.shoulders)
        if f"forearm_{side}" in order:
            places[f"forearm_{side}"] = Place(
                depth=depth + 0.01, side=shoulder / body.build.shoulders
            )
    for name, wanted in order.items():
        depth = EXTREMES[wanted] if isinstance(wanted, str) else float(wanted)
        places[name] = Place(depth=depth, side=places[name].side)
    places["neck"] = Place(depth=places["head"].depth - JUST)
    return places


def _way(body: Skeleton, eye: Eye, start: str, end: str) -> float:
    return eye.depth(body.at[end]) - eye.depth(body.at[start])
