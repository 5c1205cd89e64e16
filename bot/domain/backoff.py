"""Backoff: how long to wait before the next attempt, twice as long after each failure."""

from datetime import timedelta

A_SECOND = timedelta(seconds=1)
DOUBLINGS = 16
"""The wait is doubled at most this often: no number grows without bound."""


def backoff(attempts: int, *, longest: timedelta, first: timedelta = A_SECOND) -> timedelta:
    """Return the wait after this many failed attempts: `first` times two to their power, `longest` at most."""
    return min(first * (1 << min(attempts, DOUBLINGS)), longest)
