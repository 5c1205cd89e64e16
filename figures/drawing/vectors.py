"""Points, directions and turns in space, as tuples, so that no more than Python is needed.

World: metres; x is the way the figure faces, y is up, z is the figure's right; y = 0 is the floor.
"""

import math
from typing import NamedTuple

Vec = tuple[float, float, float]

ORIGIN: Vec = (0.0, 0.0, 0.0)
FORWARD: Vec = (1.0, 0.0, 0.0)
UP: Vec = (0.0, 1.0, 0.0)
RIGHT: Vec = (0.0, 0.0, 1.0)
TINY = 1e-9


def plus(a: Vec, b: Vec) -> Vec:
    """Return the sum."""
    return (a[0] + b[0], a[1] + b[1], a[2] + b[2])


def minus(a: Vec, b: Vec) -> Vec:
    """Return the way from b to a."""
    return (a[0] - b[0], a[1] - b[1], a[2] - b[2])


def times(a: Vec, factor: float) -> Vec:
    """Return a vector of another length."""
    return (a[0] * factor, a[1] * factor, a[2] * factor)


def dot(a: Vec, b: Vec) -> float:
    """Return how far a reaches along b, if b is of length 1."""
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def cross(a: Vec, b: Vec) -> Vec:
    """Return what stands upright on both; x cross y is z."""
    return (a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0])


def length(a: Vec) -> float:
    """Return the length."""
    return math.sqrt(dot(a, a))


def unit(a: Vec) -> Vec:
    """Return the direction, of length 1; nothing stays nothing."""
    size = length(a)
    return times(a, 1 / size) if size > TINY else a


def between(a: Vec, b: Vec, t: float) -> Vec:
    """Return the point at the share t of the way from a to b."""
    return plus(a, times(minus(b, a), t))


def angle(a: Vec, b: Vec) -> float:
    """Return the angle between two directions, in degrees."""
    return math.degrees(math.acos(max(-1.0, min(1.0, dot(unit(a), unit(b))))))


class Frame(NamedTuple):
    """Three directions at right angles in which a bone's own points are measured: forward, up, right."""

    x: Vec = FORWARD
    y: Vec = UP
    z: Vec = RIGHT

    def out(self, v: Vec) -> Vec:
        """Return a bone's own vector as the world sees it."""
        return plus(plus(times(self.x, v[0]), times(self.y, v[1])), times(self.z, v[2]))

    def into(self, v: Vec) -> Vec:
        """Return a vector of the world as the bone sees it."""
        return (dot(self.x, v), dot(self.y, v), dot(self.z, v))

    def then(self, other: "Frame") -> "Frame":
        """Return the frame of something turned by `other` within this one."""
        return Frame(self.out(other.x), self.out(other.y), self.out(other.z))

    @property
    def back(self) -> "Frame":
        """The turn that undoes this one."""
        return Frame(
            (self.x[0], self.y[0], self.z[0]),
            (self.x[1], self.y[1], self.z[1]),
            (self.x[2], self.y[2], self.z[2]),
        )


def about_x(degrees: float) -> Frame:
    """Return a turn about the forward axis; up goes to the right."""
    c, s = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    return Frame((1.0, 0.0, 0.0), (0.0, c, s), (0.0, -s, c))


def about_y(degrees: float) -> Frame:
    """Return a turn about the upright axis; forward goes to the left."""
    c, s = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    return Frame((c, 0.0, -s), (0.0, 1.0, 0.0), (s, 0.0, c))


def about_z(degrees: float) -> Frame:
    """Return a turn about the axis to the right; forward goes up."""
    c, s = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    return Frame((c, s, 0.0), (-s, c, 0.0), (0.0, 0.0, 1.0))


def facing(y: Vec, x_hint: Vec) -> Frame:
    """Return the frame whose y is as given and whose x comes as near as can be to the hint."""
    y = unit(y)
    x = minus(x_hint, times(y, dot(x_hint, y)))
    if length(x) < 1e-6:  # noqa: PLR2004 - the hint says nothing: any direction will do
        x = cross(y, RIGHT)
    x = unit(x)
    return Frame(x, y, cross(x, y))


def turned(a: Frame, b: Frame, t: float) -> Frame:
    """Return the frame at the share t of the shortest turn from a to b."""
    if t <= 0:
        return a
    if t >= 1:
        return b
    axis, degrees = _turn(a.back.then(b))
    return a if degrees < 1e-4 else a.then(_about(axis, degrees * t))  # noqa: PLR2004


def _turn(m: Frame) -> tuple[Vec, float]:
    """Return axis and degrees of a turn."""
    degrees = math.degrees(math.acos(max(-1.0, min(1.0, (m.x[0] + m.y[1] + m.z[2] - 1) / 2))))
    axis = (m.y[2] - m.z[1], m.z[0] - m.x[2], m.x[1] - m.y[0])
    if length(axis) > 1e-6:  # noqa: PLR2004
        return unit(axis), degrees
    # half a turn: the axis is the longest column of m + 1
    columns = (plus(m.x, FORWARD), plus(m.y, UP), plus(m.z, RIGHT))
    return unit(max(columns, key=length)), degrees


def _about(axis: Vec, degrees: float) -> Frame:
    c, s = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))

    def turn(v: Vec) -> Vec:
        along = times(axis, dot(axis, v) * (1 - c))
        return plus(plus(times(v, c), times(cross(axis, v), s)), along)

    return Frame(turn(FORWARD), turn(UP), turn(RIGHT))
