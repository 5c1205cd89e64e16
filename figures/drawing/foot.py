"""A foot: heel, ankle, arch and ball, and five toes."""

from shapely.geometry.base import BaseGeometry

from figures.drawing.camera import Array, Camera, View
from figures.drawing.skeleton import SIDES, Skeleton
from figures.drawing.solids import ball, filleted, join, wrap
from figures.drawing.vectors import Vec, plus

# ahead of the ball joint, to the little toe's side, half length, half thickness, half width
TOES = (
    (0.039, -0.0270, 0.0270, 0.0110, 0.0130),
    (0.039, -0.0055, 0.0250, 0.0090, 0.0092),
    (0.033, 0.0105, 0.0230, 0.0085, 0.0087),
    (0.025, 0.0245, 0.0210, 0.0082, 0.0084),
    (0.015, 0.0365, 0.0200, 0.0080, 0.0082),
)
Part = tuple[Vec, Vec]  # where, from the ankle; half-widths
HEEL: Part = ((-0.036, -0.042, 0.0), (0.031, 0.028, 0.030))
ANKLE: Part = ((0.0, 0.002, 0.0), (0.033, 0.036, 0.031))
INSTEP: Part = ((0.056, -0.031, -0.004), (0.037, 0.028, 0.032))
BALL: Part = ((0.114, -0.0530, 0.002), (0.030, 0.0170, 0.043))
ARCH: Part = ((0.03, -0.052, 0.012), (0.03, 0.018, 0.026))
PAIRS = ((ANKLE, HEEL), (ANKLE, INSTEP), (INSTEP, BALL), (HEEL, ARCH), (ARCH, BALL), (HEEL, INSTEP))


def sole(body: Skeleton, view: View, side: str) -> BaseGeometry:
    """Return the outline of a foot without its toes."""
    return filleted(
        join(wrap(view, _cloud(body, side, a), _cloud(body, side, b)) for a, b in PAIRS), 0.012
    )


def _cloud(body: Skeleton, side: str, part: Part) -> Array:
    (x, y, z), (rx, ry, rz) = part
    size, frame = body.build.foot, body.frames[f"foot_{side}"]
    where = body.beyond(f"ankle_{side}", f"foot_{side}", (x * size, y, z * SIDES[side] * size))
    return ball(where, frame, rx * size, ry, rz * size)


def toes(body: Skeleton, camera: Camera, side: str) -> list[BaseGeometry]:
    """Return the toes, the farthest from the eye first."""
    shapes = []
    for ahead, aside, long, thick, wide in TOES:
        size, frame = body.build.foot, body.frames[f"toes_{side}"]
        across = aside * SIDES[side] * size
        root = plus(body.at[f"ball_{side}"], frame.out(((ahead - 0.03) * size, -0.001, across)))
        tip = plus(body.at[f"ball_{side}"], frame.out((ahead * size, -0.003, across)))
        shape = wrap(
            camera,
            ball(root, frame, 0.015, thick, wide * size),
            ball(tip, frame, long * size, thick, wide * size),
        )
        shapes.append((camera.depth(tip), shape))
    return [shape for _, shape in sorted(shapes, key=lambda each: each[0])]
