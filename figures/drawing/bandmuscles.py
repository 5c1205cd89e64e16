"""Muscles drawn as bands: those of the depth, which shine through, and those that no patch of a limb shows."""

from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np
from shapely.geometry.base import BaseGeometry

from figures.drawing.camera import Array, Camera
from figures.drawing.hand import palm
from figures.drawing.skeleton import SIDES, Skeleton
from figures.drawing.solids import (
    filleted,
    join,
    measures,
    smooth,
    softened,
    sphere,
    wrap,
)
from figures.drawing.trunk import Trunk
from figures.drawing.vectors import Vec, between, plus


@dataclass(frozen=True, slots=True, kw_only=True)
class Muscle:
    """A muscle on the page; `deep` ones shine through whatever is before them, but arms."""

    unit: str
    shape: BaseGeometry
    deep: bool
    strength: float = 1.0
    fibres: list[Array] = field(default_factory=list)


def _band(camera: Camera, unit: str, points: list[Vec], radii: list[float]) -> Muscle:
    """Return a band through points, of a thickness at each."""
    known_at, at = np.linspace(0, 1, len(points)), np.linspace(0, 1, 22)
    table = tuple(
        (float(t), *point, radius) for t, point, radius in zip(known_at, points, radii, strict=True)
    )
    rows = measures(table, at)
    balls = [sphere((float(x), float(y), float(z)), max(float(r), 0.004)) for x, y, z, r in rows]
    shape = join(wrap(camera, a, b) for a, b in pairwise(balls))
    return Muscle(unit=unit, shape=shape, deep=True, fibres=[camera.page(rows[3:-3, :3])])


def _psoas(body: Skeleton, camera: Camera, side: str) -> Muscle:
    """The deep hip flexor: from the lumbar spine over the front of the hip to the thigh, and the iliacus."""
    sign, trunk, thigh = SIDES[side], Trunk(body), body.frames[f"thigh_{side}"]
    hip = body.at[f"hip_{side}"]
    groin = between(
        trunk.inside(0.062, 0.012, 0.078 * sign),
        plus(hip, thigh.out((0.060, 0.01, -sign * 0.01))),
        0.5,
    )
    end = plus(hip, thigh.out((0.036, -0.085, -sign * 0.012)))
    spine = [
        trunk.inside(*each)
        for each in (
            (-0.018, 0.265, 0.022 * sign),
            (-0.004, 0.19, 0.034 * sign),
            (0.028, 0.10, 0.058 * sign),
        )
    ]
    fan = [
        trunk.inside(*each) for each in ((0.0, 0.115, 0.105 * sign), (0.035, 0.06, 0.092 * sign))
    ]
    long = _band(camera, "torso", [*spine, groin, end], [0.012, 0.026, 0.034, 0.030, 0.012])
    short = _band(camera, "torso", [*fan, groin, end], [0.018, 0.030, 0.026, 0.010])
    return Muscle(
        unit="torso",
        shape=smooth(softened(filleted(join([long.shape, short.shape]), 0.04), 0.014)),
        deep=True,
        fibres=long.fibres,
    )


def _trap(body: Skeleton, camera: Camera, side: str) -> Muscle:
    """The upper trapezius: base of the skull to the tip of the shoulder."""
    sign, chest = SIDES[side], body.frames["thorax"]
    shoulder, c7 = body.at[f"shoulder_{side}"], body.at["c7"]
    points = [
        body.beyond("skull", "neck", (-0.02, 0.0, sign * 0.038)),
        plus(c7, chest.out((0.0, 0.012, sign * 0.048))),
        plus(between(c7, shoulder, 0.55), chest.out((0.01, 0.018, 0))),
        plus(shoulder, chest.out((0.0, 0.035, -sign * 0.01))),
    ]
    muscle = _band(camera, "neck", points, [0.012, 0.026, 0.022, 0.010])
    far = camera.depth(shoulder) < camera.depth(c7) - 0.05
    unit = "torso" if far else "neck"
    return Muscle(unit=unit, shape=muscle.shape, deep=False, fibres=muscle.fibres)


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
    """The muscles within the hand."""
    shape = softened(palm(body, camera, side).buffer(-0.005), 0.010)
    wrist, knuckles = (
        body.beyond(f"wrist_{side}", f"hand_{side}", (0.004, -along, 0)) for along in (0.02, 0.08)
    )
    fibre = camera.page([between(wrist, knuckles, t) for t in (0, 0.33, 0.67, 1)])
    return Muscle(unit=f"forearm_{side}", shape=shape, deep=False, fibres=[fibre])


BANDS = {
    "psoas": _psoas,
    "trap": _trap,
    "deep_glute": _deep_glute,
    "sole": _sole,
    "hand": _palm_side,
}
