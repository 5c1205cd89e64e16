"""A room in which guests talk with the bot: every handler, a real store and a Telegram, all in one process."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any

from sqlalchemy import select
from telegram.ext import ExtBot

from bot import library
from bot.chat.answer_lane import AnswerDelivery, AnswerLane
from bot.chat.assembly import update_handler
from bot.chat.localization import Localizer
from bot.chat.picture_sender import PictureSender
from bot.chat.polling import Polling
from bot.chat.sender import Sender
from bot.chat.telegram_messenger import TelegramMessenger
from bot.domain import session as machine
from bot.domain.person import Person
from bot.pictures.media import MEDIA, StretchMedia, read_manifest
from bot.practice import enrol
from bot.practice.admission import Admission
from bot.storage.inbox import Content
from bot.storage.sqlite import BARE
from bot.storage.store import Store
from bot.storage.tables import metadata
from bot.storage.timers import TimerKind
from bot.texts import Texts
from emulator.emulator import DEMO_TOKEN, Emulator
from emulator.ledger import Entry
from emulator.message import Message
from emulator.person import SimulatedPerson as Somebody
from emulator.state import MethodAnswer
from tests.support.hurried import Hurried
from tests.support.line import FakeConnection, Noted
from tests.support.paths import CONTENT, english
from tests.support.pictures import FakeRasterizer

MONDAY = datetime(2026, 3, 2, 7, 0, tzinfo=UTC)
"""When rooms open: a Monday morning, 08:00 in Berlin."""


@cache
def localizer() -> Localizer:
    """Return all that can be said in English, read once."""
    content = english()
    return Localizer(texts=Texts.load(content), library=library.load(content))


@cache
def manifest() -> dict[str, StretchMedia]:
    """Return what is drawn, read once."""
    return read_manifest(CONTENT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What the bot did about one thing: messages sent or changed, as they stand now, and answers to the tap."""

    messages: Sequence[Message]
    answers: Sequence[MethodAnswer]

    @property
    def text(self) -> str:
        """All that was written, as people read it."""
        return "\n\n".join(message.text for message in self.messages)

    @property
    def buttons(self) -> list[str]:
        """The labels under the last message."""
        return self.messages[-1].buttons if self.messages else []

    @property
    def carries(self) -> list[str]:
        """What the buttons under the last message carry."""
        rows = self.messages[-1].keyboard if self.messages else []
        return [button["callback_data"] for row in rows for button in row if "url" not in button]

    @property
    def toast(self) -> str:
        """The word over the chat; every tap gets exactly one answer."""
        (answer,) = self.answers
        return answer.text


class ChatHarness:
    """The bot without the dispatcher: nothing comes of time alone, only of what guests do."""

    def __init__(self, store: Store, words: Localizer) -> None:
        self.store = store
        self.clock = Hurried(start=MONDAY)
        self.emulator = Emulator(clock=self.clock)
        self.line = FakeConnection(self.emulator)
        self.limiter = Noted()
        self.bot = ExtBot(
            DEMO_TOKEN, request=self.line, get_updates_request=self.line, rate_limiter=self.limiter
        )
        self.rasterizer = FakeRasterizer()
        self.drawn: dict[str, StretchMedia] = {}
        self.picture_sender = PictureSender(
            bot=self.bot,
            store=store,
            rasterizer=self.rasterizer,  # type: ignore[arg-type]
            folder=CONTENT / MEDIA,
            drawn=self.drawn,
        )
        self.admission = Admission()
        self.sender = Sender(bot=self.bot, clock=self.clock, picture_sender=self.picture_sender)
        self.handler = update_handler(
            store=store, sender=self.sender, localizer=words, admission=self.admission
        )
        self.messenger = TelegramMessenger(
            sender=self.sender, library=words.library, localizer=words
        )
        self.replies = AnswerLane(sender=self.sender, clock=self.clock, worker="room")
        self._polling = Polling(self.bot, length=0)
        self._offset: int | None = None

    def guest(self, number: int = 1001, **named: Any) -> "Guest":
        """Return who has this number."""
        return Guest(harness=self, somebody=self.emulator.person(number, **named))

    def hang(self, *stretches: str) -> None:
        """Hang up the pictures of these stretches; a room has none at first, and its press is out of order."""
        self.drawn |= {each: manifest()[each] for each in stretches}
        self.rasterizer.works = True

    async def shows_the_first_card(self, guest: "Guest") -> None:
        """Let the first card of the guest's session be sent, as the dispatcher does."""
        async with self.store.begin() as tx:
            session = await tx.sessions.live(guest.id)
            assert session is not None
            assert session.due is not None
            self.clock.jump(max(self.clock.now(), session.due))
            said = machine.advance(session, now=self.clock.now())
            assert said is not None
            await tx.sessions.keep(said.session)

    def goes_on(self, **length: float) -> None:
        """Let time go on."""
        self.clock.jump(self.clock.now() + timedelta(**length))

    async def everything(self) -> str:
        """Return all that is kept, of whatever kind."""
        async with self.store.engine.begin() as connection:
            rows = [
                (await connection.execute(select(table))).all() for table in metadata.sorted_tables
            ]
        return str([list(row) for table in rows for row in table])

    async def storm(self) -> None:
        """Let the database refuse whatever is written."""
        await self._pragma("query_only=ON")

    async def calm(self) -> None:
        """Let the database work again."""
        await self._pragma("query_only=OFF")

    async def _pragma(self, setting: str) -> None:
        async with self.store.engine.execution_options(**{BARE: True}).connect() as connection:
            await connection.exec_driver_sql(f"PRAGMA {setting}")

    async def news(self) -> Sequence[Content]:
        """Return what the bot has not handled yet."""
        return await self._polling.fetch(self._offset)

    async def hear(self) -> None:
        """Handle what is new; what could not be handled stays new."""
        for content in await self.news():
            await self.handle(content)

    async def handle(self, content: Content) -> None:
        """Handle one update, as the intake does, and send the answers to it."""
        async with self.store.begin() as tx:
            await tx.inbox.receive([content], at=self.clock.now())
        await self.handler.handle(content)
        self._offset = content["update_id"] + 1
        await self.reply()

    async def reply(self) -> None:
        """Send the answers that wait, as the dispatcher does."""
        while deliveries := await self._claimed():
            for delivery in deliveries:
                self.replies.begin(delivery)
                self.replies.land(delivery, await delivery.send())
            async with self.store.begin() as tx:
                landed = self.replies.landed()
                await self.replies.settle(tx, landed)
            self.replies.forget(landed)

    async def _claimed(self) -> Sequence[AnswerDelivery]:
        now = self.clock.now()
        async with self.store.begin() as tx:
            return await self.replies.decide(tx, await self.replies.claim(tx, now=now), now=now)


class Guest:
    """Someone in a private chat with the bot; each of their acts returns what came of it."""

    def __init__(self, *, harness: ChatHarness, somebody: Somebody) -> None:
        self._room = harness
        self.somebody = somebody

    @property
    def id(self) -> int:
        """Telegram's number of the person and of the chat."""
        return self.somebody.id

    async def says(self, text: str) -> Said:
        """Type something."""
        self.somebody.says(text)
        return await self._heard()

    async def is_known(self, language: str) -> None:
        """Be known to the bot, without having said anything."""
        async with self._room.store.begin() as tx:
            await enrol.meet(tx, user=self.id, language=language, now=self._room.clock.now())

    async def corrects(self, text: str) -> Said:
        """Change the newest message that was typed."""
        typed = next(one for one in reversed(self.somebody.messages) if one.outgoing)
        corrected = {**typed.as_api(), "text": text, "edit_date": typed.as_api()["date"] + 1}
        entities = [{"type": "bot_command", "offset": 0, "length": len(text.partition(" ")[0])}]
        commanded = {"entities": entities} if text.startswith("/") else {}
        self._room.emulator.state.updates.put("edited_message", {**corrected, **commanded})
        return await self._heard()

    async def taps(self, label: str) -> Said:
        """Tap the newest button with these words."""
        self.somebody.taps(self._with(label), label)
        return await self._heard()

    async def forges(self, data: str) -> Said:
        """Tap a button that carries anything at all, under the latest message."""
        self.somebody.taps(self.somebody.inbox[-1], forged=data)
        return await self._heard()

    def calls(self, method: str) -> list[Entry]:
        """Return the bot's calls of a method."""
        return self._room.emulator.calls(method)

    async def shares(self, latitude: float, longitude: float) -> Said:
        """Share a place."""
        self.somebody.shares_location(latitude, longitude)
        return await self._heard()

    async def sends(self, **content: Any) -> Said:
        """Send a message of any other kind."""
        self.somebody._sends(content)  # noqa: SLF001 - what no phone has a key for yet
        return await self._heard()

    async def person(self) -> Person:
        """Return what the bot knows of them."""
        async with self._room.store.begin() as tx:
            return await tx.people.get(self.id)

    async def owed(self, kind: TimerKind = TimerKind.REMIND) -> datetime | None:
        """Return when the next timer of this kind is due."""
        async with self._room.store.begin() as tx:
            return await tx.timers.next_of(self.id, kind=kind)

    def _with(self, label: str) -> Message:
        newest = reversed(self.somebody.inbox)
        return next(one for one in newest if any(label in each for each in one.buttons))

    async def _heard(self) -> Said:
        ledger, answers = self._room.emulator.ledger, self._room.emulator.answers
        calls, taps = len(ledger), len(answers)
        await self._room.hear()
        touched = {
            entry.message_id
            for entry in ledger[calls:]
            if entry.ok and entry.method.startswith(("send", "edit"))
        }
        shown = [message for message in self.somebody.inbox if message.id in touched]
        return Said(messages=shown, answers=list(answers.values())[taps:])


@asynccontextmanager
async def opened(store: Store, words: Localizer | None = None) -> AsyncIterator[ChatHarness]:
    """Keep a room open for as long as the block lasts; English is spoken, unless other words are given."""
    harness = ChatHarness(store, words or localizer())
    async with harness.bot:
        yield harness
