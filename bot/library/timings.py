"""Timings of stretches as files give them: fields for holds, breaths and repetitions."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, StrictInt, model_validator

from bot.domain.stretch import Mode, Timing
from bot.library.problem import InvalidContent

Seconds = Annotated[StrictInt, Field(ge=1, le=60)]
Count = Annotated[StrictInt, Field(ge=1, le=20)]
Rounds = Annotated[StrictInt, Field(ge=1, le=5)]
Rest = Annotated[StrictInt, Field(ge=0, le=30)]
Lead = Annotated[StrictInt, Field(ge=3, le=15)]


class Moves(BaseModel):
    """What every stretch may say: the seconds to get ready, and those to change sides."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)

    get_ready_s: Lead | None = None
    switch_s: Lead | None = None

    def overridden(self, changes: Mapping[str, int]) -> Self:
        """Return these times with a routine's changes; raise `ValidationError` where they do not fit."""
        return type(self).model_validate({**self.model_dump(), **changes})

    def _timing(self, **counted: Any) -> Timing:
        return Timing(get_ready=_length(self.get_ready_s), switch=_length(self.switch_s), **counted)


class HoldMoves(Moves):
    """A position, held for some seconds."""

    mode: Literal["hold"]
    hold_s: Seconds
    hold_min_s: Seconds
    hold_max_s: Seconds
    reps: Rounds = 1
    rest_s: Rest = 0

    @model_validator(mode="after")
    def _stay_in_range(self) -> Self:
        if not self.hold_min_s <= self.hold_s <= self.hold_max_s:
            expected = f"hold_min_s to hold_max_s ({self.hold_min_s} to {self.hold_max_s})"
            raise InvalidContent(expected, field="hold_s")
        return self

    def timing(self) -> Timing:
        """Return the times as the domain knows them."""
        return self._timing(
            mode=Mode.HOLD,
            hold=timedelta(seconds=self.hold_s),
            shortest=timedelta(seconds=self.hold_min_s),
            longest=timedelta(seconds=self.hold_max_s),
            rounds=self.reps,
            rest=timedelta(seconds=self.rest_s),
        )


class BreathsMoves(Moves):
    """A position, held for some breaths."""

    mode: Literal["breaths"]
    breaths: Count
    breaths_min: Count
    breaths_max: Count
    breath_s: Annotated[StrictInt, Field(ge=3, le=10)]
    reps: Rounds = 1
    rest_s: Rest = 0

    @model_validator(mode="after")
    def _stay_in_range(self) -> Self:
        if not self.breaths_min <= self.breaths <= self.breaths_max:
            expected = f"breaths_min to breaths_max ({self.breaths_min} to {self.breaths_max})"
            raise InvalidContent(expected, field="breaths")
        return self

    def timing(self) -> Timing:
        """Return the times as the domain knows them."""
        return self._timing(
            mode=Mode.BREATHS,
            hold=timedelta(seconds=self.breaths * self.breath_s),
            shortest=timedelta(seconds=self.breaths_min * self.breath_s),
            longest=timedelta(seconds=self.breaths_max * self.breath_s),
            count=self.breaths,
            rounds=self.reps,
            rest=timedelta(seconds=self.rest_s),
        )


class RepsMoves(Moves):
    """A movement, done some times over; `rep_s` includes the way back."""

    mode: Literal["reps"]
    reps: Count
    rep_s: Annotated[StrictInt, Field(ge=1, le=20)]

    def timing(self) -> Timing:
        """Return the times as the domain knows them."""
        return self._timing(
            mode=Mode.REPS, hold=timedelta(seconds=self.reps * self.rep_s), count=self.reps
        )


AnyMoves = Annotated[HoldMoves | BreathsMoves | RepsMoves, Field(discriminator="mode")]


def _length(seconds: int | None) -> timedelta | None:
    return None if seconds is None else timedelta(seconds=seconds)
