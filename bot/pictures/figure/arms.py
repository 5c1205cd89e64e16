"""Where are the arms? By where the palm is, or by angles; the shoulder girdle rises with the arm."""

from bot.pictures.figure.build import FOREARM, PALM, UPPER_ARM
from bot.pictures.figure.grips import GRIPS
from bot.pictures.figure.reach import bones, reach
from bot.pictures.figure.schema import Arm, Pose, Spot, vec
from bot.pictures.figure.skeleton import OTHER, SIDES, Skeleton
from bot.pictures.figure.vectors import (
    Frame,
    Vec,
    about_x,
    about_y,
    about_z,
    between,
    dot,
    facing,
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


def add_arms(body: Skeleton, a: Pose, b: Pose, t: float) -> None:
    """Add shoulders, elbows, wrists and hands; an arm that holds the other comes after it."""
    for side in SIDES:
        one, two = getattr(a, f"arm_{side}"), getattr(b, f"arm_{side}")
        body.at[f"shoulder_{side}"] = _shoulder(body, side, one, two, t)
    for side in sorted(SIDES, key=lambda each: _holds(each, a, b)):
        one, two = getattr(a, f"arm_{side}"), getattr(b, f"arm_{side}")
        _add(body, side, one, two, t)


def _holds(side: str, *poses: Pose) -> bool:
    hands = (getattr(each, f"arm_{side}").hand for each in poses)
    parts = tuple(part + OTHER[side] for part in FAR_PARTS)
    return any(isinstance(each, Spot) and each.on in parts for each in hands)


def _add(body: Skeleton, side: str, a: Arm, b: Arm, t: float) -> None:
    chest, shoulder = body.frames["thorax"], body.at[f"shoulder_{side}"]
    upper, _ = _bones(body, side, shoulder, a, b, t)
    risen = -dot(chest.y, upper.y)  # -1 hanging, 1 straight up
    lift, inward = max(0.0, risen + LIFT_FROM) * LIFT, max(0.0, risen) * DRAW_IN
    shoulder = plus(shoulder, chest.out((0.0, lift, -SIDES[side] * inward)))
    upper, lower = _bones(body, side, shoulder, a, b, t)
    body.at[f"shoulder_{side}"] = shoulder
    body.at[f"elbow_{side}"] = minus(shoulder, times(upper.y, UPPER_ARM))
    body.at[f"wrist_{side}"] = minus(body.at[f"elbow_{side}"], times(lower.y, FOREARM))
    body.frames[f"uarm_{side}"], body.frames[f"farm_{side}"] = upper, lower
    _add_hand(body, side, a, b, t)


def _shoulder(body: Skeleton, side: str, a: Arm, b: Arm, t: float) -> Vec:
    """Return where the shoulder is while its arm hangs."""
    ahead, up = a.reach + (b.reach - a.reach) * t, a.shrug + (b.shrug - a.shrug) * t
    across = SIDES[side] * body.build.shoulders
    return body.beyond("thorax", "thorax", (ahead, SHOULDER_HEIGHT + up, across))


def _add_hand(body: Skeleton, side: str, a: Arm, b: Arm, t: float) -> None:
    lower = body.frames[f"farm_{side}"]
    hand = turned(_hand(body, side, a, lower), _hand(body, side, b, lower), t)
    body.frames[f"hand_{side}"] = hand
    body.grips[side] = GRIPS[a.shape].towards(GRIPS[b.shape], t)
    body.at[f"palm_{side}"] = body.beyond(f"wrist_{side}", f"hand_{side}", (0, -PALM, 0))
    body.at[f"tip_{side}"] = body.beyond(f"wrist_{side}", f"hand_{side}", (0, -0.165, 0))


def _bones(body: Skeleton, side: str, start: Vec, a: Arm, b: Arm, t: float) -> tuple[Frame, Frame]:
    if (a.hand is None) == (b.hand is None):
        return _alike(body, side, start, a, b, t)
    (upper, lower), (upper_b, lower_b) = (
        _alike(body, side, start, each, each, 0) for each in (a, b)
    )
    bend = turned(upper.back.then(lower), upper_b.back.then(lower_b), t)
    upper = turned(upper, upper_b, t)
    return upper, upper.then(bend)


def _alike(body: Skeleton, side: str, start: Vec, a: Arm, b: Arm, t: float) -> tuple[Frame, Frame]:
    if a.shoulder is not None and b.shoulder is not None:
        angles = between(vec(a.shoulder), vec(b.shoulder), t)
        return _angled(body, side, angles, a.elbow + (b.elbow - a.elbow) * t)
    free = a.fingers is None and b.fingers is None  # then the hand goes on as the forearm does
    target = _way(body, a, b, t)
    hint = unit(between(_hint(a, side), _hint(b, side), t))
    lower = FOREARM + PALM if free else FOREARM
    elbow, end, ratio = reach(start, target, UPPER_ARM, lower, hint)
    body.reached[f"arm_{side}"] = ratio
    upper_frame, lower_frame = bones(start, elbow, end, times(hint, -1))
    return _palmwards(upper_frame, lower_frame, minus(between(start, end, 0.5), elbow), hint)


def _palmwards(upper: Frame, lower: Frame, inside: Vec, hint: Vec) -> tuple[Frame, Frame]:
    """Let x point to the inside of the elbow, where an arm bends to."""
    ahead = plus(times(unit(inside), 0.97), times(hint, -0.03))
    return facing(upper.y, ahead), facing(lower.y, ahead)


def _way(body: Skeleton, a: Arm, b: Arm, t: float) -> Vec:
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
