"""What does one see? An orthographic camera: points of the world become points of a page, in metres."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from bot.pictures.figure.vectors import Vec, about_y, about_z, cross, dot

Array = NDArray[np.float64]
MICROMETRE = 6  # projected points are rounded, so that later steps start from the same bytes on any processor


class View(Protocol):
    """Whatever lays points of the world on a page."""

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
        return about_y(self.yaw).out(about_x_up(self.pitch))

    @property
    def right(self) -> Vec:
        """The direction to the right of the page."""
        return about_y(self.yaw).out((1.0, 0.0, 0.0))

    def page(self, points: Array | Sequence[Vec]) -> Array:
        """Return points of the page."""
        world = np.asarray(points, dtype=np.float64)
        up = cross(self.towards, self.right)
        flat = np.stack([_along(world, self.right), -_along(world, up)], axis=-1)
        return np.asarray(np.round(flat, MICROMETRE) + 0.0)

    def depth(self, point: Vec) -> float:
        """Return how near to the eye a point is, in metres; more is nearer."""
        return dot(point, self.towards)

    def sees(self, normal: Vec) -> float:
        """Return how much a surface faces the eye, 1 fully to -1."""
        return dot(normal, self.towards)


def about_x_up(pitch: float) -> Vec:
    """Return the direction of an eye that looks at the right side, from above by an angle."""
    c, s, _ = about_z(pitch).x
    return (0.0, s, c)


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
