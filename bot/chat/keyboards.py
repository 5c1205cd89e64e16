"""The buttons under each message."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time

from bot.chat.buttons import Button, Family, Rows, Style, carry, rows
from bot.chat.words import Words
from bot.domain.person import Person
from bot.domain.schedule import EVERY_DAY
from bot.domain.session import Phase, Session
from bot.parsing import zones as places
from bot.storage.schedules import Reminder
from bot.texts.phrasebook import Value

TIMES = (time(7, 30), time(9), time(12, 30), time(15), time(18), time(21))
WORKDAYS = frozenset(range(5))
DAYS = (EVERY_DAY, WORKDAYS, frozenset({0, 2, 4}), frozenset({1, 3, 5}))
RESTS = (1, 3, 7, 14)
END = "end"
"""On a button instead of a number of days."""
SNOOZES = (10, 30, 60)
HOW, GO_ON = "how", "go-on"
"""Acts on a session's messages that change nothing about the session."""
OTHERS = 8
"""So many places are offered after a no."""
WORLD = (
    "Europe/London", "Europe/Berlin", "Europe/Moscow", "Asia/Kolkata", "Asia/Shanghai", "Australia/Sydney",
    "America/New_York", "America/Chicago", "America/Los_Angeles", "America/Sao_Paulo", "America/Mexico_City",
)  # fmt: skip


def button(
    words: Words,
    key: str,
    family: Family,
    *parts: object,
    style: Style | None = None,
    **values: Value,
) -> Button:
    """Return a button with these words that carries these parts."""
    label = words.label(key, **values)
    return Button(label=label, carries=carry(family, *parts), style=style)


def menu(words: Words) -> Rows:
    """Offer what one mostly wants."""
    return (
        (button(words, "button-stretch-now", Family.START, style=Style.SUCCESS),),
        (
            button(words, "button-routines", Family.MENU, "routines"),
            button(words, "button-streak", Family.MENU, "streak"),
        ),
        (
            button(words, "button-reminders", Family.MENU, "reminders"),
            button(words, "button-settings", Family.MENU, "settings"),
        ),
    )


def zones(words: Words, person: Person, *, now: datetime, onboarding: bool) -> Rows:
    """Offer the zone on record, likely others by the time it is there, and to look for another."""
    step = "welcome" if onboarding else "zone"
    here = _zone_button(words, "button-zone-right", places.of_zone(person.zone), step, now=now)
    others = (
        _zone_button(words, "button-zone", place, step, now=now)
        for place in places.likely(person.language)
        if _differs(place.zone, person.zone, now=now)
    )
    other = button(words, "button-zone-other", Family.ZONE, "other", step)
    return ((here,), *rows(others, width=2), (other,))


def _differs(zone: str, other: str, *, now: datetime) -> bool:
    """Tell whether clocks in two zones differ now: a zone of the same time need not be offered."""
    return places.wall_clock(zone, now=now) != places.wall_clock(other, now=now)


def found_zones(words: Words, found: Sequence[places.Place], *, step: str, now: datetime) -> Rows:
    """Offer the places that were found for what the person typed."""
    named = ((one, words.located(one)) for one in found)
    return tuple(
        (_zone_button(words, "button-zone-right", one, step, now=now, name=name),)
        for one, name in named
    )


def not_there(words: Words, *, step: str) -> Rows:
    """Offer to look for another place."""
    return ((button(words, "button-zone-other", Family.ZONE, "other", step),),)


def other_zones(words: Words, person: Person, *, now: datetime, step: str) -> Rows:
    """Offer places all round the world by the time it is there, but for that on record."""
    offered = (places.of_zone(zone) for zone in WORLD)
    others = (
        _zone_button(words, "button-zone", place, step, now=now)
        for place in (*places.likely(person.language), *offered)
        if _differs(place.zone, person.zone, now=now)
    )
    each_once = list({one.carries: one for one in others}.values())
    return (*rows(each_once[:OTHERS], width=2), *not_there(words, step=step))


def _zone_button(
    words: Words, key: str, place: places.Place, step: str, *, now: datetime, name: str = ""
) -> Button:
    shown = words.time(places.wall_clock(place.zone, now=now))
    label = words.label(key, place=name or words.place(place), time=shown)
    return Button(label=label, carries=carry(Family.ZONE, "is", step, place.zone))


def times(words: Words) -> Rows:
    """Offer some times of day."""
    return rows(
        Button(label=words.time(at), carries=carry(Family.WELCOME, "time", at)) for at in TIMES
    )


def days(words: Words, at: time) -> Rows:
    """Offer some choices of weekdays for a reminder at this time."""
    return rows(
        (
            Button(
                label=words.heading(words.days(weekdays)),
                carries=carry(Family.WELCOME, "days", at, weekdays),
            )
            for weekdays in DAYS
        ),
        width=2,
    )


def card(words: Words, session: Session) -> Rows:
    """Offer what one can do while a session runs, and all about the stretch."""
    return (_acts(words, session, "pause", "skip", "end"), _acts(words, session, HOW))


def paused(words: Words, session: Session) -> Rows:
    """Offer what one can do while a session waits."""
    return (_acts(words, session, "resume", "skip", "end"),)


def _acts(words: Words, session: Session, *acts: str) -> tuple[Button, ...]:
    return tuple(
        button(words, f"button-{act}", Family.SESSION, session.id, session.card, act)
        for act in acts
    )


def live(words: Words, session: Session) -> Rows:
    """Offer to go on with the live session, or to end it."""
    act = "resume" if session.phase is Phase.PAUSED else GO_ON
    parts = (session.id, session.card, act)
    on = button(words, f"button-{GO_ON}", Family.SESSION, *parts, style=Style.SUCCESS)
    return ((on, *ending(words, session)),)


def ending(words: Words, session: Session) -> tuple[Button, ...]:
    """Offer to end the live session."""
    return _acts(words, session, "end")


def again(words: Words, routine: str) -> Rows:
    """Offer to do it once more, and to see the streak."""
    return (
        (
            button(words, "button-again", Family.START, routine),
            button(words, "button-streak", Family.MENU, "streak"),
        ),
    )


def call(words: Words, *, slot: int, day: date, snoozable: bool) -> Rows:
    """Offer what one can do about a reminder."""
    begin = button(words, "button-start", Family.REMINDER, slot, day, "go", style=Style.SUCCESS)
    snooze = _snooze(words, slot=slot, day=day, minutes=SNOOZES[0])
    skip = button(words, "button-not-today", Family.REMINDER, slot, day, "skip")
    return ((begin,), (snooze, skip) if snoozable else (skip,))


def snoozed(words: Words, *, slot: int, day: date) -> Rows:
    """Offer to begin after all, or to sleep longer."""
    begin, *_ = call(words, slot=slot, day=day, snoozable=False)
    longer = (_snooze(words, slot=slot, day=day, minutes=minutes) for minutes in SNOOZES[1:])
    return (begin, tuple(longer))


def _snooze(words: Words, *, slot: int, day: date, minutes: int) -> Button:
    parts = (slot, day, f"z{minutes}")
    return button(words, "button-snooze", Family.REMINDER, *parts, minutes=minutes)


def reminders(words: Words, slots: Sequence[Reminder]) -> Rows:
    """Offer to take single reminders away, or to add one."""
    away = (
        button(words, "button-slot-off", Family.SLOT, "off", slot.id, time=words.time(slot.at))
        for slot in slots
    )
    add = button(words, "button-slot-add", Family.SLOT, "add")
    return (*rows(away), (add,))


def only_days(words: Words, slot: Reminder, weekdays: frozenset[int]) -> Rows:
    """Offer that a reminder to which days were added rings on these days only."""
    days, at = words.days(weekdays), words.time(slot.at)
    parts = ("only", slot.id, weekdays)
    return ((button(words, "understanding-button-only", Family.SLOT, *parts, days=days, time=at),),)


def streak(words: Words) -> Rows:
    """Offer to stretch, and to hear how a streak is counted."""
    return (
        (button(words, "button-stretch-now", Family.START),),
        (button(words, "button-counted", Family.MENU, "counted"),),
    )


def settings(words: Words, person: Person, languages: Mapping[str, str]) -> Rows:
    """Offer to change each choice; `languages` are those that we speak, with what each calls itself."""
    hour = words.hour(person.day_start)
    return (
        (
            button(words, "button-set-pace", Family.SETTING, "pace", pace=person.pace),
            button(words, "button-set-side", Family.SETTING, "side", side=person.first_side),
        ),
        (
            button(words, "button-set-day", Family.SETTING, "day", start=hour),
            button(words, "button-zone-other", Family.ZONE, "other", "zone"),
        ),
        (
            button(
                words,
                "button-set-pictures",
                Family.SETTING,
                "pictures",
                pictures="yes" if person.pictures else "no",
            ),
            button(words, "button-reminders", Family.MENU, "reminders"),
        ),
        (button(words, "button-wishes", Family.WISH),),
        *rows((_language(words, code, name) for code, name in languages.items()), width=3),
    )


def _language(words: Words, code: str, name: str) -> Button:
    label = words.label("button-chosen", name=name) if code == words.language else name
    return Button(label=label, carries=carry(Family.LANGUAGE, code))


def rests(words: Words) -> Rows:
    """Offer some lengths of a time off."""
    return rows(
        (button(words, "button-rest", Family.REST, count, days=count) for count in RESTS), width=2
    )


def resting(words: Words) -> Rows:
    """Offer to end the time off."""
    return ((button(words, "understanding-button-resume", Family.REST, END),),)


def confirm(words: Words, *, what: str) -> Rows:
    """Ask to confirm something that cannot be undone."""
    return (
        (
            button(words, f"button-{what}-yes", Family.OWN, what, "yes", style=Style.DANGER),
            button(words, "button-no", Family.OWN, what, "no"),
        ),
    )
