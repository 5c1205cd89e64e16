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
    InlineResults,
    Send,
    SendPicture,
    Toast,
    load,
)
from bot.chat.inline_cards import results
from bot.chat.markup import location_key
from bot.chat.message_request import MessageRequest
from bot.chat.sender import DrawnPicture, OutgoingMessage, Sender, marked
from bot.chat.urgency import Share, Urgency
from bot.clock import Clock
from bot.practice.messenger import SendResult, SendStatus
from bot.practice.reminder_changes import lose
from bot.scheduling.lane import LEASE, Failure
from bot.storage.outbox import OutboxEntry
from bot.storage.store import ANSWER, Transaction

log = logging.getLogger(__name__)

ROOM = 128
LONGEST_PAUSE = timedelta(seconds=30)
_Other = Toast | Attach | AskPlace | DropKeys | Commands | Clean | InlineResults
LOST = (SendStatus.REFUSED, SendStatus.UNCERTAIN, SendStatus.HELD_BACK)
"""What is worth a line in the log when an answer is given up."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerDelivery:
    """An answer on its way to Telegram."""

    entry: OutboxEntry
    sender: Sender

    @property
    def bot(self) -> ExtBot[Urgency]:
        """What speaks to Telegram."""
        return self.sender.bot

    @property
    def urgency(self) -> Urgency:
        """How much it matters: people look at their screens."""
        return Urgency(share=Share.ANSWER, expires=self.entry.expires_at)

    async def send(self) -> SendResult:
        """Send the answer; return what became of it."""
        answer = load(self.entry.answer)
        if isinstance(answer, Send | SendPicture | Change):
            return await self.sender.send(self._outgoing(answer))
        return await self.sender.attempt(lambda: self._call(answer))

    async def follow(self, result: Any) -> None:
        """Do nothing more."""

    def _outgoing(self, answer: Send | SendPicture | Change) -> OutgoingMessage:
        entry, changes = self.entry, isinstance(answer, Change)
        return OutgoingMessage(
            chat=entry.chat,
            text=answer.text,
            buttons=answer.buttons,
            picture=_picture(answer),
            silent=isinstance(answer, Send) and answer.silent,
            urgency=self.urgency,
            edits=entry.message if changes else None,
            pictured=entry.pictured,
            resend=changes,
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
            case InlineResults():
                return await self._offer(answer)
            case _:
                return await self._clean(answer)

    async def _toast(self, answer: Toast) -> object:
        text = answer.text or None
        query = self.entry.query or ""
        return await self.bot.answer_callback_query(query, text=text, show_alert=answer.alert)

    async def _offer(self, answer: InlineResults) -> object:
        query, cards = self.entry.query or "", results(answer.cards)
        return await self.bot.answer_inline_query(
            query, cards, cache_time=answer.cache, is_personal=True
        )

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

    def _post(self, text: str) -> MessageRequest:
        return MessageRequest(bot=self.bot, chat=self.entry.chat, text=text)

    async def _list(self, answer: Commands) -> object:
        pairs = [(name, does) for name, does in answer.listed]
        return await self.bot.set_my_commands(pairs, scope=BotCommandScopeChat(self.entry.chat))

    async def _clean(self, answer: Clean) -> object:
        urgency = Urgency(share=Share.SILENT, expires=self.entry.expires_at)
        return await self.bot.delete_messages(
            self.entry.chat, list(answer.messages), rate_limit_args=urgency
        )


class AnswerLane:
    """Sends answers, in order within each chat, until they expire."""

    name = ANSWER

    def __init__(self, *, sender: Sender, clock: Clock, worker: str, room: int = ROOM) -> None:
        self.next: datetime | None = None
        self._sender = sender
        self._clock = clock
        self._worker = worker
        self._room = room
        self._deliveries: dict[int, AnswerDelivery] = {}
        self._landed: list[tuple[AnswerDelivery, Any]] = []

    @property
    def in_flight(self) -> int:
        """How many answers are on their way."""
        return len(self._deliveries) - len(self._landed)

    @property
    def is_full(self) -> bool:
        """Whether no more answers may be sent now."""
        return len(self._deliveries) >= self._room

    @property
    def wants_settling(self) -> bool:
        """Whether landed answers should be settled now: the next of their chats wait for them."""
        return bool(self._landed)

    @property
    def settle_at(self) -> None:
        """Return None: landed answers are settled at once."""

    async def claim(self, tx: Transaction, *, now: datetime) -> list[OutboxEntry]:
        """Claim the next answer of each chat."""
        return await tx.outbox.claim(
            worker=self._worker,
            now=now,
            lease_until=now + LEASE,
            limit=self._room - len(self._deliveries),
        )

    async def decide(
        self, tx: Transaction, rows: Sequence[OutboxEntry], *, now: datetime
    ) -> list[AnswerDelivery]:
        """Send all of these answers."""
        del tx, now
        return [AnswerDelivery(entry=entry, sender=self._sender) for entry in rows]

    async def fail(self, tx: Transaction, row: OutboxEntry, error: Exception) -> None:
        """Give up an answer that raised an error."""
        log.error("an answer could not be sent: %r", error)
        await tx.outbox.sent([row])

    async def settle(self, tx: Transaction, landed: Sequence[tuple[AnswerDelivery, Any]]) -> None:
        """Write down what became of these answers."""
        now = self._clock.now()
        over, again = [], []
        for delivery, result in landed:
            at = None if isinstance(result, Failure) else _again(delivery.entry, result, now=now)
            if at is None:
                over.append(delivery.entry)
                _note(result)
            else:
                again.append((delivery.entry, at, str(result.status)))
        await tx.outbox.sent(over)
        await tx.outbox.retry(again)
        await _lose(tx, landed)

    def row_of(self, delivery: AnswerDelivery) -> OutboxEntry:
        """Return the answer that a flight delivers."""
        return delivery.entry

    def begin(self, delivery: AnswerDelivery) -> None:
        """Note that an answer is on its way."""
        self._deliveries[delivery.entry.id] = delivery

    def land(self, delivery: AnswerDelivery, result: Any) -> None:
        """Note what became of an answer."""
        self._landed.append((delivery, result))

    def landed(self) -> list[tuple[AnswerDelivery, Any]]:
        """Return the answers that are not settled yet."""
        return list(self._landed)

    def forget(self, settled: Sequence[tuple[AnswerDelivery, Any]]) -> None:
        """Note that these are settled: the next answers of their chats may go."""
        del self._landed[: len(settled)]
        for delivery, _ in settled:
            self._deliveries.pop(delivery.entry.id, None)
        self.next = self._clock.now()

    async def renew(self, tx: Transaction, *, now: datetime) -> None:
        """Extend the leases of all answers that are on their way."""
        letters = [delivery.entry for delivery in self._deliveries.values()]
        await tx.outbox.renew(letters, lease_until=now + LEASE)

    async def release(self, tx: Transaction, *, now: datetime) -> None:
        """Give back what other workers had claimed: they are gone."""
        await tx.outbox.release(now=now, but=self._worker)


def _picture(answer: Send | SendPicture | Change) -> DrawnPicture | None:
    return (
        DrawnPicture(svg=answer.card, poster=answer.poster)
        if isinstance(answer, SendPicture)
        else None
    )


def _again(entry: OutboxEntry, result: SendResult, *, now: datetime) -> datetime | None:
    """Return when to send an answer again; None if it is done with."""
    doubted = result.status is SendStatus.UNCERTAIN and entry.error != SendStatus.UNCERTAIN
    if not doubted and result.status is not SendStatus.HELD_BACK:
        return None
    at = now + max(
        result.wait, min(timedelta(seconds=2 ** min(entry.attempts - 1, 8)), LONGEST_PAUSE)
    )
    return at if at < entry.expires_at else None


def _note(result: Any) -> None:
    if isinstance(result, SendResult) and result.status in LOST:
        log.error("an answer was not sent (%s)", result.status)


async def _lose(tx: Transaction, landed: Iterable[tuple[AnswerDelivery, Any]]) -> None:
    """Promise nothing more to people who cannot be reached; a group that is closed to the bot is no person."""
    for delivery, result in landed:
        if isinstance(result, SendResult) and result.status is SendStatus.GONE:
            await tx.outbox.drop(delivery.entry.chat)
            if delivery.entry.user == delivery.entry.chat:
                await lose(tx, delivery.entry.chat)
