"""How does the bot live for real? Told to stop by signals, asked by the health page and the doctor how it is."""

import logging
from collections.abc import Mapping
from contextlib import AsyncExitStack
from datetime import timedelta

from telegram.error import TelegramError

from bot.app import Limber, living, telegram_bot
from bot.chat.limiter import Limiter
from bot.clock import SystemClock
from bot.ops import health
from bot.ops.health import Probe
from bot.settings import Settings
from bot.stopping import unless, until_told
from bot.storage.access import open_store

log = logging.getLogger(__name__)

STALE_POLL = timedelta(seconds=90)
LAG = timedelta(seconds=120)


async def run(settings: Settings) -> None:
    """Run the bot until SIGTERM or SIGINT, be it still on its way up; a second one ends it at once."""
    stop = until_told()
    async with AsyncExitStack() as stack:
        life = living(settings, clock=SystemClock())
        limber = await unless(stop, stack.enter_async_context(life))
        if limber is not None:
            host, port = settings.health_host, settings.health_port
            await stack.enter_async_context(health.serving(readiness(limber), host=host, port=port))
            log.info("Limber is at work as @%s", limber.bot.username)
            await limber.run(stop)


def readiness(limber: Limber) -> Mapping[str, Probe]:
    """Return what the health page asks of a running bot."""
    born = limber.clock.now()

    async def database() -> str | None:
        async with limber.store.begin() as tx:
            await tx.marks.beat(limber.clock.now())
        return None

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


def probes(settings: Settings) -> Mapping[str, Probe]:
    """Return what the doctor asks of a bot that need not run."""

    async def database() -> str | None:
        store = await open_store(settings.database_url)
        await store.close()
        return None

    async def telegram() -> str | None:
        bot = telegram_bot(settings, Limiter(clock=SystemClock()))
        try:
            await bot.initialize()
        except TelegramError as error:
            return f"{error}; check BOT_TOKEN and TELEGRAM_API_URL"
        finally:
            await bot.shutdown()
        return None

    return {"database": database, "telegram": telegram}
