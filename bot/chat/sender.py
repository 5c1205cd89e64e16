"""Sender: the only place that talks to Telegram for people.

One table says what each of Telegram's errors means, and every message has the same fallbacks: without its markup if
Telegram cannot read it, without its picture if that is refused, and words after the picture if they are too long for
a caption.
"""

import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from html import unescape
from re import sub
from typing import TypeVar

from telegram import Message
from telegram.constants import MessageLimit
from telegram.error import BadRequest, TelegramError
from telegram.ext import ExtBot

from bot.chat.buttons import ButtonRows
from bot.chat.errors import ErrorKind, classify, retry_after
from bot.chat.message_request import MessageRequest
from bot.chat.picture_sender import PictureSender, is_pictured
from bot.chat.urgency import Stale, Urgency
from bot.clock import Clock
from bot.pictures.media import Medium
from bot.practice.messenger import SendResult, SendStatus

log = logging.getLogger(__name__)

Sent = TypeVar("Sent")

STATUSES = {
    ErrorKind.NOT_SENT: SendStatus.HELD_BACK,
    ErrorKind.FLOOD: SendStatus.HELD_BACK,
    ErrorKind.BAD_TOKEN: SendStatus.HELD_BACK,
    ErrorKind.AMBIGUOUS: SendStatus.UNCERTAIN,
    ErrorKind.GONE: SendStatus.GONE,
    ErrorKind.MOVED: SendStatus.GONE,
    ErrorKind.STALE_EDIT: SendStatus.DELIVERED,
    ErrorKind.LOST_MESSAGE: SendStatus.DROPPED,
    ErrorKind.OLD_QUERY: SendStatus.DROPPED,
    ErrorKind.REFUSED: SendStatus.REFUSED,
}
"""What each class of errors means for what was to be sent."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnPicture:
    """A picture that is drawn for a single message, as SVG; a poster is the same for many messages."""

    svg: str
    poster: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class OutgoingMessage:
    """A message to a chat: a new message, or new words and buttons for message `edits`.

    `pictured` says whether that message has a picture, so that its words are a caption. If it is gone, a new message
    is sent where `resend` says so.
    """

    chat: int
    text: str
    urgency: Urgency
    buttons: ButtonRows = ()
    picture: Medium | DrawnPicture | None = None
    silent: bool = False
    edits: int | None = None
    pictured: bool = False
    resend: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Sender:
    """Sends messages through a bot of Telegram's, and says what became of them."""

    bot: ExtBot[Urgency]
    clock: Clock
    picture_sender: PictureSender

    async def send(self, outgoing: OutgoingMessage) -> SendResult:
        """Send or edit a message."""
        result = await self.attempt(lambda: self._sent(outgoing))
        lost = (
            result.status is SendStatus.DROPPED and outgoing.edits is not None and outgoing.resend
        )
        if lost and not self._is_stale(outgoing):
            return await self.send(replace(outgoing, edits=None))
        return result

    async def attempt(self, call: Callable[[], Awaitable[object]]) -> SendResult:
        """Make a call, and say what became of it; none of Telegram's errors is raised."""
        try:
            sent = await call()
        except Stale:
            return SendResult(status=SendStatus.DROPPED, at=self.clock.now())
        except TelegramError as error:
            return self._failed(error)
        message = sent.message_id if isinstance(sent, Message) else None
        return SendResult(
            status=SendStatus.DELIVERED,
            at=self.clock.now(),
            message=message,
            pictured=is_pictured(sent),
        )

    def _is_stale(self, outgoing: OutgoingMessage) -> bool:
        expires = outgoing.urgency.expires
        return expires is not None and expires <= self.clock.now()

    def _failed(self, error: TelegramError) -> SendResult:
        outcome = classify(error)
        if outcome is ErrorKind.REFUSED:
            log.error("Telegram refused a message: %s", error)
        wait = timedelta(seconds=retry_after(error))
        return SendResult(status=STATUSES[outcome], at=self.clock.now(), wait=wait)

    async def _sent(self, outgoing: OutgoingMessage) -> object:
        post = MessageRequest(
            bot=self.bot,
            chat=outgoing.chat,
            text=outgoing.text,
            buttons=outgoing.buttons,
            silent=outgoing.silent,
            urgency=outgoing.urgency,
        )
        if outgoing.edits is not None:
            message, pictured = outgoing.edits, outgoing.pictured
            return await marked(post, lambda one: one.instead_of(message, pictured=pictured))
        if outgoing.picture is None:
            return await marked(post, MessageRequest.words)
        return await self._with_picture(post, outgoing.picture)

    async def _with_picture(self, post: MessageRequest, picture: Medium | DrawnPicture) -> Message:
        """Send words beneath a picture; after it if they are too long, alone if Telegram refuses the picture."""
        fits = utf16_length(plain(post.text)) <= MessageLimit.CAPTION_LENGTH
        above = post if fits else replace(post, text="", buttons=(), silent=True)
        try:
            shown = await marked(above, lambda one: self._show(one, picture))
        except BadRequest as error:
            if classify(error) is not ErrorKind.REFUSED:
                raise
            log.exception("Telegram refused a picture; the words go alone")
            shown = None
        return shown if shown and fits else await marked(post, MessageRequest.words)

    async def _show(self, post: MessageRequest, picture: Medium | DrawnPicture) -> Message | None:
        match picture:
            case Medium():
                return await self.picture_sender.show_film(picture, post.film(picture))
            case DrawnPicture(poster=True):
                return await self.picture_sender.show_poster(picture.svg, post.card)
            case _:
                return await self.picture_sender.show_card(picture.svg, post.card)


async def marked(post: MessageRequest, send: Callable[[MessageRequest], Awaitable[Sent]]) -> Sent:
    """Send a post with its markup, or without if Telegram cannot read it."""
    try:
        return await send(post)
    except BadRequest as error:
        if "parse entities" not in error.message:
            raise
        log.exception("a message is not valid HTML; it is sent plain")
        return await send(replace(post, text=plain(post.text), parse_mode=None))


def plain(html: str) -> str:
    """Return a text without its tags."""
    return unescape(sub(r"<[^>]*>", "", html))


def utf16_length(text: str) -> int:
    """Return the length of a text as Telegram counts it, in UTF-16 units."""
    return len(text.encode("utf-16-le")) // 2
