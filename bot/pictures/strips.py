"""How does one look at poses before they are drawn for good? A strip of moments, a sheet of all stretches."""

from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from PIL import Image

from bot.pictures.cards.overview import Overview, Scene
from bot.pictures.figure.movement import Moment, Movement
from bot.pictures.figure.picture import Picture
from bot.pictures.figure.posefile import POSES, read, stretches_drawn
from bot.pictures.figure.raster import pixels
from bot.pictures.figure.schema import Pace
from bot.pictures.printing import printed

SHARES = (0.0, 0.25, 0.5, 0.75, 1.0)
STRIP_WIDTH = 320
SHEET_WIDTH, STILL_WIDTH, COLUMNS = 2160, 320, 8
QUALITY = 85


def preview(content: Path, stretch: str, path: Path) -> None:
    """Write a strip of five moments of the movement, and the still, at the size of a chat."""
    picture = Picture(stretch, read(content / POSES / f"{stretch}.toml"))
    images = [pixels(picture.svg(each), STRIP_WIDTH) for each in moments(picture.movement)]
    images.append(pixels(picture.svg(picture.movement.still, ghost=True), STRIP_WIDTH))
    Image.fromarray(np.concatenate(images, axis=1)).save(path)


def moments(movement: Movement) -> list[Moment]:
    """Return five moments: on the way to the stretch, or spread over the round."""
    if movement.pose.pace is Pace.HOLD:
        return [movement.on_the_way(share) for share in SHARES]
    film = list(movement.film())
    return [film[round(share * (len(film) - 1) * 0.8)] for share in SHARES]


def sheet(content: Path, path: Path, names: Mapping[str, str]) -> None:
    """Write all stills on one sheet, each over its name, as JPEG or PNG by the ending of the path."""
    with TemporaryDirectory() as folder:
        scenes = [
            _scene(content, stretch, names[stretch], Path(folder))
            for stretch in stretches_drawn(content)
        ]
        title, below = "Limber", f"{len(scenes)} stretches"
        card = Overview(title=title, below=below, scenes=scenes, columns=COLUMNS, wide=SHEET_WIDTH)
        picture = printed(card.svg(), Path(folder))
    with Image.open(BytesIO(picture)) as image:
        image.convert("RGB").save(path, quality=QUALITY, optimize=True)


def _scene(content: Path, stretch: str, name: str, folder: Path) -> Scene:
    picture = Picture(stretch, read(content / POSES / f"{stretch}.toml"))
    image = pixels(picture.svg(picture.movement.still, ghost=True), STILL_WIDTH)
    file = f"{stretch}.jpg"
    Image.fromarray(image).save(folder / file, quality=QUALITY)
    return Scene(name=name, picture=file, height=image.shape[0] / image.shape[1])
