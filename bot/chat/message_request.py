"""A message as it is sent or changed: words alone, or words beneath a card or a film."""

from dataclasses import dataclass

from telegram import InputFile, Message
from telegram.constants import ParseMode
from telegram.ext import ExtBot

from bot.chat.buttons import ButtonRows
from bot.chat.markup import inline
from bot.chat.picture_sender import SendFile
from bot.chat.urgency import Urgency
from bot.pictures.media import Medium


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageRequest:
    """The words and buttons of a message to one chat; without `parse_mode` the words are plain."""

    bot: ExtBot[Urgency]
    chat: int
    text: str
    buttons: ButtonRows = ()
    parse_mode: ParseMode | None = ParseMode.HTML
    silent: bool = False
    urgency: Urgency | None = None

    async def words(self) -> Message:
        """Send the words alone."""
        return await self.bot.send_message(
            self.chat,
            self.text,
            parse_mode=self.parse_mode,
            reply_markup=inline(self.buttons),
            disable_notification=self.silent,
            rate_limit_args=self.urgency,
        )

    async def card(self, picture: str | InputFile) -> Message:
        """Send the words beneath a card."""
        return await self.bot.send_photo(
            self.chat,
            picture,
            caption=self.text,
            parse_mode=self.parse_mode,
            reply_markup=inline(self.buttons),
            disable_notification=self.silent,
            rate_limit_args=self.urgency,
        )

    def film(self, film: Medium) -> SendFile:
        """Return what sends the words beneath this film."""

        async def show(picture: str | InputFile) -> Message:
            return await self.bot.send_animation(
                self.chat,
                picture,
                duration=round(film.seconds or 0),
                width=film.width,
                height=film.height,
                caption=self.text,
                parse_mode=self.parse_mode,
                reply_markup=inline(self.buttons),
                disable_notification=self.silent,
                rate_limit_args=self.urgency,
            )

        return show

    async def instead_of(self, message: int, *, pictured: bool) -> Message | bool:
        """Put these words and buttons in the place of a message's; its picture stays."""
        if pictured:
            return await self.bot.edit_message_caption(
                chat_id=self.chat,
                message_id=message,
                caption=self.text,
                parse_mode=self.parse_mode,
                reply_markup=inline(self.buttons),
                rate_limit_args=self.urgency,
            )
        return await self.bot.edit_message_text(
            self.text,
            chat_id=self.chat,
            message_id=message,
            parse_mode=self.parse_mode,
            reply_markup=inline(self.buttons),
            rate_limit_args=self.urgency,
        )
