"""Tapered arrows that show a movement: along the way of a joint, from point to point, or round a point."""

from collections.abc import Callable, Iterator

import numpy as np
from shapely.geometry import Polygon

from figures.drawing.camera import Array, Camera
from figures.drawing.page import Page
from figures.drawing.palette import ARROW, WHITE
from figures.drawing.schema import Arrow
from figures.drawing.skeleton import Skeleton
from figures.drawing.solids import curve, filleted, join

WIDE, HEAD, HALO = 0.024, 0.08, 0.010  # metres on a page of 330 pixels for a metre
SHORTEST = 0.05
Moment = Callable[[float], Skeleton]


def lines(wanted: tuple[Arrow, ...], moment: Moment, camera: Camera) -> list[Array]:
    """Return the lines of all arrows; `moment` gives the skeleton at a share of the movement."""
    return [_way(each, moment, camera) for each in wanted]


def arrows(lines: list[Array], page: Page) -> str:
    """Return arrows along lines of the page."""
    return "".join(_drawn(each, page) for each in lines)


def _way(arrow: Arrow, moment: Moment, camera: Camera) -> Array:
    """Return the points of an arrow on the page."""
    offset = np.array([float(arrow.offset[0]), -float(arrow.offset[1])])
    if arrow.around is not None:
        return _round(arrow, camera.page([moment(1).point(arrow.around)])[0] + offset)
    if arrow.start is not None and arrow.end is not None:
        start, end = camera.page([moment(1).point(arrow.start), moment(1).point(arrow.end)])
        return curve(start + offset, end + offset, float(arrow.bend))
    return _followed(arrow, moment, camera, offset)


def _round(arrow: Arrow, middle: Array) -> Array:
    around = np.radians(np.linspace(float(arrow.sweep[0]), float(arrow.sweep[1]), 40))
    return np.asarray(
        middle + np.stack([np.cos(around), -np.sin(around)], axis=-1) * float(arrow.radius)
    )


def _followed(arrow: Arrow, moment: Moment, camera: Camera, offset: Array) -> Array:
    assert arrow.follow is not None
    shares = np.linspace(float(arrow.part[0]), float(arrow.part[1]), 14)
    points = camera.page([moment(float(t)).joint(arrow.follow) for t in shares]) + offset
    if arrow.length is not None:
        way = points[-1] - points[0]
        half = way / max(float(np.linalg.norm(way)), 1e-6) * float(arrow.length) / 2
        return curve(points[-1] - half, points[-1] + half, float(arrow.bend))
    return curve(points[0], points[-1], float(arrow.bend)) if arrow.bend else points


def _drawn(points: Array, page: Page) -> str:
    size = min(1.0, 330 / page.scale)  # as large on the page from near as from far
    along = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(points, axis=0), axis=1))])
    if along[-1] < SHORTEST * size:
        return ""
    shape = filleted(join(_parts(points, along, size)), 0.006 * size)
    return page.shape(shape.buffer(HALO * size, 6), WHITE, 0.95) + page.shape(shape, ARROW)


def _parts(points: Array, along: Array, size: float) -> Iterator[Polygon]:
    """Yield shaft and head."""
    head = min(HEAD * size, along[-1] * 0.5)
    places = np.linspace(0, along[-1] - head * 0.75, 24)
    middle = _at(places, points, along)
    ahead = np.gradient(middle, axis=0)
    ahead /= np.linalg.norm(ahead, axis=1, keepdims=True)
    half = (WIDE * size * (0.25 + 0.75 * places / places[-1]) / 2)[:, None]
    aside = np.stack([-ahead[:, 1], ahead[:, 0]], axis=-1) * half
    yield Polygon(np.concatenate([middle + aside, (middle - aside)[::-1]])).buffer(0.003 * size)
    foot, tip = _at(np.array([along[-1] - head, along[-1]]), points, along)
    way = (tip - foot) / np.linalg.norm(tip - foot)
    across = np.array([-way[1], way[0]])
    root = tip - way * head
    corners = [
        tip,
        root + across * head * 0.56,
        root + way * head * 0.2,
        root - across * head * 0.56,
    ]
    yield Polygon(corners).buffer(0.010 * size, 6)


def _at(places: Array, points: Array, along: Array) -> Array:
    return np.stack([np.interp(places, along, points[:, k]) for k in (0, 1)], axis=-1)
