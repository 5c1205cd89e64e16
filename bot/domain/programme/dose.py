"""Doses: how much each part of the body gets in a week, and how much it should.

Five minutes a side and week is the least that a review of trials found to be enough (thomas-2018); five to ten daily
minutes cannot give that to all of the body at once, so that only what is in focus gets it.
"""

from collections.abc import Iterable, Mapping
from functools import lru_cache

from bot.domain.stretch import Area, Stretch

FOCUS, OTHER = 300.0, 60.0
"""Seconds for each side and week."""
FIRST, BESIDES = 1.0, 0.4
"""How much of a hold counts for the area that a stretch works most, and for each of the others."""

Dose = Mapping[Area, float]
"""Seconds for each side, by area."""


def weights(stretch: Stretch) -> tuple[tuple[Area, float], ...]:
    """Return what a stretch works, and how much of its time counts there."""
    return _weights(stretch.areas)


@lru_cache(maxsize=512)
def _weights(areas: tuple[Area, ...]) -> tuple[tuple[Area, float], ...]:
    return tuple((area, BESIDES if place else FIRST) for place, area in enumerate(areas))


def targets(focus: Iterable[Area]) -> dict[Area, float]:
    """Return what each area should get in a week with this focus."""
    return {area: FOCUS if area in focus else OTHER for area in Area}
