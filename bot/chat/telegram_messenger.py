"""Cues and reminders as Telegram messages."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.chat import (
    cue_buttons,
    group_keyboards,
    reminder_keyboards,
    reminder_words,
    share_keyboards,
)
from bot.chat.answers import DELETED_AT_ONCE, Clean, Send, dump
from bot.chat.card_pictures import CardPictures
from bot.chat.cue_texts import CueTexts
from bot.chat.group_words import GroupWords
from bot.chat.localization import Localization, Localizer
from bot.chat.place_question import place_question
from bot.chat.sender import DrawnPicture, OutgoingMessage, Sender
from bot.chat.urgency import Share, Urgency
from bot.chat.week_card import WeekCard
from bot.chat.week_words import WeekWords
from bot.domain.cues import CueKind
from bot.domain.person import Person
from bot.domain.routine import Routine
from bot.domain.session import QUEUE_LIMIT, Session
from bot.domain.week import Week
from bot.library.library import Library
from bot.pictures.media import Medium
from bot.practice.comeback import short
from bot.practice.messenger import (
    CueMessage,
    NudgeMessage,
    ReminderMessage,
    SendResult,
    SendStatus,
    Tone,
)
from bot.storage.outbox import OutboxEntry

EDIT_LIFE = timedelta(seconds=3)
"""A silent change that waits longer than this in the queue is left out."""
HOLD_LIFE = timedelta(milliseconds=300)
"""The word that a hold begins is left out sooner: what follows counts from it, and its words name an end. Without it
the hold begins when the card said."""
CLEAN_LIFE = timedelta(hours=47)
"""Telegram lets a bot delete its messages for 48 hours (https://core.telegram.org/bots/api#deletemessages)."""
QUIET = (Tone.PRACTISED, Tone.FAREWELL)


@dataclass(frozen=True, slots=True, kw_only=True)
class TelegramMessenger:
    """Sends cues and reminders through a sender."""

    sender: Sender
    library: Library
    localizer: Localizer

    async def cue(self, cue_message: CueMessage) -> SendResult:
        """Send a cue of a session: a new message if it is loud, else an edit of the current message."""
        words = self._words(cue_message.person, cue_message.routine)
        loud = cue_message.cue.loud
        if cue_message.person.is_group and cue_message.cue.kind is CueKind.MIDDLE:
            return SendResult(status=SendStatus.DROPPED, at=self.sender.clock.now())
        return await self.sender.send(
            OutgoingMessage(
                chat=cue_message.person.id,
                text=self._text(words, cue_message),
                buttons=cue_buttons.buttons_of(words, cue_message),
                picture=self._picture(words, cue_message),
                silent=not loud,
                urgency=self._urgency(cue_message),
                edits=None if loud else cue_message.message,
                pictured=cue_message.pictured,
            )
        )

    def _words(self, person: Person, routine: Routine | None) -> Localization:
        """Return the person's words, with what they called a routine of their own."""
        own = {routine.id: routine.name} if routine is not None and routine.name else {}
        return self.localizer.words(person.language, own=own)

    def _text(self, words: Localization, cue_message: CueMessage) -> str:
        if cue_message.person.is_group and cue_message.cue.kind.ends:
            return GroupWords(words=words).end(cue_message)
        return CueTexts(words=words, library=self.library).text(cue_message)

    def _urgency(self, cue_message: CueMessage) -> Urgency:
        kind, now = cue_message.cue.kind, self.sender.clock.now()
        loud = cue_message.cue.loud or cue_message.message is None
        share = Share.CUE if loud or kind.answers else Share.SILENT
        life = _silent_life(kind) if share is Share.SILENT else QUEUE_LIMIT
        return Urgency(share=share, deadline=now, expires=None if kind.ends else now + life)

    def _picture(
        self, words: Localization, cue_message: CueMessage
    ) -> Medium | DrawnPicture | None:
        if not cue_message.person.pictures or not cue_message.cue.kind.loud:
            return None
        if cue_message.cue.kind is CueKind.FINISH:
            cards, group = CardPictures(words=words), cue_message.person.is_group
            shared = cards.shared(cue_message.session) if group else cards.last(cue_message)
            return DrawnPicture(svg=shared)
        cue = cue_message.cue
        return self.sender.picture_sender.film(cue.stretch, cue.side) if cue.kind.opens else None

    async def remove_buttons(self, cue_message: CueMessage) -> None:
        """Shorten the card before a loud cue: its buttons belong to the new card, and its countdown has run out."""
        if (
            cue_message.message is None
            or cue_message.summary is not None
            or not cue_message.cue.loud
            or cue_message.person.is_group
        ):
            return
        words = self._words(cue_message.person, cue_message.routine)
        await self.sender.send(
            OutgoingMessage(
                chat=cue_message.person.id,
                text=CueTexts(words=words, library=self.library).past(cue_message),
                buttons=cue_buttons.why_left(words, cue_message),
                urgency=Urgency(share=Share.SILENT, expires=self.sender.clock.now() + EDIT_LIFE),
                edits=cue_message.message,
                pictured=cue_message.pictured,
            )
        )

    async def call(self, call: ReminderMessage) -> SendResult:
        """Send a reminder; it sounds, unless its slot is silent, something was done today, or it is a farewell."""
        words = self._words(call.person, call.routine)
        return await self.sender.send(
            OutgoingMessage(
                chat=call.person.id,
                text=reminder_words.text_of(words, call),
                buttons=reminder_words.buttons_of(words, call),
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

    def what_next(self, person: Person, *, now: datetime) -> list[OutboxEntry]:
        """Return the question where a new person is, which follows their first minute."""
        words = self.localizer.words(person.language)
        text, buttons = place_question(words, person, now=now)
        question = Send(text=text, buttons=buttons, silent=True)
        return [
            OutboxEntry(
                chat=person.id,
                user=person.id,
                answer=dump(question),
                created_at=now,
                expires_at=now + CLEAN_LIFE,
            )
        ]

    async def week(self, person: Person, week: Week, *, expires: datetime) -> SendResult:
        """Send what a person's week looked like, without a sound, with next week's focus."""
        words = self.localizer.words(person.language)
        said = WeekWords(words=words, library=self.library)
        cards = WeekCard(words=words, library=self.library)
        picture = DrawnPicture(svg=cards.svg(week, picture_sender=self.sender.picture_sender))
        return await self.sender.send(
            OutgoingMessage(
                chat=person.id,
                text=said.own(person, week),
                buttons=((share_keyboards.week(words),),),
                picture=picture if person.pictures else None,
                silent=True,
                urgency=Urgency(share=Share.REMINDER, expires=expires),
            )
        )

    def invitation(
        self, group: Person, session: Session, routine: Routine, *, now: datetime
    ) -> OutboxEntry:
        """Return what invites a group to a session, until the session begins."""
        words = self.localizer.words(group.language)
        text = GroupWords(words=words).invitation(group, session, routine, people=0, now=now)
        buttons = group_keyboards.invitation(words, session)
        return OutboxEntry(
            chat=group.id,
            user=group.id,
            answer=dump(Send(text=text, buttons=buttons)),
            created_at=now,
            expires_at=session.anchor,
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
