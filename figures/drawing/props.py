"""The things that the figure uses: mat, chair, wall, block, cushion, strap and table."""

import math
from collections.abc import Callable, Iterator, Mapping

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from figures.drawing.camera import Camera
from figures.drawing.contact import Surface
from figures.drawing.ink import line
from figures.drawing.limbs import near_half
from figures.drawing.palette import CLOTH, SHADOW, WHITE, WOOD, mixed
from figures.drawing.schema import Prop
from figures.drawing.shadow import CONTACT
from figures.drawing.solids import AROUND, array, ball, join, moved, strip, wrap
from figures.drawing.stage import Stage, floor_plate, span
from figures.drawing.vectors import Frame
from figures.drawing.walls import WALL_DEEP, WALL_HIGH, wall, wall_x

SEAT_HEIGHT, SEAT, BACK = 0.44, 0.21, 0.47
MAT_THICK = 0.016
STRAP = "#5E86C8"


def mat(prop: Prop, stage: Stage) -> str:
    """A mat on the floor: `x` and `z` say from where to where."""
    x, z = span(prop.x, (-0.95, 0.95)), span(prop.z, (-0.33, 0.33))
    top = floor_plate(stage.camera, x, z, 0)
    bottom = floor_plate(stage.camera, x, z, -MAT_THICK)
    inner = floor_plate(
        stage.camera, (x[0] + 0.035, x[1] - 0.035), (z[0] + 0.035, z[1] - 0.035), 0, 0.03
    )
    page, theme = stage.page, stage.theme
    seam = line(page.outline(inner), theme.mat_line, round(0.005 * page.scale, 1))
    return (
        page.soft(moved(bottom, 0.012, 0.016), SHADOW, 0.14, CONTACT)
        + page.shape(shapely.convex_hull(join([top, bottom])), theme.mat_side)
        + page.shape(top, theme.mat)
        + seam
    )


def chair(prop: Prop, stage: Stage) -> str:
    """A wooden chair that faces ahead: `at` its middle, `size` its seat's height; `back = false` makes a stool."""
    cx, cz = (*map(float, prop.at), 0.0, 0.0)[:2]
    height = float(prop.size[0]) if prop.size else SEAT_HEIGHT
    seat = np.array([(cx + a, height, cz + b) for a in (-SEAT, SEAT) for b in (-SEAT, SEAT)])
    legs = [(cx + a * (SEAT - 0.025), cz + b * (SEAT - 0.025)) for a in (-1, 1) for b in (-1, 1)]
    legs.sort(key=lambda leg: stage.camera.depth((leg[0], 0, leg[1])))
    posts = [
        stage.box((x - 0.016, x + 0.016), (0, height - 0.02), (z - 0.016, z + 0.016), WOOD)
        for x, z in legs
    ]
    plate = stage.box(
        (cx - SEAT - 0.008, cx + SEAT + 0.012),
        (height - 0.035, height),
        (cz - SEAT - 0.008, cz + SEAT + 0.008),
        WOOD,
        0.010,
    )
    rest = "".join(_chair_back(cx, cz, height, stage)) if prop.back else ""
    away = stage.camera.sees((1, 0, 0)) < -0.1  # noqa: PLR2004 - seen from behind
    return stage.shadow(seat) + "".join(posts) + (plate + rest if away else rest + plate)


def _chair_back(cx: float, cz: float, height: float, stage: Stage) -> Iterator[str]:
    x = (cx - SEAT, cx - SEAT + 0.026)
    posts = sorted(
        (cz - SEAT + 0.018, cz + SEAT - 0.018), key=lambda z: stage.camera.depth((0, 0, z))
    )
    slats = [
        stage.box(
            x,
            (height + low, height + low + 0.085),
            (cz - SEAT + 0.01, cz + SEAT - 0.01),
            WOOD,
            0.012,
        )
        for low in (0.16, 0.35)
    ]
    far, near = (
        stage.box(x, (height - 0.02, height + BACK), (z - 0.016, z + 0.016), WOOD, 0.008)
        for z in posts
    )
    yield from (far, *slats, near)


def block(prop: Prop, stage: Stage) -> str:
    """A block: `at` is the middle of its lower side, `size` its length, height and width."""
    x, y, z = map(float, prop.at)
    long, high, wide = map(float, prop.size or (0.22, 0.10, 0.14))
    spans = ((x - long / 2, x + long / 2), (y, y + high), (z - wide / 2, z + wide / 2))
    corners = np.array([(a, y, b) for a in spans[0] for b in spans[2]])
    return stage.shadow(corners, 0.12) + stage.box(*spans, CLOTH)


def cushion(prop: Prop, stage: Stage) -> str:
    """A flat cushion or a folded towel: `at` is its middle, `size` its half-widths."""
    x, y, z = map(float, prop.at)
    a, b, c = map(float, prop.size or (0.13, 0.035, 0.11))
    shape = wrap(stage.camera, ball((x, y, z), Frame(), a, b, c))
    dark = shape.difference(moved(shape, -0.01, -0.02))
    return stage.page.shape(shape, WHITE) + stage.page.shape(
        dark, mixed(stage.theme.soft, WHITE, 0.2)
    )


def table(prop: Prop, stage: Stage) -> str:
    """A table: `at` is the middle of its top's surface, `size` its length and width."""
    x, y, z = map(float, prop.at)
    long, wide = map(float, (prop.size or (0.6, 0.9))[:2])
    ends = ((x - long / 2, x + long / 2), (z - wide / 2, z + wide / 2))
    legs = sorted(
        ((a, b) for a in ends[0] for b in ends[1]),
        key=lambda leg: stage.camera.depth((leg[0], 0, leg[1])),
    )
    posts = "".join(
        stage.box((a - 0.02, a + 0.02), (0, y - 0.03), (b - 0.02, b + 0.02), WOOD) for a, b in legs
    )
    return posts + stage.box(ends[0], (y - 0.035, y), ends[1], WOOD, 0.012)


def strap(prop: Prop, stage: Stage) -> str:
    """A strap through the joints named, in their order, with a loop round a foot's ball."""
    points = stage.camera.page([stage.body.joint(each) for each in prop.joints])
    shape = strip(points, np.full(len(points), 0.011)).buffer(0.002)
    loops = [_loop(stage, each) for each in prop.joints if each.startswith("ball_")]
    whole = join([shape, *loops])
    return stage.page.shape(whole.buffer(0.003), SHADOW, 0.18) + stage.page.shape(whole, STRAP)


def _loop(stage: Stage, ball_joint: str) -> BaseGeometry:
    """Return the half of a loop round a foot that faces the eye."""
    frame = stage.body.frame(f"foot_{ball_joint[-1]}")
    middle = stage.body.beyond(ball_joint, f"foot_{ball_joint[-1]}", (-0.012, 0.014, 0.0))
    around = np.linspace(0, 2 * np.pi, AROUND, endpoint=False)
    ring = np.outer(np.cos(around) * 0.030, frame.y) + np.outer(np.sin(around) * 0.049, frame.z)
    rows = np.stack([array(middle) + ring + np.outer([at], frame.x) for at in (-0.012, 0.012)])
    return near_half(stage.camera, rows)


DRAWN: Mapping[str, Callable[[Prop, Stage], str]] = {
    "mat": mat, "chair": chair, "wall": wall, "block": block, "cushion": cushion, "table": table, "strap": strap,
}  # fmt: skip


def props(wanted: tuple[Prop, ...], stage: Stage, *, front: bool) -> str:
    """Return all props behind the figure, or all before it."""
    return "".join(DRAWN[each.type](each, stage) for each in wanted if each.front is front)


def surfaces(wanted: tuple[Prop, ...]) -> Iterator[Surface]:
    """Yield what a body may touch: faces of walls, seats of chairs, tops of tables."""
    for prop in wanted:
        if prop.type == "wall":
            x, (z0, z1) = wall_x(prop), sorted(span(prop.z, (-0.8, 0.4)))
            high = float(prop.size[0]) if prop.size else WALL_HIGH
            way = math.copysign(1, x)
            yield Surface(
                corner=(x, 0, z0), along=(0, 0, z1 - z0), across=(0, high, 0), facing=(-way, 0, 0)
            )
            yield Surface(
                corner=(x, 0, z1),
                along=(way * WALL_DEEP, 0, 0),
                across=(0, high, 0),
                facing=(0, 0, 1),
            )
        elif prop.type == "chair":
            cx, cz = (*map(float, prop.at), 0.0, 0.0)[:2]
            y = float(prop.size[0]) if prop.size else SEAT_HEIGHT
            yield Surface(
                corner=(cx - SEAT, y, cz - SEAT), along=(2 * SEAT, 0, 0), across=(0, 0, 2 * SEAT),
                facing=(0, 1, 0),
            )  # fmt: skip


def extent(prop: Prop, camera: Camera) -> BaseGeometry | None:
    """Return how much of the page a prop needs; None for one that may be cut."""
    if prop.type == "mat":
        return floor_plate(camera, span(prop.x, (-0.95, 0.95)), span(prop.z, (-0.33, 0.33)), 0)
    if prop.type == "chair":
        cx, cz = (*map(float, prop.at), 0.0, 0.0)[:2]
        top = SEAT_HEIGHT + (BACK if prop.back else 0)
        corners = [
            (cx + a, y, cz + b) for a in (-0.22, 0.22) for b in (-0.22, 0.22) for y in (0.0, top)
        ]
        return wrap(camera, np.array(corners))
    if prop.type == "table":
        x, y, z = map(float, prop.at)
        half = float((prop.size or (0.6, 0.9))[1]) / 2
        return wrap(camera, np.array([(x, y, z - half), (x, y, z + half)]))
    return None
