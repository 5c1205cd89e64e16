"""Intake: updates are taken in, each once, and confirmed at once; each chat's are then handled in order.

An update is a row before Telegram hears that it arrived. Handling it commits its effect with its answers, so that
nothing that a person sends can hold up others, and nothing is lost by a restart.
"""

import asyncio
import logging
import random
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime

from telegram.error import TelegramError

from bot.chat.backlog import Backlog
from bot.chat.polling_errors import PollingErrors, TokenInUse, TokenRefused
from bot.chat.workers import ChatWorkers, chat_of
from bot.clock import Clock
from bot.logs import Seldom
from bot.storage.inbox import Content
from bot.storage.store import Store, is_failure

__all__ = ["Intake", "NotDone", "TokenInUse", "TokenRefused"]

log = logging.getLogger(__name__)

Fetch = Callable[[int | None], Awaitable[Sequence[Content]]]
Handle = Callable[[Content], Awaitable[None]]
GiveUp = Callable[[int, str], Awaitable[None]]
Confirm = Callable[[int], Awaitable[object]]

AT_ONCE = 32
TRIES = 12
"""An update of which the database refuses the effect this often is given up."""
MOST_IN_HAND = 100_000
"""While this many updates wait to be handled, Telegram keeps the rest, and everybody waits for them."""
GLANCE = 0.05


class NotDone(Exception):
    """The effect of an update was not committed: it is to be handled again."""


class Intake:
    """Fetches updates, keeps them, and has them handled in order within each chat.

    `fetch` gets the offset and returns the updates from there on; `confirm`, if given, confirms the last offset
    without waiting for updates. `chance` returns a number between 0 and 1.
    """

    def __init__(
        self,
        *,
        fetch: Fetch,
        handle: Handle,
        give_up: GiveUp,
        store: Store,
        clock: Clock,
        confirm: Confirm | None = None,
        chance: Callable[[], float] = random.random,
    ) -> None:
        self._fetch = fetch
        self._handle = handle
        self._give_up = give_up
        self._store = store
        self._clock = clock
        self._confirm = confirm or fetch
        self._trouble = PollingErrors(clock=clock, chance=chance)
        self._workers = ChatWorkers(handle=self._try, rest=self._rest, at_once=AT_ONCE)
        self._tries: dict[int, int] = {}
        self._backlog = Backlog(store)
        self._may_complain = Seldom(clock.monotonic)
        self._offset: int | None = None
        self._unconfirmed = 0
        self._stopping = asyncio.Event()
        self._is_open = asyncio.Event()
        self._ended = asyncio.Event()
        self._ended.set()
        self.reachable = True
        """Whether the last request for updates was answered as it should be."""
        self.last_poll: datetime | None = None
        """When Telegram last answered as it should."""

    @property
    def known(self) -> int:
        """The number of updates that are kept, and of which Telegram does not know that yet."""
        return self._unconfirmed

    @property
    def at_work(self) -> int:
        """The number of chats in which updates are being handled."""
        return self._workers.at_work

    async def run(self) -> None:
        """Take in updates until asked to stop.

        Raises:
            TokenRefused: Telegram does not know the token.
            TokenInUse: Another program fetches this bot's updates.
        """
        self._ended.clear()
        try:
            await self._resume()
            self._is_open.set()
            while not self._stopping.is_set():
                await self._round()
            await self._workers.finish()
            await self._settle()
        finally:
            await self._workers.abandon()
            self._ended.set()

    async def take(self, content: Content) -> bool:
        """Keep an update that Telegram has brought, and hand it on; return False if it is to be brought again."""
        if not self._is_open.is_set() or self._stopping.is_set():
            return False
        if self._workers.waiting > MOST_IN_HAND:
            return False
        new = await self._kept([content])
        if new is not None:
            self._hand_on(new)
            self.last_poll = self._clock.now()
        return new is not None

    async def stop(self) -> None:
        """Fetch no more, and finish what is being handled."""
        self._stopping.set()
        await self._ended.wait()

    async def _resume(self) -> None:
        """Handle what arrived before this process started, and was not handled."""
        async for page in self._backlog.left_over():
            self._hand_on(page)

    def _hand_on(self, contents: Sequence[Content]) -> None:
        for content in contents:
            self._backlog.keep(content)
            self._workers.add(content["update_id"], chat=chat_of(content))

    async def _round(self) -> None:
        while self._workers.waiting > MOST_IN_HAND and not self._stopping.is_set():
            await self._clock.wait(self._stopping, GLANCE)
        contents = await self._updates()
        if contents:
            await self._keep(contents)

    async def _keep(self, contents: Sequence[Content]) -> None:
        """Keep updates, and hand on those that are new; if that fails, Telegram sends them again."""
        new = await self._kept(contents)
        if new is None:
            await self._clock.wait(self._stopping, self._trouble.pause(0))
            return
        self._offset = contents[-1]["update_id"] + 1
        self._unconfirmed = len(contents)
        self._hand_on(new)

    async def _kept(self, contents: Sequence[Content]) -> Sequence[Content] | None:
        """Keep updates, and return those that are new; None if the database fails."""
        try:
            async with self._store.begin() as tx:
                return await tx.inbox.receive(contents, at=self._clock.now())
        except Exception as error:
            if not is_failure(error):
                raise
            if self._may_complain():
                why = getattr(error, "orig", error)
                log.warning("updates could not be kept (%s); asking again", why)
            return None

    async def _updates(self) -> Sequence[Content]:
        try:
            updates = await self._asked()
        except Exception as error:  # noqa: BLE001 - nothing that comes of fetching may end it
            self.reachable = False
            pause = self._trouble.meet(error)
            log.warning(
                "updates cannot be fetched (%s); asking again in %.1f s", _named(error), pause
            )
            await self._clock.wait(self._stopping, pause)
            return ()
        if updates is None:
            return ()
        self._trouble.pass_by()
        self.reachable = True
        self.last_poll = self._clock.now()
        return updates

    async def _asked(self) -> Sequence[Content] | None:
        """Return what Telegram sends, or None if the bot is asked to stop meanwhile."""
        asking = asyncio.ensure_future(self._fetch(self._offset))
        stopping = asyncio.ensure_future(self._stopping.wait())
        self._unconfirmed = 0
        try:
            await asyncio.wait((asking, stopping), return_when=asyncio.FIRST_COMPLETED)
            return asking.result() if asking.done() else None
        finally:
            asking.cancel()
            stopping.cancel()
            await asyncio.gather(asking, stopping, return_exceptions=True)

    async def _content(self, number: int) -> Content | None:
        """Return the content of an update, or None if it is handled; raise `NotDone` if the database fails."""
        try:
            return await self._backlog.content(number)
        except Exception as error:
            if not is_failure(error):
                raise
            raise NotDone(f"{getattr(error, 'orig', error)}") from error

    async def _try(self, number: int) -> float | None:
        """Have an update handled; return when to try again if that was not possible."""
        pause = await self._tried(number)
        if pause is None:
            self._tries.pop(number, None)
            self._backlog.drop(number)
        return pause

    async def _tried(self, number: int) -> float | None:
        try:
            content = await self._content(number)
            if content is not None:
                await self._handle(content)
        except NotDone as error:
            return await self._put_off(number, error)
        except asyncio.CancelledError:
            task = asyncio.current_task()
            if task is not None and task.cancelling():
                raise
            log.exception("handling update %d was broken off; it is given up", number)
            await self._bury(number, "CancelledError")
        except Exception as error:
            log.exception("handling update %d failed; it is given up", number)
            await self._bury(number, type(error).__name__)
        return None

    async def _put_off(self, number: int, error: NotDone) -> float | None:
        tries = self._tries[number] = self._tries.get(number, -1) + 1
        log.warning("update %d is not handled yet (%s)", number, error)
        if tries + 1 < TRIES:
            return self._trouble.pause(tries)
        if not await self._bury(number, type(error.__cause__).__name__):
            return self._trouble.pause(tries)
        log.error("update %d is given up after %d attempts", number, TRIES)
        return None

    async def _bury(self, number: int, error: str) -> bool:
        """Give an update up; return whether that is settled: the database may be away, and the update not to blame."""
        try:
            await self._give_up(number, error)
        except Exception as failed:
            if is_failure(failed):
                return False
            log.exception(
                "update %d could not be given up; it is handled after the next start", number
            )
        return True

    async def _rest(self, seconds: float) -> bool:
        return not await self._clock.wait(self._stopping, seconds)

    async def _settle(self) -> None:
        """Confirm what is kept."""
        if self._offset is None:
            return
        try:
            await self._confirm(self._offset)
        except TelegramError as error:
            log.warning(
                "the last updates could not be confirmed (%s): they come again", _named(error)
            )


def _named(error: Exception) -> str:
    return f"{type(error).__name__}: {error}"
