"""A head: a skull, a face with nose, lips and chin, ears, and a neck."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from shapely.geometry.base import BaseGeometry

from figures.drawing.camera import Array, Camera, View
from figures.drawing.features import Egg, Features
from figures.drawing.skeleton import Skeleton
from figures.drawing.solids import array, ball, filleted, join, loft, ring, wrap
from figures.drawing.vectors import Frame, Vec, about_z, between, plus, times, turned, unit

EAR_AT, EAR_SIZE = (-0.006, -0.012, 0.079), (0.016, 0.025)
EAR_OUT = 0.008  # metres: an ear stands off the head at its back


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """A head, looked at."""

    body: Skeleton
    camera: Camera
    face: Features

    @property
    def frame(self) -> Frame:
        """Where it looks."""
        return self.body.frames["head"]

    def at(self, x: float, y: float, z: float) -> Vec:
        """Return a point of the head in the world."""
        return self.body.beyond("head", "head", times((x, y, z), self.body.build.head))

    def egg(self, egg: Egg) -> Array:
        """Return points all over an ellipsoid of the head."""
        size = self.body.build.head
        x, y, z = egg[1]
        return ball(self.at(*egg[0]), self.frame, x * size, y * size, z * size)

    def world(self, points: Array) -> Array:
        """Return many points of the head in the world."""
        return np.asarray(
            array(self.body.at["head"]) + points * self.body.build.head @ np.asarray(self.frame)
        )

    def page(self, points: Iterable[Vec]) -> Array:
        """Return points of the head on the page."""
        return self.camera.page(self.world(np.array(list(points))))

    def sees(self, normal: Vec) -> float:
        """Return how much a part of the head that faces this way, faces the eye."""
        return self.camera.sees(self.frame.out(unit(normal)))

    def surface(self, y: float, z: float) -> float:
        """Return how far ahead the face's skin is at a height and to a side."""
        best = -1.0
        for (cx, cy, cz), (rx, ry, rz) in (self.face.skull, self.face.cheeks, self.face.chin):
            within = 1 - ((y - cy) / ry) ** 2 - ((z - cz) / rz) ** 2
            if within > 0:
                best = max(best, cx + rx * math.sqrt(within))
        return best

    def skin(
        self, points: Sequence[tuple[float, float]], out: float = 0.001
    ) -> tuple[Array, Array]:
        """Return a curve (height, side) on the face, on the page, and how much each point faces the eye."""
        places, views, step = [], [], 0.004
        for y, z in points:
            x = self.surface(y, z)
            slope = (
                1.0,
                -(self.surface(y + step, z) - x) / step,
                -(self.surface(y, z + step) - x) / step,
            )
            places.append((x + out, y, z))
            views.append(self.sees(slope))
        return self.page(places), np.array(views)

    def ears(self) -> Iterable[tuple[BaseGeometry, BaseGeometry]]:
        """Yield each ear that is seen, with its inside."""
        for sign in (1, -1):
            if self.sees((-0.15, 0.0, sign)) > 0.12:  # noqa: PLR2004 - else the head hides it
                yield self._ear(sign, 1.0, 0.0), self._ear(sign, 0.55, 0.003)

    def _ear(self, sign: float, size: float, ahead: float) -> BaseGeometry:
        (x, y, z), (wide, high) = EAR_AT, EAR_SIZE
        around = np.linspace(0, 2 * math.pi, 20)
        points = [
            (
                x + ahead + wide * size * math.cos(a) + 0.008 * math.sin(a),
                y + high * size * math.sin(a),
                sign * (z + EAR_OUT * (1 - math.cos(a)) * size),
            )
            for a in around
        ]
        return wrap(self.camera, np.array([self.at(*each) for each in points]))


def face_shape(head: Head, front: Array) -> BaseGeometry:
    """Return the outline of a face; `front` are the points of the skull before the hairline."""
    face, view = head.face, head.camera
    cheeks, chin, jaw = head.egg(face.cheeks), head.egg(face.chin), head.egg(face.jaw)
    flesh = [
        wrap(view, front, cheeks),
        wrap(view, cheeks, chin),
        wrap(view, cheeks, jaw, chin),
        wrap(view, jaw, front),
    ]
    lips = [wrap(view, head.egg(each)) for each in face.lips]
    smooth = filleted(join(flesh), 0.02)
    return join(
        [
            smooth,
            filleted(join([*flesh, nose_shape(head)]), 0.006),
            filleted(join([*flesh, *lips]), 0.0035),
        ]
    )


def nose_shape(head: Head) -> BaseGeometry:
    """Return the outline of the nose."""
    (x, y, _), _ = head.face.nose_tip
    tip, bridge = head.egg(head.face.nose_tip), np.array([head.at(*head.face.nose_bridge)])
    wings = np.array([head.at(x - 0.018, y - 0.008, side * 0.0145) for side in (-1, 1)])
    return join([wrap(head.camera, bridge, tip), wrap(head.camera, tip, wings)])


def neck_rings(body: Skeleton, count: int = 9, wider: float = 0.0) -> Array:
    """Return the rings of the neck, from a collar that leans forward up into the skull."""
    chest, head = body.frames["thorax"].then(about_z(-26)), body.frames["head"]
    base = body.beyond("c7", "thorax", (0.034, -0.030, 0))
    top = plus(body.at["skull"], head.out((0.006, 0.025, 0)))
    size = body.build.neck + wider
    rows = []
    for t in np.linspace(0, 1, count):
        flare = max(0.0, 1 - t * 2.4) ** 2
        rows.append(
            ring(
                between(base, top, float(t)),
                turned(chest, head, float(t)),
                size + 0.008 * flare,
                size + 0.008 * flare,
                size + 0.024 * flare - 0.003 * math.sin(math.pi * t),
            )
        )
    return np.stack(rows)


def neck_shape(body: Skeleton, view: View) -> BaseGeometry:
    """Return the outline of the neck."""
    return filleted(loft(view, neck_rings(body)), 0.01)
