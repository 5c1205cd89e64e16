"""Cues and reminders as Telegram messages."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.chat import keyboards
from bot.chat.answers import DELETED_AT_ONCE, Clean, dump
from bot.chat.buttons import Rows
from bot.chat.cards import Cards
from bot.chat.drawings import Drawings
from bot.chat.programme import why
from bot.chat.sender import Card, Outgoing, Sender
from bot.chat.urgency import Share, Urgency
from bot.chat.words import Vocabulary, Words
from bot.domain.composed import is_composed
from bot.domain.cues import CueKind
from bot.domain.session import QUEUE_LIMIT
from bot.library.library import Library
from bot.pictures.media import Medium
from bot.practice.voice import Call, Moment, Spoken, Tone
from bot.storage.outbox import Letter

EDIT_LIFE = timedelta(seconds=3)
"""A silent change that waits longer than this in the queue is left out."""
HOLD_LIFE = timedelta(milliseconds=300)
"""The word that a hold begins is left out sooner: what follows counts from it, and its words name an end. Without it the
hold begins when the card said."""
CLEAN_LIFE = timedelta(hours=47)
"""Telegram lets a bot delete its messages for 48 hours (https://core.telegram.org/bots/api#deletemessages)."""
WAITING = (CueKind.PAUSED, CueKind.CUT_OFF)
LAST = (CueKind.FINISH, CueKind.ENDED, CueKind.EXPIRED)
BY_HAND = (CueKind.PAUSED, CueKind.BACK)
"""Silent cues that answer a tap: they are as urgent as an answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TelegramVoice:
    """Sends cues and reminders through a sender."""

    sender: Sender
    library: Library
    vocabulary: Vocabulary

    async def cue(self, moment: Moment) -> Spoken:
        """Send one cue of a session: a new message if it is loud, else a change of the current one."""
        words = self.vocabulary.words(moment.person.language)
        loud = moment.cue.kind.loud
        return await self.sender.send(
            Outgoing(
                chat=moment.person.id,
                text=Cards(words=words, library=self.library).text(moment),
                buttons=_buttons(words, moment),
                picture=self._picture(words, moment),
                silent=not loud,
                urgency=self._urgency(moment),
                edits=None if loud else moment.message,
                pictured=moment.pictured,
            )
        )

    def _urgency(self, moment: Moment) -> Urgency:
        kind, now = moment.cue.kind, self.sender.clock.now()
        loud = kind.loud or moment.message is None
        share = Share.CUE if loud or kind in BY_HAND else Share.SILENT
        life = _silent_life(kind) if share is Share.SILENT else QUEUE_LIMIT
        return Urgency(share=share, deadline=now, expires=None if kind in LAST else now + life)

    def _picture(self, words: Words, moment: Moment) -> Medium | Card | None:
        if not moment.person.pictures or not moment.cue.kind.loud:
            return None
        if moment.cue.kind is CueKind.FINISH:
            return Card(svg=Drawings(words=words).finish(moment))
        cue = moment.cue
        return self.sender.gallery.film(cue.stretch, cue.side) if cue.kind.opens else None

    async def retire(self, moment: Moment) -> None:
        """Shorten the card before a loud cue: its buttons belong to the new card, and its countdown has run out."""
        if moment.message is None or moment.summary is not None or not moment.cue.kind.loud:
            return
        words = self.vocabulary.words(moment.person.language)
        await self.sender.send(
            Outgoing(
                chat=moment.person.id,
                text=Cards(words=words, library=self.library).past(moment),
                urgency=Urgency(share=Share.SILENT, expires=self.sender.clock.now() + EDIT_LIFE),
                edits=moment.message,
                pictured=moment.pictured,
            )
        )

    async def call(self, call: Call) -> Spoken:
        """Send one reminder; it sounds, unless something was done today already."""
        words = self.vocabulary.words(call.person.language)
        return await self.sender.send(
            Outgoing(
                chat=call.person.id,
                text=_call_text(words, call),
                buttons=keyboards.call(
                    words, slot=call.slot, day=call.day, snoozable=call.snoozable
                ),
                silent=call.tone is Tone.PRACTISED,
                urgency=Urgency(share=Share.REMINDER, deadline=call.due_at, expires=call.expires),
            )
        )

    def clean(self, user: int, messages: Sequence[int], *, now: datetime) -> list[Letter]:
        """Return what takes these messages out of the person's chat, as far as Telegram allows."""
        return [
            Letter(
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


def _buttons(words: Words, moment: Moment) -> Rows:
    if moment.cue.kind in LAST:
        return keyboards.again(words, moment.session.routine)
    if moment.cue.kind in WAITING:
        return keyboards.paused(words, moment.session)
    return keyboards.card(words, moment.session)


def _call_text(words: Words, call: Call) -> str:
    lines = [
        words(
            f"reminder-{call.tone}",
            routine=words.routine(call.routine.id).name,
            minutes=call.routine.minutes,
            due=words.clock(call.due_at, person=call.person),
        )
    ]
    if is_composed(call.routine.id) and call.tone is not Tone.PRACTISED:
        lines.append(why(words, call.person, call.routine, day=call.day))
    if call.protected:
        days = words.list(words.day(day) for day in call.protected)
        lines.append(words("reminder-protected", days=days))
    if call.streak.current and call.tone is not Tone.PRACTISED:
        lines.append(words("reminder-streak", days=call.streak.current))
    if not call.snoozable:
        lines.append(words("reminder-enough"))
    return words.lines(lines)
