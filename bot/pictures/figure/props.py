"""What does the figure use? Mat, chair, wall, block, cushion, strap and table, drawn where the pose file puts them."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

import numpy as np
import shapely
from shapely.geometry import Polygon
from shapely.geometry.base import BaseGeometry

from bot.pictures.figure.camera import Array, Camera, FloorView
from bot.pictures.figure.ink import line
from bot.pictures.figure.page import Page
from bot.pictures.figure.palette import CLOTH, SHADOW, WHITE, WOOD, Theme, mixed
from bot.pictures.figure.schema import Prop
from bot.pictures.figure.shadow import CONTACT, SOFT
from bot.pictures.figure.skeleton import Skeleton
from bot.pictures.figure.solids import ball, join, moved, strip, wrap
from bot.pictures.figure.vectors import Frame, Vec

Span = tuple[float, float]
SEAT_HEIGHT, SEAT, BACK = 0.44, 0.21, 0.47
MAT_THICK = 0.016
FACES: tuple[tuple[Vec, tuple[int, ...], str], ...] = (
    # which way it faces; its corners, as bits of x, y, z; its tone
    ((0, 1, 0), (2, 3, 7, 6), "top"),
    ((0, 0, 1), (4, 5, 7, 6), "side"),
    ((0, 0, -1), (0, 1, 3, 2), "side"),
    ((1, 0, 0), (1, 3, 7, 5), "dark"),
    ((-1, 0, 0), (0, 2, 6, 4), "dark"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """Where things are drawn: through which camera, on which page, in which colours, around whom."""

    camera: Camera
    page: Page
    theme: Theme
    body: Skeleton

    def shadow(self, points: Array, strength: float = 0.16) -> str:
        """Return the soft shadow of points on the floor."""
        shape = wrap(FloorView(self.camera), points)
        return self.page.soft(shape, SHADOW, strength, SOFT)

    def box(
        self, x: Span, y: Span, z: Span, tones: Mapping[str, str], round_: float = 0.006
    ) -> str:
        """Return a box: the faces that are seen."""
        corners = np.array([(x[i & 1], y[i >> 1 & 1], z[i >> 2 & 1]) for i in range(8)])
        out = ""
        for normal, face, tone in FACES:
            if self.camera.sees(normal) > 0.01:  # noqa: PLR2004
                shape = Polygon(self.camera.page(corners[list(face)])).buffer(round_, 4)
                out += self.page.shape(shape, tones[tone])
        return out


def floor_plate(camera: Camera, x: Span, z: Span, y: float, round_: float = 0.05) -> BaseGeometry:
    """Return a rounded rectangle that lies flat at a height."""
    flat = shapely.box(x[0] + round_, z[0] + round_, x[1] - round_, z[1] - round_).buffer(round_, 8)
    points = np.array([(px, y, pz) for px, pz in flat.exterior.coords])
    return Polygon(camera.page(points))


def mat(prop: Prop, stage: Stage) -> str:
    """A mat on the floor: `x` and `z` say from where to where."""
    x, z = _span(prop.x, (-0.95, 0.95)), _span(prop.z, (-0.33, 0.33))
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


def wall(prop: Prop, stage: Stage) -> str:
    """A wall across the way ahead: its face is at x = `at`, from `z` to `z`; `size` is its height."""
    x = float(prop.at[0]) if prop.at else 0.8
    (z0, z1), high, deep = (
        _span(prop.z, (-0.8, 0.4)),
        float(prop.size[0]) if prop.size else 2.6,
        0.9,
    )
    theme, page = stage.theme, stage.page

    def quad(*points: Vec) -> BaseGeometry:
        return Polygon(stage.camera.page(np.array(points)))

    face = quad((x, 0, z0), (x, high, z0), (x, high, z1), (x, 0, z1))
    edge = quad((x, 0, z1), (x, high, z1), (x + deep, high, z1), (x + deep, 0, z1))
    base = quad((x, 0, z0), (x, 0.07, z0), (x, 0.07, z1), (x, 0, z1))
    return (
        page.shape(edge, mixed(theme.edge, SHADOW, 0.06))
        + page.shape(face, mixed(theme.soft, WHITE, 0.12))
        + page.shape(base, WHITE, 0.5)
    )


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
    """A strap through the joints named, in their order."""
    points = stage.camera.page([stage.body.joint(each) for each in prop.joints])
    shape = strip(points, np.full(len(points), 0.011)).buffer(0.002)
    return stage.page.shape(shape.buffer(0.003), SHADOW, 0.15) + stage.page.shape(shape, "#7FA3D9")


DRAWN: Mapping[str, Callable[[Prop, Stage], str]] = {
    "mat": mat, "chair": chair, "wall": wall, "block": block, "cushion": cushion, "table": table, "strap": strap,
}  # fmt: skip


def props(wanted: tuple[Prop, ...], stage: Stage, *, front: bool) -> str:
    """Return all props behind the figure, or all before it."""
    return "".join(DRAWN[each.type](each, stage) for each in wanted if each.front is front)


def extent(prop: Prop, camera: Camera) -> BaseGeometry | None:
    """Return how much of the page a prop needs; None for one that may be cut."""
    if prop.type == "mat":
        return floor_plate(camera, _span(prop.x, (-0.95, 0.95)), _span(prop.z, (-0.33, 0.33)), 0)
    if prop.type == "chair":
        cx, cz = (*map(float, prop.at), 0.0, 0.0)[:2]
        top = SEAT_HEIGHT + (BACK if prop.back else 0)
        corners = [
            (cx + a, y, cz + b) for a in (-0.22, 0.22) for b in (-0.22, 0.22) for y in (0.0, top)
        ]
        return wrap(camera, np.array(corners))
    return None


def _span(span: tuple[float, float] | None, otherwise: Span) -> Span:
    return otherwise if span is None else (float(span[0]), float(span[1]))
