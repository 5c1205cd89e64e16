"""The bot at work: its parts live side by side until it is asked to stop, and finish what is in hand."""

import asyncio
import logging
from dataclasses import dataclass
from typing import Any

from telegram.ext import ExtBot

from bot.chat.intake import Intake, TokenInUse, TokenRefused
from bot.chat.limiter import Limiter
from bot.chat.localization import Localizer
from bot.chat.profile import introduce
from bot.chat.urgency import Urgency
from bot.chat.way_in import WayIn
from bot.clock import Clock
from bot.practice.admission import Admission
from bot.practice.housekeeping import Housekeeper
from bot.practice.outage import Heartbeat
from bot.scheduling.alarm import AlarmClock
from bot.scheduling.dispatcher import Dispatcher
from bot.scheduling.presence import Presence
from bot.settings import Exit, Refusal
from bot.storage.store import Store

log = logging.getLogger(__name__)

GRACE = 8.0
"""Seconds for finishing open work when the bot is asked to stop."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limber:
    """A whole bot."""

    clock: Clock
    store: Store
    bot: ExtBot[Urgency]
    limiter: Limiter
    way_in: WayIn
    intake: Intake
    dispatcher: Dispatcher
    alarm: AlarmClock
    heart: Heartbeat
    presence: Presence
    admission: Admission
    keeper: Housekeeper
    localizer: Localizer
    grace: float = GRACE

    async def run(self, stop: asyncio.Event) -> None:
        """Run until asked to stop; raises `Refusal` if Telegram refuses this bot."""
        intake = asyncio.create_task(self.intake.run(), name="intake")
        dispatcher = asyncio.create_task(self.dispatcher.run(), name="dispatcher")
        told = asyncio.create_task(stop.wait(), name="stop")
        profile = asyncio.create_task(
            introduce(self.bot, self.localizer, self.store), name="profile"
        )
        presence = asyncio.create_task(self.presence.run(), name="presence")
        guard = asyncio.create_task(self.store.guard(), name="guard")
        try:
            ended = {intake, dispatcher, told, guard}
            done, _ = await asyncio.wait(ended, return_when=asyncio.FIRST_COMPLETED)
        finally:
            profile.cancel()
            presence.cancel()
            guard.cancel()
            told.cancel()
            await self._finish(intake, dispatcher)
        for task in done - {told}:
            _blame(task)

    async def _finish(self, intake: asyncio.Task[None], dispatcher: asyncio.Task[None]) -> None:
        """Finish what is in hand, for a while; what is not finished then follows after the next start."""
        self.alarm.stop()
        dispatcher.cancel()
        try:
            async with asyncio.timeout(self.grace):
                await self.intake.stop()
                await asyncio.wait([intake, dispatcher])
                await self.dispatcher.drain()
        except TimeoutError:
            log.warning(
                "not everything was finished in time; the rest follows after the next start"
            )
            intake.cancel()
            await asyncio.wait([intake, dispatcher])
            await self.dispatcher.abandon()


def _blame(task: asyncio.Task[Any]) -> None:
    """Raise what ended a task, in words for the operator where they can do something about it."""
    try:
        task.result()
    except TokenInUse as error:
        remedy = f"{error}: stop the other bot, or give this one a token of its own"
        raise Refusal(remedy, exit_code=Exit.TOKEN_IN_USE) from error
    except TokenRefused as error:
        raise token_refused() from error


def token_refused() -> Refusal:
    """Return the reason not to run for a token that Telegram does not know."""
    return Refusal(
        "BOT_TOKEN: Telegram does not know this token. Copy it again from @BotFather.",
        exit_code=Exit.TOKEN_REFUSED,
    )
