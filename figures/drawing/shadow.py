"""Shadows of a figure on the floor: a soft shadow of the whole body, and a dark shadow where it touches."""

from collections.abc import Iterator

from shapely.geometry.base import BaseGeometry

from figures.drawing.camera import Array, Camera, FloorView
from figures.drawing.page import Page
from figures.drawing.palette import SHADOW
from figures.drawing.skeleton import SIDES, Skeleton
from figures.drawing.solids import ball, join, loft, sphere, wrap
from figures.drawing.trunk import Trunk
from figures.drawing.vectors import Frame, Vec

SOFT, CONTACT = 0.028, 0.010  # metres of blur
NEAR, STANDS, LOW, HIGH = 0.09, 0.025, 0.75, 1.15  # metres above the floor
TRUNK = 0.20  # metres: half of a trunk
TOUCHING = (
    # from, to, radius (metres)
    ("heel", "ball", 0.03),
    ("knee", "ankle", 0.045),
    ("wrist", "tip", 0.03),
    ("elbow", "wrist", 0.03),
    ("hip", "knee", 0.06),
)
BONES = (
    # from, its radius, to, its radius
    ("hip", 0.085, "knee", 0.052),
    ("knee", 0.050, "ankle", 0.034),
    ("ankle", 0.034, "toe", 0.022),
    ("shoulder", 0.045, "elbow", 0.036),
    ("elbow", 0.036, "wrist", 0.024),
    ("wrist", 0.026, "tip", 0.020),
)
LYING = (("pelvis", 0.12, 0.15), ("thorax", 0.16, 0.14), ("head", 0.09, 0.07))


def floor_shadow(body: Skeleton, camera: Camera, page: Page) -> str:
    """Return both shadows."""
    view = FloorView(camera)
    whole = join(_parts(body, view)).simplify(0.004)
    soft = page.soft(whole, SHADOW, 0.15, SOFT)
    contacts = list(_contacts(body, view))
    dark = page.soft(join(contacts).simplify(0.003), SHADOW, 0.26, CONTACT) if contacts else ""
    return soft + dark


def _parts(body: Skeleton, view: FloorView) -> Iterator[BaseGeometry]:
    """Yield what throws a shadow, thinner the higher it is: far above the floor light comes in from all sides."""
    trunk = loft(view, Trunk(body).rings(-0.08, 0.5, 6))
    yield trunk.buffer(-TRUNK * _faded(body.at["thorax"]))
    yield wrap(view, _ball(body.at["head"], 0.10))
    for side in SIDES:
        for start, radius, end, other in BONES:
            a, b = body.at[f"{start}_{side}"], body.at[f"{end}_{side}"]
            yield wrap(view, _ball(a, radius), _ball(b, other)).buffer(
                -radius * max(_faded(a), _faded(b))
            )


def _ball(point: Vec, radius: float) -> Array:
    return sphere(point, radius * (1 - _faded(point)))


def _faded(point: Vec) -> float:
    """Return how much of a shadow is lost at a height: nothing low down, all of it high up."""
    return min(max((point[1] - LOW) / (HIGH - LOW), 0.0), 1.0)


def _contacts(body: Skeleton, view: FloorView) -> Iterator[BaseGeometry]:
    for start, end, radius in TOUCHING:
        for side in SIDES:
            points = (body.at[f"{start}_{side}"], body.at[f"{end}_{side}"])
            low, high = sorted(points, key=lambda each: each[1])
            if start == "heel" and low[1] < STANDS and high[1] - low[1] > STANDS:
                yield wrap(view, sphere(low, radius * 1.5))  # it stands on its heel or on its ball
            elif max(point[1] for point in points) < 0.13:  # noqa: PLR2004 - metres
                yield wrap(view, *(sphere(point, radius) for point in points))
            else:
                yield from (
                    wrap(view, sphere(point, radius)) for point in points if point[1] < NEAR
                )
    for joint, along, across in LYING:
        if body.at[joint][1] < 0.2:  # noqa: PLR2004
            yield wrap(view, ball(body.at[joint], Frame(), along, 0.1, across))
