"""The tone of a reminder: how it speaks to the person on this day."""

from datetime import date, datetime

from bot.practice.comeback import is_long_ago
from bot.practice.due_reminders import DueReminder
from bot.practice.messenger import Tone


def tone_of(due: DueReminder, day: date, *, now: datetime) -> Tone:
    """Return in which tone a reminder of this day speaks to a person who has not practised on it."""
    if due.is_farewell:
        return Tone.FAREWELL
    if due.put_off:
        return Tone.SNOOZED
    if due.is_late(now):
        return Tone.LATE
    long_ago = is_long_ago(due.record.days, today=day, pauses=due.record.pauses)
    return Tone.COMEBACK if long_ago else Tone.ON_TIME
