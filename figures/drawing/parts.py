"""Parts of a body for the painter: units in an order of depth, each with layers from the back to the front."""

from collections.abc import Iterable
from dataclasses import dataclass, field

import numpy as np
from shapely.geometry.base import BaseGeometry

from figures.drawing.camera import Array
from figures.drawing.solids import join


@dataclass(frozen=True, slots=True, kw_only=True)
class Layer:
    """A flat shape of one paint.

    `relief` is how strongly it is shaded as a body; `edged` sets it off from what is below.
    """

    paint: str
    shape: BaseGeometry
    relief: float = 1.0
    edged: bool = False
    opacity: float = 1.0
    casts: bool = True  # part of the unit's outline, so it throws a shadow on what is below


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A stroke along points of the page; it tapers if `tapered`."""

    paint: str
    points: Array
    width: float
    opacity: float = 1.0
    tapered: bool = False


@dataclass(slots=True, kw_only=True)
class Unit:
    """A part of the body that is wholly before or behind the others.

    `side` is -1 on the far side of the body to 1 on the near side.
    """

    name: str
    depth: float
    layers: list[Layer | Line]
    side: float = 0.0
    outline: BaseGeometry = field(init=False)

    def __post_init__(self) -> None:
        self.outline = join(
            each.shape for each in self.layers if isinstance(each, Layer) and each.casts
        )


def outline(units: Iterable[Unit]) -> BaseGeometry:
    """Return the outline of a whole figure."""
    return join(each.outline for each in units)


def seen(points: Array, facing: Array, least: float = 0.08) -> list[Array]:
    """Return the runs of a curve on a surface that face the eye."""
    runs, run = [], []
    for point, view in zip(points, facing, strict=True):
        if view > least:
            run.append(point)
        elif run:
            runs.append(run)
            run = []
    return [np.asarray(each) for each in [*runs, run] if len(each) > 2]  # noqa: PLR2004 - a line has three
