"""Typed lengths: 12 cm, 5 in, two fists, right 10 left 8, touch."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.domain.stretch import Side
from bot.library import DistanceMeaning
from bot.parsing.typed import folded, plain

LONGEST = 60
MILLIMETRES = {
    DistanceMeaning.CENTIMETRES: 10.0,
    DistanceMeaning.MILLIMETRES: 1.0,
    DistanceMeaning.INCHES: 25.4,
    DistanceMeaning.FISTS: 80.0,
    DistanceMeaning.FINGERS: 20.0,
}
"""A fist, and the breadth of a hand without the thumb, is about eight centimetres; a finger's about two."""
_TOKEN = re.compile(r"-?\d+(?:[.,]\d+)?|\d+|[^\W\d_]+(?:['\u2019][^\W\d_]+)*|\"|\u2033")
_INCH = frozenset({'"', "\u2033"})
_SIDES = {DistanceMeaning.RIGHT: Side.RIGHT, DistanceMeaning.LEFT: Side.LEFT}


@dataclass(slots=True, kw_only=True)
class _Value:
    """A number with what stands beside it."""

    number: float
    unit: DistanceMeaning | None = None
    side: Side | None = None


@dataclass(slots=True, kw_only=True)
class _Scan:
    """What was read of a text so far."""

    values: list[_Value] = field(default_factory=list)
    negative: bool = False
    side: Side | None = None
    fits: bool = True

    def number(self, value: float) -> None:
        """Take a number, which may stand behind a minus or a side."""
        signed = -value if self.negative else value
        self.values.append(_Value(number=signed, side=self.side))
        self.negative, self.side = False, None

    def word(self, meaning: DistanceMeaning | None) -> None:
        """Take a word."""
        last = self.values[-1] if self.values else None
        match meaning:
            case DistanceMeaning.JOINING:
                return
            case DistanceMeaning.MINUS:
                self.negative = True
            case DistanceMeaning.ZERO:
                self.number(0)
            case DistanceMeaning.RIGHT | DistanceMeaning.LEFT:
                self._sided(_SIDES[meaning])
            case None:
                self.fits = False
            case _ if last is None or last.unit is not None:
                self.fits = False
            case _:
                last.unit = meaning

    def _sided(self, side: Side) -> None:
        """Let a side belong to the number before it, or to the next where that has a side already."""
        last = self.values[-1] if self.values else None
        if last is not None and last.side is None:
            last.side = side
        else:
            self.side = side


def parse_distances(
    typed: str, words: Mapping[str, DistanceMeaning], *, sided: bool
) -> dict[Side | None, int] | None:
    """Return the millimetres of each side, or of None for a test without sides; None if it is not understood.

    Without a unit it is centimetres; one unit does for both. Two numbers without sides are right and left, in this
    order; a single number needs its side.
    """
    scan = _scanned(typed, words)
    values = scan.values
    if not scan.fits or scan.negative or scan.side or not values:
        return None
    unit = next((one.unit for one in reversed(values) if one.unit), DistanceMeaning.CENTIMETRES)
    length = [round(one.number * MILLIMETRES[one.unit or unit]) for one in values]
    sides = [one.side for one in values]
    if not sided:
        return {None: length[0]} if len(values) == 1 and sides == [None] else None
    if sides == [None, None]:
        sides = [Side.RIGHT, Side.LEFT]
    if None in sides or len(set(sides)) < len(sides):
        return None
    return dict(zip(sides, length, strict=True))


def _scanned(typed: str, words: Mapping[str, DistanceMeaning]) -> _Scan:
    scan = _Scan()
    for token in _TOKEN.findall(plain(typed, limit=LONGEST)):
        if token in _INCH:
            scan.word(DistanceMeaning.INCHES)
        elif token[-1].isdecimal():
            scan.number(float(token.replace(",", ".")))
        else:
            scan.word(words.get(folded(token)))
    return scan
