"""The buttons with which a person changes their reminders, and comes back to them."""

from collections.abc import Sequence

from bot.chat.buttons import ButtonRows, CallbackPrefix, Style, rows
from bot.chat.keyboards import button
from bot.chat.localization import Localization
from bot.domain.routine import Routine
from bot.storage.schedules import Reminder


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


def reminders(words: Localization, slots: Sequence[Reminder]) -> ButtonRows:
    """Offer to take single reminders away, or to add one."""
    away = (
        button(
            words, "button-slot-off", CallbackPrefix.SLOT, "off", slot.id, time=words.time(slot.at)
        )
        for slot in slots
    )
    add = button(words, "button-slot-add", CallbackPrefix.SLOT, "add")
    return (*rows(away), (add,))


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
