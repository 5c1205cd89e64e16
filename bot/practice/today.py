"""Which routine does a person get? What was chosen is kept: it stays the same all day, and can be found again."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.domain.composed import Composed, is_composed
from bot.domain.errors import UserError
from bot.domain.person import Person
from bot.domain.programme import (
    Choice,
    History,
    Occasion,
    Past,
    Season,
    choose,
    compose_for,
    season_of,
)
from bot.domain.programme.history import REMEMBERED, RESTED
from bot.domain.routine import Place, Routine
from bot.domain.session import Session
from bot.domain.stretch import Stretch
from bot.domain.wishes import LONGEST, SHORTEST, Wishes
from bot.library.library import Library
from bot.storage.choices import Chosen
from bot.storage.store import Transaction

A_DAY = timedelta(days=1)
TODAY = "today"
"""What is asked for when nothing else is."""

Choose = Callable[[Occasion], Choice]
"""Decides what an occasion gets."""


async def today(tx: Transaction, library: Library, person: Person, *, now: datetime) -> Routine:
    """Return the day's routine: the same all day, unless the person's wishes change.

    Raises `UserError` if their wishes leave nothing at all.
    """
    hour = now.astimezone(ZoneInfo(person.zone)).hour

    def chosen(occasion: Occasion) -> Choice:
        stretches, routines = library.stretches, library.routines
        return choose(occasion, hour=hour, stretches=stretches, routines=routines)

    order = Order(library=library, person=person, asked=Composed(day=person.day(now)))
    return await order.serve(tx, chosen)


async def of_minutes(
    tx: Transaction,
    library: Library,
    person: Person,
    minutes: int,
    *,
    now: datetime,
    place: Place | None = None,
) -> Routine:
    """Return a routine of so many minutes, perhaps for another place than the person's usual one.

    Raises `UserError` for a length that no routine has, or if the person's wishes leave nothing.
    """
    asked = Composed(day=person.day(now), minutes=_possible(minutes))
    order = Order(library=library, person=person, asked=asked, place=place)
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
    wanted = person.wishes.minutes if minutes is None else _possible(minutes)
    asked = Composed(day=person.day(now), minutes=wanted, area=area)
    order = Order(library=library, person=person, asked=asked, place=place)
    return await order.serve(tx, order.composed)


async def find(tx: Transaction, library: Library, user: int, id_: str) -> Routine | None:
    """Return the routine of this id, hand-written or made for this person; None if there is none any more.

    Of a routine that was made of something that is gone since, the rest is returned.
    """
    if id_ in library.routines:
        return library.routines[id_]
    kept = await tx.choices.find(user, id_) if is_composed(id_) else None
    left = () if kept is None else _stretches(kept, library)
    return _routine(kept, left) if kept and left else None


def season(person: Person, *, day: date) -> Season:
    """Return the week of a person's programme that a day is in: why its routine is what it is."""
    return season_of(day, since=person.day(person.created_at))


def _possible(minutes: int) -> int:
    if not SHORTEST <= minutes <= LONGEST:
        raise UserError("programme-minutes", least=SHORTEST, most=LONGEST)
    return minutes


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """One routine that a person has asked for; `asked` names it, `place` is set where theirs does not count."""

    library: Library
    person: Person
    asked: Composed
    place: Place | None = None

    @property
    def wishes(self) -> Wishes:
        """The person's wishes, with what was asked for in their stead."""
        own = self.person.wishes
        minutes, place = self.asked.minutes or own.minutes, self.place or own.place
        return replace(own, minutes=minutes, place=place)

    async def serve(self, tx: Transaction, choose_: Choose) -> Routine:
        """Return what was chosen for this before, or choose it now and keep it."""
        rows = await tx.choices.on(self.person.id, self.asked.day, asked=self.asked.asked)
        kept = (_kept(row, self.library) for row in rows if row.wishes == str(self.wishes))
        found = next(filter(None, kept), None)
        return found or await self._choose(tx, choose_, number=len(rows) + 1)

    def composed(self, occasion: Occasion) -> Choice:
        """Compose what was asked for, of one area or of all."""
        areas = self.library.areas.get(self.asked.area, frozenset())
        salt = self.asked.asked
        stretches = compose_for(occasion, self.library.stretches, salt=salt, areas=areas)
        return Choice(stretches=stretches)

    async def _choose(self, tx: Transaction, choose_: Choose, *, number: int) -> Routine:
        choice = choose_(await self._occasion(tx))
        if not choice.stretches:
            raise UserError("programme-nothing")
        chosen = Chosen(
            id=replace(self.asked, number=number).id,
            day=self.asked.day,
            asked=self.asked.asked,
            wishes=str(self.wishes),
            written=choice.routine or None,
            stretches=tuple((each.id, each.timing.hold) for each in choice.stretches),
        )
        await tx.choices.add(self.person.id, chosen)
        return self.library.routines.get(choice.routine) or _routine(chosen, choice.stretches)

    async def _occasion(self, tx: Transaction) -> Occasion:
        person, day = self.person, self.asked.day
        return Occasion(
            user=person.id,
            day=day,
            since=person.day(person.created_at),
            wishes=self.wishes,
            history=await history_of(tx, self.library, person.id, day=day),
        )


def _kept(row: Chosen, library: Library) -> Routine | None:
    """Return a routine that was chosen before, as long as all of it is still there."""
    if row.written is not None:
        return library.routines.get(row.written)
    stretches = _stretches(row, library)
    return _routine(row, stretches) if len(stretches) == len(row.stretches) else None


def _stretches(row: Chosen, library: Library) -> tuple[Stretch, ...]:
    """Return what a routine was made of, as far as it is still there, with the holds that it had."""
    known = ((library.stretches.get(name), hold) for name, hold in row.stretches)
    return tuple(replace(one, timing=one.timing.held(hold)) for one, hold in known if one)


def _routine(row: Chosen, stretches: tuple[Stretch, ...]) -> Routine:
    place = Place(row.wishes.partition(" ")[0])
    level = max(one.level for one in stretches)
    return Routine(id=row.id, place=place, level=level, stretches=stretches)


async def history_of(tx: Transaction, library: Library, user: int, *, day: date) -> History:
    """Return what was shown to a person before this day, and what they did up to now."""
    rows = await tx.choices.since(user, day - REMEMBERED * A_DAY)
    sessions = await tx.sessions.since(user, day - RESTED * A_DAY)
    known = {row.id: _stretches(row, library) for row in rows}
    known.update({name: one.stretches for name, one in library.routines.items()})
    done = [_done(one, known.get(one.routine, ()), library) for one in sessions if one.completed]
    last = await tx.choices.last_written(user, before=day)
    for one in done:
        if one.routine:
            last[one.routine] = max(one.day, last.get(one.routine, one.day))
    return History(past=(*_shown(rows, before=day), *done), last=last)


def _shown(rows: list[Chosen], *, before: date) -> Iterator[Past]:
    for row in rows:
        if row.asked == TODAY and row.day < before:
            names = dict.fromkeys((name for name, _ in row.stretches), 0.0)
            yield Past(day=row.day, stretches=names, routine=row.written or "")


def _done(session: Session, planned: tuple[Stretch, ...], library: Library) -> Past:
    """Return what a person did in a session: only what they completed, with the holds that were planned."""
    plan = {each.id: each for each in planned}
    names = {cue.place: cue.stretch for cue in session.cues if cue.stretch}
    seconds: dict[str, float] = {}
    for name in (names[place] for place in session.completed):
        stretch = plan.get(name) or library.stretches.get(name)
        held = stretch.timing.per_side.total_seconds() if stretch else 0.0
        seconds[name] = seconds.get(name, 0.0) + held
    written = session.routine if session.routine in library.routines else ""
    return Past(day=session.day, stretches=seconds, routine=written, done=True)
