"""Hips and buttocks: they follow the thighs, and take in their roots."""

from collections.abc import Iterator

from shapely.geometry.base import BaseGeometry

from figures.drawing.build import THIGH
from figures.drawing.camera import View
from figures.drawing.limbs import rooted
from figures.drawing.skeleton import SIDES, Skeleton
from figures.drawing.solids import ball, filleted, join, limb, loft, sphere, wrap
from figures.drawing.trunk import FOOT_OF_RINGS, Trunk
from figures.drawing.vectors import turned

ROOT = 0.20  # share of a thigh that belongs to the hips


def hips(trunk: Trunk, view: View, wider: float, top: float) -> BaseGeometry:
    """Return the outline of hips and buttocks, which follow the thighs, up to a height."""
    body = trunk.body
    shapes = [loft(view, trunk.rings(FOOT_OF_RINGS, top, 9, wider)), *_roots(body, view, wider)]
    for side, sign in SIDES.items():
        frame = turned(body.frames["pelvis"], body.frames[f"thigh_{side}"], 0.38)
        back = body.beyond(f"hip_{side}", "pelvis", (0, 0, 0))
        behind = frame.out((-0.060, -0.008, -sign * 0.012))
        centre = (back[0] + behind[0], back[1] + behind[1], back[2] + behind[2])
        size = 0.95 if body.build.hips and body.build.shoulders > 0.16 else 1.0  # noqa: PLR2004
        shapes += [
            wrap(view, ball(centre, frame, 0.080 * size + wider, 0.092 * size, 0.078 + wider)),
            wrap(view, sphere(back, 0.086 + wider)),
        ]
    return filleted(join(shapes), 0.045)


def _roots(body: Skeleton, view: View, wider: float) -> Iterator[BaseGeometry]:
    """Yield the uppermost part of each thigh, so that thighs and pelvis meet in one smooth line."""
    for side in SIDES:
        hip, frame = body.at[f"hip_{side}"], body.frames[f"thigh_{side}"]
        rows = limb(hip, frame, THIGH, body.build.thigh, part=(0.04, ROOT), rings=4, wider=wider)
        yield loft(view, rooted(body, side, rows))
