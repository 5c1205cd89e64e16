"""The words and numbers of a dose: 3x10, 45s each side, 2 sets of 10, rest 20 s, 3 times a day."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from bot.domain.prescription import Wanted
from bot.library import DoseMeaning

LONGEST_PHRASE = 4
A_MINUTE = 60
MOST_DIGITS = 4
MOST_BARE = 3
SIGN = "x"
"""Between numbers it says nothing; behind a number it says `times`."""
CYRILLIC_SIGN = "х"  # noqa: RUF001 - people with a Russian keyboard type this letter
_FIXED = {DoseMeaning.ONCE: 1, DoseMeaning.TWICE: 2, DoseMeaning.THRICE: 3}
_FIELDS = {
    DoseMeaning.SECONDS: "seconds",
    DoseMeaning.TIMES: "times",
    DoseMeaning.BREATHS: "breaths",
    DoseMeaning.SETS: "sets",
    DoseMeaning.REST: "rest",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What a part of a line says: a name, a dose, how often a day, and the words that say nothing known.

    `sides` is whether each side was named: both are stretched anyway.
    """

    name: str = ""
    wanted: Wanted = field(default_factory=Wanted)
    a_day: int = 0
    sides: bool = False
    unread: tuple[str, ...] = ()


@dataclass(slots=True, kw_only=True)
class _Number:
    """A number, and the unit that stands beside it."""

    value: int
    unit: DoseMeaning | None = None


@dataclass(slots=True, kw_only=True)
class _Scan:
    """What was read of a dose so far."""

    numbers: list[_Number] = field(default_factory=list)
    a_day: int = 0
    rests: bool = False
    counts: bool = False
    sides: bool = False
    unread: list[str] = field(default_factory=list)

    def number(self, value: int) -> None:
        """Take a number."""
        unit, self.counts = (DoseMeaning.TIMES if self.counts else None), False
        self.numbers.append(_Number(value=value, unit=unit))

    def word(self, meaning: DoseMeaning, word: str, *, before_number: bool) -> None:
        """Take a word between numbers."""
        match meaning:
            case DoseMeaning.JOINING:
                return
            case DoseMeaning.SIDES:
                self.sides = True
            case DoseMeaning.BY if before_number:
                self.counts = not self.numbers
            case DoseMeaning.BY:
                self._unit(DoseMeaning.TIMES, word)
            case DoseMeaning.REST if before_number:
                self.rests = True
            case DoseMeaning.REST:
                self._rest(word)
            case DoseMeaning.A_DAY:
                self._daily(word)
            case DoseMeaning.ONCE | DoseMeaning.TWICE | DoseMeaning.THRICE:
                self.numbers.append(_Number(value=_FIXED[meaning], unit=DoseMeaning.TIMES))
            case _:
                self._unit(meaning, word)

    def _unit(self, meaning: DoseMeaning, word: str) -> None:
        last = self.numbers[-1] if self.numbers else None
        if last is None or last.unit is not None:
            self.unread.append(word)
            return
        if meaning is DoseMeaning.MINUTES:
            last.value *= A_MINUTE
        is_time = meaning in {DoseMeaning.SECONDS, DoseMeaning.MINUTES}
        last.unit = DoseMeaning.SECONDS if is_time else meaning
        if self.rests and is_time:
            last.unit, self.rests = DoseMeaning.REST, False

    def _rest(self, word: str) -> None:
        """Let the last number of seconds be a rest."""
        last = self.numbers[-1] if self.numbers else None
        if last is None or last.unit not in {None, DoseMeaning.SECONDS}:
            self.unread.append(word)
            return
        last.unit = DoseMeaning.REST

    def _daily(self, word: str) -> None:
        """Let the last number be how often a day; a word alone is once."""
        last = self.numbers[-1] if self.numbers else None
        if last is not None and last.unit in {None, DoseMeaning.TIMES}:
            self.numbers.pop()
            self.a_day = last.value
        elif self.a_day:
            self.unread.append(word)
        else:
            self.a_day = 1

    def said(self) -> Said:
        """Return what was read; numbers that contradict each other are not understood."""
        if self.rests and self.numbers and self.numbers[-1].unit is None:
            self.numbers[-1].unit, self.rests = DoseMeaning.REST, False
        bare = tuple(one.value for one in self.numbers if one.unit is None)
        named = {_FIELDS[one.unit]: one.value for one in self.numbers if one.unit is not None}
        doubled = len(named) + len(bare) < len(self.numbers)
        empty = any(not one.value and one.unit is not DoseMeaning.REST for one in self.numbers)
        if doubled or empty or self.rests or len(bare) > MOST_BARE:
            values = tuple(str(one.value) for one in self.numbers)
            return Said(unread=(*self.unread, *values) or ("?",), a_day=self.a_day)
        wanted = Wanted(bare=bare, **named)
        return Said(wanted=wanted, a_day=self.a_day, sides=self.sides, unread=tuple(self.unread))


def scan(
    tokens: Sequence[str], words: Mapping[str, DoseMeaning], numbers: Mapping[str, int]
) -> Said:
    """Return what the words of a dose say; `numbers` are those that are written out."""
    found, at = _Scan(), 0
    while at < len(tokens):
        value = _value(tokens[at], numbers)
        meaning, length = _phrase(tokens, at, words)
        if value is not None and meaning is None:
            found.number(value)
        elif meaning is not None:
            ahead = tokens[at + length : at + length + 1]
            is_number = bool(ahead) and _value(ahead[0], numbers) is not None
            phrase = " ".join(tokens[at : at + length])
            found.word(meaning, phrase, before_number=is_number)
        else:
            found.unread.append(tokens[at])
        at += length
    return found.said()


def _value(token: str, numbers: Mapping[str, int]) -> int | None:
    if token.isdecimal():
        return int(token) if len(token) <= MOST_DIGITS else None
    return numbers.get(token)


def _phrase(
    tokens: Sequence[str], at: int, words: Mapping[str, DoseMeaning]
) -> tuple[DoseMeaning | None, int]:
    """Return what the longest phrase at a place means, and how many words it has; None and a word if none does."""
    if tokens[at] in {SIGN, CYRILLIC_SIGN}:
        return DoseMeaning.BY, 1
    for length in range(min(LONGEST_PHRASE, len(tokens) - at), 0, -1):
        meaning = words.get(" ".join(tokens[at : at + length]))
        if meaning is not None:
            return meaning, length
    return None, 1
