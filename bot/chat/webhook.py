"""The webhook of a bot. While it is set, Telegram refuses to hand out updates in any other way."""

import logging

from telegram import Bot
from telegram.error import InvalidToken, TelegramError

from bot.clock import Clock

log = logging.getLogger(__name__)

BOOT_PAUSE = 5.0
"""Seconds between two attempts to reach Telegram at the start."""


async def is_webhook_set(bot: Bot) -> bool:
    """Return whether updates go to a webhook."""
    return bool((await bot.get_webhook_info()).url)


async def remove_webhook(bot: Bot) -> None:
    """Remove a webhook that is set, and keep the updates that wait; raises `TelegramError`."""
    if await is_webhook_set(bot):
        log.warning("a webhook was set for this bot; it is removed, since updates are fetched")
        await bot.delete_webhook(drop_pending_updates=False)


async def reach_telegram(bot: Bot, clock: Clock) -> None:
    """Make sure that Telegram knows the token and hands out updates; wait for the network as long as it takes.

    Raises:
        InvalidToken: Telegram does not know the token.
    """
    while True:
        try:
            await bot.initialize()
            await remove_webhook(bot)
        except InvalidToken:
            raise
        except TelegramError as error:
            log.warning("Telegram cannot be reached (%s); trying again", error)
            await clock.sleep(BOOT_PAUSE)
        else:
            return
