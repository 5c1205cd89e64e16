"""A body between two positions: spine by angles, limbs by angles or by where hand and foot are."""

from figures.drawing.arms import add_arms
from figures.drawing.build import WOMAN, Build
from figures.drawing.legs import add_legs
from figures.drawing.schema import Number, Pose, Step, vec
from figures.drawing.skeleton import Skeleton
from figures.drawing.vectors import (
    ORIGIN,
    Frame,
    Vec,
    about_x,
    about_y,
    about_z,
    between,
    minus,
    plus,
)

NECK_TILT = 16  # degrees that a neck leans forward and a head back, at rest
BONES: tuple[tuple[str, str, str, Vec], ...] = (
    # bone, its lower joint, its upper joint, the way between them
    ("pelvis", "pelvis", "lumbar", (-0.012, 0.115, 0.0)),
    ("lumbar", "lumbar", "thorax", (0.0, 0.125, 0.0)),
    ("thorax", "thorax", "c7", (-0.02, 0.245, 0.0)),
    ("neck", "c7", "skull", (0.0, 0.092, 0.0)),
    ("head", "skull", "head", (0.032, 0.085, 0.0)),
)
LANDMARKS: tuple[tuple[str, str, str, Vec], ...] = (
    # landmark, the joint and the bone that it goes with, the way from there
    ("crown", "head", "head", (-0.01, 0.13, 0.0)),
    ("chin", "head", "head", (0.07, -0.11, 0.0)),
    ("chest", "thorax", "thorax", (0.07, 0.14, 0.0)),
    ("belly", "lumbar", "lumbar", (0.08, 0.05, 0.0)),
    ("back", "thorax", "thorax", (-0.1, 0.1, 0.0)),
    ("seat", "pelvis", "pelvis", (-0.06, -0.09, 0.0)),
)


def solve(
    a: Pose,
    b: Pose | None = None,
    t: float = 0.0,
    *,
    build: Build = WOMAN,
    breath: float = 0.0,
    step: Step = Step.LIFT,
) -> Skeleton:
    """Return the skeleton at the share t of the way from one position to another.

    Targets are solved again at every moment, so that a planted foot never slides. `breath` is 0 to 1.
    """
    b = b or a
    body = Skeleton(build=build, breath=breath)
    _add_trunk(body, a, b, t)
    add_legs(body, a, b, t, step)
    add_arms(body, a, b, t)
    return body


def _add_trunk(body: Skeleton, a: Pose, b: Pose, t: float) -> None:
    body.at["pelvis"] = ORIGIN
    frame = _pelvis(a, b, t)
    for bone, lower, upper, way in BONES:
        if bone != "pelvis":
            frame = frame.then(_bend(bone, a, b, t))
        body.frames[bone] = frame
        body.at[upper] = plus(body.at[lower], frame.out(way))
    for name, joint, bone, way in LANDMARKS:
        body.at[name] = body.beyond(joint, bone, way)
    place = between(vec(a.pelvis.at), vec(b.pelvis.at), t)
    shift = minus(place, body.joint(a.pelvis.anchor or "pelvis"))
    body.at.update({name: plus(point, shift) for name, point in body.at.items()})


def _pelvis(a: Pose, b: Pose, t: float) -> Frame:
    turn = _mix(a.pelvis.turn, b.pelvis.turn, t)
    lean = _mix(a.pelvis.lean, b.pelvis.lean, t)
    tilt = _mix(a.pelvis.tilt, b.pelvis.tilt, t)
    return about_y(-turn).then(about_z(-lean)).then(about_x(tilt))


def _bend(bone: str, a: Pose, b: Pose, t: float) -> Frame:
    forward, aside, turn = between(vec(getattr(a.spine, bone)), vec(getattr(b.spine, bone)), t)
    forward += {"neck": NECK_TILT, "head": -NECK_TILT}.get(bone, 0)
    return about_z(-forward).then(about_x(aside)).then(about_y(-turn))


def _mix(a: Number, b: Number, t: float) -> float:
    return a + (b - a) * t
