"""Walls: upright boxes with a skirting."""

import math

import numpy as np
from shapely.geometry import Polygon
from shapely.geometry.base import BaseGeometry

from figures.drawing.palette import SHADOW, WHITE, mixed
from figures.drawing.schema import Prop
from figures.drawing.stage import Span, Stage, span

WALL_HIGH, WALL_DEEP = 2.6, 0.9  # metres


def wall(prop: Prop, stage: Stage) -> str:
    """A wall across the way: its face is at x = `at`, from `z` to `z`; `size` is its height and thickness.

    Behind the figure it faces ahead.
    """
    x, (z0, z1) = wall_x(prop), sorted(span(prop.z, (-0.8, 0.4)))
    high, thick = (*map(float, prop.size), *(WALL_HIGH, WALL_DEEP)[len(prop.size) :])
    deep = math.copysign(thick, x)
    quads = (
        ((-math.copysign(1, x), 0, 0), (x, z0), (x, z1), 0.0),
        ((0, 0, 1), (x, z1), (x + deep, z1), 1.0),
        ((0, 0, -1), (x, z0), (x + deep, z0), 1.0),
        ((math.copysign(1, x), 0, 0), (x + deep, z0), (x + deep, z1), 0.0),
    )
    return "".join(
        _wall_face(stage, start, end, high, dark)
        for normal, start, end, dark in quads
        if stage.camera.sees(normal) > 0.01  # noqa: PLR2004
    )


def _wall_face(stage: Stage, start: Span, end: Span, high: float, dark: float) -> str:
    """Return one upright face of a wall, with a skirting."""
    theme, page = stage.theme, stage.page
    tone = mixed(theme.edge, SHADOW, 0.06) if dark else mixed(theme.soft, WHITE, 0.12)

    def quad(top: float) -> BaseGeometry:
        (x0, z0), (x1, z1) = start, end
        return Polygon(
            stage.camera.page(np.array([(x0, 0, z0), (x0, top, z0), (x1, top, z1), (x1, 0, z1)]))
        )

    return page.shape(quad(high), tone) + page.shape(quad(0.07), WHITE, 0.5 - 0.2 * dark)


def wall_x(prop: Prop) -> float:
    """Return where the face of a wall is."""
    return float(prop.at[0]) if prop.at else 0.8
