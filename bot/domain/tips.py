"""The tip of the day: the same all day, and not repeated before all others have had their turn."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from hashlib import sha256


@dataclass(frozen=True, slots=True, kw_only=True)
class Tip:
    """Something worth knowing, without its words."""

    id: str
    sources: tuple[str, ...] = ()


def tip_of_the_day(tips: Collection[str], *, user: int, day: date) -> str:
    """Return the tip that a person gets on a day.

    It hangs on nothing but person, day and the tips there are. Each person has an order of their own and goes round
    in it, a tip a day. Raises `ValueError` if there are no tips.
    """
    if not tips:
        raise ValueError("there are no tips")
    order = sorted(tips, key=lambda tip: _shuffled(tip, user))
    return order[day.toordinal() % len(order)]


def _shuffled(tip: str, user: int) -> bytes:
    return sha256(f"{user} {tip}".encode()).digest()
