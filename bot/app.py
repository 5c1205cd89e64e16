"""The whole bot: the only module that knows all parts puts them together, and takes them down."""

import logging
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from secrets import token_hex
from typing import Any

from telegram.error import InvalidToken, TelegramError
from telegram.ext import ExtBot

from bot.chat.answer_lane import AnswerLane
from bot.chat.assembly import update_handler
from bot.chat.capacity import Capacity
from bot.chat.client import telegram_bot
from bot.chat.content_cache import read
from bot.chat.intake import Intake
from bot.chat.localization import Localizer
from bot.chat.picture_sender import PictureSender
from bot.chat.sender import Sender
from bot.chat.telegram_messenger import TelegramMessenger
from bot.chat.urgency import Urgency
from bot.chat.way_in import WayIn, way_in
from bot.clock import Clock
from bot.limber import Limber, token_refused
from bot.ops.backups import NightlyBackups
from bot.ops.chores import plan_chores
from bot.pictures.media import MEDIA, read_manifest
from bot.pictures.rasterizer import Rasterizer
from bot.practice.admission import Admission
from bot.practice.group_reminders import GroupReminders
from bot.practice.guide import Guide
from bot.practice.housekeeping import Housekeeper
from bot.practice.nudges import NudgeSender
from bot.practice.outage import Heartbeat
from bot.practice.reminder_sender import ReminderSender
from bot.practice.week_cards import WeekCards
from bot.scheduling.alarm import AlarmClock
from bot.scheduling.database_time import DatabaseTime
from bot.scheduling.dispatcher import Dispatcher
from bot.scheduling.presence import Presence
from bot.scheduling.timer_lane import TimerLane
from bot.settings import Settings
from bot.storage.access import open_store
from bot.storage.store import Store
from bot.storage.timers import TimerKind

__all__ = ["Limber", "running_bot"]

log = logging.getLogger(__name__)

MAKING_UP = 5.0
"""Seconds that a start waits for days to be protected after an outage: what is sent then knows of most of them."""
BOOT_PAUSE = 5.0
SESSIONS = 500
"""This many cues of sessions may be on their way at once."""


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
        time = DatabaseTime(store=store, clock=clock)
        await time.follow()
        await limber.heart.beat()
        await limber.heart.make_up(patience=MAKING_UP)
        limber.alarm.start()
        plan_chores(
            limber.alarm,
            dispatcher=limber.dispatcher,
            heart=limber.heart,
            keeper=limber.keeper,
            backups=NightlyBackups(settings=settings, clock=clock),
            time=time,
        )
        async with limber.way_in.listening(limber.intake.take):
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
    way = way_in(settings, bot=bot, clock=clock)
    shared: dict[str, Any] = {"store": store, "localizer": localizer, "admission": admission}
    intake = _intake(settings, way=way, sender=sender, **shared)
    dispatcher = _dispatcher(
        sender=sender,
        presence=presence,
        bulk=capacity.bulk,
        reachable=lambda: intake.reachable,
        **shared,
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
        way_in=way,
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
    way: WayIn,
    store: Store,
    sender: Sender,
    localizer: Localizer,
    admission: Admission,
) -> Intake:
    clock = sender.clock
    handler = update_handler(
        store=store,
        sender=sender,
        localizer=localizer,
        admission=admission,
        admins=settings.admin_ids,
    )
    return Intake(
        fetch=way.fetch,
        confirm=way.confirm,
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
    groups = GroupReminders(messenger=messenger, library=library, admission=admission)
    reminder_sender = ReminderSender(
        messenger=messenger, clock=clock, library=library, groups=groups, reachable=reachable
    )
    cards = WeekCards(messenger=messenger, clock=clock)
    nudge_sender = NudgeSender(messenger=messenger, clock=clock)
    parts: dict[str, Any] = {"clock": clock, "worker": token_hex(8)}
    return Dispatcher(
        store=store,
        clock=clock,
        lanes=[
            TimerLane(TimerKind.SESSION, guide, room=SESSIONS, **parts),
            AnswerLane(sender=sender, **parts),
            TimerLane(TimerKind.WEEK, cards, room=bulk, bulk=True, **parts),
            TimerLane(TimerKind.SNOOZE, reminder_sender, room=bulk, bulk=True, **parts),
            TimerLane(TimerKind.REMIND, reminder_sender, room=bulk, bulk=True, **parts),
            TimerLane(TimerKind.NUDGE, nudge_sender, room=bulk, bulk=True, **parts),
        ],
    )


async def _greet(limber: Limber) -> None:
    """Make sure that Telegram knows the token and hands out updates; wait for the network as long as it takes."""
    while True:
        try:
            await limber.bot.initialize()
            await limber.way_in.prepare()
        except InvalidToken as error:
            raise token_refused() from error
        except TelegramError as error:
            log.warning("Telegram cannot be reached (%s); trying again", error)
            await limber.clock.sleep(BOOT_PAUSE)
        else:
            return
