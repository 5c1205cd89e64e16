"""Habits: what people do by themselves, how often, in which words, and which buttons they like."""

import random
from collections.abc import Sequence
from enum import StrEnum


class Habit(StrEnum):
    """What people do by themselves."""

    START = "start"
    ZONE = "zone"
    REMIND = "remind"
    STRETCH = "stretch"
    SHORT = "short"
    STREAK = "streak"
    PAUSE = "pause"
    RESUME = "resume"
    STOP = "stop"
    SETTINGS = "settings"
    EXPORT = "export"
    DELETE = "delete"
    NONSENSE = "nonsense"
    TIME = "time"
    LOCATION = "location"
    BURST = "burst"
    TAP_OLD = "tap-old"
    TAP_TWICE = "tap-twice"
    FORGE = "forge"
    TIDY = "tidy"
    BLOCK = "block"
    AWAY = "away"
    GROUP = "group"


LIKING = dict.fromkeys(Habit, 1.0) | {
    Habit.REMIND: 6, Habit.STRETCH: 12, Habit.STREAK: 4, Habit.PAUSE: 3, Habit.RESUME: 3, Habit.ZONE: 3,
    Habit.TAP_OLD: 2, Habit.TAP_TWICE: 2, Habit.DELETE: 0.4, Habit.BLOCK: 0.6, Habit.BURST: 0.5, Habit.STOP: 1.5,
    Habit.GROUP: 0,
}  # fmt: skip
"""How often each habit comes, beside the others."""
ROUTINES = (
    "desk-break-chair",
    "desk-break-chair",
    "psoas-reset",
    "neck-and-shoulders",
    "3",
    "5",
    "",
)
DAYS = ("", "", "weekdays", "mon wed fri", "sunday")
NONSENSE = (
    "later",
    "no",
    "8",
    "half past 7",
    "tomorrow",
    "ok",
    "\u202eabc",
    "7:30 mon",
    "<b>",
    "0",
    "x" * 300,
)


def words_of(habit: Habit, dice: random.Random, zones: Sequence[str]) -> str:  # noqa: PLR0911
    """Return what a person types."""
    match habit:
        case Habit.ZONE:
            return f"/timezone {dice.choice(zones)}"
        case Habit.REMIND:
            at = f"{dice.choice((0, 1, 2, 2, 3, 6, 7, 8, 12, 18, 21, 22, 23))}:{dice.choice((0, 15, 30, 30, 59)):02}"
            return f"/remind {at} {dice.choice(DAYS)}".strip()
        case Habit.STRETCH:
            return f"/stretch {dice.choice(ROUTINES)}".strip()
        case Habit.SHORT:
            return "/stretch 2"
        case Habit.PAUSE:
            return f"/pause {dice.choice(('', 1, 2, 3, 7))}".strip()
        case Habit.NONSENSE:
            return dice.choice(NONSENSE)
        case Habit.TIME:
            return f"{dice.randint(0, 23)}:{dice.randint(0, 59):02}"
        case _:
            return f"/{habit}"


RARE = ("own:delete:yes",)
LIKED = {
    "go": 3.0,
    "skip": 1.0,
    "z10": 2.0,
    "pause": 2.0,
    "resume": 4.0,
    "end": 0.7,
    "is": 3.0,
    "off": 0.4,
}


def choice_of(buttons: Sequence[str], dice: random.Random) -> str | None:
    """Return what the button carries that a person taps; None for a person who thinks better of it."""
    weights = [_liking(one) for one in buttons]
    chosen = dice.choices(list(buttons), weights=weights, k=1)[0]
    return None if chosen in RARE and dice.random() < 0.5 else chosen


def _liking(data: str) -> float:
    family, _, rest = data.partition(":")
    if family == "lang":
        return 0.1
    return max(LIKED.get(part, 1.0) for part in (family, *rest.split(":")))
