"""How do answers reach the person who asked? In order, and again if Telegram surely did not take them."""

import io
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from html import unescape
from re import sub

from telegram import BotCommandScopeChat, ReplyKeyboardRemove, Update
from telegram.constants import ChatType, MessageLimit, ParseMode
from telegram.error import BadRequest, TelegramError
from telegram.ext import ExtBot

from bot.chat.answers import Answer, AskPlace, Attach, Change, Commands, DropKeys, Send, Show, Toast
from bot.chat.errors import Outcome, classify, retry_after
from bot.chat.gallery import Gallery, is_pictured
from bot.chat.limiter import Urgency
from bot.chat.markup import location_key
from bot.chat.post import Post
from bot.clock import Clock
from bot.practice.remind import lose
from bot.storage.store import Store

log = logging.getLogger(__name__)

TOO_LATE = timedelta(minutes=10)
"""An answer that could not be sent for so long is not worth sending."""
LONGEST_PAUSE = 30.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Courier:
    """Sends answers to the chat that an update came from."""

    bot: ExtBot[Urgency]
    store: Store
    clock: Clock
    gallery: Gallery

    async def deliver(self, update: Update, answers: Sequence[Answer]) -> None:
        """Send all answers in order; give up on the rest once the person cannot be reached, or it is too late."""
        give_up = self.clock.now() + TOO_LATE
        for answer in answers:
            outcome = await self._persist(update, answer, give_up=give_up)
            if outcome is Outcome.GONE:
                await self._lose(update)
                return

    async def _lose(self, update: Update) -> None:
        """Owe nothing more to whoever cannot be reached in private; a group that is closed to us is nobody."""
        chat = update.effective_chat
        if chat is not None and chat.type == ChatType.PRIVATE:
            async with self.store.begin() as tx:
                await lose(tx, chat.id)

    async def _persist(
        self, update: Update, answer: Answer, *, give_up: datetime
    ) -> Outcome | None:
        """Send until Telegram has it, or it is certain that it never will, or it is too late."""
        doubts, pause = 0, 1.0
        while self.clock.now() < give_up:
            try:
                await self._send(update, answer)
            except TelegramError as error:
                outcome = classify(error)
                doubts += outcome is Outcome.AMBIGUOUS
                if doubts > 1 or outcome not in AGAIN:
                    _note(outcome, error)
                    return outcome
                await self.clock.sleep(max(pause, retry_after(error)))
                pause = min(2 * pause, LONGEST_PAUSE)
            else:
                return None
        return Outcome.NOT_SENT

    async def _send(self, update: Update, answer: Answer) -> None:
        chat = update.effective_chat
        assert chat is not None
        match answer:
            case Toast():
                await self._toast(update, answer)
            case Change():
                await self._change(update, chat.id, answer)
            case Send():
                await self._message(chat.id, answer)
            case Show():
                await self._show(chat.id, answer)
            case Attach():
                await self._attach(chat.id, answer)
            case Commands():
                await self._list(chat.id, answer)
            case _:
                await self._keys(chat.id, answer)

    async def _toast(self, update: Update, answer: Toast) -> None:
        query = update.callback_query
        if query is not None:
            text = answer.text or None
            await self.bot.answer_callback_query(query.id, text=text, show_alert=answer.alert)

    async def _message(self, chat: int, answer: Send | Show | Change) -> None:
        await self._posted(chat, answer, Post.words)

    async def _show(self, chat: int, answer: Show) -> None:
        """Send words beneath a card; alone if it cannot be shown, or if they are too long for a caption."""
        show = self.gallery.show_poster if answer.poster else self.gallery.show_card

        async def shown(post: Post) -> object:
            return await show(answer.card, post.card) or await post.words()

        fits = len(plain(answer.text)) <= MessageLimit.CAPTION_LENGTH
        await self._posted(chat, answer, shown if fits else Post.words)

    async def _change(self, update: Update, chat: int, answer: Change) -> None:
        """Change the tapped message; send a new one if it is gone, or if nothing was tapped."""
        tapped = update.callback_query and update.callback_query.message
        if not tapped:
            await self._message(chat, answer)
            return
        message, pictured = tapped.message_id, is_pictured(tapped)
        try:
            await self._posted(
                chat, answer, lambda post: post.instead_of(message, pictured=pictured)
            )
        except TelegramError as error:
            if classify(error) is not Outcome.LOST_MESSAGE:
                raise
            await self._message(chat, answer)

    async def _posted(
        self, chat: int, answer: Send | Show | Change, send: Callable[[Post], Awaitable[object]]
    ) -> None:
        post = Post(
            bot=self.bot,
            chat=chat,
            text=answer.text,
            buttons=answer.buttons,
            silent=isinstance(answer, Send) and answer.silent,
        )
        await _said(answer.text, lambda text, mode: send(replace(post, text=text, parse_mode=mode)))

    async def _attach(self, chat: int, answer: Attach) -> None:
        await _said(
            answer.text,
            lambda text, mode: self.bot.send_document(
                chat,
                io.BytesIO(answer.content.encode()),
                filename=answer.name,
                caption=text,
                parse_mode=mode,
            ),
        )

    async def _list(self, chat: int, answer: Commands) -> None:
        pairs = [(name, does) for name, does in answer.listed]
        await self.bot.set_my_commands(pairs, scope=BotCommandScopeChat(chat))

    async def _keys(self, chat: int, answer: AskPlace | DropKeys) -> None:
        markup = location_key(answer.key) if isinstance(answer, AskPlace) else ReplyKeyboardRemove()
        await _said(
            answer.text,
            lambda text, mode: self.bot.send_message(
                chat, text, parse_mode=mode, reply_markup=markup
            ),
        )


async def _said(text: str, say: Callable[[str, ParseMode | None], Awaitable[object]]) -> None:
    """Say a text with its markup, or without if Telegram cannot read it."""
    try:
        await say(text, ParseMode.HTML)
    except BadRequest as error:
        if "parse entities" not in error.message:
            raise
        log.exception("an answer is not valid HTML; it is sent plain")
        await say(plain(text), None)


AGAIN = (Outcome.NOT_SENT, Outcome.FLOOD, Outcome.AMBIGUOUS)
FINE = (Outcome.STALE_EDIT, Outcome.OLD_QUERY, Outcome.GONE)


def _note(outcome: Outcome, error: TelegramError) -> None:
    if outcome not in FINE:
        log.error("an answer was not sent (%s): %s", outcome, error)


def plain(html: str) -> str:
    """Return a text without its tags."""
    return unescape(sub(r"<[^>]*>", "", html))
