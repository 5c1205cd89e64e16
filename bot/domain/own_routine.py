"""Routines that a person made: stretches of the library in their order, each with a dose of its own."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from bot.domain.errors import UserError
from bot.domain.prescription import AMOUNTS, REST, Dose, Unit, dosed
from bot.domain.routine import Place, Routine
from bot.domain.routine_id import OWN
from bot.domain.stretch import Stretch

MOST = 20
"""Routines of their own that a person may have."""
MOST_STRETCHES = 20
LONGEST = timedelta(minutes=60)
LONGEST_NAME = 40
A_MINUTE = timedelta(minutes=1)
STEPS = {Unit.SECONDS: 5, Unit.TIMES: 1, Unit.BREATHS: 1}
REST_STEP = 5
DIGITS = 16
"""Numbers have fewer digits: all of them fit into a database's column."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnItem:
    """A stretch of such a routine, with its dose."""

    stretch: str
    dose: Dose


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnRoutine:
    """A routine that a person made, by its number, which no other routine ever has."""

    number: int
    name: str
    items: tuple[OwnItem, ...]

    @property
    def id(self) -> str:
        """The id, as rows and buttons carry it."""
        return f"{OWN}{self.number}"

    def routine(self, stretches: Mapping[str, Stretch]) -> Routine | None:
        """Return the routine as sessions know it, as far as its stretches are still there; None if none is."""
        known = tuple(
            dosed(stretches[one.stretch], one.dose)
            for one in self.items
            if one.stretch in stretches
        )
        if not known:
            return None
        place = next(place for place in Place if all(one.fits(place) for one in known))
        level = max(one.level for one in known)
        return Routine(id=self.id, place=place, level=level, stretches=known, name=self.name)


def number_of(id_: str) -> int | None:
    """Return the number in the id of such a routine; None for any other id."""
    number = id_.removeprefix(OWN)
    if number == id_ or len(number) >= DIGITS:
        return None
    return int(number) if number.isascii() and number.isdecimal() else None


def named(name: str) -> str:
    """Return a name on a line; raise `UserError` if it is empty or too long."""
    tidy = " ".join(name.split())
    if not tidy:
        raise UserError("my-name-empty")
    if len(tidy) > LONGEST_NAME:
        raise UserError("my-name-long", most=LONGEST_NAME)
    return tidy


def checked(items: Sequence[OwnItem], stretches: Mapping[str, Stretch]) -> tuple[OwnItem, ...]:
    """Return the items; raise `UserError` if these are too many, or take too long in all."""
    if len(items) > MOST_STRETCHES:
        raise UserError("my-too-many-stretches", most=MOST_STRETCHES)
    known = [one for one in items if one.stretch in stretches]
    length = sum((dosed(stretches[one.stretch], one.dose).length for one in known), timedelta(0))
    if length > LONGEST:
        minutes = -(-length // A_MINUTE)
        raise UserError("my-too-long", minutes=minutes, most=LONGEST // A_MINUTE)
    return tuple(items)


def moved(items: Sequence[OwnItem], place: int, *, by: int) -> tuple[OwnItem, ...]:
    """Return the items with one of them further up or down; at an end it stays."""
    there = min(max(place + by, 0), len(items) - 1)
    left = [*items[:place], *items[place + 1 :]]
    return (*left[:there], items[place], *left[there:])


def without(items: Sequence[OwnItem], place: int) -> tuple[OwnItem, ...]:
    """Return the items without one of them; raise `UserError` if it is the last."""
    if len(items) == 1:
        raise UserError("my-last-stretch")
    return (*items[:place], *items[place + 1 :])


def changed(items: Sequence[OwnItem], place: int, **values: int) -> tuple[OwnItem, ...]:
    """Return the items with another dose for one of them; raise `UserError` beyond the limits."""
    old = items[place].dose
    dose = replace(old, **values).tidy  # type: ignore[arg-type]
    if old.sets == 1 < dose.sets:
        dose = replace(dose, rest=REST)
    if not dose.fits:
        raise UserError("my-dose-limit")
    return (*items[:place], replace(items[place], dose=dose), *items[place + 1 :])


def stepped(dose: Dose, *, up: bool) -> int:
    """Return the next amount above or below, within the limits."""
    step, limits = STEPS[dose.unit], AMOUNTS[dose.unit]
    amount = dose.amount + (step if up else -step)
    return min(max(amount, limits.start), limits.stop - 1)
