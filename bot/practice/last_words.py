"""The last words of a session: what they sum up, and when they are sent again."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from bot.domain.backoff import backoff
from bot.domain.course import advances
from bot.domain.earning_back import earned
from bot.domain.routine_id import RoutineId
from bot.domain.session import Session
from bot.practice.cue_batch import DueCue
from bot.practice.messenger import SendResult, SendStatus, Summary
from bot.practice.progress import diary
from bot.practice.together import crowds_of
from bot.storage.participants import Crowd
from bot.storage.practice_days import Record
from bot.storage.store import Transaction
from bot.storage.timers import Retry, Timer, TimerKind

LONGEST_WAIT = timedelta(minutes=5)
DOUBT = timedelta(seconds=30)
"""After an uncertain answer, last words are sent once more, this much later."""
TRIES = 7
OWED = timedelta(days=1)
"""Last words are tried for this long; a session then ends without them, after at least `TRIES` attempts."""


async def summaries_of(
    tx: Transaction, steps: Sequence[DueCue], *, now: datetime
) -> dict[int, Summary]:
    """Return what each of these sessions amounts to, by its number."""
    users = [one.person.id for one in steps]
    if not users:
        return {}
    earned_ = {one.session.id: await _earned(tx, one) for one in steps}
    records = await tx.days.records(users)
    crowds = await crowds_of(tx, steps)
    reminders = await tx.timers.next_of_all(users, kind=TimerKind.REMIND)
    return {
        one.session.id: _summary(
            one.session,
            records[one.person.id],
            reminders.get(one.person.id),
            now=now,
            earned_day=earned_[one.session.id],
            advances_=await _advances(tx, one.session),
            crowd=crowds.get(one.session.id),
        )
        for one in steps
    }


async def _advances(tx: Transaction, session: Session) -> bool:
    """Return whether a session did a step of the programme that its person follows for the first time."""
    named = RoutineId.read(session.routine)
    if named is None or not named.course or not session.completed:
        return False
    followed = await tx.courses.of(session.user, without=session.id)
    return (
        followed is not None
        and followed.course == named.course
        and advances(followed.done, named.step)
    )


async def _earned(tx: Transaction, step: DueCue) -> date | None:
    """Return the missed day that a second session of a day earns back, which is neutral from now on."""
    session, user = step.session, step.person.id
    if not session.completed or step.person.is_group:
        return None
    sessions = await tx.sessions.since(user, session.day)
    others = [one for one in sessions if one.completed and one.id != session.id]
    record = (await tx.days.records([user]))[user]
    facts = diary(record, today=session.day)
    day = earned(facts, sessions=len(others) + 1, before=record.earned)
    if day is not None:
        await tx.days.earn_back(user, day)
    return day


def _summary(
    session: Session,
    record: Record,
    next_reminder: datetime | None,
    *,
    now: datetime,
    earned_day: date | None,
    advances_: bool,
    crowd: Crowd | None,
) -> Summary:
    after = diary(record, today=session.day)
    return Summary(
        active=session.active(now),
        completed=len(session.completed),
        stretches=session.cues[-1].place + 1,
        before=diary(record, today=session.day, without=session.id).streak,
        after=after.streak,
        next_reminder=next_reminder,
        diary=after,
        earned=earned_day,
        advances=advances_,
        crowd=crowd,
    )


def once_more(result: SendResult, timer: Timer, *, now: datetime) -> Retry | None:
    """Return when to send last words again; None if they are sent, or never will be.

    A copy may have gone out before: by an answer that was lost, or by a crash, which leaves no error behind.
    """
    doubted = timer.attempts > 1 and timer.error != SendStatus.HELD_BACK
    if result.status is SendStatus.UNCERTAIN and not doubted:
        return Retry(at=now + DOUBT, error=SendStatus.UNCERTAIN)
    if result.status is not SendStatus.HELD_BACK:
        return None
    wait = max(result.wait, backoff(timer.attempts, longest=LONGEST_WAIT))
    hopeless = timer.attempts >= TRIES and now + wait - timer.due_at > OWED
    error = SendStatus.UNCERTAIN if doubted else SendStatus.HELD_BACK
    return None if hopeless else Retry(at=now + wait, error=error)
