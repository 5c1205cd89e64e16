"""Muscles on the page: a patch on the skin, or a band that shines through from the depth."""

import math
from collections.abc import Iterable
from dataclasses import replace

import numpy as np
from shapely.geometry.base import BaseGeometry

from figures.drawing.anatomy import PATCHES, TOGETHER, Patch, sided
from figures.drawing.bandmuscles import BANDS, Muscle
from figures.drawing.camera import Array, Camera
from figures.drawing.folds import limb_skin
from figures.drawing.head import neck_rings
from figures.drawing.skeleton import SIDES, Skeleton
from figures.drawing.solids import (
    AROUND,
    array,
    filleted,
    hulls,
    join,
    smooth,
    softened,
)
from figures.drawing.trunk import Trunk

NEIGHBOURS = 0.02  # metres between two muscles of the trunk that glow as one
UNITS = {"thigh": "leg", "shank": "shank", "uarm": "arm", "farm": "forearm"}
ROWS, COLUMNS = 18, 10
FINE = 4  # points of the skin for one of a ring
ROUND = 0.032  # metres
HALF = 0.5  # of a shape's half width, by which its corners are rounded at most
SEEN = 0.02  # how much a spot faces the eye, to be seen
HIDDEN = 0.22  # of a patch; if less is seen it shines through
SLIVER = 0.011  # metres of area by length; what is thinner shines through as a whole
HIDDEN_FROM = 140  # degrees between a muscle and the eye
LIMB_TURN = (52, 28)  # degrees from which a muscle is turned to the eye, and how far
TURNS = {"trunk": (62, 30), "spine": (58, 26)}


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
            shape = _one([out[twin].shape, each.shape], 0.05, 0.02)
            out[twin] = replace(out[twin], shape=shape, deep=out[twin].deep or each.deep)
    return out


def _meet(a: Muscle, b: Muscle) -> bool:
    apart = NEIGHBOURS if a.unit == "torso" else 0.0
    return a.unit == b.unit and a.shape.distance(b.shape) <= apart


def _joined(parts: list[Muscle]) -> list[Muscle]:
    near = all(each.shape.distance(parts[0].shape) < 0.03 for each in parts)  # noqa: PLR2004
    if len(parts) == 1 or not near:
        return parts
    shape = _one([each.shape for each in parts], 0.045, 0.016)
    return [Muscle(unit=parts[0].unit, shape=shape, deep=any(each.deep for each in parts))]


def _one(shapes: list[BaseGeometry], inner: float, outer: float) -> BaseGeometry:
    """Return one smooth shape of several, its corners rounded, less where it is thin."""
    whole = filleted(join(shapes), inner)
    return smooth(softened(whole, min(outer, HALF * whole.area / max(whole.length, 1e-6))))


def _muscle(body: Skeleton, camera: Camera, name: str, side: str) -> Muscle:
    if name in BANDS:
        return BANDS[name](body, camera, side)
    return _patch(body, camera, PATCHES[name], side)


def _patch(body: Skeleton, camera: Camera, patch: Patch, side: str) -> Muscle:
    points, views = _grid(body, camera, _turned(body, camera, patch, side), side)
    page = camera.page(points)
    cells = np.stack([page[:-1, :-1], page[:-1, 1:], page[1:, :-1], page[1:, 1:]], axis=2)
    quads = hulls(cells.reshape(-1, 4, 2))
    faces = ((views[:-1, :-1] + views[1:, 1:]) / 2).reshape(-1) > SEEN
    kind = UNITS.get(patch.bone)
    unit = f"{kind}_{side}" if kind else "neck" if patch.bone == "neck" else "torso"
    if faces.mean() < HIDDEN:
        return Muscle(unit=unit, shape=_rounded(join(quads)), deep=True, strength=0.92)
    shape = _rounded(join(quads[faces]))
    if patch.bone != "neck" and shape.area < SLIVER * max(shape.length, 1e-6):
        return Muscle(unit=unit, shape=_rounded(join(quads)), deep=True, strength=0.92)
    return Muscle(unit=unit, shape=shape, deep=False)


def _turned(body: Skeleton, camera: Camera, patch: Patch, side: str) -> Patch:
    """Return a limb's patch turned a little to the eye, so that a muscle at the edge is no sliver."""
    if patch.bone not in {*UNITS, "trunk", "spine"}:
        return patch
    bone = "thorax" if patch.bone in {"trunk", "spine"} else f"{patch.bone}_{side}"
    ahead, _, right = body.frames[bone].into(camera.towards)
    eye = math.degrees(math.atan2(right * SIDES[side], ahead))
    off = (eye - patch.towards + 180) % 360 - 180
    edgewise, most = TURNS.get(patch.bone, LIMB_TURN)
    if not edgewise < abs(off) < HIDDEN_FROM:
        return patch
    turn = math.copysign(min(abs(off) - edgewise, most), off)
    return replace(patch, towards=patch.towards + turn)


def _rounded(shape: BaseGeometry) -> BaseGeometry:
    """Round a patch's corners, less where it is thin."""
    soft = softened(filleted(shape, 0.012), min(ROUND, 0.85 * shape.area / shape.length))
    return smooth(soft)


def _grid(body: Skeleton, camera: Camera, patch: Patch, side: str) -> tuple[Array, Array]:
    """Return points of a patch's surface in rows, and how much each faces the eye."""
    share = np.linspace(0, 1, ROWS + 1)
    half = patch.half * np.sin(math.pi * (0.06 + 0.88 * share)) ** 0.55
    towards = patch.towards + patch.lean * (share - 0.5)
    around = towards[:, None] + half[:, None] * np.linspace(-1, 1, COLUMNS + 1)
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
