"""The way in which updates come: they are fetched, or Telegram brings them to a webhook."""

from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Protocol

from telegram import Bot

from bot.chat.polling import Polling
from bot.chat.webhook import remove_webhook
from bot.clock import Clock
from bot.settings import Settings
from bot.storage.inbox import Content

Take = Callable[[Content], Awaitable[bool]]
"""Keeps an update; returns False if that is not possible now."""


class WayIn(Protocol):
    """How updates come."""

    async def prepare(self) -> None:
        """Make sure that updates can come so; raises `TelegramError`."""
        ...

    async def fetch(self, offset: int | None) -> Sequence[Content]:
        """Return the updates from this number on, if they are fetched; wait for a while if there are none."""
        ...

    async def confirm(self, offset: int) -> None:
        """Confirm all updates before this number, if they are fetched."""
        ...

    def listening(self, take: Take) -> AbstractAsyncContextManager[None]:
        """Let updates be brought while the block runs; `take` keeps each."""
        ...


class Fetched(Polling):
    """Updates are fetched: needs no address on the internet."""

    async def prepare(self) -> None:
        """Remove a webhook, beside which nothing can be fetched."""
        await remove_webhook(self._bot)

    @asynccontextmanager
    async def listening(self, _: Take) -> AsyncIterator[None]:
        """Listen to nothing."""
        yield


def way_in(settings: Settings, *, bot: Bot, clock: Clock) -> WayIn:
    """Return the way in that the settings ask for; the library that serves pages is imported for a webhook alone."""
    if not settings.webhook_url:
        return Fetched(bot)
    from bot.chat.brought import brought  # noqa: PLC0415 - see above

    return brought(settings, bot=bot, clock=clock)
