"""How do updates come in, each handled before it is confirmed? A loop that outlives whatever the network does."""

import asyncio
import logging
import random
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime

from telegram import Update
from telegram.error import TelegramError

from bot.chat.ledger import Ledger
from bot.chat.trouble import TokenInUse, TokenRefused, Trouble
from bot.chat.turns import Turns
from bot.clock import Clock

__all__ = ["Intake", "NotDone", "TokenInUse", "TokenRefused"]

log = logging.getLogger(__name__)

Fetch = Callable[[int | None], Awaitable[Sequence[Update]]]
Handle = Callable[[Update], Awaitable[None]]
Confirm = Callable[[int], Awaitable[object]]

AT_ONCE = 32
GLANCE, GAZE = 0.05, 1.0
"""Seconds before Telegram is asked again while it would only repeat what is in hand."""


class NotDone(Exception):
    """The effect of an update was not committed: it is to be handled again."""


class Intake:
    """Fetches updates and has them handled, in order within each chat, confirming only what is done with.

    `fetch` gets the offset and returns the updates from there on; `confirm`, if given, tells Telegram the last
    offset without waiting for updates. `chance` returns a number between 0 and 1.
    """

    def __init__(
        self,
        *,
        fetch: Fetch,
        handle: Handle,
        clock: Clock,
        confirm: Confirm | None = None,
        chance: Callable[[], float] = random.random,
    ) -> None:
        self._fetch = fetch
        self._handle = handle
        self._clock = clock
        self._confirm = confirm or fetch
        self._trouble = Trouble(clock=clock, chance=chance)
        self._ledger = Ledger()
        self._turns = Turns(handle=self._try, rest=self._rest, at_once=AT_ONCE)
        self._tries: dict[int, int] = {}
        self._glance = GLANCE
        self._moved = asyncio.Event()
        self._stopping = asyncio.Event()
        self._ended = asyncio.Event()
        self._ended.set()
        self.last_poll: datetime | None = None
        """When Telegram last answered as it should."""

    @property
    def in_hand(self) -> int:
        """How many updates were fetched and are not done with."""
        return self._ledger.in_hand

    @property
    def known(self) -> int:
        """How many updates were fetched and may come again, done with or not."""
        return self._ledger.known

    @property
    def at_work(self) -> int:
        """How many updates are being handled; all others wait for one of them, in the same chat."""
        return self._turns.at_work

    async def run(self) -> None:
        """Take in updates until told to stop.

        Raises:
            TokenRefused: Telegram does not know the token.
            TokenInUse: Someone else fetches this bot's updates.
        """
        self._ended.clear()
        try:
            while not self._stopping.is_set():
                await self._round()
            await self._turns.finish()
            await self._settle()
        finally:
            await self._turns.abandon()
            self._ended.set()

    async def stop(self) -> None:
        """Fetch no more, finish what is in hand, and confirm it; what cannot be done now is left to Telegram."""
        self._stopping.set()
        self._moved.set()
        await self._ended.wait()

    async def _round(self) -> None:
        self._moved.clear()
        updates = await self._updates()
        new = [update for update in updates if self._ledger.take(update.update_id)]
        for update in new:
            self._turns.add(update)
        self._glance = GLANCE if new else min(2 * self._glance, GAZE)
        if (
            self.in_hand
        ):  # Telegram repeats them at once: ask when there is more to confirm, or soon
            await self._clock.wait(self._moved, self._glance)

    async def _updates(self) -> Sequence[Update]:
        try:
            updates = await self._asked()
        except Exception as error:  # noqa: BLE001 - nothing that comes of fetching may end it
            pause = self._trouble.meet(error)
            log.warning(
                "updates cannot be fetched (%s); asking again in %.1f s", _told(error), pause
            )
            await self._clock.wait(self._stopping, pause)
            return ()
        if updates is None:
            return ()
        self._trouble.pass_by()
        self.last_poll = self._clock.now()
        return updates

    async def _asked(self) -> Sequence[Update] | None:
        """Return what Telegram sends, or None if we are told to stop while we wait for it."""
        asking = asyncio.ensure_future(self._fetch(self._ledger.ask()))
        stopping = asyncio.ensure_future(self._stopping.wait())
        try:
            await asyncio.wait((asking, stopping), return_when=asyncio.FIRST_COMPLETED)
            return asking.result() if asking.done() else None
        finally:
            asking.cancel()
            stopping.cancel()
            await asyncio.gather(asking, stopping, return_exceptions=True)

    async def _try(self, update: Update) -> float | None:
        """Have an update handled; return when to try again if that was not possible."""
        number = update.update_id
        try:
            await self._handle(update)
        except NotDone as error:
            tries = self._tries[number] = self._tries.get(number, -1) + 1
            log.warning("update %d is not done yet (%s)", number, error)
            return self._trouble.pause(tries)
        except Exception:
            log.exception("handling update %d failed; it counts as done", number)
        self._finish(number)
        return None

    def _finish(self, number: int) -> None:
        self._tries.pop(number, None)
        if self._ledger.finish(number):
            self._moved.set()

    async def _rest(self, seconds: float) -> bool:
        return not await self._clock.wait(self._stopping, seconds)

    async def _settle(self) -> None:
        """Confirm what is done with."""
        offset = self._ledger.offset
        if offset is None:
            return
        try:
            await self._confirm(offset)
        except TelegramError as error:
            log.warning(
                "the last updates could not be confirmed (%s): they come again", _told(error)
            )


def _told(error: Exception) -> str:
    return f"{type(error).__name__}: {error}"
