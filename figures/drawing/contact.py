"""Dark soft spots where a hand, a foot or the back rests on a wall, a chair or a table."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
from shapely.geometry import Polygon
from shapely.geometry.base import BaseGeometry

from figures.drawing.camera import Array, Camera
from figures.drawing.page import Page
from figures.drawing.palette import SHADOW
from figures.drawing.skeleton import SIDES, Skeleton
from figures.drawing.solids import join, wrap
from figures.drawing.vectors import Vec

NEAR, SPREAD = 0.055, 0.012  # metres: from which a part touches, how much wider its shadow is
STRONG, BLUR = 0.34, 0.011
PARTS = (
    # two joints, radius (metres)
    ("palm", "tip", 0.036),
    ("wrist", "palm", 0.030),
    ("elbow", "wrist", 0.032),
    ("heel", "ball", 0.036),
    ("knee", "ankle", 0.05),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Surface:
    """A flat rectangle that carries or stops a body: a corner, its two edges, and the way it faces."""

    corner: Vec
    along: Vec
    across: Vec
    facing: Vec

    def outline(self, camera: Camera) -> BaseGeometry:
        """Return the rectangle on the page."""
        a, b, c = (np.array(each) for each in (self.corner, self.along, self.across))
        return Polygon(camera.page(np.array([a, a + b, a + b + c, a + c])))

    def height(self, points: Array) -> Array:
        """Return how far points are from it."""
        return np.asarray((points - np.array(self.corner)) @ np.array(self.facing))


def contacts(body: Skeleton, surfaces: Iterable[Surface], camera: Camera, page: Page) -> str:
    """Return the shadows of all that touches these surfaces, each clipped to its surface."""
    return "".join(_on(body, each, camera, page) for each in surfaces)


def _on(body: Skeleton, surface: Surface, camera: Camera, page: Page) -> str:
    if camera.sees(surface.facing) < 0.02:  # noqa: PLR2004 - one looks along it
        return ""
    dark = join(_touching(body, surface, camera)).intersection(surface.outline(camera))
    return page.soft(dark, SHADOW, STRONG, BLUR) if not dark.is_empty else ""


def _touching(body: Skeleton, surface: Surface, camera: Camera) -> Iterator[BaseGeometry]:
    for start, end, radius in PARTS:
        for side in SIDES:
            line = np.linspace(body.at[f"{start}_{side}"], body.at[f"{end}_{side}"], 5)
            far = surface.height(line)
            near = line[(far < radius + NEAR * 0.5) & (far > -NEAR)]
            if len(near):
                flat = near - far[(far < radius + NEAR * 0.5) & (far > -NEAR)][:, None] * np.array(
                    surface.facing
                )
                yield wrap(camera, *(_disc(each, surface, radius + SPREAD) for each in flat))


def _disc(middle: Array, surface: Surface, radius: float) -> Array:
    """Return points of a disc that lies on a surface."""
    u, v = (np.array(each) / np.linalg.norm(each) for each in (surface.along, surface.across))
    turn = np.linspace(0, 2 * np.pi, 12, endpoint=False)
    return np.asarray(middle + radius * (np.cos(turn)[:, None] * u + np.sin(turn)[:, None] * v))
