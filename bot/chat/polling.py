"""Polling: updates are fetched as they are, and decoded later, one by one.

python-telegram-bot decodes a whole batch or nothing. An update that it cannot read, since Telegram changed a
field that it requires, would come again for ever and hold up all that follow.
"""

import logging
from typing import Any

from telegram import Bot
from telegram.error import EndPointNotFound, TelegramError

from bot.chat.decoding import is_number
from bot.storage.inbox import Content

log = logging.getLogger(__name__)

WANTED = ("message", "edited_message", "callback_query", "my_chat_member", "inline_query")
"""Always sent: left out, Telegram keeps to what was asked for last (https://core.telegram.org/bots/api#getupdates)."""
LENGTH = 50
"""Seconds; Telegram holds a poll no longer."""
MOST = 100
GET_UPDATES = "get__updates"
"""The library warns of calling by name what it has a method for, but decoding is what must not happen there.
This spelling, which it also turns into getUpdates, is not the name of a method."""


class Polling:
    """Asks Telegram for updates, and waits for them there for up to `length` seconds."""

    def __init__(self, bot: Bot, *, length: int = LENGTH) -> None:
        self._bot = bot
        self._length = length

    async def fetch(self, offset: int | None) -> tuple[Content, ...]:
        """Return the updates from this number on; all before it are confirmed."""
        entries = await self._ask(offset, length=self._length, limit=MOST)
        numbered = [entry for entry in entries if _is_numbered(entry)]
        if len(numbered) < len(entries):
            log.error("%d updates have no number", len(entries) - len(numbered))
        return tuple(numbered)

    async def confirm(self, offset: int) -> None:
        """Confirm all updates before this number, and do not wait for others."""
        await self._ask(offset, length=0, limit=1)

    async def _ask(self, offset: int | None, *, length: int, limit: int) -> list[Any]:
        try:
            answer = await self._bot.do_api_request(
                GET_UPDATES,
                {"offset": offset, "timeout": length, "limit": limit, "allowed_updates": WANTED},
                read_timeout=(self._bot.request.read_timeout or 0) + length,
            )
        except EndPointNotFound as error:
            refused = _refused(error)
            raise refused from refused.__cause__
        if not isinstance(answer, list):
            raise TelegramError("Invalid server response")
        return answer


def _is_numbered(entry: Any) -> bool:
    return isinstance(entry, dict) and is_number(entry.get("update_id"))


def _refused(error: EndPointNotFound) -> TelegramError:
    """Restore the original error where it was read as an unknown method: the method exists."""
    said = error.__cause__
    return said if isinstance(said, TelegramError) else error
