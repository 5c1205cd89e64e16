"""All pictures, drawn where something changed, in two processes, into content/media with a manifest."""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass, replace
from multiprocessing import get_context
from pathlib import Path

from bot.domain.stretch import Side, Stretch
from bot.pictures.media import (
    MANIFEST,
    MEDIA,
    Medium,
    StretchMedia,
    Turn,
    file_name,
    read_manifest,
    turns,
    write_manifest,
)
from figures.drawing.movement import RATE
from figures.drawing.picture import SIZE, Picture
from figures.drawing.posefile import POSES, read, stretches_drawn
from figures.drawing.raster import Pixels, film, mirrored, still
from figures.drawing.shots import backdrop, frame, poster
from figures.keys import drawing_key

PROCESSES = 2
Told = Callable[[str, int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawOrder:
    """A stretch to draw."""

    content: Path
    stretch: str
    one_sided: bool
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Prints:
    """How large films and stills are, in pixels, and how many frames a second has."""

    film: int = SIZE
    still: int = 1200
    rate: int = RATE


FULL = Prints()


def outdated(content: Path, stretches: Mapping[str, Stretch]) -> list[DrawOrder]:
    """Return what must be drawn: pictures of older poses or code, and those that have lost a file."""
    known = read_manifest(content)
    orders = []
    for name in stretches_drawn(content):
        if name in stretches:
            one_sided = stretches[name].one_sided
            key = drawing_key(content, name, one_sided=one_sided)
            if name not in known or known[name].key != key or not _whole(content, known[name]):
                orders.append(
                    DrawOrder(content=content, stretch=name, one_sided=one_sided, key=key)
                )
    return orders


def render(
    content: Path,
    stretches: Mapping[str, Stretch],
    orders: list[DrawOrder],
    told: Told,
    prints: Prints = FULL,
) -> None:
    """Draw what was ordered and forget what is gone; `told` is called with each stretch and its bytes."""
    (content / MEDIA).mkdir(exist_ok=True)
    kept = {name: each for name, each in read_manifest(content).items() if name in stretches}
    with ProcessPoolExecutor(PROCESSES, mp_context=get_context("spawn")) as pool:
        waiting = {pool.submit(draw, each, prints): each for each in orders}
        for done in as_completed(waiting):
            name = waiting[done].stretch
            kept[name] = done.result()
            write_manifest(content, kept)
            told(name, sum(each.size for each in kept[name].files))
    write_manifest(content, kept)
    _tidy(content, kept)


def draw(order: DrawOrder, prints: Prints = FULL) -> StretchMedia:
    """Draw one stretch into its files; the left side is the mirror image of the right, but for the mark of the side."""
    pose = read(order.content / POSES / f"{order.stretch}.toml")
    picture = Picture(order.stretch, pose, prints.film, prints.rate)
    stills, films = {}, {}
    for turn in turns(one_sided=order.one_sided):
        image, frames = _turned(picture, prints, turn)
        stills[turn] = _stored(order, file_name(order.stretch, turn, "jpg"), still(image), image)
        clip = _stored(
            order, file_name(order.stretch, turn, "mp4"), film(frames, prints.rate), frames[0]
        )
        films[turn] = replace(clip, seconds=len(frames) / prints.rate)
    return StretchMedia(key=order.key, stills=stills, films=films)


def _turned(picture: Picture, prints: Prints, turn: Turn) -> tuple[Pixels, list[Pixels]]:
    """Return the still and the frames for one side."""
    if turn is not Side.LEFT:
        return poster(picture, prints.still), list(reel(picture))
    image = mirrored(poster(picture, prints.still, left=True))
    return image, [mirrored(each) for each in reel(picture, left=True)]


def reel(picture: Picture, *, left: bool = False) -> Iterator[Pixels]:
    """Yield the film's frames; moments that come again are drawn once."""
    behind = backdrop(picture)
    drawn: dict[object, Pixels] = {}
    for moment in picture.movement.film():
        if moment not in drawn:
            drawn[moment] = frame(picture, moment, behind, left=left)
        yield drawn[moment]


def _stored(order: DrawOrder, name: str, content: bytes, image: Pixels) -> Medium:
    """Write a file, and return what is to be known about it."""
    (order.content / MEDIA / name).write_bytes(content)
    high, wide = image.shape[:2]
    digest = hashlib.sha256(content).hexdigest()
    return Medium(name=name, sha256=digest, size=len(content), width=wide, height=high)


def _whole(content: Path, drawn: StretchMedia) -> bool:
    return all((content / MEDIA / each.name).is_file() for each in drawn.files)


def _tidy(content: Path, kept: Mapping[str, StretchMedia]) -> None:
    """Remove pictures of nothing."""
    names = {each.name for drawn in kept.values() for each in drawn.files}
    for path in (content / MEDIA).iterdir():
        if path.suffix in {".jpg", ".mp4"} and path.name not in names:
            path.unlink()
    assert (content / MEDIA / MANIFEST).is_file()
