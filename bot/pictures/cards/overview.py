"""What lies ahead? All stretches of a routine as one picture, in their order."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from bot.pictures.cards import paper
from bot.pictures.cards.paper import box, disc, photograph, sheet, words

WIDE = 900
EDGE, GAP, FOOT = 36, 24, 58
COLUMNS = {1: 1, 2: 2, 3: 3, 4: 2, 5: 3, 6: 3}
"""Few stretches are shown large; more than these four to a row."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """One stretch of the routine: its name and the file of its picture, if there is one."""

    name: str
    picture: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """What the picture shows: the routine's name, a line about it, and its stretches."""

    title: str
    below: str
    scenes: Sequence[Scene]

    def svg(self) -> str:
        """Return the drawing."""
        columns = COLUMNS.get(len(self.scenes), 4)
        side = (WIDE - 2 * EDGE - (columns - 1) * GAP) / columns
        rows = math.ceil(len(self.scenes) / columns)
        high = 176 + rows * (side + FOOT + GAP)
        head = (
            words(self.title, x=EDGE + 6, y=86, size=52, weight=800, widest=WIDE - 2 * EDGE),
            words(
                self.below, x=EDGE + 6, y=132, size=28, colour=paper.FAINT, widest=WIDE - 2 * EDGE
            ),
        )
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
        return sheet(WIDE, round(high), (*head, *scenes))


def _scene(scene: Scene, number: int, *, x: float, y: float, side: float) -> str:
    radius = side / 11
    shapes = box(x, y, side, side, colour=paper.SHEET, radius=radius)
    if scene.picture:
        shapes += photograph(scene.picture, x=x, y=y, side=side, radius=radius, name=f"s{number}")
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
