"""Rules of a drawn picture: a head large enough to be read, and arrows that keep clear of faces."""

from collections.abc import Iterator

import shapely
from shapely.geometry import Point

from figures.drawing.movement import Moment
from figures.drawing.picture import Picture

WIDTH, HEAD = 560, 65  # pixels of a page, and the least of a head on it
FACE, FACE_AHEAD = 0.12, 0.020  # metres: its radius, and how far it is before the head's middle
FAINT = 0.25  # how strongly an arrow is drawn, from which it disturbs


def faults(picture: Picture) -> Iterator[str]:
    """Yield what is wrong with the page of one picture."""
    size = _head(picture)
    if "head" not in _left_out(picture) and size < HEAD:
        yield f"camera: a head of {size:.0f} pixels of {WIDTH}, not {HEAD}. Turn the camera, or set its shape."
    if any(_over_face(picture, each) for each in _seen(picture)):
        yield "arrows: over the face, in the still or in a frame of the film. Move it away."


def _left_out(picture: Picture) -> tuple[str, ...]:
    """Return the head, if a picture from near does not show it."""
    focus = picture.pose.camera.focus
    return ("head",) if focus and not {"crown", "head", "chin", "skull"} & set(focus) else ()


def _head(picture: Picture) -> float:
    """Return the size of the head in pixels of the page."""
    units = picture.units(picture.movement.at(1))
    x0, y0, x1, y1 = next(each for each in units if each.name == "head").outline.bounds
    return float(max(x1 - x0, y1 - y0) * picture.page.scale / picture.page.width * WIDTH)


def _seen(picture: Picture) -> Iterator[Moment]:
    """Yield the still, and all moments of the film in which an arrow is seen."""
    yield picture.movement.still
    film = dict.fromkeys(each for each in picture.movement.film() if each.arrow > FAINT)
    yield from film


def _over_face(picture: Picture, moment: Moment) -> bool:
    body = picture.body(moment)
    middle = body.beyond("head", "head", (FACE_AHEAD, -0.02, 0.0))
    face = Point(picture.camera.page([middle])[0]).buffer(FACE)
    return any(shapely.LineString(line).intersects(face) for line in picture.arrow_lines)
