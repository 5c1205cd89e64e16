"""The milestone card: a medal with the number of days, with more petals and another colour for each milestone."""

import math
from collections.abc import Iterator
from dataclasses import dataclass

from bot.pictures.cards import paper
from bot.pictures.cards.paper import box, disc, moved, path, sheet, words

SIDE = 900
MIDDLE, HIGH = SIDE / 2, 350
COLOURS = (paper.TEAL, paper.SKY, paper.VIOLET, "#F08A7E", paper.HOT, paper.WARM, paper.DEEP)
FIRST_PETALS = 7
"""Petals of the first milestone; each further milestone has two more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MilestoneCard:
    """What the card shows: the number of days, its words, and the milestone's rank among those of its kind.

    The medal of a total has no ribbon and a square ground, so that it differs from that of a streak.
    """

    days: int
    below: str
    rank: int
    is_total: bool

    def svg(self) -> str:
        """Return the drawing."""
        shapes = (*self._ribbon(), *self._petals(), *self._face(), *self._words())
        return sheet(SIDE, SIDE, shapes)

    @property
    def _colour(self) -> str:
        return COLOURS[self.rank % len(COLOURS)]

    def _ribbon(self) -> Iterator[str]:
        """Yield the two ends of a ribbon below the medal of a streak, or the square ground of that of a total."""
        if self.is_total:
            yield box(MIDDLE - 270, HIGH - 270, 540, 540, colour=paper.SHEET, radius=90)
            return
        for lean in (-1, 1):
            end = f"M0 0L{lean * 150} 240 {lean * 80} 226 {lean * 40} 290Z"
            yield moved(path(end, colour=paper.VIOLET), x=MIDDLE, y=HIGH + 110)

    def _petals(self) -> Iterator[str]:
        count = FIRST_PETALS + 2 * self.rank
        radius = min(64.0, math.pi * 205 / count * 1.15)
        for number in range(count):
            turn = 2 * math.pi * number / count
            x, y = MIDDLE + 205 * math.sin(turn), HIGH - 205 * math.cos(turn)
            yield disc(round(x, 1), round(y, 1), round(radius, 1), colour=self._colour)

    def _face(self) -> Iterator[str]:
        yield disc(MIDDLE, HIGH, 205, colour=self._colour)
        yield disc(MIDDLE, HIGH, 176, colour=paper.SHEET)

    def _words(self) -> Iterator[str]:
        yield words(
            str(self.days), x=MIDDLE, y=HIGH + 54, size=150, weight=800, anchor="middle", widest=300
        )
        yield box(90, 716, SIDE - 180, 110, colour=paper.SHEET, radius=34)
        yield words(
            self.below, x=MIDDLE, y=786, size=46, weight=800, anchor="middle", widest=SIDE - 240
        )
