"""The finish card: a ring with an arc for each stretch, and three numbers."""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from bot.pictures.cards import paper
from bot.pictures.cards.paper import (
    box,
    disc,
    flame,
    hour_glass,
    moved,
    sheet,
    tick,
    words,
)
from bot.pictures.cards.ring import ring

SIDE = 900
MIDDLE, RADIUS = 330, 262
CONFETTI = 70
COLOURS = (paper.TEAL, paper.HOT, paper.WARM, paper.VIOLET, paper.SKY, "#F08A7E")


@dataclass(frozen=True, slots=True, kw_only=True)
class FinishCard:
    """What the card shows: which stretches were completed, and numbers with their words."""

    title: str
    completed: Sequence[bool]
    minutes: str
    minutes_words: str
    stretches_words: str
    streak: int
    streak_words: str

    def svg(self) -> str:
        """Return the drawing."""
        return sheet(SIDE, SIDE, (*self._confetti(), *self._ring(), *self._numbers()))

    def _confetti(self) -> list[str]:
        """Scatter paper for a whole routine; the same each time for the same session."""
        if not all(self.completed):
            return []
        dice = Random(f"{self.streak}/{len(self.completed)}")  # noqa: S311 - paper, not secrets
        return [_snippet(dice) for _ in range(CONFETTI)]

    def _ring(self) -> list[str]:
        x = SIDE / 2
        inner = RADIUS - 34
        inside = disc(x, MIDDLE, inner, colour=paper.DISC)
        inside += moved(flame(), x=x, y=MIDDLE + 20, scale=1.7)
        inside += words(
            str(self.streak), x=x, y=MIDDLE + 132, size=110, weight=800, anchor="middle"
        )
        return [inside, ring(self.completed, x=x, y=MIDDLE, radius=RADIUS, thick=18)]

    def _numbers(self) -> list[str]:
        done = f"{sum(self.completed)}/{len(self.completed)}"
        columns = (
            (moved(hour_glass(), x=0, y=0), self.minutes, self.minutes_words),
            (moved(tick(), x=0, y=0, scale=0.95), done, self.stretches_words),
            (moved(flame(), x=0, y=24, scale=0.5), str(self.streak), self.streak_words),
        )
        shapes = [
            box(50, 640, SIDE - 100, 216, colour=paper.SHEET, radius=34),
            words(self.title, x=SIDE / 2, y=704, size=44, weight=800, anchor="middle", widest=740),
        ]
        for number, column in enumerate(columns):
            shapes += _column(*column, x=190 + number * 260)
        return shapes


def _column(sign: str, number: str, below: str, *, x: float) -> list[str]:
    half = paper.width(number, size=50) / 2
    return [
        moved(sign, x=x - half - 12, y=764),
        words(number, x=x + 28, y=782, size=50, weight=800, anchor="middle"),
        words(below, x=x, y=826, size=24, colour=paper.FAINT, anchor="middle", widest=240),
    ]


def _snippet(dice: Random) -> str:
    """Return a piece of confetti, outside the ring and above the numbers."""
    x, y = dice.uniform(0, SIDE), dice.uniform(0, 620)
    while (x - SIDE / 2) ** 2 + (y - MIDDLE) ** 2 < (RADIUS + 26) ** 2:
        x, y = dice.uniform(0, SIDE), dice.uniform(0, 620)
    wide, high = dice.uniform(8, 17), dice.uniform(6, 9)
    turn = f'transform="rotate({dice.uniform(0, 180):.0f} {x:.0f} {y:.0f})"'
    radius = high / 2 if dice.random() < 0.3 else 2  # noqa: PLR2004 - some are round
    return box(
        round(x),
        round(y),
        round(wide),
        round(high),
        colour=dice.choice(COLOURS),
        radius=radius,
        more=turn,
    )
