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

from bot.chat.buttons import Rows
from bot.chat.errors import Outcome, classify, retry_after
from bot.chat.gallery import Gallery, is_pictured
from bot.chat.limiter import Stale, Urgency
from bot.chat.post import Post
from bot.clock import Clock
from bot.pictures.media import Medium
from bot.practice.voice import Fate, Spoken

log = logging.getLogger(__name__)

Sent = TypeVar("Sent")

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
"""What each class of errors means for what was to be sent."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A picture that is drawn for one message, as SVG; a poster is the same for many messages."""

    svg: str
    poster: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Outgoing:
    """One message to one chat: a new one, or new words and buttons for message `edits`.

    `pictured` says whether that message has a picture, so that its words are a caption. If it is gone, a new message
    is sent where `anew` says so.
    """

    chat: int
    text: str
    urgency: Urgency
    buttons: Rows = ()
    picture: Medium | Card | None = None
    silent: bool = False
    edits: int | None = None
    pictured: bool = False
    anew: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Sender:
    """Sends messages through a bot of Telegram's, and says what became of them."""

    bot: ExtBot[Urgency]
    clock: Clock
    gallery: Gallery

    async def send(self, outgoing: Outgoing) -> Spoken:
        """Send a message, or change one."""
        spoken = await self.attempt(lambda: self._sent(outgoing))
        lost = spoken.fate is Fate.DROPPED and outgoing.edits is not None and outgoing.anew
        if lost and not self._is_stale(outgoing):
            return await self.send(replace(outgoing, edits=None))
        return spoken

    async def attempt(self, call: Callable[[], Awaitable[object]]) -> Spoken:
        """Make a call, and say what became of it; none of Telegram's errors is raised."""
        try:
            sent = await call()
        except Stale:
            return Spoken(fate=Fate.DROPPED, at=self.clock.now())
        except TelegramError as error:
            return self._failed(error)
        message = sent.message_id if isinstance(sent, Message) else None
        return Spoken(
            fate=Fate.DELIVERED, at=self.clock.now(), message=message, pictured=is_pictured(sent)
        )

    def _is_stale(self, outgoing: Outgoing) -> bool:
        expires = outgoing.urgency.expires
        return expires is not None and expires <= self.clock.now()

    def _failed(self, error: TelegramError) -> Spoken:
        outcome = classify(error)
        if outcome is Outcome.REFUSED:
            log.error("Telegram refused a message: %s", error)
        wait = timedelta(seconds=retry_after(error))
        return Spoken(fate=FATES[outcome], at=self.clock.now(), wait=wait)

    async def _sent(self, outgoing: Outgoing) -> object:
        post = Post(
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
            return await marked(post, Post.words)
        return await self._with_picture(post, outgoing.picture)

    async def _with_picture(self, post: Post, picture: Medium | Card) -> Message:
        """Send words beneath a picture; after it if they are too long, alone if Telegram refuses the picture."""
        fits = utf16_length(plain(post.text)) <= MessageLimit.CAPTION_LENGTH
        above = post if fits else replace(post, text="", buttons=(), silent=True)
        try:
            shown = await marked(above, lambda one: self._show(one, picture))
        except BadRequest as error:
            if classify(error) is not Outcome.REFUSED:
                raise
            log.exception("Telegram refused a picture; the words go alone")
            shown = None
        return shown if shown and fits else await marked(post, Post.words)

    async def _show(self, post: Post, picture: Medium | Card) -> Message | None:
        match picture:
            case Medium():
                return await self.gallery.show_film(picture, post.film(picture))
            case Card(poster=True):
                return await self.gallery.show_poster(picture.svg, post.card)
            case _:
                return await self.gallery.show_card(picture.svg, post.card)


async def marked(post: Post, send: Callable[[Post], Awaitable[Sent]]) -> Sent:
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
