"""Features of a face: eyes, brows, a mouth that smiles a little, cheeks, ears, and perhaps a beard."""

import math
from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import shapely
from shapely.geometry import Point, Polygon
from shapely.geometry.base import BaseGeometry

from figures.drawing.camera import Array
from figures.drawing.head import Head, nose_shape
from figures.drawing.parts import Layer, Line, seen
from figures.drawing.solids import NOTHING, filleted, join, strip

TURN = 2 * math.pi
BRIM = -0.02  # how much a spot of the beard must face the eye
PROFILE, FRONTAL = (
    0.62,
    0.16,
)  # how much a face faces the eye: the outline shows the nose, and how soon a line does
HALF_HIDDEN = 0.12  # how little an eye may face the viewer


def features(
    head: Head, skin: BaseGeometry, *, eyes_open: float, beard: bool, lashes: bool
) -> list[Layer | Line]:
    """Return all of a face that the eye sees, within its skin, from the back to the front; `eyes_open` is 0 to 1."""
    out: list[Layer | Line] = [*_beard(head)] if beard else []
    nose = nose_shape(head)
    for sign in (1, -1):
        if head.skin([(head.face.eye_height, sign * head.face.eye_apart)])[1][0] > HALF_HIDDEN:
            traits = [
                *_cheek(head, sign),
                *_eye(head, sign, eyes_open, lashes=lashes),
                *_brow(head, sign),
            ]
            out += traits if head.sees((0.0, 0.0, sign)) > -0.1 else list(_behind(nose, traits))  # noqa: PLR2004
    for trait in (*_nose(head), *_mouth(head)):
        out += _within(trait, skin)
    return out


def ears(head: Head) -> Iterator[Layer]:
    """Yield the ears that are seen, over the hair."""
    for ear, inside in head.ears():
        yield Layer(paint="skin", shape=ear, relief=0.3, edged=True)
        yield Layer(paint="skin_sh", shape=inside, relief=0, opacity=0.8)


def _behind(nose: BaseGeometry, traits: list[Layer | Line]) -> Iterator[Layer | Line]:
    """Yield what is seen of the far half of a face past the nose."""
    for trait in traits:
        if isinstance(trait, Layer):
            yield replace(trait, shape=trait.shape.difference(nose))
        else:
            points = [each for each in trait.points if not nose.contains(Point(each))]
            if len(points) > 2:  # noqa: PLR2004 - a line has three
                yield replace(trait, points=np.array(points))


def _within(trait: Layer | Line, skin: BaseGeometry) -> Iterator[Layer | Line]:
    """Yield what of a trait lies on the skin: no stroke goes on past the outline of a face."""
    if isinstance(trait, Layer):
        yield replace(trait, shape=trait.shape.intersection(skin))
        return
    inside = shapely.LineString(trait.points).intersection(skin.buffer(-0.5 * trait.width))
    runs = [each for each in shapely.get_parts(inside) if each.length > trait.width]
    for run in runs:
        yield replace(trait, points=shapely.get_coordinates(run))


def _blob(points: Array, views: Array, least: float) -> BaseGeometry:
    """Return a closed curve on the face, if enough of it is seen."""
    kept = points[views > least]
    if len(kept) < 4:  # noqa: PLR2004
        return NOTHING
    return Polygon(kept).buffer(0)


def _round(
    y: float, z: float, high: float, wide: float, tilt: float = 0.0
) -> list[tuple[float, float]]:
    return [
        (y + high * math.sin(a) + tilt * math.cos(a), z + wide * math.cos(a))
        for a in np.linspace(0, TURN, 18, endpoint=False)
    ]


def _eye(head: Head, sign: int, opened: float, *, lashes: bool) -> Iterator[Layer | Line]:
    y, z = head.face.eye_height, head.face.eye_apart
    if opened > 0.15:  # noqa: PLR2004 - below that it is shut
        high = 0.0093 * opened
        shape = _blob(*head.skin(_round(y - 0.001, sign * z, high, 0.0068)), 0.02)
        yield Layer(paint="ink", shape=shape, relief=0)
        glint = _blob(*head.skin(_round(y + 0.0025, sign * z - 0.002, 0.0022, 0.0020), 0.002), 0.1)
        yield Layer(paint="white", shape=glint, relief=0, opacity=0.9 * opened)
    lift = 0.010 * opened
    wide = np.linspace(-1, 1, 11)
    bow = 0.006 if opened > 0.15 else -0.007  # noqa: PLR2004
    lid = [
        (y + lift - 0.001 + bow * (1 - u * u) - 0.003 * opened * u, sign * (z + 0.0125 * u))
        for u in wide
    ]
    for run in seen(*head.skin(lid), 0.05):
        yield Line(paint="ink", points=run, width=0.0042 if lashes else 0.0034)
    if lashes:
        tail = [
            (y + lift - 0.004 + 0.004 * u, sign * (z + 0.0115 + 0.0065 * u))
            for u in np.linspace(0, 1, 5)
        ]
        for run in seen(*head.skin(tail), 0.05):
            yield Line(paint="ink", points=run, width=0.0036)


def _brow(head: Head, sign: int) -> Iterator[Line]:
    y = head.face.brow_height
    bow = [
        (y + 0.0075 * math.sin(math.pi * (0.15 + u * 0.8)), sign * (0.017 + 0.034 * u))
        for u in np.linspace(0, 1, 9)
    ]
    for run in seen(*head.skin(bow), 0.08):
        yield Line(paint="hair", points=run, width=0.0058, opacity=0.9)


def _cheek(head: Head, sign: int) -> Iterator[Layer]:
    points, views = head.skin(_round(-0.036, sign * 0.042, 0.013, 0.014))
    if float(np.mean(views)) > 0.2:  # noqa: PLR2004
        yield Layer(paint="blush", shape=_blob(points, views, 0.02), relief=0, opacity=0.30)


def _nose(head: Head) -> Iterator[Line]:
    shown = min((head.sees((1, 0, 0)) - PROFILE) / FRONTAL, 1.0)
    if shown > 0:
        under = [
            (-0.031 - 0.005 * math.cos(u * math.pi / 2), 0.0115 * u) for u in np.linspace(-1, 1, 9)
        ]
        points, _ = head.skin(under, 0.016)
        yield Line(paint="skin_sh", points=points, width=0.0046, opacity=shown)


def _mouth(head: Head) -> Iterator[Layer | Line]:
    y = head.face.mouth
    wide = np.linspace(-1, 1, 13)
    lower = [(y - 0.001 - 0.0078 * math.cos(u * math.pi / 2), 0.0130 * u) for u in wide]
    upper = [(y + 0.0032 * math.cos(u * math.pi / 2), 0.0160 * u) for u in wide[::-1]]
    points, views = head.skin([*lower, *upper], 0.004)
    yield Layer(paint="lip", shape=_blob(points, views, -0.1), relief=0, opacity=0.8)
    smile = [(y + 0.0045 * abs(u) ** 2.2, 0.0205 * u) for u in wide]
    for run in seen(*head.skin(smile, 0.004), -0.05):
        yield Line(paint="mouth", points=run, width=0.0036)


BEARD_EDGE = (
    (-0.004, 0.012, 0.0785),
    (0.014, -0.020, 0.0770),
    (0.034, -0.044, 0.0640),
    (0.062, -0.056, 0.0440),
    (0.083, -0.047, 0.0250),
    (0.0965, -0.045, 0.0),
)
BEARD_UNDER = (
    (0.0965, -0.076, 0.0),
    (0.090, -0.104, 0.0),
    (0.066, -0.118, 0.012),
    (0.044, -0.110, 0.030),
    (0.018, -0.096, 0.052),
    (-0.012, -0.070, 0.0675),
    (-0.024, -0.030, 0.0745),
    (-0.020, 0.012, 0.0790),
)


def _beard(head: Head) -> Iterator[Layer]:
    """Yield a short beard: along the jaw, round the mouth, over the lip."""
    yield Layer(paint="beard", shape=_jaw_hair(head), relief=0.4)


def _jaw_hair(head: Head) -> BaseGeometry:
    shapes = []
    for sign in (1, -1):
        points = [(x, y, sign * z) for x, y, z in (*BEARD_EDGE, *BEARD_UNDER)]
        near = [
            each
            for each in points
            if head.sees((each[0] * 0.7 + 0.01, each[1] * 0.2, each[2])) > BRIM
        ]
        if len(near) > 4:  # noqa: PLR2004 - else no more than a line of it is seen
            shapes.append(Polygon(head.page(near)).buffer(0).buffer(0.002))
    around = filleted(join(shapes), 0.006)
    gap, views = head.skin(_round(head.face.mouth - 0.001, 0.0, 0.0092, 0.0190), 0.004)
    return around.difference(_blob(gap, views, -0.1))


def strands(points: Array, width: float) -> BaseGeometry:
    """Return a tapering stroke as a shape."""
    reach = np.sin(np.linspace(0.12, math.pi - 0.12, len(points)))
    return strip(points, reach * width / 2)
