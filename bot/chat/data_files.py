"""Files that a person can take elsewhere: the practised days as a table, and the reminders as a calendar."""

import csv
import io
from collections.abc import Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.chat.localization import Localization
from bot.domain.measurement import Measurement
from bot.domain.person import Person
from bot.domain.schedule import next_occurrence
from bot.domain.session import Session
from bot.storage.practice_days import PracticeDay
from bot.storage.schedules import Reminder

RFC_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
LONGEST_LINE = 73
"""A line of a calendar has at most 75 octets, the space that continues it among them (RFC 5545, section 3.1)."""
STAMP = "%Y%m%dT%H%M%S"
A_MINUTE = timedelta(minutes=1)


def table(words: Localization, days: Sequence[PracticeDay], sessions: Sequence[Session]) -> str:
    """Return the practised days as comma-separated values: a line each, with its sessions in the person's language."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(words.label(f"own-column-{name}") for name in ("day", "what", "count", "alone"))
    for day in days:
        of_day = [one for one in sessions if one.day == day.day and one.completed]
        done = sum(len(one.own) for one in of_day)
        names = "; ".join(words.routine(one.routine).name for one in of_day)
        alone = words.label("own-yes") if day.alone else ""
        writer.writerow((day.day.isoformat(), _harmless(names), done, alone))
    return text.getvalue()


def measured(words: Localization, measurements: Sequence[Measurement]) -> str:
    """Return what was measured as comma-separated values, in centimetres."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(words.label(f"measure-column-{name}") for name in ("day", "test", "side", "cm"))
    for one in measurements:
        side = words.label(f"measure-side-{one.side}") if one.side else ""
        name = words.label(f"measure-name-{one.test}")
        writer.writerow((one.day.isoformat(), name, side, f"{one.millimetres / 10:.1f}"))
    return text.getvalue()


def _harmless(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula."""
    return f"'{text}" if text[:1] in tuple("=+-@") else text


def calendar(
    words: Localization, person: Person, slots: Sequence[Reminder], *, now: datetime
) -> str:
    """Return the reminders as an iCalendar file (RFC 5545), each at its time in the person's zone."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Limber//Reminders//EN"]
    for slot in slots:
        lines += _event(words, person, slot, now=now)
    lines.append("END:VCALENDAR")
    return "".join(f"{part}\r\n" for line in lines for part in _folded(line))


def _event(words: Localization, person: Person, slot: Reminder, *, now: datetime) -> list[str]:
    coming = next_occurrence(slot.slot(person.zone), after=now)
    if coming is None:
        return []
    zone = ZoneInfo(person.zone)
    begin = coming.at.astimezone(zone)
    end = begin + person.preferences.minutes * A_MINUTE
    days = ",".join(RFC_DAYS[day] for day in sorted(slot.weekdays))
    return [
        "BEGIN:VEVENT",
        f"UID:{slot.id}-{person.id}@limber",
        f"DTSTAMP:{now:{STAMP}}Z",
        f"DTSTART;TZID={person.zone}:{begin:{STAMP}}",
        f"DTEND;TZID={person.zone}:{end:{STAMP}}",
        f"RRULE:FREQ=WEEKLY;BYDAY={days}",
        f"SUMMARY:{_escaped(words.label('own-event'))}",
        "END:VEVENT",
    ]


def _escaped(text: str) -> str:
    for sign in ("\\", ";", ","):
        text = text.replace(sign, f"\\{sign}")
    return text


def _folded(line: str) -> list[str]:
    """Return a line in parts that are short enough, none of which breaks a letter."""
    parts, part = [], ""
    for letter in line:
        if len((part + letter).encode()) > LONGEST_LINE:
            parts.append(part)
            part = " "
        part += letter
    return [*parts, part]
