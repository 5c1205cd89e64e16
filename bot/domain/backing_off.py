"""Backing off: how rarely a person is reminded who does not answer.

A reminder is ignored when no sign of life follows it: no tap, no word. After seven ignored reminders only every second
planned day rings; after fourteen a farewell is sent, and nothing after it. Any sign of life brings all back.
"""

from collections.abc import Callable
from datetime import date

from bot.domain.days import A_DAY

SPARSE_FROM = 7
"""After so many ignored reminders, every second planned day is left out."""
REST_FROM = 14
"""After so many ignored reminders, the next is a farewell."""


def is_sparse(ignored: int) -> bool:
    """Return whether only every second planned day rings."""
    return ignored >= SPARSE_FROM


def is_farewell(ignored: int) -> bool:
    """Return whether the next reminder is the last for now, and says so."""
    return ignored == REST_FROM


def is_resting(ignored: int) -> bool:
    """Return whether the farewell was sent, so that nothing is sent any more."""
    return ignored > REST_FROM


def is_left_out(
    day: date, *, ignored: int, last: date | None, planned: Callable[[date], bool]
) -> bool:
    """Return whether no reminder is sent on this planned day; `last` is the local day of the reminder before.

    The first planned day after `last` is left out while reminders are sparse; another slot of the same day rings.
    """
    if is_resting(ignored):
        return True
    if not is_sparse(ignored) or last is None or day <= last:
        return False
    between = (last + number * A_DAY for number in range(1, (day - last).days))
    return not any(map(planned, between))
