"""A hand: a palm, four fingers of three bones, and a thumb, bent as the grip says."""

import math
from dataclasses import dataclass

import numpy as np
from shapely.geometry.base import BaseGeometry

from figures.drawing.camera import Array, Camera, View
from figures.drawing.skeleton import SIDES, Grip, Skeleton
from figures.drawing.solids import NOTHING, array, hulls, join, loft, ring, sphere, wrap
from figures.drawing.vectors import Frame, Vec, about_x, about_z, plus, times


@dataclass(frozen=True, slots=True, kw_only=True)
class Finger:
    """A finger: where it grows from the palm (along it, across it), its three bones, its thickness."""

    along: float
    across: float
    bones: tuple[float, float, float]
    thick: float
    fan: float


FINGERS = (
    Finger(along=0.088, across=0.0275, bones=(0.041, 0.024, 0.019), thick=0.0106, fan=1.0),
    Finger(along=0.090, across=0.0095, bones=(0.045, 0.028, 0.020), thick=0.0109, fan=0.25),
    Finger(along=0.087, across=-0.0085, bones=(0.042, 0.026, 0.019), thick=0.0105, fan=-0.45),
    Finger(along=0.080, across=-0.0255, bones=(0.033, 0.020, 0.017), thick=0.0095, fan=-1.2),
)
PALM_RINGS = (
    # along, before the middle, half thickness, half width
    (0.0, 0.0, 0.018, 0.0235), (0.02, 0.001, 0.018, 0.0310), (0.045, 0.002, 0.0165, 0.0385),
    (0.07, 0.001, 0.0140, 0.0410), (0.09, 0.0, 0.0112, 0.0390),
)  # fmt: skip
BALL_OF_THUMB: Vec = (0.009, -0.024, 0.013)
THUMB_ROOT: Vec = (0.006, -0.024, 0.020)
THUMB_BONES, THUMB_THICK = (0.036, 0.024, 0.018), 0.0128
ROOT, ROOT_BACK, STRAIGHT = (
    0.0135,
    0.006,
    40,
)  # metres; degrees up to which a finger grows on without a crease
CIRCLE = np.round(
    np.stack([np.cos(a := np.linspace(0, 2 * math.pi, 14, endpoint=False)), np.sin(a)], -1), 9
)


def palm(body: Skeleton, view: View, side: str) -> BaseGeometry:
    """Return the outline of the palm."""
    size = body.build.hand
    wrist, frame = body.at[f"wrist_{side}"], body.frames[f"hand_{side}"]
    rows = [
        ring(
            plus(wrist, frame.out((ahead, -along * size, 0))),
            frame,
            thick * size,
            thick * size,
            wide * size,
        )
        for along, ahead, thick, wide in PALM_RINGS
    ]
    x, y, z = BALL_OF_THUMB
    heel = plus(wrist, frame.out((x * size, y * size, z * SIDES[side] * size)))
    root = plus(wrist, frame.out((0.008 * size, -0.046 * size, 0.030 * SIDES[side] * size)))
    muscle = wrap(view, sphere(heel, 0.0165 * size), sphere(root, 0.0125 * size))
    return join([loft(view, np.stack(rows)), muscle])


Digit = tuple[float, BaseGeometry, BaseGeometry]


def digits(body: Skeleton, camera: Camera, side: str) -> list[Digit]:
    """Return thumb and fingers, the farthest first: how much nearer than the palm, the outline, the root."""
    chains = [thumb(body, side), *(finger(body, side, each) for each in FINGERS)]
    thickness = [_tapered(THUMB_THICK, 0.72), *(_tapered(each.thick, 0.70) for each in FINGERS)]
    shapes = _capsules(body, camera, chains, thickness)
    middle = camera.depth(body.at[f"palm_{side}"])
    depths = [sum(map(camera.depth, chain[1:])) / (len(chain) - 1) - middle for chain in chains]
    roots = [_root(body, camera, side, k, chain[0]) for k, chain in enumerate(chains)]
    return sorted(zip(depths, shapes, roots, strict=True), key=lambda each: each[0])


def _root(body: Skeleton, camera: Camera, side: str, index: int, joint: Vec) -> BaseGeometry:
    """Return the spot in which a digit grows out of the palm without a seam; none for a finger that is bent."""
    if index and body.grips[side].knuckle > STRAIGHT:
        return NOTHING
    size = body.build.hand
    back = body.frames[f"hand_{side}"].out((0.0, ROOT_BACK * size if index else 0.0, 0.0))
    return wrap(camera, sphere(plus(joint, back), ROOT * size))


def finger(body: Skeleton, side: str, each: Finger) -> list[Vec]:
    """Return the joints of a finger, from the knuckle to the tip."""
    grip, sign, size = body.grips[side], SIDES[side], body.build.hand
    hand = body.frames[f"hand_{side}"]
    bends = _bends(grip, each)
    frame = hand.then(about_x(-sign * grip.spread * each.fan))
    joint = body.beyond(
        f"wrist_{side}", f"hand_{side}", (0, -each.along * size, sign * each.across * size)
    )
    joints = [joint]
    for length, bend in zip(each.bones, bends, strict=True):
        frame = frame.then(about_z(bend))
        joint = plus(joint, times(frame.y, -length * size))
        joints.append(joint)
    return joints


def _bends(grip: Grip, each: Finger) -> tuple[float, float, float]:
    """Return how far each joint is bent; at rest the fingers towards the little one are bent more."""
    more = grip.stagger * (1 - each.across / 0.0275)
    return (grip.knuckle + more, grip.middle + more, grip.tip)


def thumb(body: Skeleton, side: str) -> list[Vec]:
    """Return the joints of the thumb, from its root to its tip."""
    grip, sign, size = body.grips[side], SIDES[side], body.build.hand
    x, y, z = THUMB_ROOT
    joint = body.beyond(f"wrist_{side}", f"hand_{side}", (x * size, y * size, z * sign * size))
    frame = _thumb_frame(body.frames[f"hand_{side}"], grip, sign)
    joints = [joint]
    for length, bend in zip(
        THUMB_BONES, (0.0, grip.thumb_bent, grip.thumb_bent * 1.3), strict=True
    ):
        frame = frame.then(about_x(sign * bend))
        joint = plus(joint, times(frame.y, -length * size))
        joints.append(joint)
    return joints


def _thumb_frame(hand: Frame, grip: Grip, sign: float) -> Frame:
    over = about_z(grip.thumb_over)
    return hand.then(over).then(about_x(-sign * grip.thumb_out))


def _tapered(thick: float, end: float) -> Array:
    return np.linspace(thick, thick * end, 4)


def _capsules(
    body: Skeleton, camera: Camera, chains: list[list[Vec]], thickness: list[Array]
) -> list[BaseGeometry]:
    """Return one outline for each chain of joints."""
    joints = np.stack([np.stack([array(joint) for joint in chain]) for chain in chains])
    size = np.stack(thickness) * body.build.hand
    discs = camera.page(joints)[:, :, None, :] + CIRCLE * size[..., None, None]
    pairs = np.concatenate([discs[:, :-1], discs[:, 1:]], axis=2)
    chains_, bones, points, _ = pairs.shape
    shapes = hulls(pairs.reshape(chains_ * bones, points, 2)).reshape(chains_, bones)
    return [join(each) for each in shapes]
