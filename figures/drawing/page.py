"""Shapes in metres as SVG in pixels: smooth closed curves through the middles of short edges."""

import zlib
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import shapely
from shapely.geometry import Polygon
from shapely.geometry.base import BaseGeometry

from figures.drawing.camera import Array
from figures.drawing.palette import Colour

SMALLEST, SMALLEST_HOLE, SLIT = 4e-6, 1.2e-3, 3e-5  # square metres worth drawing
NORMAL = 330  # pixels for a metre, from which a line keeps its width on the page
COARSE, EDGE = 0.0009, 0.024  # metres: what a curve may leave out, its longest edge


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page in pixels, and where the scene's metres lie on it."""

    scale: float
    x: float
    y: float
    width: int
    height: int

    @property
    def fine(self) -> float:
        """How thin a line is drawn from near, so that it is as thin on the page as from far."""
        return min(1.0, NORMAL / self.scale)

    def pixels(self, points: Array) -> Array:
        """Return points of the scene in pixels."""
        return np.asarray(points * self.scale + (self.x, self.y))

    def shape(self, shape: BaseGeometry, fill: Colour, opacity: float = 1.0) -> str:
        """Return a filled shape; small holes are filled, as they are gaps between its pieces."""
        path = self.outline(shape)
        return f'<path d="{path}" fill="{fill}"{_sheer("fill", opacity)}/>' if path else ""

    def sheer(self, shape: BaseGeometry, fill: Colour, opacity: float) -> str:
        """Return a line or a shade that lies on parts; its holes stay open, whatever is seen through them."""
        path = self.outline(shape, SLIT)
        return f'<path d="{path}" fill="{fill}"{_sheer("fill", opacity)}/>' if path else ""

    def soft(self, shape: BaseGeometry, fill: Colour, opacity: float, blur: float) -> str:
        """Return a filled shape whose edge is blurred by `blur` metres."""
        path = self.outline(shape)
        if not path:
            return ""
        x, y, wide, high = self._seen(shape, 3 * blur)
        name = f"blur_{x}_{y}_{wide}_{high}_{blur * 1000:.0f}"
        return (
            f'<filter id="{name}" filterUnits="userSpaceOnUse" color-interpolation-filters="sRGB" '
            f'x="{x}" y="{y}" width="{wide}" height="{high}">'
            f'<feGaussianBlur stdDeviation="{blur * self.scale:.2f}"/></filter>'
            f'<path d="{path}" fill="{fill}"{_sheer("fill", opacity)} filter="url(#{name})"/>'
        )

    def shade(
        self, shape: BaseGeometry, within: BaseGeometry, fill: Colour, opacity: float, blur: float
    ) -> str:
        """Return a blurred shape, seen only on what it falls on."""
        clip = self.outline(within.intersection(shape.buffer(2.5 * blur, 2)), SLIT)
        if not clip or shape.is_empty:
            return ""
        name = f"clip_{zlib.crc32(clip.encode()):08x}"
        soft = self.soft(shape, fill, opacity, blur)
        return f'<clipPath id="{name}"><path d="{clip}"/></clipPath><g clip-path="url(#{name})">{soft}</g>'

    def cut(self, drawing: str, within: BaseGeometry) -> str:
        """Return what of a drawing is seen within a shape."""
        if not drawing or not (clip := self.outline(within, SLIT)):
            return ""
        name = f"cut_{zlib.crc32(clip.encode()):08x}"
        return f'<clipPath id="{name}"><path d="{clip}"/></clipPath><g clip-path="url(#{name})">{drawing}</g>'

    def _seen(self, shape: BaseGeometry, margin: float) -> tuple[int, int, int, int]:
        """Return the box of what a shape and its margin may change on the page: no blur is worked out beyond."""
        x0, y0, x1, y1 = shapely.bounds(shape)
        around = self.scale * margin
        corners = self.pixels(np.array([(x0 - margin, y0 - margin), (x1 + margin, y1 + margin)]))
        inside = np.clip(corners, -around, np.array([self.width, self.height]) + around)
        (left, top), (right, bottom) = np.floor(inside).astype(int).tolist()
        return left, top, right - left + 1, bottom - top + 1

    def line(self, points: Array, stroke: Colour, width: float, opacity: float = 1.0) -> str:
        """Return a line of a width in metres."""
        text = "L".join(f"{x:.1f} {y:.1f}" for x, y in self.pixels(points))
        return (
            f'<path d="M{text}" fill="none" stroke="{stroke}" stroke-width="{width * self.scale:.2f}" '
            f'stroke-linecap="round" stroke-linejoin="round"{_sheer("stroke", opacity)}/>'
        )

    def outline(self, shape: BaseGeometry, hole: float = SMALLEST_HOLE) -> str:
        """Return the path of a shape with its holes of at least a size; nothing for one too small to be seen."""
        edge = EDGE * self.fine
        return "".join(self._closed(each, edge) for each in _rings(shape, hole))

    def _closed(self, ring: Array, edge: float) -> str:
        points = self.pixels(
            np.asarray(
                shapely.get_coordinates(shapely.segmentize(shapely.linearrings(ring), edge))
            )[:-1]
        )
        middles = (points + np.roll(points, -1, axis=0)) / 2
        start = middles[-1]
        rows = np.concatenate([points, middles], axis=1)
        curves = "".join(f"Q{a:.1f} {b:.1f} {c:.1f} {d:.1f}" for a, b, c, d in rows.tolist())
        return f"M{start[0]:.1f} {start[1]:.1f}{curves}Z"


def _rings(shape: BaseGeometry, hole: float) -> Iterator[Array]:
    for part in shapely.get_parts(shape):
        if not isinstance(part, Polygon) or part.area < SMALLEST:
            continue
        light = part.simplify(COARSE, preserve_topology=False)
        whole = light if isinstance(light, Polygon) and light.area > SMALLEST / 2 else part
        outer, *holes = shapely.get_rings(whole).tolist()
        yield shapely.get_coordinates(outer)
        yield from (shapely.get_coordinates(each) for each in holes if Polygon(each).area > hole)


def _sheer(what: str, opacity: float) -> str:
    """Return how much of a fill or a stroke is seen; said of the whole element it would need a page of its own."""
    return f' {what}-opacity="{opacity:.3g}"' if opacity < 1 else ""
