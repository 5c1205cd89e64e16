"""A town for journeys: people, a Telegram of their own, and the whole bot over real HTTP, as time is handed in."""

import asyncio
from contextlib import asynccontextmanager
from datetime import timedelta
from zoneinfo import ZoneInfo

from pydantic import SecretStr

from bot.app import living
from bot.clock import ShiftedClock
from bot.demo import Rehearsal
from bot.emulator.emulator import DEMO_TOKEN, Emulator
from bot.emulator.flood import Flood
from bot.emulator.time_machine import TimeMachine
from bot.settings import Settings
from tests.support.surroundings import CONTENT


class Town:
    """Everything that a journey needs; time moves when it is told to, and nothing is skipped on the way."""

    def __init__(self, *, start, folder):
        self.clock = ShiftedClock(start=start, speed=0)
        self.emulator = Emulator(clock=self.clock, flood=Flood())
        self.folder = folder
        self.limber = None
        self.machine = None

    def settings(self):
        return Settings(
            bot_token=SecretStr(DEMO_TOKEN),
            telegram_api_url=self.emulator.url,
            database_url=f"sqlite+aiosqlite:///{self.folder}/limber.db",
            content_dir=CONTENT,
            health_port=0,
        )

    @asynccontextmanager
    async def bot(self):
        """Let the bot live inside the block; several blocks in a row are restarts."""
        stop = asyncio.Event()
        async with living(self.settings(), clock=self.clock) as self.limber:
            rehearsal = Rehearsal(limber=self.limber, emulator=self.emulator)
            self.machine = TimeMachine(clock=self.clock, rehearsal=rehearsal)
            running = asyncio.create_task(self.limber.run(stop))
            try:
                await self.settled()
                yield self.limber
                await self.settled()
            finally:
                stop.set()
                await running

    async def settled(self):
        """Wait until nothing is in the works; what Telegram's limits hold back gets the time it needs."""
        rehearsal = Rehearsal(limber=self.limber, emulator=self.emulator)
        async with asyncio.timeout(30):
            await rehearsal.settled()
            while release := self.limber.limiter.next_release():
                await self.machine.travel(release)

    async def says(self, person, text):
        """Let a person say something; return what the bot said since."""
        before = len(person.inbox)
        person.says(text)
        await self.settled()
        return person.inbox[before:]

    async def taps(self, person, label, *, message=None):
        """Let a person tap a button of their newest message that has it; return the word that the tap got."""
        shown = message or next(
            one for one in reversed(person.inbox) if any(label in each for each in one.buttons)
        )
        query = person.taps(shown, label)
        await self.settled()
        return self.emulator.answers[query]

    async def goes_on(self, **length):
        """Let time go on; everything that falls due on the way happens at its own time."""
        await self.machine.travel(self.clock.now() + timedelta(**length))

    async def until(self, at):
        """Let time go on until an instant."""
        await self.machine.travel(at)

    def local(self, zone):
        """Return what clocks in this zone show."""
        return self.clock.now().astimezone(ZoneInfo(zone))
