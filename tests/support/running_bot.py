"""A town for journeys: people, a Telegram of their own, and the whole bot over real HTTP, as time is handed in."""

import asyncio
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from pydantic import SecretStr

from bot.app import running_bot
from bot.clock import ShiftedClock
from bot.demo import DemoBot
from bot.settings import Settings
from emulator.emulator import DEMO_TOKEN, Emulator
from emulator.flood import Flood
from emulator.time_machine import TimeMachine
from tests.support.content import everything
from tests.support.paths import CONTENT
from tests.support.pictures import FakeRasterizer

MONDAY = datetime(2026, 3, 2, 6, 0, tzinfo=UTC)
"""Most journeys start here: it is seven o'clock in Berlin, half an hour before the first reminder."""
SPEAKING = frozenset({"sendMessage", "sendAnimation", "sendPhoto", "sendDocument"})
"""The calls by which a new message comes into a chat."""
EXPECTED = frozenset({"blocked by the user", "deactivated", "query is too old"})
"""What a bot may be told though it did nothing wrong: people leave, and taps grow old."""


class RunningBot:
    """Everything that a journey needs; time moves when it is told to, and nothing is skipped on the way."""

    def __init__(self, *, start, folder, rasterizer=None, database=None):
        self.rasterizer = rasterizer or FakeRasterizer(works=True)
        self.clock = ShiftedClock(start=start, speed=0)
        self.emulator = Emulator(clock=self.clock, flood=Flood())
        self.folder = folder
        self.database = database or f"sqlite+aiosqlite:///{folder}/limber.db"
        self.limber = None
        self.machine = None
        self.forgiven = set(EXPECTED)

    def settings(self):
        return Settings(
            bot_token=SecretStr(DEMO_TOKEN),
            telegram_api_url=self.emulator.url,
            database_url=self.database,
            backups=Path("off"),
            content_dir=CONTENT,
            health_port=0,
        )

    @asynccontextmanager
    async def bot(self):
        """Let the bot live inside the block; several blocks in a row are restarts."""
        stop = asyncio.Event()
        async with running_bot(
            self.settings(), clock=self.clock, localizer=everything(), rasterizer=self.rasterizer
        ) as self.limber:
            rehearsal = DemoBot(limber=self.limber, emulator=self.emulator)
            self.machine = TimeMachine(clock=self.clock, rehearsal=rehearsal)
            running = asyncio.create_task(self.limber.run(stop))
            try:
                await self.settled()
                yield self.limber
                await self.settled()
            finally:
                await self.machine.stop()
                stop.set()
                await running

    async def settled(self):
        """Wait until nothing is in the works; what Telegram's limits hold back gets the time it needs."""
        rehearsal = DemoBot(limber=self.limber, emulator=self.emulator)
        async with asyncio.timeout(30):
            await rehearsal.settled()
            while release := self.limber.limiter.next_release():
                await self.machine.travel(release)

    async def says(self, person, text):
        """Let a person say something; return what the bot said since."""
        before = {message.id for message in person.inbox}
        person.says(text)
        await self.settled()
        return [message for message in person.inbox if message.id not in before]

    async def taps(self, person, label, *, message=None):
        """Let a person tap a button of their latest message that has it; return the word that the tap got."""
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

    def passes(self, **length):
        """Let time pass while no bot lives here."""
        self.clock.jump(self.clock.now() + timedelta(**length))

    def local(self, zone):
        """Return what clocks in this zone show."""
        return self.clock.now().astimezone(ZoneInfo(zone))

    def told(self, person, *, since=0):
        """Return the calls that brought this person something new or changed, in order."""
        heard = SPEAKING | {"editMessageText", "editMessageCaption", "editMessageMedia"}
        return [
            call
            for call in self.emulator.ledger[since:]
            if call.chat == person.id and call.method in heard and call.ok
        ]

    def sounded(self, person, *, since=0):
        """Return the calls that brought this person a message with a sound."""
        return [
            call
            for call in self.told(person, since=since)
            if call.method in SPEAKING and call.params.get("disable_notification") != "true"
        ]

    def forgives(self, *errors):
        """Expect these errors too: the test itself has brought them about."""
        self.forgiven |= set(errors)

    def unlawful(self):
        """Return the calls that Telegram would have refused, or of which it would have ignored a part."""
        return [call for call in self.emulator.ledger if call.unknown or self._is_wrong(call.error)]

    def _is_wrong(self, error):
        return bool(error) and not any(each in error for each in self.forgiven)


@asynccontextmanager
async def running(folder, *, start=MONDAY, rasterizer=None, database=None):
    """Found a town; whatever happens in it, no call may break Telegram's rules.

    Cards are blank, unless there is a press. The database is a file in the folder, unless an address is given.
    """
    system = RunningBot(start=start, folder=folder, rasterizer=rasterizer, database=database)
    await system.emulator.start()
    try:
        yield system
        wrong = [(call.method, call.error, call.unknown) for call in system.unlawful()]
        assert not wrong, wrong
    finally:
        await system.emulator.stop()


def new_ana(system):
    """Return someone who speaks English, and has not met the bot."""
    return system.emulator.person(1001, first_name="Ana", language_code="en")


async def settle_ana(system):
    """Return Ana once she has told the bot where she is and wants to hear from it at half past seven."""
    ana = new_ana(system)
    await system.says(ana, "/start")
    await system.says(ana, "/timezone Berlin")
    await system.says(ana, "/remind 07:30")
    await system.goes_on(seconds=5)
    return ana


def to_hundredths(length):
    """Round a length: the store keeps milliseconds, and the pace of Telegram's limits is no round number."""
    return timedelta(seconds=round(length.total_seconds(), 2))


def words(call):
    """Return what a call said."""
    return call.params.get("text") or call.params.get("caption") or ""


def first_line(call):
    """Return the first line of what a call said."""
    return words(call).partition("\n")[0]
