"""What does a button carry? A few words in at most 64 bytes, which whoever taps could have made up."""

from dataclasses import dataclass
from enum import StrEnum

LIMIT = 64
"""Telegram's limit for what a button carries, in bytes."""


class Family(StrEnum):
    """Which handler a button speaks to."""

    START = "go"
    SESSION = "s"
    REMINDER = "r"
    WELCOME = "hi"
    ZONE = "tz"
    SLOT = "slot"
    REST = "rest"
    SETTING = "set"
    OWN = "own"
    MENU = "menu"


class Style(StrEnum):
    """How Telegram colours a button; the meaning is always in its words too."""

    PRIMARY = "primary"
    SUCCESS = "success"
    DANGER = "danger"


@dataclass(frozen=True, slots=True, kw_only=True)
class Button:
    """One button: its words and what it carries."""

    label: str
    carries: str
    style: Style | None = None


Rows = tuple[tuple[Button, ...], ...]


def carry(family: Family, *parts: object) -> str:
    """Pack what a button carries; raises ValueError beyond Telegram's limit."""
    packed = ":".join((family, *map(str, parts)))
    if len(packed.encode()) > LIMIT:
        raise ValueError(f"a button cannot carry {packed!r}: over {LIMIT} bytes")
    return packed


def carried(packed: str) -> list[str]:
    """Unpack what a button carries, without its family."""
    return packed.split(":")[1:]
