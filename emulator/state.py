"""The state of the small Telegram: its people and their chats, and its few laws."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from bot.clock import Clock
from emulator.chat import Chat
from emulator.events import Bus, EventKind
from emulator.files import Files
from emulator.flood import Flood
from emulator.inline import InlineQueries, InlineQuery
from emulator.message import Json, Message
from emulator.profile import Profile
from emulator.refusal import Refused, bad_request, forbidden, upgraded
from emulator.updates import GAP, TAP_LIFE, Updates

DELETABLE = timedelta(hours=48)


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodAnswer:
    """What the bot answered to a tap."""

    text: str
    show_alert: bool
    url: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Tap:
    """A press on an inline button that the bot has not answered yet."""

    id: str
    chat: int
    message_id: int
    at: datetime


class EmulatorState:
    """The people, their chats, the files, the queue and the bot's own profile."""

    def __init__(self, *, clock: Clock, bot: Json, flood: Flood | None = None) -> None:
        self.clock = clock
        self._flood = flood
        self.bot = bot
        self.bus = Bus()
        self.files = Files()
        self.profile = Profile()
        self.inline = InlineQueries()
        self.updates = Updates(clock=clock, bus=self.bus)
        self.residents: dict[int, Chat] = {}
        self.moved: dict[int, int] = {}
        self.answers: dict[str, MethodAnswer] = {}
        self._taps: dict[str, Tap] = {}
        self._last_message = 0
        self._last_tap = 0

    def kept(self) -> Json:
        """Return the people, their chats and the numbers that were given out, to be kept."""
        return {
            "message": self._last_message,
            "tap": self._last_tap,
            "updates": self.updates.kept(),
            "residents": [each.kept() for each in self.residents.values()],
            "moved": list(self.moved.items()),
        }

    def restore(self, kept: Json) -> None:
        """Put everybody's chat back as it was kept; the people must be there, and the numbers go on."""
        self._last_message, self._last_tap = kept["message"] + GAP, kept["tap"] + GAP
        self.updates.restore(kept["updates"])
        self.moved = dict(map(tuple, kept.get("moved", [])))
        for each in kept["residents"]:
            self.residents[each["user"]["id"]].restore(each)

    def chat(self, chat_id: int | None) -> Chat:
        """Return the person of a chat, as a method must find them."""
        if chat_id is None:
            raise bad_request("chat_id is empty")
        if chat_id not in self.residents:
            raise bad_request("chat not found")
        return self.residents[chat_id]

    def reachable(self, chat_id: int | None) -> Chat:
        """Return the person of a chat if the bot may write there."""
        chat = self.chat(chat_id)
        if chat.id in self.moved:
            raise upgraded(self.moved[chat.id])
        if chat.blocked and chat.id < 0:
            raise forbidden("bot was kicked from the group chat")
        if chat.deactivated:
            raise forbidden("user is deactivated")
        if chat.blocked:
            raise forbidden("bot was blocked by the user")
        if not chat.started:
            raise forbidden("bot can't initiate conversation with a user")
        return chat

    def spend(self, chat: Chat, *, count: int = 1) -> None:
        """Count messages against the send limits, if there are any."""
        if self._flood is not None:
            self._flood.spend(chat=chat.id, count=count, clock=self.clock)

    def stamp(self) -> int:
        """Return this instant as the Bot API writes it."""
        return int(self.clock.now().timestamp())

    def post(
        self, chat: Chat, body: Mapping[str, Any], *, sender: Json | None = None, **about: Any
    ) -> Message:
        """Put a new message into a chat and publish it."""
        self._last_message += 1
        outgoing = about.get("outgoing", False)
        head = {
            "message_id": self._last_message,
            "from": (sender or chat.user) if outgoing else self.bot,
            "chat": chat.chat(),
            "date": self.stamp(),
        }
        message = Message(body={**head, **body}, at=self.clock.now(), **about)
        chat.messages[message.id] = message
        self.bus.tell(EventKind.MESSAGE, chat=chat.id, message=message.as_page())
        return message

    def change(self, message: Message, *, quiet: bool = False, **changes: Any) -> Message:
        """Put a changed message in the old message's place; a quiet change leaves no "edited" behind."""
        changed = replace(message, **changes)
        if not quiet:
            changed = replace(changed, body={**changed.body, "edit_date": self.stamp()})
        self.residents[message.chat_id].messages[message.id] = changed
        self.bus.tell(EventKind.EDITED, chat=message.chat_id, message=changed.as_page())
        return changed

    def find(self, chat: Chat, message_id: int, *, to: str) -> Message:
        """Return a message; `to` names, for the error, what was to be done with it."""
        if message_id not in chat.messages:
            raise bad_request(f"message to {to} not found")
        return chat.messages[message_id]

    def delete(self, chat: Chat, message_id: int) -> None:
        """Take a message away for both sides, if it is young enough."""
        message = self.find(chat, message_id, to="delete")
        if self.clock.now() - message.at > DELETABLE:
            raise bad_request("message can't be deleted for everyone")
        del chat.messages[message_id]
        if message_id in chat.pinned:
            chat.pinned.remove(message_id)
        self.bus.tell(EventKind.DELETED, chat=chat.id, message_ids=[message_id])

    def tap(self, message: Message, *, text: str, user: Json) -> str:
        """Send a person's press with this callback data to the bot; return the query's id."""
        chat = self.residents[message.chat_id]
        self._last_tap += 1
        query_id = str(4_000_000_000_000_000_000 + self._last_tap)
        self._taps[query_id] = Tap(
            id=query_id, chat=chat.id, message_id=message.id, at=self.clock.now()
        )
        body = {
            "id": query_id,
            "from": user,
            "message": _as_bots_see(message, chat.messages.get(message.id)),
            "chat_instance": str(-7_000_000_000 - chat.id),
            "data": text,
        }
        self.updates.put("callback_query", body)
        return query_id

    def ask_inline(self, user: Json, *, chat: Chat, text: str) -> str:
        """Send what is typed behind the bot's name to the bot; return the query's id."""
        self._last_tap += 1
        query_id = str(5_000_000_000_000_000_000 + self._last_tap)
        now = self.clock.now()
        self.inline.ask(InlineQuery(id=query_id, user=user, chat=chat.id, text=text, at=now))
        kind = "sender" if chat.id > 0 else "group"
        body = {"id": query_id, "from": user, "query": text, "offset": "", "chat_type": kind}
        self.updates.put("inline_query", body)
        return query_id

    def answer(self, query_id: str, answer: MethodAnswer) -> None:
        """Note the bot's answer to a tap, once and in time."""
        tap = self._taps.pop(query_id, None)
        if tap is None or self.clock.now() - tap.at > TAP_LIFE:
            raise too_old()
        self.answers[query_id] = answer
        self.bus.tell(
            EventKind.ANSWER,
            chat=tap.chat,
            message_id=tap.message_id,
            query_id=query_id,
            text=answer.text,
            show_alert=answer.show_alert,
        )


def _as_bots_see(tapped: Message, now: Message | None) -> Json:
    """A deleted message is reported as an InaccessibleMessage: its chat and number alone."""
    if now is not None:
        return now.as_api()
    return {"chat": tapped.body["chat"], "message_id": tapped.id, "date": 0}


def too_old() -> Refused:
    """Return the refusal of an answer to a tap or a query that nobody waits for."""
    return bad_request("query is too old and response timeout expired or query ID is invalid")
