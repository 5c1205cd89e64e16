"""What a reminder says, and the buttons under it."""

from bot.chat import keyboards, reminder_keyboards, streak_words
from bot.chat.buttons import ButtonRows
from bot.chat.localization import Localization
from bot.chat.routine_reason import left_out, why
from bot.domain.backing_off import REST_FROM
from bot.domain.person import StreakView
from bot.domain.routine_id import is_composed
from bot.practice.messenger import ReminderMessage, Tone
from bot.texts import Html

PLAIN = (Tone.PRACTISED, Tone.COMEBACK)
"""Reminders that do not say why their routine is what it is."""


def buttons_of(words: Localization, call: ReminderMessage) -> ButtonRows:
    """Return the buttons under a reminder."""
    if call.tone is Tone.FAREWELL:
        return reminder_keyboards.on_again(words)
    return keyboards.call(words, slot=call.slot, day=call.day, snoozable=call.snoozable)


def _streak_lines(words: Localization, call: ReminderMessage) -> list[Html]:
    """Return the progress, with what happened to it since the person last saw it."""
    if not call.shows_streak:
        return []
    if call.diary is not None and call.person.streak_view is not StreakView.STREAK:
        return streak_words.headline(words, call.person, call.diary)
    current = call.streak.current
    lines = [words("reminder-streak", days=current)] if current else []
    return lines + (streak_words.news(words, call.person, call.diary) if call.diary else [])


def text_of(words: Localization, call: ReminderMessage) -> str:
    """Return what a reminder says."""
    lines = [
        words(
            f"reminder-{call.tone}",
            routine=words.routine(call.routine.id).name,
            minutes=call.routine.minutes,
            due=words.clock(call.due_at, person=call.person),
            limit=REST_FROM,
        )
    ]
    if call.tone is Tone.FAREWELL:
        return words.lines(lines)
    if is_composed(call.routine.id) and call.tone not in PLAIN:
        lines.append(why(words, call.person, call.routine, day=call.day))
    lines += left_out(words, call.person, day=call.day)
    if call.protected:
        days = words.list(words.day(day) for day in call.protected)
        lines.append(words("reminder-protected", days=days))
    lines += _streak_lines(words, call)
    if call.rare:
        lines.append(words("reminder-rare"))
    if not call.snoozable:
        lines.append(words("reminder-enough"))
    return words.lines(lines)
