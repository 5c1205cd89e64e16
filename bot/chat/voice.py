"""Sends cues and reminders as Telegram messages, and turns Telegram's errors into fates."""

import logging
from collections.abc import Awaitable
from dataclasses import dataclass
from datetime import timedelta

from telegram import Message
from telegram.error import BadRequest, TelegramError
from telegram.ext import ExtBot

from bot.chat import keyboards
from bot.chat.buttons import Rows
from bot.chat.cards import Cards
from bot.chat.drawings import Drawings
from bot.chat.errors import Outcome, classify, retry_after
from bot.chat.gallery import Gallery, is_pictured
from bot.chat.limiter import Rank, Stale, Urgency
from bot.chat.post import Post
from bot.chat.programme import why
from bot.chat.words import Vocabulary, Words
from bot.clock import Clock
from bot.domain.composed import is_composed
from bot.domain.cues import CueKind
from bot.domain.person import Person
from bot.library.library import Library
from bot.practice.voice import Call, Fate, Moment, Spoken, Tone

log = logging.getLogger(__name__)

CUE_LIFE = timedelta(seconds=5)
"""A cue that waits longer than this in the queue is not sent."""
EDIT_LIFE = timedelta(seconds=3)
WAITING = (CueKind.PAUSED, CueKind.CUT_OFF)
LAST = (CueKind.FINISH, CueKind.ENDED, CueKind.EXPIRED)
BY_HAND = (CueKind.PAUSED, CueKind.BACK)
"""Silent cues that answer a tap: they are as urgent as an answer."""

FATES = {
    Outcome.NOT_SENT: Fate.HELD_BACK,
    Outcome.FLOOD: Fate.HELD_BACK,
    Outcome.BAD_TOKEN: Fate.HELD_BACK,
    Outcome.AMBIGUOUS: Fate.UNCERTAIN,
    Outcome.GONE: Fate.GONE,
    Outcome.MOVED: Fate.GONE,
    Outcome.STALE_EDIT: Fate.DELIVERED,
    Outcome.LOST_MESSAGE: Fate.DROPPED,
    Outcome.OLD_QUERY: Fate.DROPPED,
    Outcome.REFUSED: Fate.REFUSED,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class TelegramVoice:
    """Speaks to people through a bot of Telegram's."""

    bot: ExtBot[Urgency]
    clock: Clock
    library: Library
    vocabulary: Vocabulary
    gallery: Gallery

    async def cue(self, moment: Moment) -> Spoken:
        """Say one cue of a session: a new message if it is loud, else a change of the current one."""
        words = self.vocabulary.words(moment.person.language)
        text = Cards(words=words, library=self.library).text(moment)
        post = Post(
            bot=self.bot,
            chat=moment.person.id,
            text=text,
            buttons=_buttons(words, moment),
            silent=not moment.cue.kind.loud,
            urgency=self._urgency(moment),
        )
        if not moment.cue.kind.loud and moment.message is not None:
            return await self._heard(post.instead_of(moment.message, pictured=moment.pictured))
        spoken = await self._heard(self._new(moment, post))
        if spoken.fate is Fate.DELIVERED:
            await self._settle(moment, words)
        return spoken

    def _urgency(self, moment: Moment) -> Urgency:
        kind, now = moment.cue.kind, self.clock.now()
        life = CUE_LIFE if kind.loud or moment.message is None else EDIT_LIFE
        rank = Rank.CUE if life is CUE_LIFE or kind in BY_HAND else Rank.EDIT
        return Urgency(rank=rank, deadline=now, expires=None if kind in LAST else now + life)

    async def call(self, call: Call) -> Spoken:
        """Send one reminder; it sounds, unless something was done today already."""
        words = self.vocabulary.words(call.person.language)
        post = Post(
            bot=self.bot,
            chat=call.person.id,
            text=_call_text(words, call),
            buttons=keyboards.call(words, slot=call.slot, day=call.day, snoozable=call.snoozable),
            silent=call.tone is Tone.PRACTISED,
            urgency=Urgency(rank=Rank.REMINDER, deadline=call.due_at, expires=call.expires),
        )
        return await self._heard(post.words())

    async def clean(self, person: Person, messages: tuple[int, ...]) -> None:
        """Delete these messages; what Telegram does not let go stays."""
        if not messages:
            return
        urgency = Urgency(rank=Rank.EDIT)
        await self._heard(
            self.bot.delete_messages(person.id, list(messages), rate_limit_args=urgency)
        )

    async def _new(self, moment: Moment, post: Post) -> Message:
        shown = await self._shown(moment, post) if moment.person.pictures else None
        return shown or await post.words()

    async def _shown(self, moment: Moment, post: Post) -> Message | None:
        """Send it with its picture; None if there is none, or Telegram will not have it: then words do."""
        try:
            return await self._pictured(moment, post)
        except BadRequest as error:
            if classify(error) is not Outcome.REFUSED:
                raise
            log.exception("Telegram refused a picture; the words go alone")
            return None

    async def _pictured(self, moment: Moment, post: Post) -> Message | None:
        cue = moment.cue
        if cue.kind is CueKind.FINISH:
            words = self.vocabulary.words(moment.person.language)
            return await self.gallery.show_card(Drawings(words=words).finish(moment), post.card)
        film = self.gallery.film(cue.stretch, cue.side) if cue.kind.opens else None
        return await self.gallery.show_film(film, post.film(film)) if film else None

    async def _heard(self, sending: Awaitable[Message | bool]) -> Spoken:
        """Tell what became of a request: the one place where Telegram's errors are translated."""
        try:
            sent = await sending
        except Stale:
            return Spoken(fate=Fate.DROPPED, at=self.clock.now())
        except TelegramError as error:
            return self._failed(error)
        message = sent.message_id if isinstance(sent, Message) else None
        return Spoken(
            fate=Fate.DELIVERED,
            at=self.clock.now(),
            message=message,
            pictured=is_pictured(sent),
        )

    def _failed(self, error: TelegramError) -> Spoken:
        fate = FATES[classify(error)]
        if fate is Fate.REFUSED:
            log.error("Telegram refused a message: %s", error)
        wait = timedelta(seconds=retry_after(error))
        return Spoken(fate=fate, at=self.clock.now(), wait=wait)

    async def _settle(self, moment: Moment, words: Words) -> None:
        """Shorten the card before: its buttons belong to the new card, and its countdown has run out."""
        if moment.message is None or moment.summary is not None:
            return
        urgency = Urgency(rank=Rank.EDIT, expires=self.clock.now() + EDIT_LIFE)
        text = Cards(words=words, library=self.library).past(moment)
        post = Post(bot=self.bot, chat=moment.person.id, text=text, urgency=urgency)
        await self._heard(post.instead_of(moment.message, pictured=moment.pictured))


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
