"""The streak card: sixteen weeks of days, each kind of day with a shape and a colour."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from bot.domain.diary import DayKind
from bot.pictures.cards import paper
from bot.pictures.cards.paper import box, disc, flame, moved, path, sheet, words

WEEKS = 16
WIDE, HIGH = 900, 720
CELL, GAP = 36, 9
LEFT, TOP = 104, 246
STEP = CELL + GAP


@dataclass(frozen=True, slots=True, kw_only=True)
class StreakCard:
    """What the card shows: the numbers, the weeks, and the words in the person's language.

    `weeks` are `WEEKS` times seven days; `months` and `weekdays` are short names, of which those that the font
    cannot write are left out; `legend` names the kinds of days that occur.
    """

    current: int
    longest: int
    total: int
    weeks: Sequence[Sequence[tuple[date, DayKind]]]
    today: date
    current_words: str
    longest_words: str
    total_words: str
    months: Mapping[int, str]
    weekdays: Sequence[str]
    legend: Mapping[DayKind, str]

    def svg(self) -> str:
        """Return the drawing."""
        return sheet(WIDE, HIGH, (*self._head(), *self._frame(), *self._days(), *self._foot()))

    def _head(self) -> list[str]:
        number = str(self.current)
        beside = 152 + paper.width(number, size=92) + 14
        return [
            moved(flame(), x=92, y=138),
            words(number, x=148, y=136, size=92, weight=800),
            words(
                self.current_words,
                x=beside,
                y=136,
                size=30,
                colour=paper.FAINT,
                widest=610 - beside,
            ),
            words(str(self.longest), x=690, y=104, size=46, weight=700, anchor="middle"),
            words(
                self.longest_words,
                x=690,
                y=138,
                size=22,
                colour=paper.FAINT,
                anchor="middle",
                widest=140,
            ),
            words(str(self.total), x=816, y=104, size=46, weight=700, anchor="middle"),
            words(
                self.total_words,
                x=816,
                y=138,
                size=22,
                colour=paper.FAINT,
                anchor="middle",
                widest=110,
            ),
        ]

    def _frame(self) -> list[str]:
        shown = [
            words(
                name,
                x=LEFT - 18,
                y=TOP + number * STEP + 25,
                size=19,
                colour=paper.FAINT,
                anchor="end",
                widest=54,
            )
            for number, name in enumerate(self.weekdays)
            if number % 2 == 0
        ]
        return [
            box(36, 164, WIDE - 72, 520, colour=paper.SHEET, radius=30),
            *shown,
            *self._months(),
        ]

    def _months(self) -> list[str]:
        starts = [
            (number, week[0][0])
            for number, week in enumerate(self.weeks)
            if not number or week[0][0].month != self.weeks[number - 1][0][0].month
        ]
        if len(starts) > 1 and starts[1][0] == 1:
            del starts[0]  # there is no room for a name over a single column
        return [
            words(
                self.months[day.month],
                x=LEFT + number * STEP,
                y=TOP - 18,
                size=20,
                colour=paper.FAINT,
                widest=88,
            )
            for number, day in starts
            if number < WEEKS - 1
        ]

    def _days(self) -> list[str]:
        return [
            _day(kind, x=LEFT + column * STEP, y=TOP + row * STEP)
            + (_ring(LEFT + column * STEP, TOP + row * STEP) if day == self.today else "")
            for column, week in enumerate(self.weeks)
            for row, (day, kind) in enumerate(week)
        ]

    def _foot(self) -> list[str]:
        kinds = [kind for kind in self.legend if paper.can_write(self.legend[kind])]
        shapes: list[str] = []
        x, y = 66.0, 590.0
        for kind in kinds:
            length = CELL * 0.72 + 10 + paper.width(self.legend[kind], size=19) + 26
            if x + length > WIDE - 56:
                x, y = 66.0, y + 42
            shapes.append(moved(_day(kind, x=0, y=0), x=x, y=y, scale=0.72))
            shapes.append(words(self.legend[kind], x=x + 36, y=y + 20, size=19, colour=paper.FAINT))
            x += length
        return shapes


def _day(kind: DayKind, *, x: float, y: float) -> str:
    """Return one day: its shape shows its kind to people who cannot distinguish its colour."""
    return moved(SHAPES[kind](), x=x, y=y)


def _ring(x: float, y: float) -> str:
    more = f'stroke="{paper.HOT}" stroke-width="4"'
    return box(x - 5, y - 5, CELL + 10, CELL + 10, colour="none", radius=13, more=more)


def _empty(colour: str = paper.LINE) -> str:
    return box(0, 0, CELL, CELL, colour=colour, radius=9)


def _done() -> str:
    return _empty(paper.TEAL) + path("M10 18 16 24 27 12", stroke=paper.SHEET, thick=4.5)


def _covered() -> str:
    arms = "M18 7V29M8.5 12.5 27.5 23.5M27.5 12.5 8.5 23.5"
    return _empty("#E4F0FB") + path(arms, stroke="#3F7FBF", thick=3.5)


def _off() -> str:
    moon = "M23 8A11.5 11.5 0 1 0 28 23 9.5 9.5 0 0 1 23 8Z"
    return _empty("#ECE8FA") + path(moon, colour=paper.VIOLET)


def _protected() -> str:
    shield = "M18 6 28 10V17C28 24 23 28 18 30 13 28 8 24 8 17V10Z"
    return _empty("#FFF1DC") + path(shield, colour="#C9821E")


def _missed() -> str:
    more = f'stroke="{paper.LINE}" stroke-width="3"'
    return box(1.5, 1.5, CELL - 3, CELL - 3, colour="none", radius=8, more=more)


def _rest() -> str:
    return disc(18, 18, 5, colour="#C9CDE8")


def _before() -> str:
    return disc(18, 18, 2.5, colour=paper.LINE)


SHAPES: Mapping[DayKind, Callable[[], str]] = {
    DayKind.DONE: _done,
    DayKind.COVERED: _covered,
    DayKind.OFF: _off,
    DayKind.PROTECTED: _protected,
    DayKind.MISSED: _missed,
    DayKind.OPEN: _missed,
    DayKind.REST: _rest,
    DayKind.BEFORE: _before,
}
