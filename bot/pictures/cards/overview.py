"""The overview of a routine: all of its stretches as one picture, in their order."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.pictures.cards import paper
from bot.pictures.cards.paper import box, disc, photograph, sheet, words

WIDE = 900
EDGE, GAP, FOOT = 36, 24, 58
COLUMNS = {1: 1, 2: 2, 3: 3, 4: 2, 5: 3, 6: 3}
"""Few stretches are shown large; more than these four to a row."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OverviewScene:
    """A stretch: its name, the file of its picture if there is one, and how high that is for its width."""

    name: str
    picture: str | None
    height: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """What the picture shows: a title, a line beneath it, and stretches, in rows of `columns` if that is given."""

    title: str
    below: str
    scenes: Sequence[OverviewScene]
    columns: int = 0
    wide: float = WIDE

    def svg(self) -> str:
        """Return the drawing."""
        columns = self.columns or COLUMNS.get(len(self.scenes), 4)
        side = (self.wide - 2 * EDGE - (columns - 1) * GAP) / columns
        rows = math.ceil(len(self.scenes) / columns)
        high = 176 + rows * (side + FOOT + GAP)
        scenes = (
            _scene(
                scene,
                number,
                x=EDGE + column * (side + GAP),
                y=164 + row * (side + FOOT + GAP),
                side=side,
            )
            for number, scene in enumerate(self.scenes)
            for row, column in [divmod(number, columns)]
        )
        return sheet(round(self.wide), round(high), (*self._head(), *scenes))

    def _head(self) -> Iterator[str]:
        left, widest = EDGE + 6, self.wide - 2 * EDGE
        yield words(self.title, x=left, y=86, size=52, weight=800, widest=widest)
        yield words(self.below, x=left, y=132, size=28, colour=paper.FAINT, widest=widest)


def _scene(scene: OverviewScene, number: int, *, x: float, y: float, side: float) -> str:
    radius = side / 11
    shapes = box(x, y, side, side, colour=paper.SHEET, radius=radius)
    if scene.picture:
        wide = side / max(1.0, scene.height)
        high = wide * scene.height
        left, top = x + (side - wide) / 2, y + (side - high) / 2
        shapes += photograph(
            scene.picture, x=left, y=top, wide=wide, high=high, radius=radius, name=f"s{number}"
        )
    badge = 15 + side / 26
    shapes += disc(x + badge + 10, y + badge + 10, badge, colour=paper.INK)
    shapes += words(
        str(number + 1), x=x + badge + 10, y=y + badge * 1.36 + 10, size=badge * 1.1, weight=800,
        colour=paper.SHEET, anchor="middle",
    )  # fmt: skip
    size = 17 + side / 40
    return shapes + words(
        scene.name, x=x + side / 2, y=y + side + size + 10, size=size, anchor="middle", widest=side
    )
