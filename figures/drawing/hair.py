"""Hair: a cap behind a hairline, and what each style adds, a knot with strands or curls."""

import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

import numpy as np
from shapely.geometry import Polygon
from shapely.geometry.base import BaseGeometry

from figures.drawing.camera import Array
from figures.drawing.features import Egg
from figures.drawing.head import Head
from figures.drawing.parts import Layer, Line, seen
from figures.drawing.solids import array, filleted, join, wrap
from figures.drawing.vectors import Vec, dot, minus, plus, times, unit

Layers = list[Layer | Line]
DENSE = 26


@dataclass(frozen=True, slots=True, kw_only=True)
class Hair:
    """Hair in parts: what lies behind the face, what falls before it, and what is on top of all."""

    behind: Layers
    before: Layers
    faces_away: bool  # whether one sees the back of the head


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """A hairline: the plane through two points of the head's side view that parts face and hair."""

    top: Vec
    nape: Vec

    @property
    def normal(self) -> Vec:
        """The direction from the face to the hair."""
        along = unit(minus(self.nape, self.top))
        normal = unit((along[1], -along[0], 0.0))
        return normal if normal[0] < 0 else times(normal, -1)


HER_LINE = Cut(top=(0.074, 0.080, 0), nape=(-0.046, -0.066, 0))
HIS_LINE = Cut(top=(0.070, 0.090, 0), nape=(-0.038, -0.098, 0))
CAP: Egg = ((-0.014, 0.032, 0), (0.110, 0.109, 0.094))
CROP: Egg = ((-0.013, 0.029, 0), (0.1035, 0.101, 0.0855))


def _dense(egg: Egg) -> Array:
    """Return many points on an ellipsoid, as the head measures them."""
    rows = (np.arange(DENSE) + 0.5) * math.pi / DENSE
    around = np.linspace(0, 2 * math.pi, DENSE * 2, endpoint=False)
    y, r = np.meshgrid(np.cos(rows), around, indexing="ij")
    flat = np.sqrt(1 - y * y)
    sphere = np.stack([flat * np.cos(r), y, flat * np.sin(r)], axis=-1).reshape(-1, 3)
    return np.asarray(array(egg[0]) + sphere * egg[1])


@cache
def part_of(egg: Egg, cut: Cut, *, behind: bool) -> Array:
    """Return the points of an ellipsoid on one side of a hairline, and those on the line itself."""
    points = _dense(egg)
    side = (points - cut.top) @ array(cut.normal)
    kept = points[side > 0] if behind else points[side < 0]
    return np.concatenate([kept, np.array(list(_rim(egg, cut)))])


def _rim(egg: Egg, cut: Cut) -> Iterator[Vec]:
    """Yield points where the hairline's plane cuts an ellipsoid."""
    middle, size = egg
    along = unit(minus(cut.nape, cut.top))
    foot = plus(cut.top, times(along, dot(minus(middle, cut.top), along)))
    offset = _per(minus(foot, middle), size)
    for turn in np.linspace(0, 2 * math.pi, 40, endpoint=False):
        way = plus(times(along, math.cos(turn)), (0.0, 0.0, math.sin(turn)))
        scaled = _per(way, size)
        a, b, c = dot(scaled, scaled), 2 * dot(offset, scaled), dot(offset, offset) - 1
        yield plus(foot, times(way, (-b + math.sqrt(b * b - 4 * a * c)) / (2 * a)))


def _per(a: Vec, b: Vec) -> Vec:
    return (a[0] / b[0], a[1] / b[1], a[2] / b[2])


def knot(head: Head) -> Hair:
    """Return straight hair, parted at the side, tied in a knot high on the head."""
    cap = wrap(head.camera, head.world(part_of(CAP, HER_LINE, behind=True)))
    ball_at: Vec = (-0.070, 0.116, 0)
    bun = wrap(head.camera, head.egg((ball_at, (0.047, 0.043, 0.047))))
    tie = wrap(head.camera, head.egg(((-0.056, 0.094, 0), (0.031, 0.026, 0.031))))
    near = head.sees(ball_at) > 0
    away = head.sees(HER_LINE.normal) > 0
    knot_layers: Layers = [
        Layer(paint="tie", shape=tie, relief=0.5),
        Layer(paint="hair", shape=bun, relief=0.8),
        *_twist(head, ball_at),
    ]
    fringe = _fringe(head)
    strands = list(_strands(head))
    flat: Layers = [
        Layer(paint="hair", shape=filleted(join([cap, *fringe]) if away else cap, 0.014))
    ]
    if away:
        return Hair(behind=[], before=[*flat, *strands, *knot_layers], faces_away=True)
    locks: Layers = (
        [Layer(paint="hair", shape=filleted(join(fringe), 0.008), relief=0.4)] if fringe else []
    )
    back, front = ([], knot_layers) if near else (knot_layers, [])
    return Hair(behind=[*back, *flat], before=[*locks, *strands, *front], faces_away=False)


def _twist(head: Head, middle: Vec) -> Layers:
    """Return the swirl of the knot."""
    x, y = head.page([middle])[0]
    size = head.body.build.head
    lines: Layers = []
    for start in (0.4, 2.5, 4.6):
        turn = np.linspace(0, 1.9, 9)
        radius = np.linspace(0.034, 0.012, 9) * size
        swirl = np.stack(
            [x + radius * np.cos(start + turn), y + radius * np.sin(start + turn)], axis=-1
        )
        lines.append(Line(paint="hair_hi", points=swirl, width=0.0034, opacity=0.5, tapered=True))
    return lines


# height and side of the locks' inner edges; then, from the ear up, where they grow from
LOCK_EDGE = (
    (0.112, 0.0),
    (0.100, 0.026),
    (0.082, 0.048),
    (0.058, 0.0645),
    (0.030, 0.0745),
    (0.000, 0.0790),
    (-0.026, 0.0795),
    (-0.052, 0.0760),
)
LOCK_ROOT: tuple[Vec, ...] = (
    (0.004, -0.040, 0.0800),
    (0.004, -0.018, 0.0850),
    (0.000, 0.010, 0.0885),
    (-0.004, 0.045, 0.0880),
    (0.010, 0.080, 0.0730),
    (0.028, 0.108, 0.0460),
    (0.030, 0.127, 0.0100),
)
PARTING = 0.024


def _fringe(head: Head) -> list[BaseGeometry]:
    """Return the locks that sweep from the parting over the temples to the ears, on each side that is seen."""
    shapes: list[BaseGeometry] = []
    for sign in (1, -1):
        if head.sees((0.55, 0.1, sign * 0.8)) < 0.12:  # noqa: PLR2004
            continue
        edge = [
            _on_face(head, y, sign * z + PARTING * max(0.0, (y - 0.07) / 0.042))
            for y, z in LOCK_EDGE
        ]
        root = [(x, y, sign * z) for x, y, z in LOCK_ROOT]
        shapes.append(Polygon(head.page([*edge, *root])).buffer(0).buffer(0.003))
    return shapes


def _on_face(head: Head, y: float, z: float) -> Vec:
    """Return a point of a lock's edge: on the forehead's skin, then down before the ear."""
    if y > 0.03:  # noqa: PLR2004 - below the temple it hangs free
        return (max(head.surface(y, z * 0.97), -0.02) + 0.003, y, z)
    return (0.019 + 0.30 * min(0.0, y), y, z)


def _strands(head: Head) -> Iterator[Line]:
    """Yield fine lines from the hairline to the knot, and a band of light across them."""
    for turn in (-58, -30, 2, 34, 62):
        for run in _combed(head, turn, (30, 112)):
            yield Line(paint="hair_hi", points=run, width=0.0026, opacity=0.38, tapered=True)
    for turn in (-46, -38, -30, 30, 38, 46):
        for run in _combed(head, turn, (58, 80)):
            yield Line(paint="hair_hi", points=run, width=0.0075, opacity=0.34, tapered=True)


def _combed(head: Head, turn: float, span: tuple[float, float]) -> list[Array]:
    """Return what is seen of a line over the cap, from front to back in degrees."""
    (cx, cy, _), (rx, ry, rz) = CAP
    tilt, points, views = math.radians(turn), [], []
    for a in np.radians(np.linspace(*span, 14)):
        up = (math.cos(a), math.sin(a) * math.cos(tilt), math.sin(a) * math.sin(tilt))
        points.append((cx + rx * up[0], cy + ry * up[1], rz * up[2]))
        views.append(head.sees((up[0] / rx, up[1] / ry, up[2] / rz)))
    return seen(head.page(points), np.array(views), 0.2)


def curls(head: Head) -> Hair:
    """Return short curls on top, and sides cut close."""
    crop = wrap(head.camera, head.world(part_of(CROP, HIS_LINE, behind=True)))
    away = head.sees(HIS_LINE.normal) > 0
    rows = sorted(_curls(head), key=lambda each: each[0])
    far: Layers = [Layer(paint="hair", shape=_all(rows, far=True), relief=0.6)]
    near: Layers = [Layer(paint="hair", shape=filleted(_all(rows, far=False), 0.004), relief=0.8)]
    near += [line for depth, shape in rows if depth > 0 for line in _lit(shape)]
    close: Layers = [Layer(paint="fade", shape=crop, relief=0.8)]
    if away:
        return Hair(behind=[], before=[*far, *close, *near], faces_away=True)
    return Hair(behind=[*far, *close], before=near, faces_away=False)


def _all(rows: list[tuple[float, BaseGeometry]], *, far: bool) -> BaseGeometry:
    return join(shape for depth, shape in rows if (depth <= 0) is far)


def _curls(head: Head) -> Iterator[tuple[float, BaseGeometry]]:
    """Yield each curl with how much it faces the eye."""
    (cx, cy, _), (rx, ry, rz) = CROP
    for row, count in ((0.0, 1), (0.42, 6), (0.80, 10), (1.16, 13)):
        for n in range(count):
            around = 2 * math.pi * (n + 0.5 * (row > 0.5)) / count  # noqa: PLR2004
            up = (math.sin(row) * math.cos(around), math.cos(row), math.sin(row) * math.sin(around))
            lean = (up[0] - 0.05, up[1], up[2])
            if row > 1 and lean[0] > 0.62:  # noqa: PLR2004 - the forehead stays free
                continue
            size = 0.030 + 0.005 * math.sin(n * 2.4 + row * 5)
            where = (cx + rx * lean[0] * 0.99, cy + ry * up[1], rz * up[2] * 0.99)
            yield head.sees(up), wrap(head.camera, head.egg((where, (size, size, size))))


def _lit(shape: BaseGeometry) -> Iterator[Line]:
    x, y = shape.centroid.x, shape.centroid.y
    around = np.radians(np.linspace(185, 290, 8))
    arc = np.stack([x + 0.017 * np.cos(around), y + 0.017 * np.sin(around)], axis=-1)
    yield Line(paint="hair_hi", points=arc, width=0.0034, opacity=0.6, tapered=True)


STYLES: Mapping[str, Callable[[Head], Hair]] = {"knot": knot, "curls": curls}
LINES: Mapping[str, Cut] = {"knot": HER_LINE, "curls": HIS_LINE}
