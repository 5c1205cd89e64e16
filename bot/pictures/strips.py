"""How does one look at poses before they are drawn for good? A strip of moments, a sheet of all stretches."""

from collections.abc import Iterable
from pathlib import Path

import numpy as np
from PIL import Image

from bot.pictures.figure.movement import Moment, Movement
from bot.pictures.figure.picture import Picture
from bot.pictures.figure.posefile import POSES, read, stretches_drawn
from bot.pictures.figure.raster import Pixels, pixels
from bot.pictures.figure.schema import Pace

SHARES = (0.0, 0.25, 0.5, 0.75, 1.0)
STRIP_WIDTH, SHEET_WIDTH, COLUMNS = 320, 320, 5
WHITE = 255


def preview(content: Path, stretch: str, path: Path) -> None:
    """Write a strip of five moments of the movement, and the still, at the size of a chat."""
    picture = Picture(stretch, read(content / POSES / f"{stretch}.toml"))
    images = [pixels(picture.svg(each), STRIP_WIDTH) for each in moments(picture.movement)]
    images.append(pixels(picture.svg(picture.movement.still, ghost=True), STRIP_WIDTH))
    _save([np.concatenate(images, axis=1)], path)


def moments(movement: Movement) -> list[Moment]:
    """Return five moments: on the way to the stretch, or spread over the round."""
    if movement.pose.pace is Pace.HOLD:
        return [movement.on_the_way(share) for share in SHARES]
    film = list(movement.film())
    return [film[round(share * (len(film) - 1) * 0.8)] for share in SHARES]


def sheet(content: Path, path: Path, names: Iterable[str] = ()) -> None:
    """Write all stills (or those named) on one sheet."""
    wanted = list(names) or list(stretches_drawn(content))
    images = []
    for name in wanted:
        picture = Picture(name, read(content / POSES / f"{name}.toml"))
        images.append(pixels(picture.svg(picture.movement.still, ghost=True), SHEET_WIDTH))
    _save([_row(images[i : i + COLUMNS]) for i in range(0, len(images), COLUMNS)], path)


def _row(images: list[Pixels]) -> Pixels:
    high = max(each.shape[0] for each in images)
    row = np.full((high, SHEET_WIDTH * COLUMNS, 3), WHITE, dtype=np.uint8)
    for i, image in enumerate(images):
        top = (high - image.shape[0]) // 2
        row[top : top + image.shape[0], i * SHEET_WIDTH : (i + 1) * SHEET_WIDTH] = image
    return row


def _save(rows: list[Pixels], path: Path) -> None:
    Image.fromarray(np.concatenate(rows)).save(path)
