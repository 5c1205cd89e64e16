"""Outlines of rows of rings: each pair of neighbours is wrapped on the page, and all are joined."""

import math
from collections.abc import Iterable, Sequence
from functools import lru_cache

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from figures.drawing.build import Table
from figures.drawing.camera import Array, View
from figures.drawing.vectors import Frame, Vec

AROUND = 24  # points of a ring
ANGLES = np.linspace(0, 2 * math.pi, AROUND, endpoint=False)
COS: Array = np.asarray(np.round(np.cos(ANGLES), 12), dtype=np.float64)
SIN: Array = np.asarray(np.round(np.sin(ANGLES), 12), dtype=np.float64)
NOTHING = shapely.Polygon()
Shapes = NDArray[np.object_]
COARSE, FINER = 0.006, 0.4  # metres that smoothing may leave out; of half the width of a thin shape
SMOOTH = 6  # segments of a quarter circle


def array(v: Vec) -> Array:
    """Return a vector as numpy has it."""
    return np.asarray(v, dtype=np.float64)


def measures(table: Table, places: Sequence[float] | Array) -> Array:
    """Return front, back and side half-widths at places between a table's rows, on a smooth curve through them."""
    return _measures(table, tuple(float(each) for each in places)).copy()


@lru_cache(maxsize=4096)
def _measures(table: Table, places: tuple[float, ...]) -> Array:
    known = np.asarray(table)
    x, y = known[:, 0], known[:, 1:]
    at = np.clip(np.asarray(places, dtype=np.float64), x[0], x[-1])
    slope = np.gradient(y, x, axis=0)
    i = np.clip(np.searchsorted(x, at) - 1, 0, len(x) - 2)
    width = (x[i + 1] - x[i])[:, None]
    t = (at - x[i])[:, None] / width
    return np.asarray(
        (2 * t**3 - 3 * t**2 + 1) * y[i]
        + (t**3 - 2 * t**2 + t) * width * slope[i]
        + (3 * t**2 - 2 * t**3) * y[i + 1]
        + (t**3 - t**2) * width * slope[i + 1]
    )


def ring(centre: Vec, frame: Frame, front: float, back: float, side: float) -> Array:
    """Return one ring across a bone's y."""
    ahead = np.where(COS > 0, front, back) * COS
    return np.asarray(array(centre) + np.outer(ahead, frame.x) + np.outer(side * SIN, frame.z))


def limb(
    joint: Vec,
    frame: Frame,
    length: float,
    table: Table,
    *,
    part: tuple[float, float] = (0.0, 1.0),
    rings: int = 11,
    wider: float = 0.0,
) -> Array:
    """Return the rings of a limb that hangs along -y from its joint, for a part of its length."""
    places = np.linspace(*part, rings)
    front, back, side = (measures(table, places) + wider).T
    ahead = np.where(COS > 0, front[:, None], back[:, None]) * COS
    centre = array(joint) - np.outer(places * length, frame.y)
    return np.asarray(
        centre[:, None, :]
        + ahead[..., None] * array(frame.x)
        + (side[:, None] * SIN)[..., None] * array(frame.z)
    )


def _ball() -> Array:
    rows = (np.arange(7) + 0.5) * math.pi / 7
    y, r = np.cos(rows)[:, None] * np.ones(AROUND), np.sin(rows)[:, None]
    return np.stack([r * COS, y, r * SIN], axis=-1).reshape(-1, 3)


BALL = _ball()


def ball(centre: Vec, frame: Frame, x: float, y: float, z: float) -> Array:
    """Return points all over an ellipsoid."""
    return np.asarray(array(centre) + (BALL * (x, y, z)) @ np.asarray(frame))


def sphere(centre: Vec, radius: float) -> Array:
    """Return points all over a sphere."""
    return array(centre) + BALL * radius


def wrap(view: View, *clouds: Array) -> BaseGeometry:
    """Return the outline around all these points."""
    points = np.concatenate([each.reshape(-1, 3) for each in clouds])
    return join(hulls(view.page(points)[None]))


def hulls(groups: Array) -> Shapes:
    """Return the outline around each group of points of the page."""
    return np.asarray(shapely.convex_hull(np.asarray(shapely.linestrings(groups))))


def loft(view: View, rings: Array | Sequence[Array]) -> BaseGeometry:
    """Return the outline of a row of rings of the same number of points."""
    page = view.page(np.asarray(rings))
    pairs = np.concatenate([page[:-1], page[1:]], axis=1)
    return join(hulls(pairs))


def join(shapes: Iterable[BaseGeometry]) -> BaseGeometry:
    """Return one shape of several."""
    return shapely.union_all(list(shapes))


def without(shape: BaseGeometry, other: BaseGeometry) -> BaseGeometry:
    """Return a shape without another; outlines that cross themselves are mended first."""
    try:
        return shape.difference(other)
    except shapely.errors.ShapelyError:
        return shape.buffer(0).difference(other.buffer(0))


def filleted(shape: BaseGeometry, radius: float) -> BaseGeometry:
    """Round the inner corners."""
    return shape.buffer(radius, SMOOTH).buffer(-radius, SMOOTH)


def softened(shape: BaseGeometry, radius: float) -> BaseGeometry:
    """Round the outer corners, and take away what is thinner than that."""
    return shape.buffer(-radius, SMOOTH).buffer(radius, SMOOTH)


def smooth(shape: BaseGeometry, rounds: int = 3) -> BaseGeometry:
    """Cut corners again and again (Chaikin), so that an outline has neither steps nor points."""
    parts = [each for each in shapely.get_parts(shape) if isinstance(each, shapely.Polygon)]
    return join(_cut(each, rounds) for each in parts)


def _cut(part: shapely.Polygon, rounds: int) -> BaseGeometry:
    coarse = min(COARSE, FINER * part.area / max(part.length, 1e-6))
    ring = shapely.get_coordinates(part.exterior.simplify(coarse))[:-1]
    for _ in range(rounds):
        after = np.roll(ring, -1, axis=0)
        ring = np.stack([ring * 0.75 + after * 0.25, ring * 0.25 + after * 0.75], 1).reshape(-1, 2)
    return shapely.Polygon(ring).buffer(0) if len(ring) > 2 else NOTHING  # noqa: PLR2004


def moved(shape: BaseGeometry, right: float, down: float) -> BaseGeometry:
    """Return a shape at another place on the page."""
    return shapely.transform(shape, lambda points: points + np.array([right, down]))


def strip(points: Array, half_widths: Sequence[float] | Array) -> BaseGeometry:
    """Return a stroke of changing width along points of the page."""
    ahead = np.gradient(points, axis=0)
    size = np.linalg.norm(ahead, axis=1, keepdims=True)
    ahead = ahead / np.where(size > 0, size, 1)
    aside = np.stack([-ahead[:, 1], ahead[:, 0]], axis=-1) * np.asarray(half_widths)[:, None]
    outline = np.concatenate([points + aside, (points - aside)[::-1]])
    return shapely.make_valid(shapely.Polygon(outline)).buffer(0)


def curve(start: Array, end: Array, bend: float, steps: int = 24) -> Array:
    """Return a bow between two points of the page; its height is a share of their distance."""
    way = end - start
    middle = (start + end) / 2 + np.array([-way[1], way[0]]) * bend
    t = np.linspace(0, 1, steps)[:, None]
    return np.asarray(start * (1 - t) ** 2 + middle * 2 * t * (1 - t) + end * t * t)
