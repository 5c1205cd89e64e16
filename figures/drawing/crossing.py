"""Places where two bones cross on the page, and which of them is nearer to the eye there."""

from collections.abc import Iterable
from typing import NamedTuple, Protocol

from figures.drawing.vectors import Vec, between

OVERLAP = 0.7  # of both thicknesses: nearer than this on the page, one part hides some of the other
Flat = tuple[float, float]


class Eye(Protocol):
    """The place from which one looks."""

    def depth(self, point: Vec) -> float:
        """Return how near to the eye a point is."""
        ...

    def page(self, points: list[Vec]) -> Iterable[Iterable[float]]:
        """Return points of the page."""
        ...


class Bone(NamedTuple):
    """A bone from joint to joint, and how thick its flesh is."""

    start: Vec
    end: Vec
    thick: float


def crossing(a: Bone, b: Bone, eye: Eye) -> float | None:
    """Return how much nearer to the eye a is than b where they cross on the page; None if they do not."""
    (p, q), (r, s) = (_flat(eye, each) for each in (a, b))
    t, u, far = _nearest(p, q, r, s)
    if far > OVERLAP * (a.thick + b.thick):
        return None
    return eye.depth(between(a.start, a.end, t)) - eye.depth(between(b.start, b.end, u))


def _flat(eye: Eye, bone: Bone) -> list[Flat]:
    rows = (tuple(each) for each in eye.page([bone.start, bone.end]))
    return [(float(x), float(y)) for x, y in rows]


def _nearest(p: Flat, q: Flat, r: Flat, s: Flat) -> tuple[float, float, float]:
    """Return the shares of both ways at which they are nearest to each other, and how far apart they are there."""
    d, e, w = _minus(q, p), _minus(s, r), _minus(r, p)
    cross = d[0] * e[1] - d[1] * e[0]
    if abs(cross) > 1e-9:  # noqa: PLR2004 - else they run side by side
        t, u = (w[0] * e[1] - w[1] * e[0]) / cross, (w[0] * d[1] - w[1] * d[0]) / cross
        if 0 <= t <= 1 and 0 <= u <= 1:
            return t, u, 0.0
    tries = [(0.0, _foot(r, s, p)), (1.0, _foot(r, s, q))]
    tries += [(_foot(p, q, r), 0.0), (_foot(p, q, s), 1.0)]
    return min(
        ((t, u, _far(_at(p, q, t), _at(r, s, u))) for t, u in tries), key=lambda each: each[2]
    )


def _foot(start: Flat, end: Flat, point: Flat) -> float:
    """Return the share of a way at which it is nearest to a point."""
    way, to = _minus(end, start), _minus(point, start)
    size = way[0] ** 2 + way[1] ** 2
    return min(1.0, max(0.0, (way[0] * to[0] + way[1] * to[1]) / size)) if size else 0.0


def _at(start: Flat, end: Flat, t: float) -> Flat:
    return (start[0] + (end[0] - start[0]) * t, start[1] + (end[1] - start[1]) * t)


def _far(a: Flat, b: Flat) -> float:
    return float(((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2) ** 0.5)


def _minus(a: Flat, b: Flat) -> Flat:
    return (a[0] - b[0], a[1] - b[1])
