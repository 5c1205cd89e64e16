"""Inline buttons and their callback data: at most 64 bytes, which anybody could have made up."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from bot.domain.errors import UserError
from bot.domain.schedule import EVERY_DAY

LIMIT = 64
"""Telegram's limit for what a button carries, in bytes."""
LARGEST = 2**53
"""Beyond every number that Telegram or we give out, and within what a database can hold."""


class CallbackPrefix(StrEnum):
    """Which handler a button speaks to."""

    START = "go"
    ROUTINE = "rt"
    PICK = "pk"
    LIBRARY = "lib"
    REASON = "why"
    FEELING = "f"
    HURT = "hurt"
    WISH = "w"
    LANGUAGE = "lang"
    SESSION = "s"
    KEPT = "on"
    REMINDER = "r"
    WELCOME = "hi"
    ZONE = "tz"
    SLOT = "slot"
    REST = "rest"
    SETTING = "set"
    OWN = "own"
    MINE = "my"
    COURSE = "crs"
    MEASURE = "ms"
    COMFORT = "cf"
    MENU = "menu"
    DID = "did"
    SHARE = "shr"
    GROUP = "grp"
    REVIEW = "rev"
    ADMIN = "adm"


class Style(StrEnum):
    """How Telegram colours a button; the meaning is always in its words too."""

    PRIMARY = "primary"
    SUCCESS = "success"
    DANGER = "danger"


@dataclass(frozen=True, slots=True, kw_only=True)
class Button:
    """A button: its words and what it carries, or the address that it opens."""

    label: str
    carries: str
    style: Style | None = None
    url: str = ""


ButtonRows = tuple[tuple[Button, ...], ...]


WIDTH = 3
"""Buttons in a row, unless they are wide."""


def rows(buttons: Iterable[Button], *, width: int = WIDTH) -> ButtonRows:
    """Lay buttons out in rows of `width`."""
    flat = list(buttons)
    return tuple(tuple(flat[at : at + width]) for at in range(0, len(flat), width))


def pack(family: CallbackPrefix, *parts: object) -> str:
    """Pack what a button carries; raises ValueError beyond Telegram's limit."""
    packed = ":".join((family, *map(_packed, parts)))
    if len(packed.encode()) > LIMIT:
        raise ValueError(f"a button cannot carry {packed!r}: over {LIMIT} bytes")
    return packed


def _packed(part: object) -> str:
    match part:
        case time():
            return f"{part:%H%M}"
        case date():
            return f"{part:%Y%m%d}"
        case frozenset():
            return str(sum(1 << day for day in part))
        case _:
            return str(part)


@dataclass(frozen=True, slots=True, kw_only=True)
class CallbackData:
    """What a tapped button carried behind its family, by place.

    The only place where it is read: it may be old, or made up. Every reading raises `UserError` with
    `button-old` for what no button of ours carries.
    """

    parts: tuple[str, ...]

    @classmethod
    def by(cls, packed: str) -> "CallbackData":
        """Return what a button carried."""
        _, *parts = packed.split(":")
        return cls(parts=tuple(parts))

    def word(self, place: int) -> str:
        """Return a word."""
        if place >= len(self.parts):
            raise UserError("button-old")
        return self.parts[place]

    def one_of(self, place: int, words: Iterable[str]) -> str:
        """Return one of these words."""
        word = self.word(place)
        if word not in tuple(words):
            raise UserError("button-old")
        return word

    def number(self, place: int, *, least: int = 0, most: int = LARGEST) -> int:
        """Return a number within these bounds."""
        word = self.word(place)
        number = int(word) if _is_number(word) else -1
        if not least <= number <= most:
            raise UserError("button-old")
        return number

    def time(self, place: int) -> time:
        """Return a time of day."""
        packed = self._digits(place, length=4)
        try:
            return time(int(packed[:2]), int(packed[2:]))
        except ValueError:
            raise UserError("button-old") from None

    def day(self, place: int) -> date:
        """Return a date."""
        packed = self._digits(place, length=8)
        try:
            return date(int(packed[:4]), int(packed[4:6]), int(packed[6:]))
        except ValueError:
            raise UserError("button-old") from None

    def weekdays(self, place: int) -> frozenset[int]:
        """Return some days of the week, at least a single day."""
        packed = self.number(place, least=1, most=(1 << len(EVERY_DAY)) - 1)
        return frozenset(day for day in EVERY_DAY if packed >> day & 1)

    def _digits(self, place: int, *, length: int) -> str:
        word = self.word(place)
        if len(word) != length or not _is_number(word):
            raise UserError("button-old")
        return word


def _is_number(word: str) -> bool:
    return word.isascii() and word.isdecimal()
