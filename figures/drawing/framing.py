"""Place of a scene on its page: as large as fits, on a common floor line where there is room."""

from dataclasses import dataclass

from shapely.geometry.base import BaseGeometry

from figures.drawing.page import Page
from figures.drawing.schema import Camera

Bounds = tuple[float, float, float, float]
PAD, FLOOR_LINE = 0.045, 0.91  # shares of the page
FLAT, TALL = 0.62, 1.62  # height to width, below which a page is wide, above which it is tall
WITH_CARD = 0.75  # height to width of a page that is wide but for a card
RATIOS = {"square": 1.0, "wide": 0.625, "tall": 1.25}  # height to width of a page


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What must be on the page, through which camera, on a page of which width in pixels."""

    extent: BaseGeometry
    view: Camera
    wide: int
    card: bool = False  # whether a card needs room

    @property
    def high(self) -> int:
        """The height of the page in pixels, an even number."""
        x0, y0, x1, y1 = self.extent.bounds
        ratio = (y1 - y0) / (x1 - x0)
        fitting = "wide" if ratio < FLAT else "tall" if ratio > TALL else "square"
        share = RATIOS[self.view.shape or fitting]
        return round(self.wide * max(share, WITH_CARD * self.card) / 2) * 2

    @property
    def page(self) -> Page:
        """The page with the scene on it."""
        scale, high = self._scale, self.high
        x0, y0, x1, y1 = self.extent.bounds
        x = self.wide / 2 - (x0 + x1) / 2 * scale
        y = high * 0.515 - (y0 + y1) / 2 * scale
        if not self.view.focus:
            y = max(y, min(high * FLOOR_LINE - y1 * scale, high * 0.56 - (y0 + y1) / 2 * scale))
        right, up = self.view.shift
        return Page(
            scale=scale, x=x + right * self.wide, y=y - up * self.wide, width=self.wide, height=high
        )

    @property
    def _scale(self) -> float:
        x0, y0, x1, y1 = self.extent.bounds
        return min(
            self.wide * (1 - 2 * PAD) / (x1 - x0),
            self.high * (0.96 - 2 * PAD) / (y1 - y0),
            self.wide / float(self.view.span),
        )
