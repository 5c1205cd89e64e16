"""The webhook of a bot. While it is set, Telegram refuses to hand out updates in any other way."""

import logging

from telegram import Bot

log = logging.getLogger(__name__)


async def is_webhook_set(bot: Bot) -> bool:
    """Return whether updates go to a webhook."""
    return bool((await bot.get_webhook_info()).url)


async def remove_webhook(bot: Bot) -> None:
    """Remove a webhook that is set, and keep the updates that wait; raises `TelegramError`."""
    if await is_webhook_set(bot):
        log.warning("a webhook was set for this bot; it is removed, since updates are fetched")
        await bot.delete_webhook(drop_pending_updates=False)
