"""A single stretch as a routine of its own: both sides, and nothing else."""

from collections.abc import Mapping

from bot.domain.routine import Place, Routine
from bot.domain.routine_id import SINGLE
from bot.domain.stretch import Stretch


def single_routine(stretch: Stretch) -> Routine:
    """Return a routine of this stretch alone, for the first place at which it can be done."""
    place = next(filter(stretch.fits, Place))
    name = f"{SINGLE}{stretch.id}"
    return Routine(id=name, place=place, level=stretch.level, stretches=(stretch,))


def single_of(id_: str, stretches: Mapping[str, Stretch]) -> Routine | None:
    """Return the routine of a single stretch by its id; None for any other id."""
    stretch = stretches.get(id_.removeprefix(SINGLE)) if id_.startswith(SINGLE) else None
    return None if stretch is None else single_routine(stretch)
