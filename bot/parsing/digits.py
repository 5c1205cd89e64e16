"""The times of day that digits name."""

import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import time

_SETS_APART = r"(?! ?[:.;,] ?\d| ?[:.h]\d|\d| ?\d)"
"""After hour and minutes apart there is no third number: 7 15 19 would be a riddle."""
_CLOCK = re.compile(
    r"(?P<hour>\d{1,2}) ?[:.h] ?(?P<minute>\d{2})(?!\d)(?: ?h(?!\w))?"  # 7:30, 7h30, 7:30h
    r"|(?P<hour4>\d{1,2})(?P<minute4>\d{2})(?!\d)"  # 0730
    rf"|(?P<hour2>\d{{1,2}})[ ,;](?P<minute2>\d{{2}}){_SETS_APART}"  # 19 00, 7,15, 7;15
    r"|(?P<bare>\d{1,2})(?P<sign> ?h(?!\w))?(?!\d)",  # 7, 7h
    re.ASCII,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class DigitTime:
    """What digits say: a time of day, or with `bare` a number alone, and where they end in the text.

    `clear` is whether no other reading is possible, as beside a colon.
    """

    at: time
    end: int
    bare: bool = False
    clear: bool = True


def told(typed: str, start: int = 0) -> DigitTime | None:
    """Return what the digits say that stand in a plain text at `start`; None if these are no time."""
    found = _CLOCK.match(typed, start)
    if found is None:
        return None
    groups = found.groupdict()
    hour = groups["hour"] or groups["hour4"] or groups["hour2"] or groups["bare"]
    minute = groups["minute"] or groups["minute4"] or groups["minute2"] or 0
    bare = groups["bare"] is not None
    clear = not groups["hour2"] and (not bare or groups["sign"] is not None)
    with suppress(ValueError):
        at = time(int(hour), int(minute))
        return DigitTime(at=at, end=found.end(), bare=bare and not groups["sign"], clear=clear)
    return None


def number(typed: str, start: int) -> tuple[int, int] | None:
    """Return a number of minutes that is no hour, such as 45 in `quarter`, and where it ends."""
    found = re.compile(r"(\d{1,2})(?!\d)", re.ASCII).match(typed, start)
    return (int(found[1]), found.end()) if found else None


def clock(typed: str, start: int = 0) -> tuple[time | None, int]:
    """Return the time that stands in a plain text at `start`, if any, and where it ends."""
    found = told(typed, start)
    return (found.at, found.end) if found else (None, start)
