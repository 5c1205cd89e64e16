"""What a person's routines depend on: earlier choices and sessions."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from bot.domain.days import A_DAY
from bot.domain.programme import History, HistoryEntry
from bot.domain.programme.history import REMEMBERED, RESTED
from bot.domain.session import Session
from bot.domain.stretch import Stretch
from bot.library.library import Library
from bot.storage.choices import StoredChoice
from bot.storage.store import Transaction

TODAY = "today"
"""What is asked for when nothing else is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PastRoutines:
    """What a person's routines depend on: earlier choices and sessions, and when each written routine came last."""

    choices: Sequence[StoredChoice] = ()
    sessions: Sequence[Session] = ()
    last: Mapping[str, date] = field(default_factory=dict)


async def past_of(tx: Transaction, user: int, *, day: date) -> PastRoutines:
    """Return what a person's routines of this day depend on."""
    return PastRoutines(
        choices=await tx.choices.since(user, day - REMEMBERED * A_DAY),
        sessions=await tx.sessions.since(user, day - RESTED * A_DAY),
        last=await tx.choices.last_written(user, before=day),
    )


def planned_of(row: StoredChoice, library: Library) -> tuple[Stretch, ...]:
    """Return what a routine was made of, as far as it is still there, with the holds that it had."""
    return tuple(
        replace(stretch, timing=stretch.timing.held(hold).repeated(rounds))
        for name, hold, rounds in row.stretches
        if (stretch := library.stretches.get(name))
    )


def history_of(past: PastRoutines, library: Library, *, day: date) -> History:
    """Return what was shown to a person before this day, and what they did up to now."""
    completed = [one for one in past.sessions if one.completed]
    asked = {one.routine for one in completed}
    known = {row.id: planned_of(row, library) for row in past.choices if row.id in asked}
    known.update({name: one.stretches for name, one in library.routines.items()})
    done = [_done(one, known.get(one.routine, ()), library) for one in completed]
    last = dict(past.last)
    for one in done:
        if one.routine:
            last[one.routine] = max(one.day, last.get(one.routine, one.day))
    return History(past=(*_shown(past.choices, before=day), *done), last=last)


def _shown(rows: Sequence[StoredChoice], *, before: date) -> Iterator[HistoryEntry]:
    for row in rows:
        if row.asked == TODAY and row.day < before:
            names = dict.fromkeys((name for name, *_ in row.stretches), 0.0)
            yield HistoryEntry(day=row.day, stretches=names, routine=row.written or "")


def _done(session: Session, planned: tuple[Stretch, ...], library: Library) -> HistoryEntry:
    """Return what a person did in a session: only what they completed, with the holds that were planned."""
    plan = {each.id: each for each in planned}
    seconds: dict[str, float] = {}
    for name in session.own:
        stretch = plan.get(name) or library.stretches.get(name)
        held = stretch.timing.per_side.total_seconds() if stretch else 0.0
        seconds[name] = seconds.get(name, 0.0) + held
    written = session.routine if session.routine in library.routines else ""
    return HistoryEntry(day=session.day, stretches=seconds, routine=written, done=True)
