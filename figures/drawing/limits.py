"""Limits of a body: how far each joint bends and how low each part lies, held against what people can do."""

import math
from collections.abc import Iterator, Mapping

from figures.drawing.build import SHANK, THIGH
from figures.drawing.skeleton import SIDES, Skeleton
from figures.drawing.vectors import Vec, angle, between, minus

LIMITS: Mapping[str, tuple[float, float]] = {
    # degrees, forward or closing: least, most
    "hip": (-35, 145),
    "hip out": (-45, 80),
    "knee": (-2, 165),
    "ankle": (-95, 40),
    "elbow": (-1, 160),
    "wrist": (0, 95),
    "neck": (0, 75),
}
TOO_FAR = 1.003  # of a limb's length
TOO_DEEP = 0.03  # metres that a part may sink into the floor
FLESH = {
    "elbow": 0.036,
    "wrist": 0.022,
    "tip": 0.010,
    "knee": 0.050,
    "hip": 0.095,
    "head": 0.115,
    "thorax": 0.085,
}


def faults(body: Skeleton) -> Iterator[str]:
    """Yield what no body could do at one moment."""
    for limb, ratio in body.reached.items():
        if ratio > TOO_FAR:
            yield f"{limb}: its target is {100 * (ratio - 1):.1f} % out of reach"
    for joint, degrees in bends(body):
        low, high = LIMITS[joint.split("_")[0]]
        if not low <= degrees <= high:
            yield f"{joint}: {degrees:.0f} degrees, not within {low:.0f} to {high:.0f}"
    for part, height in lowest(body):
        if height < -TOO_DEEP:
            yield f"{part}: {-100 * height:.0f} cm below the floor"


def bends(body: Skeleton) -> Iterator[tuple[str, float]]:
    """Yield how far each joint is bent, in degrees."""
    trunk = angle(body.frames["thorax"].y, body.frames["head"].y)
    yield "neck", trunk
    for side in SIDES:
        yield from _leg(body, side)
        yield from _arm(body, side)


def _leg(body: Skeleton, side: str) -> Iterator[tuple[str, float]]:
    thigh = minus(body.at[f"knee_{side}"], body.at[f"hip_{side}"])
    shank = minus(body.at[f"ankle_{side}"], body.at[f"knee_{side}"])
    ahead, up, right = body.frames["pelvis"].into(thigh)
    if (
        math.hypot(ahead, up) > 0.4 * THIGH
    ):  # else the leg goes straight out, and this angle says nothing
        yield f"hip_{side}", math.degrees(math.atan2(ahead, -up))
    yield (
        f"hip out_{side}",
        math.degrees(math.asin(max(-1.0, min(1.0, right * SIDES[side] / THIGH)))),
    )
    yield f"knee_{side}", angle(thigh, shank)
    toes = body.frames[f"shank_{side}"].into(body.frames[f"foot_{side}"].x)
    yield f"ankle_{side}", math.degrees(math.atan2(toes[1], math.hypot(toes[0], toes[2])))


def _arm(body: Skeleton, side: str) -> Iterator[tuple[str, float]]:
    upper = minus(body.at[f"elbow_{side}"], body.at[f"shoulder_{side}"])
    lower = minus(body.at[f"wrist_{side}"], body.at[f"elbow_{side}"])
    yield f"elbow_{side}", angle(upper, lower)
    yield f"wrist_{side}", angle(lower, minus(body.at[f"palm_{side}"], body.at[f"wrist_{side}"]))


def lowest(body: Skeleton) -> Iterator[tuple[str, float]]:
    """Yield how high the lowest point of each part is, in metres."""
    yield "head", body.at["head"][1] - FLESH["head"]
    yield "thorax", _chest(body)[1] - FLESH["thorax"]
    for side in SIDES:
        for part in ("elbow", "wrist", "tip", "knee", "hip"):
            yield f"{part}_{side}", body.at[f"{part}_{side}"][1] - FLESH[part]
        for part in ("heel", "ball", "toe"):
            yield f"{part}_{side}", body.at[f"{part}_{side}"][1]
        calf = between(body.at[f"knee_{side}"], body.at[f"ankle_{side}"], 0.3)
        yield f"calf_{side}", calf[1] - 0.15 * SHANK


def _chest(body: Skeleton) -> Vec:
    return between(body.at["thorax"], body.at["c7"], 0.4)
