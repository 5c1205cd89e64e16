"""Proofs of poses before they are drawn for good: a strip of moments, a sheet of all stretches, a review."""

from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from PIL import Image

from bot.pictures.cards.overview import Overview, OverviewScene
from bot.pictures.rasterizer_process import printed
from figures import review
from figures.drawing.movement import Moment, Movement
from figures.drawing.picture import Picture
from figures.drawing.posefile import POSES, read, stretches_drawn
from figures.drawing.raster import Pixels
from figures.drawing.schema import Pace
from figures.drawing.shots import backdrop, frame, poster

SHARES = (0.0, 0.25, 0.5, 0.75, 1.0)
STRIP_WIDTH = 320
SHEET_WIDTH, STILL_WIDTH, COLUMNS = 2160, 480, 8
QUALITY = 85


def preview(content: Path, stretch: str, path: Path) -> None:
    """Write a strip of five moments of the movement, and the still, at the size of a chat."""
    picture = Picture(stretch, read(content / POSES / f"{stretch}.toml"))
    behind = backdrop(picture, STRIP_WIDTH)
    images = [frame(picture, each, behind) for each in moments(picture.movement)]
    images.append(poster(picture, STRIP_WIDTH))
    Image.fromarray(np.concatenate(images, axis=1)).save(path)


def moments(movement: Movement) -> list[Moment]:
    """Return five moments: on the way to the stretch, or spread over the round."""
    if movement.pose.pace is Pace.HOLD:
        return [movement.on_the_way(share) for share in SHARES]
    film = list(movement.film())
    return [film[round(share * (len(film) - 1) * 0.8)] for share in SHARES]


def sheet(content: Path, path: Path, names: Mapping[str, str]) -> None:
    """Write all stills on one sheet, each over its name, as JPEG or PNG by the ending of the path.

    A review page with the same stills beside their steps goes next to it.
    """
    stills = {stretch: _still(content, stretch) for stretch in stretches_drawn(content)}
    with TemporaryDirectory() as folder:
        scenes = [
            _scene(stretch, names[stretch], image, Path(folder))
            for stretch, image in stills.items()
        ]
        title, below = "Limber", f"{len(scenes)} stretches"
        card = Overview(title=title, below=below, scenes=scenes, columns=COLUMNS, wide=SHEET_WIDTH)
        picture = printed(card.svg(), Path(folder))
    with Image.open(BytesIO(picture)) as image:
        image.convert("RGB").save(path, quality=QUALITY, optimize=True)
    jpegs = {stretch: _jpeg(image) for stretch, image in stills.items()}
    path.with_name(f"{path.stem}-review.html").write_text(review.page(content, jpegs), "utf-8")


def _still(content: Path, stretch: str) -> Pixels:
    return poster(Picture(stretch, read(content / POSES / f"{stretch}.toml")), STILL_WIDTH)


def _scene(stretch: str, name: str, image: Pixels, folder: Path) -> OverviewScene:
    file = f"{stretch}.jpg"
    (folder / file).write_bytes(_jpeg(image))
    return OverviewScene(name=name, picture=file, height=image.shape[0] / image.shape[1])


def _jpeg(image: Pixels) -> bytes:
    out = BytesIO()
    Image.fromarray(image).save(out, "JPEG", quality=QUALITY)
    return out.getvalue()
