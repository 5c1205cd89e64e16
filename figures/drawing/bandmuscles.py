"""Muscles drawn as bands: those of the depth, which shine through, and those that no patch of a limb shows."""

from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from figures.drawing.camera import Camera
from figures.drawing.hand import FINGERS, finger, palm, thumb
from figures.drawing.head import neck_shape
from figures.drawing.skeleton import SIDES, Skeleton
from figures.drawing.solids import (
    filleted,
    join,
    measures,
    smooth,
    softened,
    sphere,
    without,
    wrap,
)
from figures.drawing.trunk import Trunk
from figures.drawing.vectors import Vec, between, plus

PAD = 0.0048  # metres: half the width of a finger that glows
AHEAD = 0.5  # how much a chest faces the eye, that its back is not seen


@dataclass(frozen=True, slots=True, kw_only=True)
class Muscle:
    """A muscle on the page; `deep` ones shine through whatever is before them, but arms."""

    unit: str
    shape: BaseGeometry
    deep: bool
    strength: float = 1.0


def _band(camera: Camera, unit: str, points: list[Vec], radii: list[float]) -> Muscle:
    """Return a band through points, of a thickness at each."""
    known_at, at = np.linspace(0, 1, len(points)), np.linspace(0, 1, 22)
    table = tuple(
        (float(t), *point, radius) for t, point, radius in zip(known_at, points, radii, strict=True)
    )
    rows = measures(table, at)
    balls = [sphere((float(x), float(y), float(z)), max(float(r), 0.004)) for x, y, z, r in rows]
    shape = join(wrap(camera, a, b) for a, b in pairwise(balls))
    return Muscle(unit=unit, shape=shape, deep=True)


def _psoas(body: Skeleton, camera: Camera, side: str) -> Muscle:
    """The deep hip flexor: from the inside of the hip bone over the front of the hip to the thigh."""
    sign, trunk, thigh = SIDES[side], Trunk(body), body.frames[f"thigh_{side}"]
    hip = body.at[f"hip_{side}"]
    groin = between(
        trunk.inside(0.062, 0.012, 0.078 * sign),
        plus(hip, thigh.out((0.060, 0.01, -sign * 0.01))),
        0.5,
    )
    end = plus(hip, thigh.out((0.050, -0.095, -sign * 0.006)))
    start, over = (
        trunk.inside(*each) for each in ((0.016, 0.112, 0.070 * sign), (0.038, 0.062, 0.076 * sign))
    )
    band = _band(camera, "torso", [start, over, groin, end], [0.016, 0.030, 0.034, 0.022])
    return replace(band, shape=smooth(softened(filleted(band.shape, 0.04), 0.014)))


def _trap(body: Skeleton, camera: Camera, side: str) -> Muscle:
    """The upper trapezius: base of the skull to the tip of the shoulder; from ahead only the slope is seen."""
    sign, chest = SIDES[side], body.frames["thorax"]
    shoulder, c7 = body.at[f"shoulder_{side}"], body.at["c7"]
    points = [
        body.beyond("skull", "neck", (-0.02, 0.0, sign * 0.038)),
        plus(c7, chest.out((0.0, 0.016, sign * 0.046))),
        plus(between(c7, shoulder, 0.55), chest.out((0.004, 0.022, 0))),
        plus(shoulder, chest.out((0.0, 0.032, -sign * 0.016))),
    ]
    ahead = camera.sees(chest.x) > AHEAD
    points, radii = (
        (points[1:], [0.024, 0.026, 0.016]) if ahead else (points, [0.014, 0.026, 0.026, 0.014])
    )
    shape = _band(camera, "neck", points, radii).shape
    if ahead:
        shape = softened(without(shape, neck_shape(body, camera)), 0.006)
    far = camera.depth(shoulder) < camera.depth(c7) - 0.05
    return Muscle(unit="torso" if far else "neck", shape=shape, deep=False)


def _deep_glute(body: Skeleton, camera: Camera, side: str) -> Muscle:
    """The piriformis and what lies over it: sacrum to the outside of the hip."""
    sign, hip = SIDES[side], body.frames["pelvis"]
    outside = plus(
        body.at[f"hip_{side}"], body.frames[f"thigh_{side}"].out((-0.02, 0.01, sign * 0.070))
    )
    back = [
        plus(body.at["pelvis"], hip.out(each))
        for each in (
            (-0.10, 0.05, sign * 0.03),
            (-0.125, 0.0, sign * 0.085),
            (-0.10, -0.02, sign * 0.13),
        )
    ]
    return _band(
        camera,
        "torso",
        [back[0], back[1], between(back[2], outside, 0.5), outside],
        [0.020, 0.055, 0.050, 0.020],
    )


def _sole(body: Skeleton, camera: Camera, side: str) -> Muscle:
    """The arch of the foot."""
    foot = [
        body.beyond(f"ankle_{side}", f"foot_{side}", each)
        for each in ((-0.035, -0.06, 0), (0.04, -0.052, 0), (0.11, -0.06, 0))
    ]
    return _band(
        camera, f"shank_{side}", [*foot, body.at[f"toe_{side}"]], [0.012, 0.018, 0.016, 0.008]
    )


def _palm_side(body: Skeleton, camera: Camera, side: str) -> Muscle:
    """The muscles within the hand: the palm, thumb and fingers as far as their tips."""
    inner = softened(palm(body, camera, side).buffer(-0.005), 0.024)
    digits = [thumb(body, side), *(finger(body, side, each) for each in FINGERS)]
    lines = [shapely.LineString(camera.page(each)).buffer(PAD) for each in digits]
    shape = softened(filleted(join([inner, *lines]), 0.003), 0.003)
    return Muscle(unit=f"forearm_{side}", shape=shape, deep=False, strength=0.85)


BANDS = {
    "psoas": _psoas,
    "trap": _trap,
    "deep_glute": _deep_glute,
    "sole": _sole,
    "hand": _palm_side,
}
