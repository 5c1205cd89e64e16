"""The buttons with which a person changes their reminders, and comes back to them."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from bot.chat.buttons import Button, ButtonRows, CallbackPrefix, Style, pack, rows
from bot.chat.keyboards import button, moved, other_clock
from bot.chat.localization import Localization
from bot.domain.person import Pause
from bot.domain.routine import Routine
from bot.storage.schedules import Reminder

TAKE_BACK = "off"
"""On a button instead of a number of days."""
TODAY = "-"
"""On a button instead of a routine: the routine of the day."""
SHORT = "short"
"""On the button of a nudge: begin with a short routine."""
STEP = 15
EARLIER, LATER = "earlier", "later"


def on_again(words: Localization) -> ButtonRows:
    """Offer to bring back the reminders that rest."""
    return ((button(words, "button-on-again", CallbackPrefix.SLOT, "on", style=Style.SUCCESS),),)


def begin_again(words: Localization, routine: Routine) -> ButtonRows:
    """Offer a short routine after an absence."""
    name, minutes = words.routine(routine.id).name, routine.minutes
    return (
        (
            button(
                words,
                "button-start-routine",
                CallbackPrefix.START,
                routine.id,
                name=name,
                minutes=minutes,
            ),
        ),
    )


def nudge(words: Localization, *, slot: int, day: date) -> ButtonRows:
    """Offer to begin with something short after all, or to leave it for today."""
    part = partial(button, words)
    return (
        (
            part("button-start", CallbackPrefix.REMINDER, slot, day, SHORT, style=Style.SUCCESS),
            part("button-not-today", CallbackPrefix.REMINDER, slot, day, "skip"),
        ),
    )


def reminders(words: Localization, slots: Sequence[Reminder]) -> ButtonRows:
    """Offer to take single reminders away, or to add one."""
    away = (
        button(
            words, "button-slot-off", CallbackPrefix.SLOT, "off", slot.id, time=words.time(slot.at)
        )
        for slot in slots
    )
    add = button(words, "button-slot-add", CallbackPrefix.SLOT, "add")
    changes = (
        button(
            words,
            "button-slot-edit",
            CallbackPrefix.SLOT,
            "edit",
            slot.id,
            time=words.time(slot.at),
        )
        for slot in slots
    )
    calendar = button(words, "button-calendar", CallbackPrefix.OWN, "ics")
    away_or_wrong = (moved(words), other_clock(words))
    return (*rows(away), *rows(changes), (add, calendar) if slots else (add,), away_or_wrong)


def only_days(words: Localization, slot: Reminder, weekdays: frozenset[int]) -> ButtonRows:
    """Offer that a reminder to which days were added rings on these days only."""
    days, at = words.days(weekdays), words.time(slot.at)
    parts = ("only", slot.id, weekdays)
    return (
        (
            button(
                words, "understanding-button-only", CallbackPrefix.SLOT, *parts, days=days, time=at
            ),
        ),
    )


def slot(words: Localization, one: Reminder) -> ButtonRows:
    """Offer to change a reminder: its days, its time, its routine and its sound."""
    order = [(words.first_weekday + number) % 7 for number in range(7)]
    days = (_day(words, one, day) for day in order)
    part = partial(button, words)
    return (
        *rows(days, width=4),
        (
            part("button-slot-earlier", CallbackPrefix.SLOT, "move", one.id, EARLIER, minutes=STEP),
            part("button-slot-later", CallbackPrefix.SLOT, "move", one.id, LATER, minutes=STEP),
        ),
        (
            part("button-slot-routine", CallbackPrefix.SLOT, "routines", one.id),
            part(
                "button-slot-sound", CallbackPrefix.SLOT, "sound", one.id, silent=_flag(one.silent)
            ),
        ),
        (
            part("button-slot-off", CallbackPrefix.SLOT, "off", one.id, time=words.time(one.at)),
            part("button-back", CallbackPrefix.MENU, "reminders"),
        ),
    )


def _day(words: Localization, one: Reminder, day: int) -> Button:
    name = words.weekday(day)
    label = words.label("button-chosen", name=name) if day in one.weekdays else name
    return Button(label=label, carries=pack(CallbackPrefix.SLOT, "day", one.id, day))


def _flag(yes: bool) -> str:  # noqa: FBT001 - a choice is what it is about
    return "yes" if yes else "no"


def routines(words: Localization, one: Reminder, among: Sequence[str]) -> ButtonRows:
    """Offer the routines that a reminder may be about, the day's own first."""
    own = button(words, "button-slot-today", CallbackPrefix.SLOT, "routine", one.id, TODAY)
    named = (
        Button(
            label=words.routine(each).name,
            carries=pack(CallbackPrefix.SLOT, "routine", one.id, each),
        )
        for each in among
    )
    back = button(words, "button-back", CallbackPrefix.SLOT, "edit", one.id)
    return ((own,), *rows(named, width=2), (back,))


def planned_rests(words: Localization, pauses: Sequence[Pause]) -> ButtonRows:
    """Offer to take back times off."""
    return tuple(
        (
            button(
                words,
                "button-rest-off",
                CallbackPrefix.REST,
                TAKE_BACK,
                pause.since,
                since=words.day(pause.since),
            ),
        )
        for pause in pauses
    )
