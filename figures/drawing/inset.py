"""A small card with the start of a movement, laid in the emptiest corner of a still."""

from collections.abc import Iterator
from dataclasses import dataclass

import shapely
from shapely.geometry.base import BaseGeometry

from figures.drawing.ink import box, circle
from figures.drawing.page import Page
from figures.drawing.palette import ARROW, SHADOW, WHITE, Theme, mixed

SHARE, TALLEST = 0.33, 1.25  # of the page's width; height to width of a card
EDGE, AROUND, ROUND = 0.022, 0.10, 0.022  # shares of the page's width, of the crop, of the width
BADGE = 0.030  # of the page's width
BORDER = 0.006
DEAR_COUNTS = 8.0  # how much worse it is to hide what a picture is about
Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Inset:
    """What the card shows, and what it must not hide; all shapes in pixels of the page."""

    page: Page
    theme: Theme
    shown: BaseGeometry
    taken: BaseGeometry
    dear: BaseGeometry  # head, hands, glow and arrows
    floor: float | None

    def svg(self, drawing: str) -> str:
        """Return the card with a drawing, made for the whole page, in it."""
        x, y, wide, high = self._place
        left, top, across, _ = self._crop
        scale = wide / across
        round_ = ROUND * self.page.width
        inner = box((x, y), (wide, high), WHITE, round_=round_)
        moved = f"translate({x - left * scale:.2f} {y - top * scale:.2f}) scale({scale:.4f})"
        return (
            f'<clipPath id="card">{inner}</clipPath>{self._paper(x, y, wide, high)}'
            f'<g clip-path="url(#card)">{self._ground(x, y, wide, high, scale)}'
            f'<g transform="{moved}">{drawing}</g></g>{self._badge(x, y, wide, high)}'
        )

    def _paper(self, x: float, y: float, wide: float, high: float) -> str:
        rim, round_ = BORDER * self.page.width, ROUND * self.page.width
        drop = box(
            (x - rim, y + rim), (wide + 2 * rim, high + 2 * rim), SHADOW, round_=round_ + rim,
            extra='fill-opacity=".13"',
        )  # fmt: skip
        return drop + box(
            (x - rim, y - rim), (wide + 2 * rim, high + 2 * rim), WHITE, round_=round_ + rim
        )

    def _ground(self, x: float, y: float, wide: float, high: float, scale: float) -> str:
        out = box((x, y), (wide, high), mixed(self.theme.wall, self.theme.soft, 0.25))
        if self.floor is not None:
            line = max(y, y + (self.floor - self._crop[1]) * scale)
            out += box((x, line), (wide, max(0.0, y + high - line)), self.theme.floor)
        return out

    def _badge(self, x: float, y: float, wide: float, high: float) -> str:
        """Return the sign that leads from the card to the picture."""
        radius = BADGE * self.page.width
        right = x + wide / 2 < self.page.width / 2
        cx, cy = (x + wide if right else x), y + high / 2
        way = radius * 0.36 * (1 if right else -1)
        back, half = cx - way * 0.6, radius * 0.42
        tip = f"M{back:.1f} {cy - half:.1f}L{cx + way:.1f} {cy:.1f}L{back:.1f} {cy + half:.1f}"
        return (
            circle(cx, cy, radius * 1.18, WHITE)
            + circle(cx, cy, radius, ARROW)
            + f'<path d="{tip}" fill="none" stroke="{WHITE}" stroke-width="{radius * 0.28:.1f}" '
            'stroke-linecap="round" stroke-linejoin="round"/>'
        )

    @property
    def _crop(self) -> Box:
        """The part of the page that the card shows: left, top, width, height."""
        x0, y0, x1, y1 = self.shown.bounds
        more = AROUND * max(x1 - x0, y1 - y0)
        wide, high = x1 - x0 + 2 * more, y1 - y0 + 2 * more
        if high > wide * TALLEST:
            wide = high / TALLEST
        high = max(high, wide * 0.62)
        return ((x0 + x1 - wide) / 2, (y0 + y1 - high) / 2, wide, high)

    @property
    def _place(self) -> Box:
        """The emptiest corner."""
        return min(self._corners(), key=self._hidden)

    def _corners(self) -> Iterator[Box]:
        _, _, across, down = self._crop
        wide = SHARE * self.page.width
        high = wide * down / across
        if high > 0.52 * self.page.height:
            wide, high = wide * 0.52 * self.page.height / high, 0.52 * self.page.height
        edge = EDGE * self.page.width
        for y in (edge, self.page.height - edge - high):
            for x in (edge, self.page.width - edge - wide):
                yield (x, y, wide, high)

    def _hidden(self, place: Box) -> float:
        x, y, wide, high = place
        card = shapely.box(x, y, x + wide, y + high).buffer(0.02 * self.page.width)
        return float(
            card.intersection(self.taken).area + DEAR_COUNTS * card.intersection(self.dear).area
        )
