"""Creases of cloth: under the arms, where a waist bends or turns, in the groin and behind the knee."""

import math
from collections.abc import Iterator

import numpy as np

from figures.drawing.build import LENGTH
from figures.drawing.camera import Array, Camera
from figures.drawing.parts import Line, seen
from figures.drawing.skeleton import SIDES, Skeleton
from figures.drawing.solids import array, measures
from figures.drawing.trunk import Trunk
from figures.drawing.vectors import angle

Places = list[tuple[float, float]]  # height or share of a limb, direction in degrees
LEAST = 10  # degrees of bend from which a shirt creases
WIDTH, STRIPE = 0.0046, 0.0075
GROIN, KNEE = 40, 55  # degrees of bend from which trousers crease
NINE = np.linspace(0, 1, 9)
WIDER = 0.004  # metres that cloth lies over the skin
BONES = {
    # bone: the joint that it hangs from, its measures
    "thigh": ("hip", "thigh"),
    "shank": ("knee", "shank"),
    "uarm": ("shoulder", "upper_arm"),
    "farm": ("elbow", "forearm"),
}


def shirt_folds(trunk: Trunk, camera: Camera) -> Iterator[Line]:
    """Yield the creases of a shirt."""
    for side in (1, -1):
        for low, way in ((0.335, 52), (0.300, 66)):
            places = [
                (0.405 - (0.405 - low) * u, side * (82 - (82 - way) * u))
                for u in np.linspace(0, 1, 8)
            ]
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
        Line(paint="top_sh", points=run, width=WIDTH, opacity=opacity, tapered=True)
        for run in seen(points, views, 0.12)
    )


def trouser_folds(body: Skeleton, camera: Camera, side: str, *, long: bool) -> Iterator[Line]:
    """Yield the creases of one trouser leg."""
    thigh, shank = body.frames[f"thigh_{side}"], body.frames[f"shank_{side}"]
    lines: list[tuple[str, Places]] = []
    if angle(thigh.y, body.frames["pelvis"].y) > GROIN:
        for t, low, high in ((0.03, 12, 84), (0.11, 24, 66)):
            lines.append(
                ("thigh", [(t + 0.05 * (u - 0.5) ** 2, low + (high - low) * u) for u in NINE])
            )
    if long and angle(thigh.y, shank.y) > KNEE:
        lines += [
            (bone, [(t, 110 + 80 * u) for u in NINE])
            for bone, t in (("thigh", 0.90), ("shank", 0.09))
        ]
    for bone, places in lines:
        for run in _on_limb(body, camera, bone, side, places):
            yield Line(paint="bottom_sh", points=run, width=WIDTH, opacity=0.55, tapered=True)


def stripe(body: Skeleton, camera: Camera, side: str, end: float) -> Iterator[Line]:
    """Yield the stripe along the outside of a long trouser leg."""
    for bone, start, stop in (("thigh", 0.02, 1.0), ("shank", 0.0, end)):
        places = [(t, 92.0) for t in np.linspace(start, stop, 12)]
        for run in _on_limb(body, camera, bone, side, places):
            yield Line(paint="bottom_hi", points=run, width=STRIPE, opacity=0.55)


def _on_limb(body: Skeleton, camera: Camera, bone: str, side: str, places: Places) -> list[Array]:
    """Return what is seen of a line on a limb."""
    along, around = np.array(places).T
    points, normals = limb_skin(body, bone, side, along, around)
    return seen(camera.page(points), normals @ array(camera.towards), 0.15)


def limb_skin(
    body: Skeleton, bone: str, side: str, along: Array, around: Array
) -> tuple[Array, Array]:
    """Return points of a limb's skin at shares of its length, in directions (0 ahead, 90 out), and how it faces."""
    joint, table = BONES[bone]
    front, back, wide = (measures(getattr(body.build, table), np.clip(along, 0, 1)) + WIDER).T
    turn = np.radians(around * SIDES[side])
    x, y, z = np.asarray(body.frames[f"{bone}_{side}"])
    ahead = np.where(np.cos(turn) > 0, front, back)
    centre = array(body.at[f"{joint}_{side}"]) - np.outer(along * LENGTH[bone], y)
    points = centre + np.outer(ahead * np.cos(turn), x) + np.outer(wide * np.sin(turn), z)
    normals = np.outer(np.cos(turn) / ahead, x) + np.outer(np.sin(turn) / wide, z)
    return points, normals / np.linalg.norm(normals, axis=1, keepdims=True)
