"""An orthographic camera: points of the world become points of a page, in metres."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from figures.drawing.vectors import Vec, about_y, about_z, cross, dot, times

Array = NDArray[np.float64]
MICROMETRE = 6  # projected points are rounded, so that later steps start from the same bytes on any processor


class View(Protocol):
    """A projection of points of the world onto the page."""

    def page(self, points: Array | Sequence[Vec]) -> Array:
        """Return points of the page, x to the right and y down, in metres."""
        ...


@dataclass(frozen=True, slots=True)
class Camera:
    """Looks from a direction; yaw 0 sees the figure's right side, 90 its front, pitch looks down."""

    yaw: float
    pitch: float

    @property
    def towards(self) -> Vec:
        """The direction from the scene to the eye."""
        return _axes(self.yaw, self.pitch)[2]

    def page(self, points: Array | Sequence[Vec]) -> Array:
        """Return points of the page."""
        right, down, _ = _axes(self.yaw, self.pitch)
        world = np.asarray(points, dtype=np.float64)
        flat = np.stack([_along(world, right), _along(world, down)], axis=-1)
        return np.asarray(np.round(flat, MICROMETRE) + 0.0)

    def depth(self, point: Vec) -> float:
        """Return how near to the eye a point is, in metres; more is nearer."""
        return dot(point, self.towards)

    def sees(self, normal: Vec) -> float:
        """Return how much a surface faces the eye, 1 fully to -1."""
        return dot(normal, self.towards)


@cache
def _axes(yaw: float, pitch: float) -> tuple[Vec, Vec, Vec]:
    """Return the directions to the right of the page, down it, and towards the eye."""
    c, s, _ = about_z(pitch).x
    towards, right = about_y(yaw).out((0.0, s, c)), about_y(yaw).out((1.0, 0.0, 0.0))
    return right, times(cross(towards, right), -1), towards


def _along(points: Array, way: Vec) -> Array:
    return np.asarray(points[..., 0] * way[0] + points[..., 1] * way[1] + points[..., 2] * way[2])


LIGHT: Vec = (-0.22, -1.0, 0.10)


@dataclass(frozen=True, slots=True)
class FloorView:
    """What the floor shows of things above it: their shadows, as the camera sees them."""

    camera: Camera
    floor: float = 0.0

    def page(self, points: Array | Sequence[Vec]) -> Array:
        """Return points of the page where the shadows of these points fall."""
        world = np.asarray(points, dtype=np.float64)
        height = np.maximum(world[..., 1:2] - self.floor, 0.0)
        fallen = world + height / -LIGHT[1] * np.asarray(LIGHT)
        fallen[..., 1] = self.floor
        return self.camera.page(fallen)
