"""What the bot may do in Telegram beyond private chats: inline mode and groups, switched on where the server can."""

import logging

from telegram import Bot
from telegram.error import TelegramError

log = logging.getLogger(__name__)

SET = "setMySettings"
"""Known to servers from Bot API 10.5 on; the library has no method for it."""
INLINE_OFF = (
    "off; Start the bot: it switches this on where the server knows how. "
    "Else send /setinline to @BotFather and choose this bot."
)


async def switch_on(bot: Bot, *, placeholder: str) -> None:
    """Switch inline mode and groups on, unless they are; a server that does not know how is no fault.

    What the bot may read in groups stays as it is: commands and answers to it are enough.
    """
    wanted: dict[str, bool | str] = {}
    if not bot.supports_inline_queries:
        wanted |= {"supports_inline_queries": True, "inline_query_placeholder": placeholder}
    if not bot.can_join_groups:
        wanted["can_join_groups"] = True
    if not wanted:
        return
    try:
        await bot.do_api_request(SET, wanted)
        await bot.get_me()
    except TelegramError as error:
        log.info("inline mode and groups stay as @BotFather has them: %s", error)
