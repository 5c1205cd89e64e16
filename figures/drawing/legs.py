"""Legs of a skeleton: by a foot on the floor, an ankle at a point, or angles; and each of these into any other."""

import math
from dataclasses import dataclass, replace

from figures.drawing.build import ANKLE, BALL_AHEAD, HEEL_BACK, SHANK, THIGH
from figures.drawing.reach import bones, reach
from figures.drawing.schema import Leg, Pose, Spot, Step, vec
from figures.drawing.skeleton import OTHER, SIDES, Skeleton
from figures.drawing.vectors import (
    UP,
    Frame,
    Vec,
    about_x,
    about_y,
    about_z,
    between,
    cross,
    dot,
    length,
    minus,
    plus,
    times,
    turned,
    unit,
)

STEP_HEIGHT, STEP_SHARE, STEP_HEEL = 0.07, 0.3, 22  # metres; of the way; degrees
A_STEP = 0.05  # metres from which a foot is lifted
HINT: Vec = (1.0, 0.3, 0.15)


@dataclass(frozen=True, slots=True)
class Way:
    """A leg on its way from one position to another."""

    side: str
    a: Leg
    b: Leg
    t: float
    step: Step

    @property
    def steps(self) -> bool:
        """Whether it goes from one planted place to another, lifting the foot."""
        return self.step is Step.LIFT and self.a.foot is not None and self.b.foot is not None

    def mixed(self, field: str) -> float:
        """Return a number on its way."""
        start, end = float(getattr(self.a, field)), float(getattr(self.b, field))
        return start + (end - start) * self.t


def add_legs(body: Skeleton, a: Pose, b: Pose, t: float, step: Step) -> None:
    """Add hips, knees, ankles and feet; a leg that rests on the other comes after it."""
    for side, sign in SIDES.items():
        body.at[f"hip_{side}"] = body.beyond("pelvis", "pelvis", (0, 0, sign * body.build.hips))
    for side in sorted(SIDES, key=lambda each: _rests(each, a, b)):
        one, two = getattr(a, f"leg_{side}"), getattr(b, f"leg_{side}")
        _add(body, Way(side, one, two, t, step))


def _rests(side: str, *poses: Pose) -> bool:
    ankles = (getattr(each, f"leg_{side}").ankle for each in poses)
    return any(isinstance(each, Spot) and each.on.endswith("_" + OTHER[side]) for each in ankles)


def _add(body: Skeleton, way: Way) -> None:
    side, a, b = way.side, way.a, way.b
    if (a.hip is None) == (b.hip is None):
        thigh, shank = _bones(body, way)
    else:  # angles at one end, a place at the other: turn from one to the other
        (thigh, shank), (thigh_b, shank_b) = (
            _bones(body, replace(way, a=each, b=each, t=0)) for each in (a, b)
        )
        if 0 < way.t < 1 or (way.t >= 1) is (b.hip is not None):
            body.reached.pop(f"leg_{side}")  # where the foot is led by the angles of the other end
        bend = turned(thigh.back.then(shank), thigh_b.back.then(shank_b), way.t)
        thigh = turned(thigh, thigh_b, way.t)
        shank = thigh.then(bend)
    knee = minus(body.at[f"hip_{side}"], times(thigh.y, THIGH))
    body.at[f"knee_{side}"] = knee
    body.at[f"ankle_{side}"] = minus(knee, times(shank.y, SHANK))
    body.frames[f"thigh_{side}"], body.frames[f"shank_{side}"] = thigh, shank
    _add_foot(body, way)


def _add_foot(body: Skeleton, way: Way) -> None:
    side, a, b = way.side, way.a, way.b
    shank = body.frames[f"shank_{side}"]
    foot = turned(_foot(shank, a, side), _foot(shank, b, side), way.t)
    if way.steps:
        far = length(minus(_ground(a), _ground(b)))
        foot = foot.then(about_z(-min(70 * far, STEP_HEEL) * _arc(way.t)))
    toes = foot.then(about_z(way.mixed("toes")))
    body.frames[f"foot_{side}"], body.frames[f"toes_{side}"] = foot, toes
    ankle, size = f"ankle_{side}", body.build.foot
    body.at[f"heel_{side}"] = body.beyond(ankle, f"foot_{side}", (-HEEL_BACK * size, -ANKLE, 0))
    ball = body.beyond(ankle, f"foot_{side}", (BALL_AHEAD * size, 0.014 - ANKLE, 0))
    body.at[f"ball_{side}"] = ball
    body.at[f"toe_{side}"] = plus(ball, toes.out((0.06 * size, 0, 0)))


def _bones(body: Skeleton, way: Way) -> tuple[Frame, Frame]:
    side, a, b, t = way.side, way.a, way.b, way.t
    if a.hip is not None and b.hip is not None:
        return _angled(body, side, between(vec(a.hip), vec(b.hip), t), way.mixed("knee"))
    hip = body.at[f"hip_{side}"]
    one, two = _ankle(body, side, a), _ankle(body, side, b)
    target = between(one, two, t)
    far = math.hypot(one[0] - two[0], one[2] - two[2])
    if way.steps and far > A_STEP:
        target = plus(target, times(UP, min(STEP_HEIGHT, far * STEP_SHARE) * _arc(t)))
    hint = unit(between(_hint(a, side), _hint(b, side), t))
    knee, ankle, ratio = reach(hip, target, THIGH, SHANK, hint)
    body.reached[f"leg_{side}"] = ratio
    return bones(hip, knee, ankle, hint)


def _angled(body: Skeleton, side: str, hip: Vec, knee: float) -> tuple[Frame, Frame]:
    flex, out, rotate = hip
    sign = SIDES[side]
    turn = about_z(flex).then(about_x(-sign * out)).then(about_y(-sign * rotate))
    thigh = body.frames["pelvis"].then(turn)
    return thigh, thigh.then(about_z(-knee))


def _hint(leg: Leg, side: str) -> Vec:
    if leg.knee_to is not None:
        return unit(vec(leg.knee_to))
    return unit((HINT[0], HINT[1], HINT[2] * SIDES[side]))


def _ankle(body: Skeleton, side: str, leg: Leg) -> Vec:
    """Return where the ankle is to be; over a lifted heel the ball stays where it was, and the other way round."""
    if leg.ankle is not None:
        return body.point(leg.ankle)
    pivot: Vec = (0.0, -ANKLE, 0.0)
    if leg.heel:
        pivot = (BALL_AHEAD if leg.heel > 0 else -HEEL_BACK, -ANKLE, 0.0)
    flat = about_y(-leg.turn_out * SIDES[side])
    place = plus(_ground(leg), flat.out((pivot[0], 0.0, 0.0)))
    return minus(place, flat.then(about_z(-leg.heel)).out(pivot))


def _ground(leg: Leg) -> Vec:
    """Return the spot under the ankle of a planted foot."""
    foot = tuple(map(float, leg.foot or (0, 0)))
    x, y, z = foot if len(foot) == 3 else (foot[0], 0.0, foot[-1])  # noqa: PLR2004 - a point or a spot
    return (x, y, z)


def _foot(shank: Frame, leg: Leg, side: str) -> Frame:
    if leg.foot is not None:
        return about_y(-leg.turn_out * SIDES[side]).then(about_z(-leg.heel))
    if leg.toes_to is not None:
        return _pointed(unit(vec(leg.toes_to)), vec(leg.sole_to))
    return shank.then(about_z(leg.flex))


def _pointed(toes: Vec, sole: Vec) -> Frame:
    up = minus(times(toes, dot(sole, toes)), sole)
    up = unit(up) if length(up) > 1e-5 else unit(minus(UP, times(toes, toes[1])))  # noqa: PLR2004
    return Frame(toes, up, cross(toes, up))


def _arc(t: float) -> float:
    return 4 * t * (1 - t)
