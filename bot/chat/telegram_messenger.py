"""Cues and reminders as Telegram messages."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.chat import (
    keyboards,
    reminder_keyboards,
    review_keyboards,
    session_keyboards,
    streak_words,
    stretch_pickers,
)
from bot.chat.answers import DELETED_AT_ONCE, Clean, dump
from bot.chat.buttons import ButtonRows
from bot.chat.card_pictures import CardPictures
from bot.chat.cue_texts import CueTexts
from bot.chat.localization import Localization, Localizer
from bot.chat.routine_reason import left_out, why
from bot.chat.sender import DrawnPicture, OutgoingMessage, Sender
from bot.chat.urgency import Share, Urgency
from bot.domain.backing_off import REST_FROM
from bot.domain.cues import CueKind
from bot.domain.person import Person, StreakView
from bot.domain.routine_id import is_composed
from bot.domain.session import QUEUE_LIMIT
from bot.library.library import Library
from bot.pictures.media import Medium
from bot.practice.comeback import short
from bot.practice.messenger import CueMessage, NudgeMessage, ReminderMessage, SendResult, Tone
from bot.storage.outbox import OutboxEntry
from bot.texts import Html

EDIT_LIFE = timedelta(seconds=3)
"""A silent change that waits longer than this in the queue is left out."""
HOLD_LIFE = timedelta(milliseconds=300)
"""The word that a hold begins is left out sooner: what follows counts from it, and its words name an end. Without it
the hold begins when the card said."""
CLEAN_LIFE = timedelta(hours=47)
"""Telegram lets a bot delete its messages for 48 hours (https://core.telegram.org/bots/api#deletemessages)."""
QUIET = (Tone.PRACTISED, Tone.FAREWELL)
PLAIN = (Tone.PRACTISED, Tone.COMEBACK)
"""Reminders that do not say why their routine is what it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TelegramMessenger:
    """Sends cues and reminders through a sender."""

    sender: Sender
    library: Library
    localizer: Localizer

    async def cue(self, cue_message: CueMessage) -> SendResult:
        """Send a cue of a session: a new message if it is loud, else an edit of the current message."""
        words = self.localizer.words(cue_message.person.language)
        loud = cue_message.cue.kind.loud
        return await self.sender.send(
            OutgoingMessage(
                chat=cue_message.person.id,
                text=CueTexts(words=words, library=self.library).text(cue_message),
                buttons=_buttons(words, cue_message),
                picture=self._picture(words, cue_message),
                silent=not loud,
                urgency=self._urgency(cue_message),
                edits=None if loud else cue_message.message,
                pictured=cue_message.pictured,
            )
        )

    def _urgency(self, cue_message: CueMessage) -> Urgency:
        kind, now = cue_message.cue.kind, self.sender.clock.now()
        loud = kind.loud or cue_message.message is None
        share = Share.CUE if loud or kind.answers else Share.SILENT
        life = _silent_life(kind) if share is Share.SILENT else QUEUE_LIMIT
        return Urgency(share=share, deadline=now, expires=None if kind.ends else now + life)

    def _picture(
        self, words: Localization, cue_message: CueMessage
    ) -> Medium | DrawnPicture | None:
        if not cue_message.person.pictures or not cue_message.cue.kind.loud:
            return None
        if cue_message.cue.kind is CueKind.FINISH:
            return DrawnPicture(svg=CardPictures(words=words).last(cue_message))
        cue = cue_message.cue
        return self.sender.picture_sender.film(cue.stretch, cue.side) if cue.kind.opens else None

    async def remove_buttons(self, cue_message: CueMessage) -> None:
        """Shorten the card before a loud cue: its buttons belong to the new card, and its countdown has run out."""
        if (
            cue_message.message is None
            or cue_message.summary is not None
            or not cue_message.cue.kind.loud
        ):
            return
        words = self.localizer.words(cue_message.person.language)
        await self.sender.send(
            OutgoingMessage(
                chat=cue_message.person.id,
                text=CueTexts(words=words, library=self.library).past(cue_message),
                buttons=_why_left(words, cue_message),
                urgency=Urgency(share=Share.SILENT, expires=self.sender.clock.now() + EDIT_LIFE),
                edits=cue_message.message,
                pictured=cue_message.pictured,
            )
        )

    async def call(self, call: ReminderMessage) -> SendResult:
        """Send a reminder; it sounds, unless its slot is silent, something was done today, or it is a farewell."""
        words = self.localizer.words(call.person.language)
        return await self.sender.send(
            OutgoingMessage(
                chat=call.person.id,
                text=_call_text(words, call),
                buttons=_call_buttons(words, call),
                silent=call.silent or call.tone in QUIET,
                urgency=Urgency(share=Share.REMINDER, deadline=call.due_at, expires=call.expires),
            )
        )

    async def nudge(self, nudge: NudgeMessage) -> SendResult:
        """Send a nudge; it sounds, unless its reminder's slot is silent."""
        words = self.localizer.words(nudge.person.language)
        key = "nudge-streak" if nudge.names_streak else "nudge-today"
        return await self.sender.send(
            OutgoingMessage(
                chat=nudge.person.id,
                text=words(key, minutes=short(nudge.person), days=nudge.streak),
                buttons=reminder_keyboards.nudge(words, slot=nudge.slot, day=nudge.of),
                silent=nudge.silent,
                urgency=Urgency(share=Share.REMINDER, deadline=nudge.due_at, expires=nudge.expires),
            )
        )

    async def put_away(self, person: Person, *, now: datetime) -> None:
        """Take the buttons off a reminder that is too old to be deleted."""
        at = person.reminded_at
        if person.reminder is None or at is None or now - at < CLEAN_LIFE:
            return
        await self.sender.send(
            OutgoingMessage(
                chat=person.id,
                text=self.localizer.words(person.language)("reminder-over"),
                urgency=Urgency(share=Share.SILENT, expires=now + EDIT_LIFE),
                edits=person.reminder,
            )
        )

    def clean(self, user: int, messages: Sequence[int], *, now: datetime) -> list[OutboxEntry]:
        """Return what takes these messages out of the person's chat, as far as Telegram allows."""
        return [
            OutboxEntry(
                chat=user,
                user=user,
                answer=dump(Clean(messages=some)),
                ordered=False,
                created_at=now,
                expires_at=now + CLEAN_LIFE,
            )
            for some in _in_parts(messages)
        ]


def _silent_life(kind: CueKind) -> timedelta:
    return HOLD_LIFE if kind.counted else EDIT_LIFE


def _in_parts(messages: Sequence[int]) -> list[Sequence[int]]:
    starts = range(0, len(messages), DELETED_AT_ONCE)
    return [messages[start : start + DELETED_AT_ONCE] for start in starts]


def _buttons(words: Localization, cue_message: CueMessage) -> ButtonRows:
    back = review_keyboards.reviews(
        words, cue_message.summary.reviews if cue_message.summary else ()
    )
    if cue_message.cue.kind is CueKind.FINISH:
        return (*session_keyboards.finished(words, cue_message.session), *back)
    if cue_message.cue.kind.ends:
        return (*session_keyboards.ended(words, cue_message.session), *back)
    if cue_message.cue.kind.waits:
        return session_keyboards.paused(words, cue_message.session)
    return session_keyboards.card(words, cue_message.session)


def _why_left(words: Localization, cue_message: CueMessage) -> ButtonRows:
    """Offer to say why the stretch before was skipped, once a session."""
    session, cue = cue_message.session, cue_message.cue
    before = next((one for one in reversed(session.cues[: cue_message.index]) if one.stretch), cue)
    is_skip = cue.kind is CueKind.CARD and cue.place > before.place
    asked = is_skip and session.left_first(before.place)
    return stretch_pickers.reasons(words, before.stretch) if asked else ()


def _call_buttons(words: Localization, call: ReminderMessage) -> ButtonRows:
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


def _call_text(words: Localization, call: ReminderMessage) -> str:
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
