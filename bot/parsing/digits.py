"""Which time of day do digits tell?"""

import re
from contextlib import suppress
from datetime import time

_CLOCK = re.compile(
    r"(\d{1,2}) ?[:.h] ?(\d{2})(?!\d)"  # 7:30
    r"|(\d{1,2})(\d{2})(?!\d)"  # 0730
    r"|(\d{1,2})(?: ?h(?!\w))?(?!\d)",  # 7, 7h
    re.ASCII,
)


def clock(typed: str, start: int = 0) -> tuple[time | None, int]:
    """Return the time that stands in a plain text at `start`, if there is one, and where it ends."""
    found = _CLOCK.match(typed, start)
    if found is None:
        return None, start
    hour, minute = (*(int(part) for part in found.groups() if part), 0)[:2]
    with suppress(ValueError):
        return time(hour, minute), found.end()
    return None, start
