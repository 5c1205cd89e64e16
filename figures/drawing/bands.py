"""A light band on a wrist and an ankle, which marks the person's right side.

Both sides are drawn, the left one hidden; the mirrored picture of the left side swaps them.
"""

import shapely
from shapely.geometry.base import BaseGeometry

from figures.drawing.build import FOREARM, SHANK
from figures.drawing.camera import Camera
from figures.drawing.limbs import near_half
from figures.drawing.parts import Layer
from figures.drawing.skeleton import Skeleton
from figures.drawing.solids import join, limb, without

WRIST, ANKLE, WIDER = (0.83, 0.93), (0.88, 0.96), 0.0032
SPLINTER, UNDER = 0.35, 0.004  # share of a band; metres that a band reaches below what covers it
SHOWN, HIDDEN = 'class="{}"', 'class="{}" display="none"'


def wristband(body: Skeleton, view: Camera, side: str) -> Layer:
    """Return the band on one wrist."""
    joint, frame = body.at[f"elbow_{side}"], body.frames[f"farm_{side}"]
    rings = limb(joint, frame, FOREARM, body.build.forearm, part=WRIST, rings=2, wider=WIDER)
    return Layer(paint=f"band_{side}", shape=near_half(view, rings), relief=0, casts=False)


def ankleband(body: Skeleton, view: Camera, side: str) -> Layer:
    """Return the band on one ankle."""
    joint, frame = body.at[f"knee_{side}"], body.frames[f"shank_{side}"]
    rings = limb(joint, frame, SHANK, body.build.shank, part=ANKLE, rings=2, wider=WIDER)
    return Layer(paint=f"band_{side}", shape=near_half(view, rings), relief=0, casts=False)


def unsplintered(band: BaseGeometry, above: BaseGeometry) -> BaseGeometry:
    """Return a band without the splinters of it that show between the fingers of a hand that covers it."""
    parts = shapely.get_parts(without(band, above))
    kept = [each for each in parts if each.area > SPLINTER * band.area]
    return join(kept).buffer(UNDER).intersection(band)


def marked(drawing: str, name: str) -> str:
    """Return a band's drawing, shown on the right side and hidden on the left."""
    mark = (SHOWN if name == "band_r" else HIDDEN).format(name)
    return f"<g {mark}>{drawing}</g>"


def swapped(svg: str) -> str:
    """Return a picture with the bands of the other side shown."""
    right, left = SHOWN.format("band_r") + ">", HIDDEN.format("band_l") + ">"
    svg = svg.replace(right, HIDDEN.format("band_r") + ">")
    return svg.replace(left, SHOWN.format("band_l") + ">")
