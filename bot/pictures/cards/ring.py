"""A ring of equal arcs, of which the completed are filled."""

import math
from collections.abc import Iterable

from bot.pictures.cards import paper
from bot.pictures.cards.paper import path

GAP = 3.0
"""Degrees between two arcs, beside the round ends of each."""


def ring(done: Iterable[bool], *, x: float, y: float, radius: float, thick: float) -> str:
    """Return the ring; its first part begins at the top and it goes on clockwise."""
    parts = list(done)
    if len(parts) == 1:
        return _whole(x, y, radius, thick, filled=parts[0])
    share, pad = 360 / len(parts), GAP + math.degrees(thick / 2 / radius)
    return "".join(
        path(
            _arc(x, y, radius, begin=number * share + pad, end=(number + 1) * share - pad),
            stroke=_colour(filled=filled),
            thick=thick,
        )
        for number, filled in enumerate(parts)
    )


def _whole(x: float, y: float, radius: float, thick: float, *, filled: bool) -> str:
    line = f'stroke="{_colour(filled=filled)}" stroke-width="{thick:g}"'
    return paper.disc(x, y, radius, colour="none", more=line)


def _colour(*, filled: bool) -> str:
    return paper.TEAL if filled else "#D3D8F2"


def _arc(x: float, y: float, radius: float, *, begin: float, end: float) -> str:
    (x1, y1), (x2, y2) = (_at(x, y, radius, angle) for angle in (begin, end))
    far = int(end - begin > 180)  # noqa: PLR2004 - half a circle
    return f"M{x1:.1f} {y1:.1f}A{radius:g} {radius:g} 0 {far} 1 {x2:.1f} {y2:.1f}"


def _at(x: float, y: float, radius: float, angle: float) -> tuple[float, float]:
    turn = math.radians(angle)
    return x + radius * math.sin(turn), y - radius * math.cos(turn)
