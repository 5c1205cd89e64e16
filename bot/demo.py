"""The demo: the bot, a Telegram of its own, and a clock that can be moved."""

import asyncio
import webbrowser
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from pydantic import SecretStr
from rich.console import Console

from bot.app import Limber, running_bot
from bot.clock import ShiftedClock, SystemClock
from bot.settings import Settings
from bot.signals import collect_garbage_from_now_on, until_told
from bot.storage.store import Transaction
from bot.storage.timers import TimerKind
from emulator.emulator import DEMO_TOKEN, Emulator
from emulator.flood import Flood
from emulator.saved_state import kept_in, resumed_at
from emulator.time_machine import TimeMachine

QUIET_LOOKS = 3
"""Idle checks in a row before things count as settled."""
GLANCE = 0.002
WELCOME = """\
[bold]Limber is ready:[/bold] {url}
  1. Press START, try one minute, and choose when you want to be reminded.
  2. Send /stretch, raise the speed, and watch it call the changes of side.
  3. Jump to the next reminder, and keep the streak.
Ctrl+C ends it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoBot:
    """What the time machine asks of the bot in the demo."""

    limber: Limber
    emulator: Emulator

    async def next_event(self) -> datetime | None:
        """Return when the bot will next do something by itself."""
        async with self.limber.store.begin() as tx:
            due = (await tx.timers.next_ready(), await self._later(tx))
        ready = min((at for at in due if at), default=None)
        release = self.limber.limiter.next_release()
        if release and ready and ready <= self.limber.clock.now():
            return release  # what is overdue waits for room behind what the limiter holds back
        return min((at for at in (ready, release) if at), default=None)

    async def _later(self, tx: Transaction) -> datetime | None:
        """Return when an answer is to be sent that was put off to a later instant."""
        at = await tx.outbox.next_ready()
        return at if at and at > self.limber.clock.now() else None

    async def next_reminder(self) -> datetime | None:
        """Return when the bot will next remind someone."""
        async with self.limber.store.begin() as tx:
            return await tx.timers.next_ready(TimerKind.REMIND)

    async def settled(self) -> None:
        """Return when nothing is in the works but what waits for the clock."""
        quiet = 0
        while quiet < QUIET_LOOKS:
            quiet = 0 if self._busy() else quiet + 1
            await asyncio.sleep(GLANCE)  # noqa: TID251 - real time: requests are on their way

    def _busy(self) -> bool:
        limber = self.limber
        fresh = max(0, self.emulator.pending - limber.intake.known)
        works = limber.dispatcher.busy + limber.intake.at_work + fresh
        return bool(works > limber.limiter.waiting)


async def demo(*, port: int, speed: float, data: Path, open_page: bool) -> None:
    """Run the bot against the emulator, with a chat page, until Ctrl+C."""
    kept = data / "telegram"
    clock = ShiftedClock(start=resumed_at(kept_in(kept), now=SystemClock().now()))
    emulator = Emulator(clock=clock, flood=Flood())
    emulator.resume(kept)
    emulator.person(1001, first_name="Ana", language_code="en")
    url = await emulator.start(port=port)
    stop = until_told()
    try:
        async with running_bot(_settings(url, data), clock=clock) as limber:
            collect_garbage_from_now_on()
            rehearsal = DemoBot(limber=limber, emulator=emulator)
            emulator.time_machine = machine = TimeMachine(clock=clock, rehearsal=rehearsal)
            machine.run_at(speed)
            _welcome(url, open_page=open_page)
            await limber.run(stop)
            await machine.stop()
            emulator.time_machine = None  # the page may ask until the end
    finally:
        await emulator.stop()


def _settings(url: str, data: Path) -> Settings:
    return Settings(
        bot_token=SecretStr(DEMO_TOKEN),
        telegram_api_url=url,
        database_url=f"sqlite+aiosqlite:///{data.absolute()}/limber.db",
        backups=Path("off"),  # its nights take a few seconds
        health_port=0,
    )


def _welcome(url: str, *, open_page: bool) -> None:
    Console().print(WELCOME.format(url=url))
    if open_page:
        webbrowser.open(url)
