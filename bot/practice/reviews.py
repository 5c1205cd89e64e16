"""Reviews: a person's month or year, from the rows that are kept of it."""

from datetime import timedelta
from zoneinfo import ZoneInfo

from bot.domain.person import Person
from bot.domain.review import Period, Review, SessionFacts, review
from bot.domain.session import Session
from bot.library.library import Library
from bot.practice.progress import diary
from bot.storage.practice_days import Record
from bot.storage.store import Transaction


async def review_of(
    tx: Transaction, person: Person, library: Library, period: Period, *, record: Record
) -> Review:
    """Return a period of a person's in numbers; only sessions count that are over and brought a practice day."""
    zones = {one.day: one.zone for one in record.days}
    sessions = await tx.sessions.since(person.id, period.first)
    facts = [
        _facts(one, library, zone=zones[one.day])
        for one in sessions
        if one.own and one.day in zones and not one.phase.live
    ]
    today = max((one.day for one in record.days), default=period.last)
    return review(period, diary(record, today=today), facts)


def _facts(session: Session, library: Library, *, zone: str) -> SessionFacts:
    known = (library.stretches[name] for name in session.own if name in library.stretches)
    over = session.paused_at
    return SessionFacts(
        day=session.day,
        active=session.active(over) if over else timedelta(0),
        areas=frozenset(area for each in known for area in each.areas),
        hour=session.started_at.astimezone(ZoneInfo(zone)).hour,
    )
