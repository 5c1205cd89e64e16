"""The whole bot: the only module that knows all parts puts them together, and takes them down."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from secrets import token_hex
from typing import Any

from telegram.error import InvalidToken
from telegram.ext import ExtBot

from bot.chat.answer_lane import AnswerLane
from bot.chat.capacity import Capacity
from bot.chat.client import telegram_bot
from bot.chat.content_cache import read
from bot.chat.intake import Intake, TokenInUse, TokenRefused
from bot.chat.limiter import Limiter
from bot.chat.localization import Localizer
from bot.chat.picture_sender import PictureSender
from bot.chat.polling import Polling
from bot.chat.profile import introduce
from bot.chat.sender import Sender
from bot.chat.telegram_messenger import TelegramMessenger
from bot.chat.updates import UpdateHandler
from bot.chat.urgency import Urgency
from bot.chat.webhook import reach_telegram
from bot.clock import Clock
from bot.ops.backups import NightlyBackups
from bot.ops.chores import plan_chores
from bot.pictures.media import MEDIA, read_manifest
from bot.pictures.rasterizer import Rasterizer
from bot.practice.admission import Admission
from bot.practice.guide import Guide
from bot.practice.housekeeping import Housekeeper
from bot.practice.nudges import NudgeSender
from bot.practice.outage import Heartbeat
from bot.practice.reminder_sender import ReminderSender
from bot.scheduling.alarm import AlarmClock
from bot.scheduling.dispatcher import Dispatcher
from bot.scheduling.presence import Presence
from bot.scheduling.timer_lane import TimerLane
from bot.settings import Exit, Refusal, Settings
from bot.storage.access import open_store
from bot.storage.store import Store
from bot.storage.timers import TimerKind

log = logging.getLogger(__name__)

MAKING_UP = 5.0
"""Seconds that a start waits for days to be protected after an outage: what is sent then knows of most of them."""
GRACE = 8.0
"""Seconds for finishing open work when the bot is asked to stop."""
SESSIONS = 500
"""This many cues of sessions may be on their way at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limber:
    """A whole bot."""

    clock: Clock
    store: Store
    bot: ExtBot[Urgency]
    limiter: Limiter
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
        try:
            ended = {intake, dispatcher, told}
            done, _ = await asyncio.wait(ended, return_when=asyncio.FIRST_COMPLETED)
        finally:
            profile.cancel()
            presence.cancel()
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
        raise _token_refused() from error


def _token_refused() -> Refusal:
    return Refusal(
        "BOT_TOKEN: Telegram does not know this token. Copy it again from @BotFather.",
        exit_code=Exit.TOKEN_REFUSED,
    )


@asynccontextmanager
async def running_bot(
    settings: Settings,
    *,
    clock: Clock,
    localizer: Localizer | None = None,
    rasterizer: Rasterizer | None = None,
) -> AsyncIterator[Limber]:
    """Put a bot together for as long as the block lasts; `Limber.run` lets it live.

    What it can say is read from the content folder, and cards are printed in a process, unless these are given.
    """
    localizer = localizer or read(settings.content_dir, cache=settings.cache_folder)
    rasterizer = rasterizer or Rasterizer(settings.content_dir / MEDIA)
    async with AsyncExitStack() as stack:
        store = await open_store(settings.database_url, bot=settings.bot_number)
        stack.push_async_callback(store.close)
        stack.callback(rasterizer.close)
        limber = _assemble(
            settings, clock=clock, store=store, localizer=localizer, rasterizer=rasterizer
        )
        stack.push_async_callback(limber.bot.shutdown)  # also if Telegram refuses us at once
        await _greet(limber)
        async with store.begin() as tx:
            limber.admission.load(await tx.sessions.running())
        await limber.heart.beat()
        await limber.heart.make_up(patience=MAKING_UP)
        limber.alarm.start()
        plan_chores(
            limber.alarm,
            dispatcher=limber.dispatcher,
            heart=limber.heart,
            keeper=limber.keeper,
            backups=NightlyBackups(settings=settings, clock=clock),
        )
        yield limber
        await limber.keeper.close()


def _assemble(
    settings: Settings, *, clock: Clock, store: Store, localizer: Localizer, rasterizer: Rasterizer
) -> Limber:
    capacity = Capacity(messages=settings.messages_per_second)
    limiter = capacity.limiter(clock)
    bot = telegram_bot(settings, limiter)
    picture_sender = _gallery(settings, bot=bot, store=store, rasterizer=rasterizer)
    picture_sender.tell_missing(localizer.library.stretches)
    sender = Sender(bot=bot, clock=clock, picture_sender=picture_sender)
    presence, admission = Presence(clock=clock), capacity.admission()
    intake = _intake(settings, store=store, sender=sender, localizer=localizer, admission=admission)
    dispatcher = _dispatcher(
        store=store,
        sender=sender,
        localizer=localizer,
        presence=presence,
        admission=admission,
        bulk=capacity.bulk,
        reachable=lambda: intake.reachable,
    )
    alarm = AlarmClock(clock=clock, ring=dispatcher.ring, sweep=dispatcher.sweep)
    dispatcher.use(alarm)
    presence.listen(alarm.plan_again)
    store.on_armed(dispatcher.armed)
    return Limber(
        clock=clock,
        store=store,
        bot=bot,
        limiter=limiter,
        intake=intake,
        dispatcher=dispatcher,
        alarm=alarm,
        heart=Heartbeat(store=store, clock=clock),
        presence=presence,
        admission=admission,
        keeper=Housekeeper(store=store, clock=clock),
        localizer=localizer,
    )


def _intake(
    settings: Settings,
    *,
    store: Store,
    sender: Sender,
    localizer: Localizer,
    admission: Admission,
) -> Intake:
    clock, polling = sender.clock, Polling(sender.bot)
    handler = UpdateHandler(
        store=store,
        clock=clock,
        localizer=localizer,
        bot=sender.bot,
        picture_sender=sender.picture_sender,
        admission=admission,
        admins=settings.admin_ids,
    )
    return Intake(
        fetch=polling.fetch,
        confirm=polling.confirm,
        handle=handler.handle,
        give_up=lambda number, error: handler.give_up(number, error=error),
        store=store,
        clock=clock,
    )


def _gallery(
    settings: Settings, *, bot: ExtBot[Urgency], store: Store, rasterizer: Rasterizer
) -> PictureSender:
    drawn, folder = read_manifest(settings.content_dir), settings.content_dir / MEDIA
    return PictureSender(bot=bot, store=store, rasterizer=rasterizer, folder=folder, drawn=drawn)


def _dispatcher(
    *,
    store: Store,
    sender: Sender,
    localizer: Localizer,
    presence: Presence,
    admission: Admission,
    bulk: int,
    reachable: Callable[[], bool],
) -> Dispatcher:
    """Return the dispatcher; each start of the bot is a worker of its own."""
    clock, library = sender.clock, localizer.library
    messenger = TelegramMessenger(sender=sender, library=library, localizer=localizer)
    guide = Guide(
        messenger=messenger,
        clock=clock,
        library=library,
        awake_since=presence.awake_since,
        admission=admission,
    )
    reminder_sender = ReminderSender(
        messenger=messenger, clock=clock, library=library, reachable=reachable
    )
    nudge_sender = NudgeSender(messenger=messenger, clock=clock)
    parts: dict[str, Any] = {"clock": clock, "worker": token_hex(8)}
    return Dispatcher(
        store=store,
        clock=clock,
        lanes=[
            TimerLane(TimerKind.SESSION, guide, room=SESSIONS, **parts),
            AnswerLane(sender=sender, **parts),
            TimerLane(TimerKind.SNOOZE, reminder_sender, room=bulk, bulk=True, **parts),
            TimerLane(TimerKind.REMIND, reminder_sender, room=bulk, bulk=True, **parts),
            TimerLane(TimerKind.NUDGE, nudge_sender, room=bulk, bulk=True, **parts),
        ],
    )


async def _greet(limber: Limber) -> None:
    try:
        await reach_telegram(limber.bot, limber.clock)
    except InvalidToken as error:
        raise _token_refused() from error
