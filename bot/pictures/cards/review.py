"""The review card: a month as a calendar or a year as twelve columns, with its numbers."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.pictures.cards import paper
from bot.pictures.cards.paper import box, disc, path, sheet, words

SIDE = 900
MIDDLE = SIDE / 2
TOP, HIGH = 350, 340
"""Where the calendar or the columns stand."""
CELL, ACROSS, DOWN = 42, 96, 54
"""The side of a day, and how far days stand apart in a week and weeks in a month."""
COLUMN = 44


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A month of a year: its short name, and its practised days."""

    name: str
    days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewCard:
    """What the card shows: numbers with their words, and lines below.

    A month has `weeks` of seven days each, True for a practised day and None for a day outside of the month; a year
    has `bars`.
    """

    title: str
    numbers: Sequence[tuple[str, str]]
    lines: Sequence[str]
    weeks: Sequence[Sequence[bool | None]] = ()
    bars: Sequence[Bar] = ()

    def svg(self) -> str:
        """Return the drawing."""
        shown = self._bars() if self.bars else self._weeks()
        return sheet(SIDE, SIDE, (*self._head(), *shown, *self._foot()))

    def _head(self) -> list[str]:
        step = 780 / len(self.numbers)
        shapes = [
            words(self.title, x=MIDDLE, y=104, size=60, weight=800, anchor="middle", widest=800),
            box(50, 146, SIDE - 100, 160, colour=paper.SHEET, radius=34),
        ]
        for place, (number, below) in enumerate(self.numbers):
            shapes += _column(number, below, x=60 + step / 2 + place * step)
        return shapes

    def _weeks(self) -> list[str]:
        left = MIDDLE - (6 * ACROSS + CELL) / 2
        top = TOP + (HIGH - len(self.weeks) * DOWN) / 2
        days = [
            _day(done=done, x=left + column * ACROSS, y=top + row * DOWN)
            for row, week in enumerate(self.weeks)
            for column, done in enumerate(week)
            if done is not None
        ]
        return [_frame(), *days]

    def _bars(self) -> list[str]:
        most = max(bar.days for bar in self.bars) or 1
        step = 740 / len(self.bars)
        shapes = [_frame()]
        for place, bar in enumerate(self.bars):
            shapes += _bar(bar, x=80 + step / 2 + place * step, share=bar.days / most)
        return shapes

    def _foot(self) -> list[str]:
        return [
            words(line, x=MIDDLE, y=760 + place * 48, size=32, anchor="middle", widest=800)
            for place, line in enumerate(self.lines)
        ]


def _frame() -> str:
    return box(50, TOP - 16, SIDE - 100, HIGH + 24, colour=paper.SHEET, radius=34)


def _column(number: str, below: str, *, x: float) -> list[str]:
    return [
        words(number, x=x, y=232, size=66, weight=800, anchor="middle", widest=230),
        words(below, x=x, y=274, size=25, colour=paper.FAINT, anchor="middle", widest=230),
    ]


def _day(*, done: bool, x: float, y: float) -> str:
    if not done:
        return disc(x + CELL / 2, y + CELL / 2, 6, colour=paper.LINE)
    tick = path(f"M{x + 12:g} {y + 21:g}l7 7 12-13", stroke=paper.SHEET, thick=4.5)
    return box(x, y, CELL, CELL, colour=paper.TEAL, radius=10) + tick


def _bar(bar: Bar, *, x: float, share: float) -> list[str]:
    high, foot = 220 * share, TOP + HIGH - 50
    column = box(x - COLUMN / 2, foot - high, COLUMN, high, colour=paper.TEAL, radius=10)
    shown = words(str(bar.days), x=x, y=foot - high - 10, size=24, weight=700, anchor="middle")
    name = words(
        bar.name, x=x, y=foot + 32, size=20, colour=paper.FAINT, anchor="middle", widest=58
    )
    return [column, shown, name] if bar.days else [name]
