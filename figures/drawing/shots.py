"""Pixels of a picture: the room in its light, the things in it, and the figure laid on both.

`left` marks the other side of the body: what is drawn so is to be mirrored.
"""

from figures.drawing.bands import swapped
from figures.drawing.movement import Moment
from figures.drawing.picture import Picture
from figures.drawing.raster import Pixels, laid, lit, pixels


def backdrop(picture: Picture, width: int | None = None) -> Pixels:
    """Return the room and what stands behind the figure: the same at every moment."""
    return laid(picture.things, lit(pixels(picture.room, width), picture.theme.light))


def poster(picture: Picture, width: int | None = None, *, left: bool = False) -> Pixels:
    """Return the still: the stretch itself, its arrow, and a card of the start where there are two states."""
    return laid(_marked(picture.still, left=left), backdrop(picture, width))


def frame(picture: Picture, moment: Moment, behind: Pixels, *, left: bool = False) -> Pixels:
    """Return one frame of the film, laid on the backdrop."""
    return laid(_marked(picture.overlay(moment), left=left), behind)


def _marked(svg: str, *, left: bool) -> str:
    return swapped(svg) if left else svg
