"""The routine that a person gets: what was chosen is kept, so it stays the same all day and can be found again."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TypeVar
from zoneinfo import ZoneInfo

from bot.domain.days import A_DAY
from bot.domain.errors import UserError
from bot.domain.person import Person
from bot.domain.preferences import LONGEST, SHORTEST, Preferences
from bot.domain.programme import (
    Choice,
    ChoiceContext,
    Season,
    choose,
    compose_for,
    season_of,
)
from bot.domain.programme.history import REMEMBERED, RESTED
from bot.domain.routine import Place, Routine
from bot.domain.routine_id import RoutineId, is_composed
from bot.domain.session import Session
from bot.domain.single import single_of
from bot.domain.stretch import Stretch
from bot.library.library import Library
from bot.practice.history import TODAY, PastRoutines, history_of, past_of, planned_of
from bot.storage.choices import StoredChoice
from bot.storage.store import Transaction

Dated = TypeVar("Dated", StoredChoice, Session)
Choose = Callable[[ChoiceContext], Choice]
"""Decides what an occasion gets."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PreparedRoutine:
    """A routine, and the choice that is still to be kept; None if it was kept before."""

    routine: Routine
    chosen: StoredChoice | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DayRoutines:
    """What choosing the day's routine for some people depends on; choosing itself waits for nothing."""

    past: Mapping[int, PastRoutines]

    def today(
        self, library: Library, person: Person, *, now: datetime, minutes: int | None = None
    ) -> PreparedRoutine:
        """Return the person's routine of the day, or another of so many minutes.

        Raises `UserError` if their wishes leave nothing at all.
        """
        order, choose_ = _todays(library, person, now=now)
        if minutes is not None:
            order = replace(order, asked=replace(order.asked, minutes=minutes))
            choose_ = order.composed
        return order.prepare(self.past.get(person.id, PastRoutines()), choose_)


async def load_days(tx: Transaction, people: Sequence[Person], *, now: datetime) -> DayRoutines:
    """Load what choosing the day's routine for these people depends on."""
    days = {person.id: person.day(now) for person in people}
    if not days:
        return DayRoutines(past={})
    choices = await tx.choices.since_all(days, min(days.values()) - REMEMBERED * A_DAY)
    unchosen = [user for user, day in days.items() if not _has_today(choices.get(user, ()), day)]
    sessions = await tx.sessions.since_all(unchosen, min(days.values()) - RESTED * A_DAY)
    last: dict[int, dict[str, date]] = {}
    for day in {days[user] for user in unchosen}:
        users = [user for user in unchosen if days[user] == day]
        last |= await tx.choices.last_written_all(users, before=day)
    return DayRoutines(
        past={
            user: PastRoutines(
                choices=_since(choices.get(user, ()), day - REMEMBERED * A_DAY),
                sessions=_since(sessions.get(user, ()), day - RESTED * A_DAY),
                last=last.get(user, {}),
            )
            for user, day in days.items()
        }
    )


def _since(rows: Sequence[Dated], first: date) -> Sequence[Dated]:
    return [row for row in rows if row.day >= first]


def _has_today(choices: Sequence[StoredChoice], day: date) -> bool:
    return any(one.day == day and one.asked == TODAY for one in choices)


async def today(tx: Transaction, library: Library, person: Person, *, now: datetime) -> Routine:
    """Return the day's routine: the same all day, unless the person's wishes change.

    Raises `UserError` if their wishes leave nothing at all.
    """
    days = await load_days(tx, [person], now=now)
    prepared = days.today(library, person, now=now)
    if prepared.chosen is not None:
        await tx.choices.add(person.id, prepared.chosen)
    return prepared.routine


def _todays(library: Library, person: Person, *, now: datetime) -> tuple["RoutineOrder", Choose]:
    hour = now.astimezone(ZoneInfo(person.zone)).hour

    def chosen(occasion: ChoiceContext) -> Choice:
        stretches, routines = held(person, library), library.routines
        return choose(occasion, hour=hour, stretches=stretches, routines=routines)

    return RoutineOrder(
        library=library, person=person, asked=RoutineId(day=person.day(now))
    ), chosen


async def of_minutes(
    tx: Transaction,
    library: Library,
    person: Person,
    minutes: int,
    *,
    now: datetime,
    place: Place | None = None,
) -> Routine:
    """Return a routine of a number of minutes, perhaps for another place than the person's usual place.

    Raises `UserError` for a length that no routine has, or if the person's wishes leave nothing.
    """
    asked = RoutineId(day=person.day(now), minutes=_possible(minutes))
    order = RoutineOrder(library=library, person=person, asked=asked, place=place)
    return await order.serve(tx, order.composed)


async def of_area(
    tx: Transaction,
    library: Library,
    person: Person,
    area: str,
    *,
    now: datetime,
    minutes: int | None = None,
    place: Place | None = None,
) -> Routine:
    """Return a routine for one area of `library.areas`, of the person's minutes if no others are named.

    It is shorter where there is not so much to do for that area. Raises `UserError` if there is nothing, and for an
    area that is gone.
    """
    if area not in library.areas:
        raise UserError("programme-area-gone")
    wanted = person.preferences.minutes if minutes is None else _possible(minutes)
    asked = RoutineId(day=person.day(now), minutes=wanted, area=area)
    order = RoutineOrder(library=library, person=person, asked=asked, place=place)
    return await order.serve(tx, order.composed)


async def find(tx: Transaction, library: Library, user: int, id_: str) -> Routine | None:
    """Return the routine of this id, hand-written or made for this person; None if there is none any more.

    Of a routine that was made of something that is gone since, the rest is returned.
    """
    return (await find_all(tx, library, [(user, id_)])).get((user, id_))


async def find_all(
    tx: Transaction, library: Library, wanted: Iterable[tuple[int, str]]
) -> dict[tuple[int, str], Routine]:
    """Return these routines, each of a person by its id, as `find` does, as far as there are any."""
    pairs = set(wanted)
    made = await tx.choices.find_all(pair for pair in pairs if is_composed(pair[1]))
    written = {pair: one for pair in pairs if (one := _written(library, pair[1]))}
    left = {pair: planned_of(row, library) for pair, row in made.items()}
    return written | {pair: _routine(made[pair], rest) for pair, rest in left.items() if rest}


def _written(library: Library, id_: str) -> Routine | None:
    """Return a routine that is the same for everybody: written by hand, or a single stretch."""
    return library.routines.get(id_) or single_of(id_, library.stretches)


def season(person: Person, *, day: date) -> Season:
    """Return the week of a person's programme that a day is in: why its routine is what it is."""
    return season_of(day, since=person.day(person.created_at))


def held(person: Person, library: Library) -> Mapping[str, Stretch]:
    """Return all stretches with the holds that a person wants: longer holds make for fewer stretches."""
    if not (person.preferences.hold or person.preferences.rounds):
        return library.stretches
    return {name: person.preferences.held(one) for name, one in library.stretches.items()}


def _possible(minutes: int) -> int:
    if not SHORTEST <= minutes <= LONGEST:
        raise UserError("programme-minutes", least=SHORTEST, most=LONGEST)
    return minutes


@dataclass(frozen=True, slots=True, kw_only=True)
class RoutineOrder:
    """A routine that a person has asked for; `asked` names it, `place` is set where theirs does not count."""

    library: Library
    person: Person
    asked: RoutineId
    place: Place | None = None

    @property
    def preferences(self) -> Preferences:
        """The person's wishes, with what was asked for in their stead."""
        own = self.person.preferences_on(self.asked.day)
        minutes, place = self.asked.minutes or own.minutes, self.place or own.place
        return replace(own, minutes=minutes, place=place)

    async def serve(self, tx: Transaction, choose_: Choose) -> Routine:
        """Return what was chosen for this before, or choose it now and keep it."""
        past = await past_of(tx, self.person.id, day=self.asked.day)
        prepared = self.prepare(past, choose_)
        if prepared.chosen is not None:
            await tx.choices.add(self.person.id, prepared.chosen)
        return prepared.routine

    def prepare(self, past: PastRoutines, choose_: Choose) -> PreparedRoutine:
        """Return what was chosen for this before, or choose it now."""
        asked, day = self.asked.asked, self.asked.day
        rows = [one for one in past.choices if one.day == day and one.asked == asked]
        kept = (
            _kept(row, self.library) for row in rows if row.preferences == str(self.preferences)
        )
        found = next(filter(None, kept), None)
        return (
            PreparedRoutine(routine=found)
            if found
            else self._chosen(past, choose_, number=len(rows) + 1)
        )

    def composed(self, occasion: ChoiceContext) -> Choice:
        """Compose what was asked for, of one area or of all."""
        areas = self.library.areas.get(self.asked.area, frozenset())
        salt = self.asked.asked
        stretches = compose_for(occasion, held(self.person, self.library), salt=salt, areas=areas)
        return Choice(stretches=stretches)

    def _chosen(self, past: PastRoutines, choose_: Choose, *, number: int) -> PreparedRoutine:
        choice = choose_(self._occasion(past))
        if not choice.stretches:
            raise UserError("programme-nothing")
        chosen = StoredChoice(
            id=replace(self.asked, number=number).id,
            day=self.asked.day,
            asked=self.asked.asked,
            preferences=str(self.preferences),
            written=choice.routine or None,
            stretches=tuple(
                (each.id, each.timing.hold, each.timing.rounds) for each in choice.stretches
            ),
        )
        written = self.library.routines.get(choice.routine)
        return PreparedRoutine(routine=written or _routine(chosen, choice.stretches), chosen=chosen)

    def _occasion(self, past: PastRoutines) -> ChoiceContext:
        person, day = self.person, self.asked.day
        return ChoiceContext(
            user=person.id,
            day=day,
            since=person.day(person.created_at),
            preferences=self.preferences,
            history=history_of(past, self.library, day=day),
        )


def _kept(row: StoredChoice, library: Library) -> Routine | None:
    """Return a routine that was chosen before, as long as all of it is still there."""
    if row.written is not None:
        return library.routines.get(row.written)
    stretches = planned_of(row, library)
    return _routine(row, stretches) if len(stretches) == len(row.stretches) else None


def _routine(row: StoredChoice, stretches: tuple[Stretch, ...]) -> Routine:
    place = Place(row.preferences.partition(" ")[0])
    level = max(one.level for one in stretches)
    return Routine(id=row.id, place=place, level=level, stretches=stretches)
