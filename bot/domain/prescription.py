"""Prescriptions: how long or how often a person wants a stretch, and the times that follow from it."""

from dataclasses import dataclass, replace
from datetime import timedelta
from enum import StrEnum

from bot.domain.stretch import Mode, Stretch, Timing

A_SECOND = timedelta(seconds=1)
BRIEF = 15
"""Holds shorter than this many seconds are counted as repetitions: a message for each would come too often."""
FROM_SECONDS = 20
"""A bare second number from here on is seconds: 3 x 30, where 3 x 10 is ten repetitions."""
A_REPETITION, A_BREATH = 5, 5
"""Seconds of a repetition, and of a breath, where the stretch itself has none."""
REST = 15
"""Seconds between sets where the stretch itself has none."""
SECONDS, TIMES, BREATHS = range(3, 301), range(1, 51), range(1, 31)
SETS, RESTS, EACH = range(1, 11), range(121), range(1, BRIEF)


class Unit(StrEnum):
    """What is counted in a set."""

    SECONDS = "seconds"
    TIMES = "times"
    BREATHS = "breaths"


AMOUNTS = {Unit.SECONDS: SECONDS, Unit.TIMES: TIMES, Unit.BREATHS: BREATHS}


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What was said of a dose; 0 is what was not said, and a `rest` of -1.

    `bare` are numbers beside which nothing stood, in their order: three at most.
    """

    seconds: int = 0
    times: int = 0
    breaths: int = 0
    sets: int = 0
    rest: int = -1
    bare: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Dose:
    """How much of a stretch each side gets: some sets of an amount, `rest` seconds apart.

    `each` is how many seconds a repetition takes; 0 leaves the stretch's own pace.
    """

    unit: Unit
    amount: int
    each: int = 0
    sets: int = 1
    rest: int = 0

    @property
    def fits(self) -> bool:
        """Whether every number is within its limits, and no set is so short that it is a repetition."""
        paced = not self.each or (self.unit is Unit.TIMES and self.each in EACH and self.amount > 1)
        brief = self.unit is Unit.SECONDS and self.sets > 1 and self.amount < BRIEF
        within = self.amount in AMOUNTS[self.unit] and self.sets in SETS and self.rest in RESTS
        return within and paced and not brief

    @property
    def tidy(self) -> "Dose":
        """The same with a rest between sets where there are any, and none where there are not."""
        if self.sets == 1:
            return replace(self, rest=0)
        return self


def usual(stretch: Stretch) -> Dose:
    """Return the dose that the library gives a stretch."""
    timing = stretch.timing
    unit = {Mode.HOLD: Unit.SECONDS, Mode.REPS: Unit.TIMES, Mode.BREATHS: Unit.BREATHS}[timing.mode]
    amount = timing.hold // A_SECOND if unit is Unit.SECONDS else timing.count
    if unit is Unit.SECONDS and timing.rounds > 1 and amount < BRIEF:
        return Dose(unit=Unit.TIMES, amount=timing.rounds, each=amount)
    return Dose(unit=unit, amount=amount, sets=timing.rounds, rest=timing.rest // A_SECOND)


def dose_of(stretch: Stretch, wanted: Wanted) -> Dose | None:
    """Return the dose that was said for a stretch, the rest of it as the library has it; None beyond the limits."""
    said = _named(stretch, wanted)
    if said is None:
        return None
    dose = _dose(stretch, said)
    if dose.sets > 1 and said.rest < 0 and not dose.rest:
        dose = replace(dose, rest=REST)
    return dose.tidy if dose.fits else None


def _named(stretch: Stretch, wanted: Wanted) -> Wanted | None:
    """Return what was said with the bare numbers named; None if these can be no dose."""
    named: Wanted | None = replace(wanted, bare=())
    for field, value in zip(_fields(stretch, wanted), wanted.bare, strict=True):
        named = _filled(named, field, value)
    return named


def _fields(stretch: Stretch, wanted: Wanted) -> tuple[str, ...]:
    """Return what the bare numbers count, in their order."""
    match wanted.bare:
        case (_,) if wanted.seconds or wanted.times or wanted.breaths:
            return ("sets",)
        case (one,) if wanted.sets:
            return (_meant(stretch, one),)
        case (_,):
            return (str(usual(stretch).unit),)
        case (_, amount):
            return ("sets", "times" if wanted.seconds else _meant(stretch, amount))
        case _:
            return ("sets", "times", "seconds")[: len(wanted.bare)]


def _meant(stretch: Stretch, amount: int) -> str:
    """Return what a bare number behind a number of sets counts."""
    timed = amount >= FROM_SECONDS and stretch.timing.mode is not Mode.REPS
    return "seconds" if timed else "times"


def _filled(wanted: Wanted | None, field: str, value: int) -> Wanted | None:
    """Return what was said with a field that was empty before; None if it was not."""
    if wanted is None or getattr(wanted, field):
        return None
    return replace(wanted, **{field: value})  # type: ignore[arg-type]


def _dose(stretch: Stretch, said: Wanted) -> Dose:
    own = usual(stretch)
    sets, rest = said.sets or own.sets, own.rest if said.rest < 0 else said.rest
    if said.times == 1 and said.seconds:
        return Dose(unit=Unit.SECONDS, amount=said.seconds, sets=sets, rest=rest)
    if said.times:
        return Dose(unit=Unit.TIMES, amount=said.times, each=said.seconds, sets=sets, rest=rest)
    if said.seconds and said.sets > 1 and said.seconds < BRIEF:
        return Dose(unit=Unit.TIMES, amount=said.sets, each=said.seconds)
    if said.seconds:
        return Dose(unit=Unit.SECONDS, amount=said.seconds, sets=sets, rest=rest)
    if said.breaths:
        return Dose(unit=Unit.BREATHS, amount=said.breaths, sets=sets, rest=rest)
    return replace(own, sets=sets, rest=rest)


def dosed(stretch: Stretch, dose: Dose) -> Stretch:
    """Return a stretch with the times of a dose; no wish for longer holds changes them."""
    hold, count, mode = _hold(stretch, dose)
    timing = replace(
        stretch.timing,
        mode=mode,
        hold=hold,
        count=count,
        rounds=dose.sets,
        rest=dose.rest * A_SECOND,
        shortest=hold,
        longest=hold,
    )
    return replace(stretch, timing=timing)


def _hold(stretch: Stretch, dose: Dose) -> tuple[timedelta, int, Mode]:
    """Return how long a set takes, and what is counted in it."""
    own = stretch.timing
    if dose.unit is Unit.TIMES:
        return dose.amount * (dose.each * A_SECOND or _pace(own, Mode.REPS)), dose.amount, Mode.REPS
    if dose.unit is Unit.BREATHS:
        return dose.amount * _pace(own, Mode.BREATHS), dose.amount, Mode.BREATHS
    hold = dose.amount * A_SECOND
    if own.mode is Mode.REPS:
        return hold, max(1, round(hold / _pace(own, Mode.REPS))), Mode.REPS
    return hold, 0, Mode.HOLD


def _pace(timing: Timing, mode: Mode) -> timedelta:
    """Return how long a repetition or a breath takes: the stretch's own, if it counts these."""
    if timing.mode is mode:
        return timing.hold / timing.count
    return (A_REPETITION if mode is Mode.REPS else A_BREATH) * A_SECOND
