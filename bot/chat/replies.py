"""Replies: the lane of the dispatcher that sends the answers that wait in the outbox."""

import io
import logging
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from telegram import BotCommandScopeChat, ReplyKeyboardRemove
from telegram.ext import ExtBot

from bot.chat.answers import (
    AskPlace,
    Attach,
    Change,
    Clean,
    Commands,
    DropKeys,
    Send,
    Show,
    Toast,
    load,
)
from bot.chat.markup import location_key
from bot.chat.post import Post
from bot.chat.sender import Card, Outgoing, Sender, marked
from bot.chat.urgency import Share, Urgency
from bot.clock import Clock
from bot.practice.remind import lose
from bot.practice.voice import Fate, Spoken
from bot.scheduling.lane import LEASE, Failure
from bot.storage.outbox import Letter
from bot.storage.store import ANSWER, Transaction

log = logging.getLogger(__name__)

ROOM = 128
LONGEST_PAUSE = timedelta(seconds=30)
_Other = Toast | Attach | AskPlace | DropKeys | Commands | Clean
LOST = (Fate.REFUSED, Fate.UNCERTAIN, Fate.HELD_BACK)
"""What is worth a line in the log when an answer is given up."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyFlight:
    """One answer on its way to Telegram."""

    letter: Letter
    sender: Sender

    @property
    def bot(self) -> ExtBot[Urgency]:
        """What speaks to Telegram."""
        return self.sender.bot

    @property
    def urgency(self) -> Urgency:
        """How much it matters: people look at their screens."""
        return Urgency(share=Share.ANSWER, expires=self.letter.expires_at)

    async def send(self) -> Spoken:
        """Send the answer; return what became of it."""
        answer = load(self.letter.answer)
        if isinstance(answer, Send | Show | Change):
            return await self.sender.send(self._outgoing(answer))
        return await self.sender.attempt(lambda: self._call(answer))

    async def follow(self, result: Any) -> None:
        """Do nothing more."""

    def _outgoing(self, answer: Send | Show | Change) -> Outgoing:
        letter, changes = self.letter, isinstance(answer, Change)
        return Outgoing(
            chat=letter.chat,
            text=answer.text,
            buttons=answer.buttons,
            picture=_picture(answer),
            silent=isinstance(answer, Send) and answer.silent,
            urgency=self.urgency,
            edits=letter.message if changes else None,
            pictured=letter.pictured,
            anew=changes,
        )

    async def _call(self, answer: _Other) -> object:
        match answer:
            case Toast():
                return await self._toast(answer)
            case Attach():
                return await self._attach(answer)
            case AskPlace() | DropKeys():
                return await self._keys(answer)
            case Commands():
                return await self._list(answer)
            case _:
                return await self._clean(answer)

    async def _toast(self, answer: Toast) -> object:
        text = answer.text or None
        query = self.letter.query or ""
        return await self.bot.answer_callback_query(query, text=text, show_alert=answer.alert)

    async def _attach(self, answer: Attach) -> object:
        return await marked(
            self._post(answer.text),
            lambda post: self.bot.send_document(
                post.chat,
                io.BytesIO(answer.content.encode()),
                filename=answer.name,
                caption=post.text,
                parse_mode=post.parse_mode,
                rate_limit_args=self.urgency,
            ),
        )

    async def _keys(self, answer: AskPlace | DropKeys) -> object:
        markup = location_key(answer.key) if isinstance(answer, AskPlace) else ReplyKeyboardRemove()
        return await marked(
            self._post(answer.text),
            lambda post: self.bot.send_message(
                post.chat,
                post.text,
                parse_mode=post.parse_mode,
                reply_markup=markup,
                rate_limit_args=self.urgency,
            ),
        )

    def _post(self, text: str) -> Post:
        return Post(bot=self.bot, chat=self.letter.chat, text=text)

    async def _list(self, answer: Commands) -> object:
        pairs = [(name, does) for name, does in answer.listed]
        return await self.bot.set_my_commands(pairs, scope=BotCommandScopeChat(self.letter.chat))

    async def _clean(self, answer: Clean) -> object:
        urgency = Urgency(share=Share.SILENT, expires=self.letter.expires_at)
        return await self.bot.delete_messages(
            self.letter.chat, list(answer.messages), rate_limit_args=urgency
        )


class ReplyLane:
    """Sends answers, in order within each chat, until they expire."""

    name = ANSWER

    def __init__(self, *, sender: Sender, clock: Clock, worker: str, room: int = ROOM) -> None:
        self.next: datetime | None = None
        self._sender = sender
        self._clock = clock
        self._worker = worker
        self._room = room
        self._flights: dict[int, ReplyFlight] = {}
        self._landed: list[tuple[ReplyFlight, Any]] = []

    @property
    def flying(self) -> int:
        """How many answers are on their way."""
        return len(self._flights) - len(self._landed)

    @property
    def is_full(self) -> bool:
        """Whether no more answers may be sent now."""
        return len(self._flights) >= self._room

    @property
    def wants_settling(self) -> bool:
        """Whether landed answers should be settled now: the next of their chats wait for them."""
        return bool(self._landed)

    @property
    def settle_at(self) -> None:
        """Return None: landed answers are settled at once."""

    async def claim(self, tx: Transaction, *, now: datetime) -> list[Letter]:
        """Claim the next answer of each chat."""
        return await tx.outbox.claim(
            worker=self._worker,
            now=now,
            lease_until=now + LEASE,
            limit=self._room - len(self._flights),
        )

    async def decide(
        self, tx: Transaction, rows: Sequence[Letter], *, now: datetime
    ) -> list[ReplyFlight]:
        """Send all of these answers."""
        del tx, now
        return [ReplyFlight(letter=letter, sender=self._sender) for letter in rows]

    async def fail(self, tx: Transaction, row: Letter, error: Exception) -> None:
        """Give up an answer that raised an error."""
        log.error("an answer could not be sent: %r", error)
        await tx.outbox.sent([row])

    async def settle(self, tx: Transaction, landed: Sequence[tuple[ReplyFlight, Any]]) -> None:
        """Write down what became of these answers."""
        now = self._clock.now()
        over, again = [], []
        for flight, result in landed:
            at = None if isinstance(result, Failure) else _again(flight.letter, result, now=now)
            if at is None:
                over.append(flight.letter)
                _note(result)
            else:
                again.append((flight.letter, at, str(result.fate)))
        await tx.outbox.sent(over)
        await tx.outbox.retry(again)
        await _lose(tx, landed)

    def row_of(self, flight: ReplyFlight) -> Letter:
        """Return the answer that a flight delivers."""
        return flight.letter

    def begin(self, flight: ReplyFlight) -> None:
        """Note that an answer is on its way."""
        self._flights[flight.letter.id] = flight

    def land(self, flight: ReplyFlight, result: Any) -> None:
        """Note what became of an answer."""
        self._landed.append((flight, result))

    def landed(self) -> list[tuple[ReplyFlight, Any]]:
        """Return the answers that are not settled yet."""
        return list(self._landed)

    def forget(self, settled: Sequence[tuple[ReplyFlight, Any]]) -> None:
        """Note that these are settled: the next answers of their chats may go."""
        del self._landed[: len(settled)]
        for flight, _ in settled:
            self._flights.pop(flight.letter.id, None)
        self.next = self._clock.now()

    async def renew(self, tx: Transaction, *, now: datetime) -> None:
        """Extend the leases of all answers that are on their way."""
        letters = [flight.letter for flight in self._flights.values()]
        await tx.outbox.renew(letters, lease_until=now + LEASE)

    async def release(self, tx: Transaction, *, now: datetime) -> None:
        """Give back what other workers had claimed: they are gone."""
        await tx.outbox.release(now=now, but=self._worker)


def _picture(answer: Send | Show | Change) -> Card | None:
    return Card(svg=answer.card, poster=answer.poster) if isinstance(answer, Show) else None


def _again(letter: Letter, spoken: Spoken, *, now: datetime) -> datetime | None:
    """Return when to send an answer again; None if it is done with."""
    doubted = spoken.fate is Fate.UNCERTAIN and letter.error != Fate.UNCERTAIN
    if not doubted and spoken.fate is not Fate.HELD_BACK:
        return None
    at = now + max(
        spoken.wait, min(timedelta(seconds=2 ** min(letter.attempts - 1, 8)), LONGEST_PAUSE)
    )
    return at if at < letter.expires_at else None


def _note(result: Any) -> None:
    if isinstance(result, Spoken) and result.fate in LOST:
        log.error("an answer was not sent (%s)", result.fate)


async def _lose(tx: Transaction, landed: Iterable[tuple[ReplyFlight, Any]]) -> None:
    """Promise nothing more to people who cannot be reached; a group that is closed to the bot is no person."""
    for flight, result in landed:
        if isinstance(result, Spoken) and result.fate is Fate.GONE:
            await tx.outbox.drop(flight.letter.chat)
            if flight.letter.user == flight.letter.chat:
                await lose(tx, flight.letter.chat)
