"""The room that is seen: how large it is, and where in it is space."""

from dataclasses import dataclass

from figures.drawing.palette import Theme

SKIRTING = 3.2  # centimetres


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """The page as a room, in pixels: size, floor line, a centimetre; `free` is 1 if there is space on the right.

    `close` is a picture without a floor.
    """

    width: int
    height: int
    floor: float
    cm: float
    free: int
    theme: Theme
    close: bool = False
    bare: bool = False  # a picture from near, in which furniture would be too large

    @property
    def wide_cm(self) -> float:
        """The width in centimetres."""
        return self.width / self.cm

    def beside(self, centimetres: float) -> float:
        """Return the place on the free side, so far from the page's edge."""
        inset = centimetres * self.cm
        return self.width - inset if self.free > 0 else inset

    def placed(self, x: float, y: float, drawing: str) -> str:
        """Return a drawing in centimetres, put at a place."""
        return f'<g transform="translate({x:.1f} {y:.1f}) scale({self.cm:.4f})">{drawing}</g>'
