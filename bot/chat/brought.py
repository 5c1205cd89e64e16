"""The way in by which Telegram brings updates to a webhook: imported only where that is wanted."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from urllib.parse import urlsplit

from telegram import Bot

from bot.chat.webhook import Webhook
from bot.chat.webhook_server import Place, Take, serving
from bot.clock import Clock
from bot.settings import Settings


class Brought:
    """Updates are brought to a webhook."""

    def __init__(self, webhook: Webhook, *, place: Place) -> None:
        self._webhook = webhook
        self._place = place
        self.fetch = webhook.fetch

    async def prepare(self) -> None:
        """Do nothing: the address is set once somebody listens there."""

    async def confirm(self, _: int) -> None:
        """Do nothing: what is brought is confirmed by the answer."""

    @asynccontextmanager
    async def listening(self, take: Take) -> AsyncIterator[None]:
        """Listen for updates; the webhook is removed at the end, and Telegram keeps what follows."""
        async with serving(take, secret=self._webhook.secret, place=self._place):
            try:
                yield
            finally:
                await self._webhook.remove()


def brought(settings: Settings, *, bot: Bot, clock: Clock) -> Brought:
    """Return the way in to the webhook of the settings."""
    webhook = Webhook(
        bot=bot,
        clock=clock,
        url=settings.webhook_url,
        secret=settings.webhook_word,
        certificate=settings.webhook_certificate,
    )
    place = Place(
        host=settings.webhook_host,
        port=settings.webhook_port,
        path=urlsplit(settings.webhook_url).path or "/",
        certificate=settings.webhook_certificate,
        key=settings.webhook_key,
    )
    return Brought(webhook, place=place)
