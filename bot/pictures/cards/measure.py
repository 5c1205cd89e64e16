"""The card of a self-test: what was measured in centimetres, a line for each side; farther is higher."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from bot.pictures.cards import paper
from bot.pictures.cards.paper import box, disc, path, sheet, words

WIDE, HIGH = 900, 620
LEFT, RIGHT, TOP, BOTTOM = 130, 820, 190, 500
COLOURS = (paper.TEAL, paper.VIOLET)
LEAST = 20
"""A millimetre is no mountain: the scale spans at least so many."""
SHOWN = 24
"""Measurements on a line, the newest ones."""
GRID = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureLine:
    """What was measured on a side: days, the oldest first, with millimetres."""

    name: str
    points: Sequence[tuple[date, int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureCard:
    """What the card shows; `turned` puts the smaller numbers on top, `days` are dates in the person's language."""

    title: str
    below: str
    lines: Sequence[MeasureLine]
    turned: bool
    days: Mapping[date, str]

    def svg(self) -> str:
        """Return the drawing."""
        lines = [list(one.points)[-SHOWN:] for one in self.lines]
        scale = _Scale.of(lines, turned=self.turned)
        shapes = (
            *self._head(),
            *scale.grid(),
            *self._dates(scale),
            *(shape for number, one in enumerate(lines) for shape in _line(scale, one, number)),
        )
        return sheet(WIDE, HIGH, shapes)

    def _head(self) -> Iterator[str]:
        yield words(self.title, x=48, y=80, size=40, weight=800, widest=WIDE - 96)
        yield words(self.below, x=48, y=118, size=22, colour=paper.FAINT, widest=WIDE - 96)
        yield box(36, 144, WIDE - 72, HIGH - 180, colour=paper.SHEET, radius=30)
        for number, one in enumerate(self.lines):
            if one.name:
                x = LEFT + number * 220
                yield disc(x, HIGH - 66, 9, colour=COLOURS[number])
                yield words(one.name, x=x + 20, y=HIGH - 58, size=22, widest=180)

    def _dates(self, scale: "_Scale") -> Iterator[str]:
        ends = {scale.first: "start", scale.last: "end"}
        for day, anchor in ends.items():
            x = LEFT if anchor == "start" else RIGHT
            shown = self.days.get(day, "")
            yield words(shown, x=x, y=BOTTOM + 38, size=20, colour=paper.FAINT, anchor=anchor)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Scale:
    """Where a day and a number of millimetres stand on the card."""

    first: date
    last: date
    least: int
    most: int
    turned: bool

    @classmethod
    def of(cls, lines: Sequence[Sequence[tuple[date, int]]], *, turned: bool) -> "_Scale":
        days = [day for line in lines for day, _ in line]
        numbers = [number for line in lines for _, number in line]
        room = max(0, LEAST - (max(numbers) - min(numbers))) // 2 + 5
        return cls(
            first=min(days),
            last=max(days),
            least=min(numbers) - room,
            most=max(numbers) + room,
            turned=turned,
        )

    def x(self, day: date) -> float:
        """Return where a day stands; a single day in the middle."""
        span = (self.last - self.first).days
        part = (day - self.first).days / span if span else 0.5
        return LEFT + part * (RIGHT - LEFT)

    def y(self, number: float) -> float:
        """Return how high a number stands."""
        part = (number - self.least) / (self.most - self.least)
        return TOP + (part if self.turned else 1 - part) * (BOTTOM - TOP)

    def grid(self) -> Iterator[str]:
        """Yield lines with their centimetres."""
        for step in range(GRID + 1):
            number = self.least + (self.most - self.least) * step / GRID
            y = self.y(number)
            yield path(f"M{LEFT} {y:.1f}H{RIGHT}", stroke=paper.LINE, thick=2)
            shown = f"{number / 10:.1f}"
            yield words(shown, x=LEFT - 16, y=y + 7, size=20, colour=paper.FAINT, anchor="end")


def _line(scale: _Scale, points: Sequence[tuple[date, int]], number: int) -> Iterator[str]:
    places = [(scale.x(day), scale.y(value)) for day, value in points]
    steps = "L".join(f"{x:.1f} {y:.1f}" for x, y in places)
    yield path(f"M{steps}", stroke=COLOURS[number], thick=5)
    yield from (disc(x, y, 9, colour=COLOURS[number]) for x, y in places)
