"""Which muscle works, and where does one see it? A patch on the skin, or a band that shines through from the depth."""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise

import numpy as np
from shapely.geometry.base import BaseGeometry

from bot.pictures.figure.anatomy import PATCHES, TOGETHER, Patch, sided
from bot.pictures.figure.camera import Array, Camera
from bot.pictures.figure.folds import limb_skin
from bot.pictures.figure.hand import palm
from bot.pictures.figure.head import neck_rings
from bot.pictures.figure.skeleton import SIDES, Skeleton
from bot.pictures.figure.solids import (
    AROUND,
    array,
    filleted,
    hulls,
    join,
    measures,
    softened,
    sphere,
    wrap,
)
from bot.pictures.figure.trunk import Trunk
from bot.pictures.figure.vectors import Vec, between, plus


@dataclass(frozen=True, slots=True, kw_only=True)
class Muscle:
    """One muscle on the page; `deep` ones shine through whatever is before them, but arms."""

    unit: str
    shape: BaseGeometry
    deep: bool
    strength: float = 1.0
    fibres: list[Array] = field(default_factory=list)


UNITS = {"thigh": "leg", "shank": "leg", "uarm": "arm", "farm": "arm"}
ROWS, COLUMNS = 18, 10
FINE = 4  # points of the skin for one of a ring
SEEN = 0.02  # how much a spot faces the eye, to be seen
HIDDEN = 0.22  # of a patch; if less is seen it shines through


def muscles(body: Skeleton, camera: Camera, targets: Iterable[str]) -> tuple[Muscle, ...]:
    """Return the muscles with these names, neighbours joined."""
    wanted = [(name, side) for target in targets for name, side in sided(target)]
    out: list[Muscle] = []
    while wanted:
        name, side = wanted[0]
        group = next((each for each in TOGETHER if name in each), (name,))
        mates = [each for each in wanted if each[0] in group and each[1] == side]
        wanted = [each for each in wanted if each not in mates]
        out += _joined([_muscle(body, camera, *each) for each in mates])
    return tuple(_overlapping(out))


def _overlapping(found: list[Muscle]) -> list[Muscle]:
    """Join the right and the left muscle of the trunk where one lies before the other."""
    out: list[Muscle] = []
    for each in found:
        twin = next((k for k, other in enumerate(out) if _meet(each, other)), None)
        if twin is None:
            out.append(each)
        else:
            shape = join([out[twin].shape, each.shape])
            out[twin] = replace(out[twin], shape=shape, deep=out[twin].deep or each.deep)
    return out


def _meet(a: Muscle, b: Muscle) -> bool:
    return a.unit == b.unit and a.shape.intersects(b.shape)


def _joined(parts: list[Muscle]) -> list[Muscle]:
    whole = join(each.shape for each in parts)
    near = all(each.shape.distance(parts[0].shape) < 0.03 for each in parts)  # noqa: PLR2004
    if len(parts) == 1 or not near:
        return parts
    fibres = [fibre for each in parts for fibre in each.fibres]
    shape = softened(filleted(whole, 0.022), 0.006)
    return [
        Muscle(
            unit=parts[0].unit, shape=shape, deep=any(each.deep for each in parts), fibres=fibres
        )
    ]


def _muscle(body: Skeleton, camera: Camera, name: str, side: str) -> Muscle:
    if name in BANDS:
        return BANDS[name](body, camera, side)
    return _patch(body, camera, PATCHES[name], side)


def _patch(body: Skeleton, camera: Camera, patch: Patch, side: str) -> Muscle:
    points, views = _grid(body, camera, patch, side)
    page = camera.page(points)
    cells = np.stack([page[:-1, :-1], page[:-1, 1:], page[1:, :-1], page[1:, 1:]], axis=2)
    quads = hulls(cells.reshape(-1, 4, 2))
    faces = ((views[:-1, :-1] + views[1:, 1:]) / 2).reshape(-1) > SEEN
    kind = UNITS.get(patch.bone)
    unit = f"{kind}_{side}" if kind else "neck" if patch.bone == "neck" else "torso"
    if faces.mean() < HIDDEN:
        return Muscle(unit=unit, shape=_rounded(join(quads)), deep=True, strength=0.72)
    shape = _rounded(join(quads[faces]))
    return Muscle(unit=unit, shape=shape, deep=False, fibres=list(_fibres(page, views)))


def _rounded(shape: BaseGeometry) -> BaseGeometry:
    """Round a patch's corners, less where it is thin."""
    return softened(filleted(shape, 0.006), min(0.010, 0.7 * shape.area / shape.length))


def _fibres(page: Array, views: Array) -> Iterator[Array]:
    middle = COLUMNS // 2
    for column in (middle - 2, middle, middle + 2):
        kept = [page[row, column] for row in range(3, ROWS - 2) if views[row, column] > 0.12]  # noqa: PLR2004
        if len(kept) > 6:  # noqa: PLR2004 - else it is a dot
            yield np.array(kept)


def _grid(body: Skeleton, camera: Camera, patch: Patch, side: str) -> tuple[Array, Array]:
    """Return points of a patch's surface in rows, and how much each faces the eye."""
    share = np.linspace(0, 1, ROWS + 1)
    half = patch.half * np.sin(math.pi * (0.06 + 0.88 * share)) ** 0.55
    around = patch.towards + half[:, None] * np.linspace(-1, 1, COLUMNS + 1)
    places = patch.start + (patch.end - patch.start) * share
    points, normals = _skin(body, patch.bone, side, places, around)
    normals = normals / np.linalg.norm(normals, axis=-1, keepdims=True)
    return points, normals @ array(camera.towards)


def _skin(
    body: Skeleton, bone: str, side: str, places: Array, around: Array
) -> tuple[Array, Array]:
    """Return points of the skin at places along a part, in directions around it, and which way it faces there."""
    if bone in UNITS:
        count = around.shape[1]
        points, normals = limb_skin(body, bone, side, np.repeat(places, count), around.reshape(-1))
        return points.reshape(-1, count, 3), normals.reshape(-1, count, 3)
    if bone == "neck":
        rows = neck_rings(body, ROWS * 2 + 1, 0.002)[np.round(places * ROWS * 2).astype(int)]
    else:
        trunk = Trunk(body)
        rows = np.stack([trunk.ring(float(h), 0.006) for h in places])
    column = np.round(around * SIDES[side] / 360 * AROUND * FINE).astype(int) % (AROUND * FINE)
    points = np.take_along_axis(_finer(rows), column[..., None], axis=1)
    return points, points - rows.mean(axis=1, keepdims=True)


def _finer(rows: Array) -> Array:
    """Return rings with more points between theirs."""
    share = np.arange(FINE)[:, None] / FINE
    between_ = rows[:, :, None] * (1 - share) + np.roll(rows, -1, axis=1)[:, :, None] * share
    return np.asarray(between_.reshape(len(rows), -1, 3))


def _band(camera: Camera, unit: str, points: list[Vec], radii: list[float]) -> Muscle:
    """Return a band through points, of a thickness at each."""
    known_at, at = np.linspace(0, 1, len(points)), np.linspace(0, 1, 22)
    table = tuple(
        (float(t), *point, radius) for t, point, radius in zip(known_at, points, radii, strict=True)
    )
    rows = measures(table, at)
    balls = [sphere((float(x), float(y), float(z)), max(float(r), 0.004)) for x, y, z, r in rows]
    shape = join(wrap(camera, a, b) for a, b in pairwise(balls))
    return Muscle(unit=unit, shape=shape, deep=True, fibres=[camera.page(rows[3:-3, :3])])


def _psoas(body: Skeleton, camera: Camera, side: str) -> Muscle:
    """The deep hip flexor: from the lumbar spine over the front of the hip to the thigh, and the iliacus."""
    sign, trunk, thigh = SIDES[side], Trunk(body), body.frames[f"thigh_{side}"]
    hip = body.at[f"hip_{side}"]
    groin = between(
        trunk.inside(0.062, 0.012, 0.078 * sign),
        plus(hip, thigh.out((0.060, 0.01, -sign * 0.01))),
        0.5,
    )
    end = plus(hip, thigh.out((0.036, -0.085, -sign * 0.012)))
    spine = [
        trunk.inside(*each)
        for each in (
            (-0.018, 0.265, 0.022 * sign),
            (-0.004, 0.19, 0.034 * sign),
            (0.028, 0.10, 0.058 * sign),
        )
    ]
    fan = [
        trunk.inside(*each) for each in ((0.0, 0.115, 0.105 * sign), (0.035, 0.06, 0.092 * sign))
    ]
    long = _band(camera, "torso", [*spine, groin, end], [0.012, 0.026, 0.034, 0.030, 0.012])
    short = _band(camera, "torso", [*fan, groin, end], [0.018, 0.030, 0.026, 0.010])
    return Muscle(
        unit="torso",
        shape=filleted(join([long.shape, short.shape]), 0.02),
        deep=True,
        fibres=long.fibres,
    )


def _trap(body: Skeleton, camera: Camera, side: str) -> Muscle:
    """The upper trapezius: base of the skull to the tip of the shoulder."""
    sign, chest = SIDES[side], body.frames["thorax"]
    shoulder, c7 = body.at[f"shoulder_{side}"], body.at["c7"]
    points = [
        body.beyond("skull", "neck", (-0.02, 0.0, sign * 0.038)),
        plus(c7, chest.out((0.0, 0.012, sign * 0.048))),
        plus(between(c7, shoulder, 0.55), chest.out((0.01, 0.018, 0))),
        plus(shoulder, chest.out((0.0, 0.035, -sign * 0.01))),
    ]
    muscle = _band(camera, "neck", points, [0.012, 0.026, 0.022, 0.010])
    return Muscle(unit="neck", shape=muscle.shape, deep=False, fibres=muscle.fibres)


def _deep_glute(body: Skeleton, camera: Camera, side: str) -> Muscle:
    """The piriformis and what lies over it: sacrum to the outside of the hip."""
    sign, hip = SIDES[side], body.frames["pelvis"]
    outside = plus(
        body.at[f"hip_{side}"], body.frames[f"thigh_{side}"].out((-0.02, 0.01, sign * 0.070))
    )
    back = [
        plus(body.at["pelvis"], hip.out(each))
        for each in (
            (-0.10, 0.05, sign * 0.03),
            (-0.125, 0.0, sign * 0.085),
            (-0.10, -0.02, sign * 0.13),
        )
    ]
    return _band(
        camera,
        "torso",
        [back[0], back[1], between(back[2], outside, 0.5), outside],
        [0.020, 0.055, 0.050, 0.020],
    )


def _sole(body: Skeleton, camera: Camera, side: str) -> Muscle:
    """The arch of the foot."""
    foot = [
        body.beyond(f"ankle_{side}", f"foot_{side}", each)
        for each in ((-0.035, -0.06, 0), (0.04, -0.052, 0), (0.11, -0.06, 0))
    ]
    return _band(
        camera, f"leg_{side}", [*foot, body.at[f"toe_{side}"]], [0.012, 0.018, 0.016, 0.008]
    )


def _palm_side(body: Skeleton, camera: Camera, side: str) -> Muscle:
    """The muscles within the hand."""
    shape = softened(palm(body, camera, side).buffer(-0.005), 0.010)
    wrist, knuckles = (
        body.beyond(f"wrist_{side}", f"hand_{side}", (0.004, -along, 0)) for along in (0.02, 0.08)
    )
    fibre = camera.page([between(wrist, knuckles, t) for t in (0, 0.33, 0.67, 1)])
    return Muscle(unit=f"arm_{side}", shape=shape, deep=False, fibres=[fibre])


BANDS = {
    "psoas": _psoas,
    "trap": _trap,
    "deep_glute": _deep_glute,
    "sole": _sole,
    "hand": _palm_side,
}
