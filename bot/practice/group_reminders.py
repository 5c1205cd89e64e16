"""Slots of groups: at their time a session is planned and people are invited, once for each slot and day."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.domain.person import Person
from bot.domain.routine import Routine
from bot.domain.schedule import PUNCTUAL
from bot.library.library import Library
from bot.practice.admission import Admission
from bot.practice.messenger import Messenger
from bot.practice.reminder_changes import next_of
from bot.practice.together import LEAD, invite
from bot.storage.schedules import Reminder
from bot.storage.store import Transaction
from bot.storage.timers import Outcome, Timer

OFFICE = "desk-break-chair"
"""The routine of a group that has not named another: on a chair, and short."""


def usual_routine(library: Library, named: str | None = None) -> Routine:
    """Return the routine that is named if it is there, else the one for the office, else any."""
    routines = library.routines
    return routines.get(named or "") or routines.get(OFFICE) or next(iter(routines.values()))


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupReminders:
    """Invites groups at the times that their admins have set."""

    messenger: Messenger
    library: Library
    admission: Admission

    async def take(
        self, tx: Transaction, timers: Sequence[Timer], *, now: datetime
    ) -> list[tuple[Timer, Outcome]]:
        """Invite to what is due, in this transaction; return what follows for the timers."""
        return [(timer, await self._taken(tx, timer, now=now)) for timer in timers]

    async def _taken(self, tx: Transaction, timer: Timer, *, now: datetime) -> Outcome:
        slot = await tx.schedules.find(int(timer.subject))
        group = None if slot is None else await tx.people.find(slot.user)
        if slot is None or group is None:
            return None
        if now - timer.due_at <= PUNCTUAL:
            await self._invite(tx, group, slot, now=now)
        day = timer.due_at.astimezone(ZoneInfo(group.zone)).date()
        await tx.schedules.fell_due(slot.id, day=day, at=timer.due_at)
        fallen = replace(slot, last_day=day, last_at=timer.due_at)
        return next_of(group, fallen, pauses=(), now=max(now, timer.due_at))

    async def _invite(
        self, tx: Transaction, group: Person, slot: Reminder, *, now: datetime
    ) -> None:
        """Plan a session and invite to it, unless the group is in a session."""
        if await tx.sessions.live(group.id):
            return
        routine = usual_routine(self.library, slot.routine)
        begin = now + LEAD
        session = await invite(tx, group, routine, begin=begin, admission=self.admission)
        await tx.outbox.add([self.messenger.invitation(group, session, routine, now=now)])
