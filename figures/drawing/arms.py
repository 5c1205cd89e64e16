"""Arms of a skeleton: by where the palm is, or by angles; the shoulder girdle rises with the arm."""

from dataclasses import dataclass, replace

from figures.drawing.build import FOREARM, PALM, UPPER_ARM
from figures.drawing.grips import GRIPS
from figures.drawing.reach import reach
from figures.drawing.schema import Arm, Pose, Spot, vec
from figures.drawing.skeleton import OTHER, SIDES, Skeleton
from figures.drawing.vectors import (
    Frame,
    Vec,
    about_x,
    about_y,
    about_z,
    between,
    dot,
    facing,
    length,
    minus,
    plus,
    times,
    turned,
    unit,
)

SHOULDER_HEIGHT = 0.182  # above the thorax joint, in metres
LIFT_FROM, LIFT, DRAW_IN = 0.25, 0.045, 0.03  # how a raised arm lifts its shoulder
HINT: Vec = (-1.0, -0.4, 0.6)
FAR_PARTS = ("wrist_", "elbow_", "palm_", "tip_")


@dataclass(frozen=True, slots=True)
class Way:
    """An arm on its way from one position to another."""

    side: str
    a: Arm
    b: Arm
    t: float

    def mixed(self, field: str) -> float:
        """Return a number on its way."""
        start, end = float(getattr(self.a, field)), float(getattr(self.b, field))
        return start + (end - start) * self.t

    def ends(self) -> tuple["Way", "Way"]:
        """Return both ends as ways that stand still."""
        return replace(self, b=self.a, t=0), replace(self, a=self.b, t=0)


def add_arms(body: Skeleton, a: Pose, b: Pose, t: float) -> None:
    """Add shoulders, elbows, wrists and hands; an arm that holds the other comes after it."""
    ways = {
        side: Way(side, getattr(a, f"arm_{side}"), getattr(b, f"arm_{side}"), t) for side in SIDES
    }
    for side, way in ways.items():
        body.at[f"shoulder_{side}"] = _shoulder(body, way)
    for side in sorted(SIDES, key=lambda each: _holds(each, a, b)):
        _add(body, ways[side])


def _holds(side: str, *poses: Pose) -> bool:
    hands = (getattr(each, f"arm_{side}").hand for each in poses)
    parts = tuple(part + OTHER[side] for part in FAR_PARTS)
    return any(isinstance(each, Spot) and each.on in parts for each in hands)


def _add(body: Skeleton, way: Way) -> None:
    side = way.side
    chest, shoulder = body.frames["thorax"], body.at[f"shoulder_{side}"]
    upper, _ = _bones(body, way)
    risen = -dot(chest.y, upper.y)  # -1 hanging, 1 straight up
    lift, inward = max(0.0, risen + LIFT_FROM) * LIFT, max(0.0, risen) * DRAW_IN
    shoulder = plus(shoulder, chest.out((0.0, lift, -SIDES[side] * inward)))
    body.at[f"shoulder_{side}"] = shoulder
    upper, lower = _bones(body, way)
    body.at[f"elbow_{side}"] = minus(shoulder, times(upper.y, UPPER_ARM))
    body.at[f"wrist_{side}"] = minus(body.at[f"elbow_{side}"], times(lower.y, FOREARM))
    body.frames[f"uarm_{side}"], body.frames[f"farm_{side}"] = upper, lower
    _add_hand(body, way)


def _shoulder(body: Skeleton, way: Way) -> Vec:
    """Return where the shoulder is while its arm hangs."""
    across = SIDES[way.side] * body.build.shoulders
    resting = (way.mixed("reach"), SHOULDER_HEIGHT + way.mixed("shrug"), across)
    return body.beyond("thorax", "thorax", resting)


def _add_hand(body: Skeleton, way: Way) -> None:
    side, a, b = way.side, way.a, way.b
    lower = body.frames[f"farm_{side}"]
    hand = turned(_hand(body, side, a, lower), _hand(body, side, b, lower), way.t)
    body.frames[f"hand_{side}"] = hand
    body.grips[side] = GRIPS[a.shape].towards(GRIPS[b.shape], way.t)
    body.at[f"palm_{side}"] = body.beyond(f"wrist_{side}", f"hand_{side}", (0, -PALM, 0))
    body.at[f"tip_{side}"] = body.beyond(f"wrist_{side}", f"hand_{side}", (0, -0.165, 0))


def _bones(body: Skeleton, way: Way) -> tuple[Frame, Frame]:
    if (way.a.hand is None) == (way.b.hand is None):
        return _alike(body, way)
    (upper, lower), (upper_b, lower_b) = (_alike(body, each) for each in way.ends())
    if 0 < way.t < 1 or (way.t >= 1) is (way.b.hand is None):
        body.reached.pop(f"arm_{way.side}")  # where the hand is led by the angles of the other end
    bend = turned(upper.back.then(lower), upper_b.back.then(lower_b), way.t)
    upper = turned(upper, upper_b, way.t)
    return upper, upper.then(bend)


def _alike(body: Skeleton, way: Way) -> tuple[Frame, Frame]:
    side, a, b, t = way.side, way.a, way.b, way.t
    if a.shoulder is not None and b.shoulder is not None:
        return _angled(body, side, between(vec(a.shoulder), vec(b.shoulder), t), way.mixed("elbow"))
    start = body.at[f"shoulder_{side}"]
    free = a.fingers is None and b.fingers is None  # then the hand goes on as the forearm does
    hint = unit(between(_hint(a, side), _hint(b, side), t))
    lower = FOREARM + PALM if free else FOREARM
    elbow, end, ratio = reach(start, _target(body, a, b, t), UPPER_ARM, lower, hint)
    body.reached[f"arm_{side}"] = ratio
    return _palmwards(
        minus(start, elbow), minus(elbow, end), minus(between(start, end, 0.5), elbow), hint
    )


def _palmwards(upper: Vec, lower: Vec, inside: Vec, hint: Vec) -> tuple[Frame, Frame]:
    """Return the bones' frames; x points to the inside of the elbow, where an arm bends to."""
    inside = unit(inside) if length(inside) > 0.02 else times(hint, -1)  # noqa: PLR2004 - else it is straight
    ahead = plus(times(inside, 0.97), times(hint, -0.03))
    return facing(upper, ahead), facing(lower, ahead)


def _target(body: Skeleton, a: Arm, b: Arm, t: float) -> Vec:
    """Return where the wrist (or the palm of a free hand) is on its way, perhaps by way of a point."""
    one, two = _wrist(body, a), _wrist(body, b)
    if b.via is None or b is a:
        return between(one, two, t)
    middle = minus(times(body.point(b.via), 2), between(one, two, 0.5))
    return between(between(one, middle, t), between(middle, two, t), t)


def _wrist(body: Skeleton, arm: Arm) -> Vec:
    assert arm.hand is not None
    palm = body.point(arm.hand)
    if arm.fingers is None:
        return palm
    return minus(palm, times(body.direction(arm.fingers, arm.along), PALM))


def _angled(body: Skeleton, side: str, angles: Vec, elbow: float) -> tuple[Frame, Frame]:
    flex, out, rotate = angles
    sign = SIDES[side]
    turn = about_z(flex).then(about_x(-sign * out)).then(about_y(-sign * rotate))
    upper = body.frames["thorax"].then(turn)
    return upper, upper.then(about_z(elbow))


def _hint(arm: Arm, side: str) -> Vec:
    if arm.elbow_to is not None:
        return unit(vec(arm.elbow_to))
    return unit((HINT[0], HINT[1], HINT[2] * SIDES[side]))


def _hand(body: Skeleton, side: str, arm: Arm, lower: Frame) -> Frame:
    """Return the hand's frame: y to the wrist, x out of the palm; at rest the palm faces the body, the thumb ahead."""
    if arm.fingers is not None:
        fingers = body.direction(arm.fingers, arm.along)
        return facing(times(fingers, -1), body.direction(arm.palm, arm.along))
    sign = SIDES[side]
    rest = Frame(times(lower.z, -sign), lower.y, times(lower.x, sign))
    bent = about_z(arm.wrist[0]).then(about_x(-sign * arm.wrist[1]))
    return rest.then(about_y(sign * arm.turn)).then(bent)
