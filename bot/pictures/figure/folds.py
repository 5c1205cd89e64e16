"""Where does cloth crease? Under the arms, where a waist bends or turns, in the groin and behind the knee."""

import math
from collections.abc import Iterator

import numpy as np

from bot.pictures.figure.build import LENGTH, Table
from bot.pictures.figure.camera import Array, Camera
from bot.pictures.figure.parts import Line, seen
from bot.pictures.figure.skeleton import SIDES, Skeleton
from bot.pictures.figure.solids import array, measures
from bot.pictures.figure.trunk import Trunk
from bot.pictures.figure.vectors import angle

Places = list[tuple[float, float]]  # height or share of a limb, direction in degrees
LEAST = 10  # degrees of bend from which a shirt creases
WIDTH, STRIPE = 0.0046, 0.0075
GROIN, KNEE = 40, 55  # degrees of bend from which trousers crease


def shirt_folds(trunk: Trunk, camera: Camera) -> Iterator[Line]:
    """Yield the creases of a shirt."""
    for side in (1, -1):
        for low, way in ((0.335, 52), (0.300, 66)):
            places = [(0.405 - (0.405 - low) * u, side * (82 - (82 - way) * u)) for u in np.linspace(0, 1, 8)]
            yield from _on_trunk(trunk, camera, places, 0.42)
    yield from _waist(trunk, camera)


def _waist(trunk: Trunk, camera: Camera) -> Iterator[Line]:
    """Yield creases on the side to which the waist bends, aslant if it turns."""
    frames = trunk.body.frames
    chest = frames["pelvis"].back.then(frames["thorax"])
    ahead = math.degrees(math.atan2(-chest.x[1], chest.x[0]))
    aside = math.degrees(math.atan2(chest.y[2], chest.y[1]))
    turned = math.degrees(math.atan2(chest.x[2], chest.x[0]))
    for bend, around in ((ahead, 0), (-ahead * 0.7, 180), (aside, 90), (-aside, -90)):
        if bend > LEAST:
            for h, wide in ((0.150, 26), (0.185, 36), (0.222, 24)):
                reach = wide * min(1.0, bend / 35)
                yield from _on_trunk(trunk, camera, _bow(h, around, reach, 0.008), 0.5)
    if abs(turned) > LEAST:
        for h, around in ((0.16, -30), (0.21, 8), (0.26, 42)):
            slant = math.copysign(0.040, turned)
            places = [(h + slant * u, around + 26 * u) for u in np.linspace(-1, 1, 9)]
            yield from _on_trunk(trunk, camera, places, 0.42)


def _bow(h: float, around: float, half: float, sag: float) -> Places:
    return [(h - sag * (1 - u * u), around + half * u) for u in np.linspace(-1, 1, 9)]


def _on_trunk(trunk: Trunk, camera: Camera, places: Places, opacity: float) -> Iterator[Line]:
    skin = [trunk.surface(h, around, 0.008) for h, around in places]
    points = camera.page(np.array([point for point, _ in skin]))
    views = np.array([normal @ array(camera.towards) for _, normal in skin])
    yield from (
        Line(paint="top_sh", points=run, width=WIDTH, opacity=opacity, tapered=True) for run in seen(points, views, 0.12)
    )


def trouser_folds(body: Skeleton, camera: Camera, side: str, *, long: bool) -> Iterator[Line]:
    """Yield the creases of one trouser leg."""
    thigh, shank = body.frames[f"thigh_{side}"], body.frames[f"shank_{side}"]
    if angle(thigh.y, body.frames["pelvis"].y) > GROIN:
        for t, low, high in ((0.03, 12, 84), (0.11, 24, 66)):
            yield from _on_limb(body, camera, "thigh", side, [(t + 0.05 * (u - 0.5) ** 2, low + (high - low) * u) for u in np.linspace(0, 1, 9)], 0.55)
    if long and angle(thigh.y, shank.y) > KNEE:
        for bone, t in (("thigh", 0.90), ("shank", 0.09)):
            yield from _on_limb(body, camera, bone, side, [(t, a) for a in np.linspace(110, 190, 8)], 0.6)


def stripe(body: Skeleton, camera: Camera, side: str, end: float) -> Iterator[Line]:
    """Yield the stripe along the outside of a long trouser leg."""
    for bone, start, stop in (("thigh", 0.02, 1.0), ("shank", 0.0, end)):
        places = [(t, 92.0) for t in np.linspace(start, stop, 12)]
        for line in _on_limb(body, camera, bone, side, places, 0.55):
            yield Line(paint="bottom_hi", points=line.points, width=STRIPE, opacity=0.55)


def _on_limb(body: Skeleton, camera: Camera, bone: str, side: str, places: Places, opacity: float) -> Iterator[Line]:
    points, views = limb_skin(body, bone, side, np.array([t for t, _ in places]), np.array([a for _, a in places]))
    facing = views @ array(camera.towards)
    yield from (
        Line(paint="bottom_sh", points=run, width=WIDTH, opacity=opacity, tapered=True)
        for run in seen(camera.page(points), facing, 0.15)
    )


def limb_skin(body: Skeleton, bone: str, side: str, places: Array, around: Array, wider: float = 0.004) -> tuple[Array, Array]:
    """Return points of a limb's skin at shares of its length, in directions (0 ahead, 90 out), and which way it faces."""
    build = body.build
    tables: dict[str, Table] = {"thigh": build.thigh, "shank": build.shank, "uarm": build.upper_arm, "farm": build.forearm}
    joints = {"thigh": "hip", "shank": "knee", "uarm": "shoulder", "farm": "elbow"}
    front, back, wide = (measures(tables[bone], np.clip(places, 0, 1)) + wider).T
    turn = np.radians(around * SIDES[side])
    x, y, z = np.asarray(body.frames[f"{bone}_{side}"])
    ahead = np.where(np.cos(turn) > 0, front, back)
    centre = array(body.at[f"{joints[bone]}_{side}"]) - np.outer(places * LENGTH[bone], y)
    points = centre + np.outer(ahead * np.cos(turn), x) + np.outer(wide * np.sin(turn), z)
    normals = np.outer(np.cos(turn) / ahead, x) + np.outer(np.sin(turn) / wide, z)
    return points, normals / np.linalg.norm(normals, axis=1, keepdims=True)
