"""The bot as a service: stopped by signals, and looked after by the health page and the doctor."""

import asyncio
import logging
from collections.abc import Mapping
from contextlib import AsyncExitStack
from datetime import timedelta
from importlib import import_module
from typing import TYPE_CHECKING

from telegram.error import TelegramError

from bot.app import Limber, running_bot
from bot.chat.abilities import INLINE_OFF
from bot.chat.client import telegram_bot
from bot.chat.content_cache import read
from bot.chat.limiter import Limiter
from bot.chat.localization import Localizer
from bot.chat.proxy import named, proxy_for
from bot.chat.webhook import is_webhook_set
from bot.clock import Clock, SystemClock
from bot.domain.errors import StorageError
from bot.logs import Seldom
from bot.settings import Exit, Refusal, Settings
from bot.signals import collect_garbage_from_now_on, is_supervised, unless, until_told
from bot.storage.inspection import inspect
from bot.storage.lock import AlreadyRunning

if TYPE_CHECKING:
    from bot.ops.health import Probe

log = logging.getLogger(__name__)

UNHOOK = "Stop the program that has set it, and start this bot: it removes the webhook."
PATIENT = (Exit.TOKEN_IN_USE, Exit.TOKEN_REFUSED)
PAUSE = 30
"""Seconds before the bot ends for a reason that a restart will not change."""
GLANCE = 1.0
"""Seconds between two attempts of a process that stands by."""
REMINDER = 3600.0
"""Seconds after which the log says again that the process stands by."""
STALE_POLL = timedelta(seconds=90)
LAG = timedelta(seconds=120)


async def run(
    settings: Settings,
    *,
    clock: Clock | None = None,
    supervised: bool | None = None,
    standby: bool = False,
) -> None:
    """Run the bot until SIGTERM or SIGINT, be it still on its way up; a second one ends it at once.

    With `standby` it waits while another process has the database, and takes its place when that ends.

    A token that is refused or in use ends it as well; not at once where it is `supervised`, so that a policy to
    restart it does not do that without end.
    """
    clock = clock or SystemClock()
    supervised = is_supervised() if supervised is None else supervised
    stop = until_told()
    try:
        await (stand_by if standby else _run)(settings, stop, clock)
    except Refusal as refusal:
        if supervised and refusal.exit_code in PATIENT:
            log.error("%s (ending in %d s)", refusal, PAUSE)  # noqa: TRY400 - the reason is known
            await unless(stop, clock.sleep(PAUSE))
        raise


async def stand_by(settings: Settings, stop: asyncio.Event, clock: Clock) -> None:
    """Run the bot whenever no other process does, until asked to stop. What it can say is read before."""
    localizer = read(settings.content_dir, cache=settings.cache_folder)
    may_say = Seldom(clock.monotonic, seconds=REMINDER)
    while not stop.is_set():
        try:
            await _run(settings, stop, clock, localizer)
        except AlreadyRunning as running:
            if may_say():
                log.info("standing by (%s)", running)
            await clock.wait(stop, GLANCE)


async def _run(
    settings: Settings, stop: asyncio.Event, clock: Clock, localizer: Localizer | None = None
) -> None:
    async with AsyncExitStack() as stack:
        whole = running_bot(settings, clock=clock, localizer=localizer)
        limber = await unless(stop, stack.enter_async_context(whole))
        if limber is not None:
            collect_garbage_from_now_on()
            log.info("Limber is at work as @%s", limber.bot.username)
            pages = asyncio.create_task(_show_health(limber, settings), name="health pages")
            stack.push_async_callback(_end, pages)
            metrics = asyncio.create_task(_show_metrics(limber, settings), name="metrics page")
            stack.push_async_callback(_end, metrics)
            await limber.run(stop)


async def _show_health(limber: Limber, settings: Settings) -> None:
    """Serve the health pages until cancelled; what serves pages is imported while the bot is at work already."""
    if settings.health_port:
        health = await asyncio.to_thread(import_module, "bot.ops.health")
        host, port = settings.health_host, settings.health_port
        async with health.serving(readiness(limber), host=host, port=port):
            await asyncio.Event().wait()


async def _show_metrics(limber: Limber, settings: Settings) -> None:
    """Serve the page for Prometheus until cancelled; without a port, not even its library is imported."""
    if settings.metrics_port:
        metrics = await asyncio.to_thread(import_module, "bot.ops.metrics")
        sources = metrics.Sources(
            clock=limber.clock,
            store=limber.store,
            dispatcher=limber.dispatcher,
            admission=limber.admission,
            last_poll=lambda: limber.intake.last_poll,
            backups=settings.backup_folder,
        )
        page = metrics.Metrics(sources)
        async with metrics.serving(page, host=settings.health_host, port=settings.metrics_port):
            await asyncio.Event().wait()


async def _end(task: asyncio.Task[None]) -> None:
    task.cancel()
    await asyncio.wait([task])


def readiness(limber: Limber) -> "Mapping[str, Probe]":
    """Return what the health page asks of a running bot."""
    born = limber.clock.now()

    async def database() -> str | None:
        async with limber.store.begin() as tx:
            beat = await tx.process_state.heartbeat() or born
        stale = limber.clock.now() - max(beat, born) > LAG
        return "nothing was written for too long" if stale else None

    async def telegram() -> str | None:
        last = limber.intake.last_poll or born
        stale = limber.clock.now() - last > STALE_POLL
        return "no news from Telegram for too long" if stale else None

    async def timers() -> str | None:
        async with limber.store.begin() as tx:
            ready = await tx.timers.next_ready()
        late = ready is not None and limber.clock.now() - ready > LAG
        return "timers are waiting that are long due" if late else None

    return {"database": database, "telegram": telegram, "timers": timers}


def probes(settings: Settings) -> "Mapping[str, Probe]":
    """Return what the doctor asks of a bot that need not run."""

    async def database() -> str | None:
        try:
            await inspect(settings.database_url)
        except StorageError as error:
            found, _, remedy = str(error).rpartition(": ")
            return f"{found}; {remedy}"
        return None

    async def telegram() -> str | None:
        try:
            proxy = proxy_for(settings)
        except Refusal as refusal:
            return str(refusal).replace(". ", "; ", 1)
        return await _asked(settings, proxy)

    return {"database": database, "telegram": telegram}


def advice(settings: Settings) -> "Mapping[str, Probe]":
    """Return what the doctor asks about things that the bot can do without."""

    async def inline_mode() -> str | None:
        bot = telegram_bot(settings, Limiter(clock=SystemClock()))
        try:
            await bot.initialize()
        except TelegramError:
            return "not known; Telegram has to be reached first."
        finally:
            await bot.shutdown()
        return None if bot.supports_inline_queries else INLINE_OFF

    return {"inline mode": inline_mode}


async def _asked(settings: Settings, proxy: str | None) -> str | None:
    bot = telegram_bot(settings, Limiter(clock=SystemClock()))
    try:
        await bot.initialize()
        hooked = await is_webhook_set(bot, url=settings.webhook_url)
    except TelegramError as error:
        through = f" through the proxy {named(proxy)}" if proxy else ""
        return f"{error}{through}; check BOT_TOKEN, TELEGRAM_API_URL and TELEGRAM_PROXY"
    finally:
        await bot.shutdown()
    return f"a webhook is set; {UNHOOK}" if hooked else None
