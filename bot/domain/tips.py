"""The tip that comes with a day's practice: about what was done, and each in its turn."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from hashlib import sha256

from bot.domain.stretch import Area


@dataclass(frozen=True, slots=True, kw_only=True)
class Tip:
    """Something worth knowing, without its words; it is about these `areas`, or about all if there are none."""

    id: str
    areas: frozenset[Area] = frozenset()
    sources: tuple[str, ...] = ()


def tip_for(tips: Iterable[Tip], *, areas: Collection[Area], user: int, number: int) -> str | None:
    """Return the tip that a person gets with the practice day of this number; None if no tip fits.

    A tip fits if it is about one of the `areas` that were worked on, or about all. Each person has an order of
    their own and goes round in it, a tip a day, so that nothing is repeated while the areas stay the same.
    """
    fitting = [tip.id for tip in tips if not tip.areas or not tip.areas.isdisjoint(areas)]
    order = sorted(fitting, key=lambda tip: _shuffled(tip, user))
    return order[number % len(order)] if order else None


def _shuffled(tip: str, user: int) -> bytes:
    return sha256(f"{user} {tip}".encode()).digest()
