"""Sessions of groups, with one clock for everybody who joins: functions that change rows and send nothing."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime, time, timedelta
from functools import partial

from bot.domain.errors import UserError
from bot.domain.person import Person
from bot.domain.routine import Routine
from bot.domain.schedule import EVERY_DAY, Slot, occurrences
from bot.domain.session import Session
from bot.practice.admission import Admission
from bot.practice.cue_batch import DueCue
from bot.practice.stretch import act_on, arm, table_of
from bot.storage.participants import Crowd
from bot.storage.practice_days import PracticeDay
from bot.storage.sessions import StoredSession
from bot.storage.store import Transaction

LEAD = timedelta(minutes=2)
"""So long people may join before a session that was asked for at once begins."""
SOON = timedelta(seconds=10)
"""What is begun by hand begins after so long."""
HOST_ACTS = ("now", "pause", "resume", "skip", "end")
"""What only the person who began a session may do."""


async def invite(
    tx: Transaction,
    group: Person,
    routine: Routine,
    *,
    begin: datetime,
    admission: Admission,
    host: int | None = None,
) -> Session:
    """Plan a session of a group, which begins at an instant if anybody has joined; its `host` has joined.

    Raises `UserError` if the group has a session already.
    """
    if await tx.sessions.live(group.id):
        raise UserError("group-live")
    day = group.day(begin)
    cues = table_of(group, routine, day=day)
    session = await tx.sessions.start(
        user=group.id, routine=routine.id, day=day, at=begin, cues=cues
    )
    if host is not None:
        await tx.participants.join(session.id, host)
    await arm(tx, session)
    tx.on_commit(partial(admission.book, session))
    return session


def next_time(group: Person, at: time, *, now: datetime) -> datetime:
    """Return the next instant at which a group's clock shows a time."""
    slot = Slot(at=at, weekdays=EVERY_DAY, zone=group.zone)
    return next(occurrences(slot, after=now)).at


async def in_group(tx: Transaction, *, session: int, group: int) -> Session:
    """Return a session of a group; raises `UserError` if it is another's, or over."""
    found = await tx.sessions.find(session)
    if found is None or found.user != group:
        raise UserError("session-not-yours")
    if not found.phase.live:
        raise UserError("session-over")
    return found


async def act(
    tx: Transaction, session: Session, *, what: str, user: int, now: datetime, admission: Admission
) -> Session:
    """Do what only the host may do; raises `UserError` for anybody else."""
    there = await tx.participants.present(session.id)
    if user not in {one.user for one in there if one.host}:
        raise UserError("group-host-only")
    if what == "now":
        return await _begin(tx, session, now=now, admission=admission)
    if session.step or what == "end":
        return await act_on(tx, session, act=what, now=now, admission=admission)
    raise UserError("group-not-begun")


async def _begin(
    tx: Transaction, session: Session, *, now: datetime, admission: Admission
) -> Session:
    """Let a session begin in a moment; nothing changes if it has begun, or begins as soon anyway."""
    begin = now + SOON
    if session.step or session.anchor <= begin:
        return session
    earlier = session.anchor - begin
    moved = replace(session, anchor=begin, idle=session.idle - earlier)
    await tx.sessions.keep(moved)
    await arm(tx, moved)
    tx.on_commit(partial(admission.book, moved))
    return moved


async def attended(
    tx: Transaction, kept: Mapping[int, StoredSession]
) -> Mapping[int, StoredSession]:
    """Return these sessions without those of groups that are due to begin and that nobody has joined: they are over."""
    new = [one.session for one in kept.values() if _is_new(one.session)]
    if not new:
        return kept
    joined = {
        one.session for one in await tx.participants.of([each.id for each in new]) if not one.away
    }
    lonely = [session.id for session in new if session.id not in joined]
    for session in lonely:
        await tx.sessions.abandon(session)
    await tx.participants.drop(lonely)
    return {number: one for number, one in kept.items() if number not in lonely}


def _is_new(session: Session) -> bool:
    return session.user < 0 and not session.step


async def count_days(tx: Transaction, steps: Iterable[DueCue], *, now: datetime) -> None:
    """Count the days on which a stretch was completed: the person's, or those of all who take part in a group."""
    credited: list[tuple[int, PracticeDay]] = []
    for one in steps:
        done = len(one.session.completed) - len(one.kept.session.completed)
        if done > 0 and one.person.is_group:
            await tx.participants.count(one.session.id, stretches=done)
            credited += await _days_of_all(tx, one.session, now=now)
        elif done > 0:
            credited.append((one.person.id, _day_of(one, now=now)))
    await tx.days.count_all(credited)


def _day_of(step: DueCue, *, now: datetime) -> PracticeDay:
    session = step.session
    return PracticeDay(day=session.day, at=now, zone=step.person.zone, session=session.id)


async def _days_of_all(
    tx: Transaction, session: Session, *, now: datetime
) -> list[tuple[int, PracticeDay]]:
    """Return the day of each person who takes part, as far as they have written to the bot."""
    users = [one.user for one in await tx.participants.present(session.id)]
    people = await tx.people.find_all(users)
    return [
        (each.id, PracticeDay(day=each.day(now), at=now, zone=each.zone, session=None))
        for each in people.values()
    ]


async def crowds_of(tx: Transaction, steps: Iterable[DueCue]) -> dict[int, Crowd]:
    """Return the numbers of the groups' sessions among these."""
    numbers = [one.session.id for one in steps if one.person.is_group]
    return await tx.participants.crowds(numbers) if numbers else {}


async def forget_crowds(tx: Transaction, changed: Iterable[tuple[Session, Session]]) -> None:
    """Forget who took part in the groups' sessions that are over now."""
    over = [after.id for _, after in changed if after.user < 0 and not after.phase.live]
    if over:
        await tx.participants.drop(over)
