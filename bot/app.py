"""How does the bot become whole? The only file that knows everyone: it puts the parts together, and takes them down."""

import asyncio
import logging
import os
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

from telegram.error import InvalidToken, TelegramError
from telegram.ext import ExtBot

from bot import library as content
from bot.chat import application as chat
from bot.chat.courier import Courier
from bot.chat.desk import Desk
from bot.chat.gallery import Gallery
from bot.chat.intake import Intake, TokenInUse, TokenRefused
from bot.chat.limiter import Limiter, Urgency
from bot.chat.polling import Polling
from bot.chat.profile import introduce
from bot.chat.transport import AiohttpRequest
from bot.chat.voice import TelegramVoice
from bot.chat.words import Vocabulary
from bot.clock import Clock
from bot.library.library import Library
from bot.pictures.media import MEDIA, read_manifest
from bot.pictures.press import Press
from bot.practice.caller import Caller
from bot.practice.guide import Guide
from bot.practice.outage import BEAT, Heart
from bot.scheduling.alarm import AlarmClock
from bot.scheduling.dispatcher import Dispatcher
from bot.settings import Exit, Refusal, Settings
from bot.storage.access import open_store
from bot.storage.store import Store
from bot.storage.timers import TimerKind
from bot.texts import Texts

log = logging.getLogger(__name__)

A_DAY = timedelta(days=1)
GRACE = 8.0
"""Seconds that what is in hand gets to finish when the bot is told to stop."""
BOOT_PAUSE = 5.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Limber:
    """A whole bot."""

    clock: Clock
    store: Store
    bot: ExtBot[Urgency]
    application: chat.Routed
    limiter: Limiter
    intake: Intake
    dispatcher: Dispatcher
    alarm: AlarmClock
    heart: Heart
    vocabulary: Vocabulary
    grace: float = GRACE

    async def run(self, stop: asyncio.Event) -> None:
        """Live until told to stop; raises `Refusal` if Telegram does not let this bot live."""
        intake = asyncio.create_task(self.intake.run(), name="intake")
        dispatcher = asyncio.create_task(self.dispatcher.run(), name="dispatcher")
        told = asyncio.create_task(stop.wait(), name="stop")
        profile = asyncio.create_task(introduce(self.bot, self.vocabulary), name="profile")
        try:
            ended = {intake, dispatcher, told}
            done, _ = await asyncio.wait(ended, return_when=asyncio.FIRST_COMPLETED)
        finally:
            profile.cancel()
            told.cancel()
            await self._finish(intake, dispatcher)
        for task in done - {told}:
            _blame(task)

    async def _finish(self, intake: asyncio.Task[None], dispatcher: asyncio.Task[None]) -> None:
        """Finish what is in hand, for a while; what is not finished then is owed after the next start."""
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


def read(folder: Path) -> Vocabulary:
    """Read all that can be said; raises `ContentError` for content with problems."""
    return Vocabulary(texts=Texts.load(folder), library=content.load(folder))


@asynccontextmanager
async def living(
    settings: Settings,
    *,
    clock: Clock,
    vocabulary: Vocabulary | None = None,
    press: Press | None = None,
) -> AsyncIterator[Limber]:
    """Put a bot together for as long as the block lasts; `Limber.run` lets it live.

    What it can say is read from the content folder, and cards are printed in a process, unless these are given.
    """
    vocabulary = vocabulary or read(settings.content_dir)
    press = press or Press(settings.content_dir / MEDIA)
    async with AsyncExitStack() as stack:
        store = await open_store(settings.database_url)
        stack.push_async_callback(store.close)
        stack.callback(press.close)
        limber = _assemble(settings, clock=clock, store=store, vocabulary=vocabulary, press=press)
        stack.push_async_callback(limber.bot.shutdown)  # also if Telegram refuses us at once
        stack.push_async_callback(limber.application.shutdown)
        await _greet(limber)
        await limber.heart.beat()
        await limber.heart.tidy()
        limber.alarm.start()
        limber.alarm.every(BEAT, limber.heart.beat)
        limber.alarm.every(A_DAY, limber.heart.tidy)
        yield limber
        await store.checkpoint()


def _assemble(
    settings: Settings, *, clock: Clock, store: Store, vocabulary: Vocabulary, press: Press
) -> Limber:
    limiter, library = Limiter(clock=clock), vocabulary.library
    bot = telegram_bot(settings, limiter)
    gallery = _gallery(settings, bot=bot, store=store, press=press)
    gallery.tell_missing(library.stretches)
    courier = Courier(bot=bot, store=store, clock=clock, gallery=gallery)
    hosts = settings.admin_ids
    desk = Desk(store=store, clock=clock, vocabulary=vocabulary, courier=courier, hosts=hosts)
    application = chat.build(bot, desk)
    voice = TelegramVoice(
        bot=bot, clock=clock, library=library, vocabulary=vocabulary, gallery=gallery
    )
    dispatcher = _dispatcher(store=store, clock=clock, voice=voice, library=library)
    alarm = AlarmClock(clock=clock, ring=dispatcher.ring)
    dispatcher.use(alarm)
    polling = Polling(bot)
    store.on_armed(alarm.armed)
    return Limber(
        clock=clock,
        store=store,
        bot=bot,
        application=application,
        limiter=limiter,
        intake=Intake(
            fetch=polling.fetch,
            confirm=polling.confirm,
            handle=lambda update: desk.handle(update, application),
            clock=clock,
        ),
        dispatcher=dispatcher,
        alarm=alarm,
        heart=Heart(store=store, clock=clock),
        vocabulary=vocabulary,
    )


def _gallery(settings: Settings, *, bot: ExtBot[Urgency], store: Store, press: Press) -> Gallery:
    drawn, folder = read_manifest(settings.content_dir), settings.content_dir / MEDIA
    return Gallery(bot=bot, store=store, press=press, folder=folder, drawn=drawn)


def telegram_bot(settings: Settings, limiter: Limiter) -> ExtBot[Urgency]:
    """Return what speaks to Telegram in the name of this bot."""
    api = settings.telegram_api_url
    return ExtBot(
        settings.bot_token.get_secret_value(),
        base_url=f"{api}/bot",
        base_file_url=f"{api}/file/bot",
        request=AiohttpRequest(),
        get_updates_request=AiohttpRequest(),
        rate_limiter=limiter,
    )


def _dispatcher(
    *, store: Store, clock: Clock, voice: TelegramVoice, library: Library
) -> Dispatcher:
    guide = Guide(store=store, voice=voice, clock=clock, library=library)
    caller = Caller(store=store, voice=voice, clock=clock, library=library)
    return Dispatcher(
        store=store,
        clock=clock,
        deliver={
            TimerKind.SESSION: guide,
            TimerKind.REMIND: caller.remind,
            TimerKind.SNOOZE: caller.again,
        },
        worker=f"process {os.getpid()}",
    )


async def _greet(limber: Limber) -> None:
    """Make sure that Telegram knows the token; wait for the network as long as it takes."""
    while True:
        try:
            await limber.application.initialize()
        except InvalidToken as error:
            raise _token_refused() from error
        except TelegramError as error:
            log.warning("Telegram cannot be reached (%s); trying again", error)
            await limber.clock.sleep(BOOT_PAUSE)
        else:
            return
