"""The trunk: rings that follow the spine smoothly, hips that follow the thighs, a shirt over it."""

import math
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from shapely.geometry.base import BaseGeometry

from figures.drawing.camera import Array, View
from figures.drawing.skeleton import SIDES, Skeleton
from figures.drawing.solids import (
    COS,
    SIN,
    array,
    filleted,
    join,
    loft,
    measures,
    softened,
    sphere,
    wrap,
)
from figures.drawing.vectors import Vec, between

REST: dict[str, Vec] = {
    "pelvis": (0, 0, 0),
    "lumbar": (-0.012, 0.115, 0),
    "thorax": (-0.012, 0.24, 0),
}
BOXY = 2 / 2.35  # a trunk is a little squarer than an ellipse
HEAD_OF_RINGS, FOOT_OF_RINGS = 0.512, -0.085
OVERLAP = 0.02  # metres that a shoulder's half reaches over the middle
SLOPE_TO, SLOPE = 0.62, 0.80  # share of the way to the neck, of an arm: the slope of a shoulder
BREATH = 0.008  # metres that a chest rises
Shaped = tuple[Array, Array]


@dataclass(frozen=True, eq=False)
class Trunk:
    """The surface of pelvis, waist and chest; h is the height above the hips in metres, as if one stood."""

    body: Skeleton

    @cached_property
    def bent(self) -> float:
        """How far the back is rounded: 1 fully, below 0 arched."""
        chest = self.body.frames["pelvis"].back.then(self.body.frames["thorax"])
        return min(max(-math.degrees(math.atan2(chest.x[1], chest.x[0])) / 70, -0.7), 1.0)

    def ring(self, h: float, wider: float = 0.0) -> Array:
        """Return the ring at a height."""
        front, back, side = self._measures(h) + wider
        ahead = np.where(COS > 0, front, back) * _boxy(COS)
        centre = self._centre(h)
        return self._placed(
            np.stack([centre + ahead, np.full_like(COS, h), side * _boxy(SIN)], axis=-1), h
        )

    def rings(self, low: float, high: float, count: int, wider: float = 0.0) -> Array:
        """Return a row of rings."""
        return np.stack([self.ring(h, wider) for h in np.linspace(low, high, count)])

    def surface(self, h: float, around: float, wider: float = 0.004) -> tuple[Array, Array]:
        """Return the point of the skin in a direction (0 ahead, 90 to the right, in degrees) and which way it faces."""
        front, back, side = self._measures(h) + wider
        c, s = math.cos(math.radians(around)), math.sin(math.radians(around))
        ahead = (front if c > 0 else back) * float(_boxy(np.array([c]))[0])
        centre = self._centre(h)
        points = np.array(
            [[centre + ahead, h, side * float(_boxy(np.array([s]))[0])], [centre, h, 0.0]]
        )
        skin, core = self._placed(points, h)
        return skin, np.asarray((skin - core) / np.linalg.norm(skin - core))

    def inside(self, x: float, h: float, z: float) -> Vec:
        """Return a point within the trunk."""
        place = self._placed(np.array([[x, h, z]]), h)[0]
        return (float(place[0]), float(place[1]), float(place[2]))

    def _measures(self, h: float) -> Array:
        around: Array = measures(self.body.build.torso, [h])[0]
        if h > 0.2:  # noqa: PLR2004 - from the lowest ribs
            around[0] += BREATH * self.body.breath * math.sin(min((h - 0.2) / 0.25, 1) * math.pi)
        return around

    def _centre(self, h: float) -> float:
        """Return how far the middle of a ring is before the spine's straight line."""
        rounded, upright = max(self.bent, 0.0), 1 - max(self.bent, 0.0)
        bow = math.sin(min(max((h - 0.02) / 0.42, 0), 1) * math.pi)
        sway = math.sin(min(max(h / 0.5, 0), 1) * math.pi * 2)
        arch = -0.028 * min(self.bent, 0.0)
        return (
            bow * (arch - 0.040 * rounded)
            - 0.006
            - 0.012 * upright * sway
            - 0.018 * max(0.0, (h - 0.36) / 0.15)
        )

    def _placed(self, points: Array, h: float) -> Array:
        out = np.zeros_like(points)
        for bone, share in _shares(h).items():
            if share:
                frame, joint = np.asarray(self.body.frames[bone]), array(self.body.at[bone])
                out += share * (joint + (points - REST[bone]) @ frame)
        return out


def _shares(h: float) -> dict[str, float]:
    """Return how much each bone moves the skin at a height."""
    lumbar, thorax = _ramp(0.04, 0.17, h), _ramp(0.18, 0.31, h)
    return {"pelvis": 1 - lumbar, "lumbar": lumbar * (1 - thorax), "thorax": lumbar * thorax}


def _ramp(low: float, high: float, x: float) -> float:
    t = min(max((x - low) / (high - low), 0), 1)
    return t * t * (3 - 2 * t)


def _boxy(x: Array) -> Array:
    return np.asarray(np.sign(x) * np.abs(x) ** BOXY, dtype=np.float64)


def shirt(trunk: Trunk, view: View, hem: float, wider: float) -> BaseGeometry:
    """Return the outline of a shirt without its sleeves: trunk, and slopes from the collar to the shoulders."""
    rings = trunk.rings(hem, 0.502, 20, wider)
    slopes = [_slope(trunk, view, side, sign) for side, sign in SIDES.items()]
    return softened(filleted(join([loft(view, rings), *slopes]), 0.032), 0.012)


def _slope(trunk: Trunk, view: View, side: str, sign: float) -> BaseGeometry:
    body = trunk.body
    size = body.build.upper_arm[0][1]
    shoulder = body.at[f"shoulder_{side}"]
    tip = body.frames["thorax"].out((-0.005, 0.014, -sign * 0.012))
    top = (shoulder[0] + tip[0], shoulder[1] + tip[1], shoulder[2] + tip[2])
    half = [_half(trunk, trunk.ring(h), sign) for h in (0.40, 0.445, 0.462, 0.492)]
    between_ = between(shoulder, body.at["c7"], SLOPE_TO)
    return join(
        [
            wrap(view, sphere(shoulder, size + 0.002), half[0], half[1]),
            wrap(view, sphere(shoulder, size), sphere(between_, size * SLOPE)),
            wrap(view, sphere(top, size * 0.72), half[2], half[3]),
        ]
    )


def _half(trunk: Trunk, ring: Array, sign: float) -> Array:
    across = (ring - array(trunk.body.at["thorax"])) @ array(trunk.body.frames["thorax"].z)
    return np.asarray(ring[across * sign > -OVERLAP])
