"""First steps: how far a new person has come from a first hello to a first routine of their own."""

from dataclasses import replace
from enum import StrEnum

from bot.domain.cues import Cue, CueKind

TASTER = "first-minute"
"""The routine of a single stretch with which a new person begins."""


class FirstStep(StrEnum):
    """What a new person is asked next."""

    HELLO = "hello"
    PLACE = "place"
    TIME = "time"
    WISHES = "wishes"
    SOUND = "sound"
    DONE = "done"

    @property
    def open(self) -> bool:
        """Whether the person has begun with the first steps and is not through."""
        return self not in (FirstStep.HELLO, FirstStep.DONE)


def step_of(kept: FirstStep, *, zone_checked: bool, reminded: bool) -> FirstStep:
    """Return the step that comes next, by the step that was kept and by what the person has set in any other way."""
    if kept in (FirstStep.WISHES, FirstStep.SOUND):
        return kept
    if zone_checked and reminded:
        return FirstStep.WISHES if kept is FirstStep.PLACE else FirstStep.DONE
    if kept is FirstStep.HELLO:
        return kept
    return FirstStep.TIME if zone_checked else FirstStep.PLACE


def tasting(table: tuple[Cue, ...]) -> tuple[Cue, ...]:
    """Return the cues of the taster: its card waits for a tap.

    The other side begins by itself, unless the person wants to tap for each side: so a new person meets both ways.
    """
    return tuple(replace(cue, waits=cue.waits or cue.kind is CueKind.CARD) for cue in table)
