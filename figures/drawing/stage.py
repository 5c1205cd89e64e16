"""The stage on which things are drawn: the eye, the page, the colours, and boxes and shadows."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import shapely
from shapely.geometry import Polygon
from shapely.geometry.base import BaseGeometry

from figures.drawing.camera import Array, Camera, FloorView
from figures.drawing.page import Page
from figures.drawing.palette import SHADOW, Theme
from figures.drawing.shadow import SOFT
from figures.drawing.skeleton import Skeleton
from figures.drawing.solids import wrap
from figures.drawing.vectors import Vec

Span = tuple[float, float]
FACES: tuple[tuple[Vec, tuple[int, ...], str], ...] = (
    # which way it faces; its corners, as bits of x, y, z; its tone
    ((0, 1, 0), (2, 3, 7, 6), "top"),
    ((0, 0, 1), (4, 5, 7, 6), "side"),
    ((0, 0, -1), (0, 1, 3, 2), "side"),
    ((1, 0, 0), (1, 3, 7, 5), "dark"),
    ((-1, 0, 0), (0, 2, 6, 4), "dark"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """Where things are drawn: through which camera, on which page, in which colours, around whom."""

    camera: Camera
    page: Page
    theme: Theme
    body: Skeleton

    def shadow(self, points: Array, strength: float = 0.16) -> str:
        """Return the soft shadow of points on the floor."""
        shape = wrap(FloorView(self.camera), points)
        return self.page.soft(shape, SHADOW, strength, SOFT)

    def box(
        self, x: Span, y: Span, z: Span, tones: Mapping[str, str], round_: float = 0.006
    ) -> str:
        """Return a box: the faces that are seen."""
        corners = np.array([(x[i & 1], y[i >> 1 & 1], z[i >> 2 & 1]) for i in range(8)])
        out = ""
        for normal, face, tone in FACES:
            if self.camera.sees(normal) > 0.01:  # noqa: PLR2004
                shape = Polygon(self.camera.page(corners[list(face)])).buffer(round_, 4)
                out += self.page.shape(shape, tones[tone])
        return out


def floor_plate(camera: Camera, x: Span, z: Span, y: float, round_: float = 0.05) -> BaseGeometry:
    """Return a rounded rectangle that lies flat at a height."""
    flat = shapely.box(x[0] + round_, z[0] + round_, x[1] - round_, z[1] - round_).buffer(round_, 8)
    points = np.array([(px, y, pz) for px, pz in flat.exterior.coords])
    return Polygon(camera.page(points))


def span(given: tuple[float, float] | None, otherwise: Span) -> Span:
    """Return the numbers of a pose file, or else what is usual."""
    return otherwise if given is None else (float(given[0]), float(given[1]))
