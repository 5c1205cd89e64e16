"""Enrolment: meeting a new person, and removing a person."""

import json
from dataclasses import asdict
from datetime import datetime
from typing import Any

from bot.domain.person import Person
from bot.domain.session import Session
from bot.domain.streak import Plan
from bot.parsing import zones
from bot.practice.progress import streak_of
from bot.practice.reminder_changes import regain
from bot.storage.outbox import OutboxEntry
from bot.storage.store import Transaction
from bot.storage.timers import Timer

SAFETY_TEXT = 2
"""The version of the safety text that is shown now; a new one is asked about again."""


async def meet(tx: Transaction, *, user: int, language: str, now: datetime) -> Person:
    """Return the person, known from now on if they were not; who could not be reached can be again."""
    person = await tx.people.find(user)
    if person is None:
        guess = zones.guess(language)
        return await tx.people.add(user=user, language=language, zone=guess.zone, at=now)
    return person if person.reachable else await regain(tx, person, now=now)


async def accept(tx: Transaction, person: Person) -> None:
    """Note that the person has read the safety text."""
    await tx.people.change(person.id, accepted=SAFETY_TEXT)


async def forget(tx: Transaction, person: Person) -> None:
    """Delete everything that is kept about a person."""
    await tx.people.remove(person.id)


async def export(tx: Transaction, person: Person, *, now: datetime) -> str:
    """Return everything that is kept about a person, as JSON that a person can read too."""
    question = await tx.conversations.question(person.id)
    followed = await tx.courses.of(person.id)
    kept: dict[str, Any] = {
        "person": asdict(person),
        "streak": asdict(await streak_of(tx, person, today=person.day(now))),
        "reminders": [asdict(slot) for slot in await tx.schedules.of(person.id)],
        "reminders_sent": [asdict(sent) for sent in await tx.schedules.history(person.id)],
        "plan": _plan(await tx.days.plan(person.id)),
        "practice_days": [asdict(day) for day in await tx.days.of(person.id)],
        "pauses": [asdict(pause) for pause in await tx.days.pauses(person.id)],
        "protected_days": sorted(await tx.days.protected(person.id)),
        "sessions": [_session(session) for session in await tx.sessions.history(person.id)],
        "together": await tx.participants.sessions_of(person.id),
        "choices": [asdict(chosen) for chosen in await tx.choices.history(person.id)],
        "programme": asdict(followed) if followed else None,
        "measurements": [asdict(one) for one in await tx.measurements.of(person.id)],
        "comfort": [asdict(felt) for felt in await tx.comforts.of(person.id)],
        "own_routines": [asdict(mine) for mine in await tx.own_routines.of(person.id)],
        "owed": [_owed(timer) for timer in await tx.timers.of(person.id)],
        "question": None if question is None else asdict(question),
        "remarks": [asdict(remark) for remark in await tx.remarks.of(person.id)],
        "updates": [asdict(receipt) for receipt in await tx.inbox.of(person.id)],
        "answers": [_answer(entry) for entry in await tx.outbox.of(person.id)],
        "exported_at": now,
    }
    return json.dumps(kept, default=_plain, ensure_ascii=False, indent=2)


def _plan(plan: Plan) -> list[dict[str, Any]]:
    return [{"since": since, "weekdays": weekdays} for since, weekdays in plan.changes]


def _answer(entry: OutboxEntry) -> dict[str, Any]:
    return {"answer": entry.answer, "created_at": entry.created_at}


def _owed(timer: Timer) -> dict[str, Any]:
    return {"kind": timer.kind, "subject": timer.subject, "due_at": timer.due_at}


def _session(session: Session) -> dict[str, Any]:
    return {
        "routine": session.routine,
        "day": session.day,
        "started_at": session.started_at,
        "phase": session.phase,
        "feeling": session.feeling,
        "completed": list(session.own),
    }


def _plain(value: Any) -> Any:
    return sorted(value) if isinstance(value, frozenset) else str(value)
