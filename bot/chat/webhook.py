"""The webhook of a bot. While it is set, Telegram refuses to hand out updates in any other way."""

import logging
import ssl
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from telegram import Bot, WebhookInfo
from telegram.error import TelegramError

from bot.chat.polling import WANTED
from bot.clock import Clock
from bot.storage.inbox import Content

log = logging.getLogger(__name__)

LOOK = 30.0
"""Seconds after which Telegram is asked again whether it still has the address."""
AT_ONCE = 20
"""Updates that Telegram hands over at the same time at most; those of a chat come in turn."""


async def is_webhook_set(bot: Bot, *, url: str = "") -> bool:
    """Return whether updates go to a webhook, other than the webhook at this address."""
    return (await bot.get_webhook_info()).url not in {"", url}


async def remove_webhook(bot: Bot) -> None:
    """Remove a webhook that is set, and keep the updates that wait; raises `TelegramError`."""
    if await is_webhook_set(bot):
        log.warning("a webhook was set for this bot; it is removed, since updates are fetched")
        await bot.delete_webhook(drop_pending_updates=False)


@dataclass(slots=True, kw_only=True)
class Webhook:
    """Keeps an address set, to which Telegram brings updates; `certificate` is shown to Telegram if self-signed."""

    bot: Bot
    clock: Clock
    url: str
    secret: str = field(repr=False)
    certificate: Path | None = None
    _last_error: datetime | None = None
    _is_set: bool = False

    async def fetch(self, _: int | None) -> tuple[Content, ...]:
        """See to it that the address is set, and wait between two looks; raises `TelegramError`. Brings no updates."""
        if not self._is_set:
            await self._set()
            return ()
        await self.clock.sleep(LOOK)
        found = await self.bot.get_webhook_info()
        self._report(found)
        if found.url != self.url:
            log.warning("another program has changed the webhook of this bot; it is set again")
            await self._set()
        return ()

    async def remove(self) -> None:
        """Let Telegram keep the updates that follow until the next start."""
        if self._is_set:
            try:
                await self.bot.delete_webhook(drop_pending_updates=False)
            except TelegramError as error:
                log.warning("the webhook could not be removed (%s)", type(error).__name__)

    async def _set(self) -> None:
        shown = self.certificate if is_self_signed(self.certificate) else None
        await self.bot.set_webhook(
            self.url,
            certificate=shown,
            max_connections=AT_ONCE,
            allowed_updates=WANTED,
            secret_token=self.secret,
            drop_pending_updates=False,
        )
        self._is_set = True

    def _report(self, found: WebhookInfo) -> None:
        if found.last_error_date and found.last_error_date != self._last_error:
            log.warning("Telegram could not bring updates: %s", found.last_error_message)
        self._last_error = found.last_error_date


def is_self_signed(certificate: Path | None) -> bool:
    """Return whether a certificate is its own authority; Telegram knows those of other authorities."""
    if certificate is None:
        return False
    known = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    known.load_verify_locations(cafile=certificate)
    return any(each["subject"] == each["issuer"] for each in known.get_ca_certs())
