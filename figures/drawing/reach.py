"""The elbow between a given shoulder and hand: two bones reach for a point, bent towards a hint."""

import math

from figures.drawing.vectors import (
    Frame,
    Vec,
    between,
    dot,
    facing,
    length,
    minus,
    plus,
    times,
    unit,
)

STRAIGHT = 0.9995  # of its full length: a limb is never quite straight


def reach(start: Vec, target: Vec, upper: float, lower: float, hint: Vec) -> tuple[Vec, Vec, float]:
    """Return the middle joint, the end, and how far the target is in shares of the full length (above 1: too far)."""
    way = minus(target, start)
    ratio = length(way) / (upper + lower)
    far = min(max(length(way), abs(upper - lower) + 1e-4), (upper + lower) * STRAIGHT)
    ahead = unit(way)
    along = (upper * upper - lower * lower + far * far) / (2 * far)
    aside = math.sqrt(max(upper * upper - along * along, 0.0))
    out = unit(minus(hint, times(ahead, dot(hint, ahead))))
    middle = plus(plus(start, times(ahead, along)), times(out, aside))
    return middle, plus(start, times(ahead, far)), ratio


def bones(start: Vec, middle: Vec, end: Vec, hint: Vec) -> tuple[Frame, Frame]:
    """Return the frames of the two bones; x points to where the joint is bent, y up the bone."""
    bent = minus(middle, between(start, end, 0.5))
    bent = hint if length(bent) < 0.03 else plus(times(unit(bent), 0.98), times(hint, 0.02))  # noqa: PLR2004
    return facing(minus(start, middle), bent), facing(minus(middle, end), bent)
