"""A person with a phone: writes, taps, shares a place, blocks the bot."""

from typing import Any

from emulator.chat import Chat
from emulator.events import EventKind
from emulator.formatting import recognised
from emulator.links import start_payload
from emulator.message import Message
from emulator.rules import check_coordinates
from emulator.state import EmulatorState


class NotPossible(Exception):
    """Impossible on a phone: there is no such button, or the bot is blocked."""


class SimulatedPerson:
    """Someone who talks to the bot."""

    def __init__(
        self, *, state: EmulatorState, chat: Chat, user: dict[str, Any] | None = None
    ) -> None:
        """Act in a chat with the bot; in a group, as this user."""
        self._world = state
        self._resident = chat
        self.user = user or chat.user

    @property
    def id(self) -> int:
        """The number of the person, which is also that of their own chat with the bot."""
        return int(self.user["id"])

    @property
    def messages(self) -> list[Message]:
        """What stands in the chat now, both directions, oldest first."""
        return list(self._resident.messages.values())

    @property
    def inbox(self) -> list[Message]:
        """What stands in the chat from the bot."""
        return [message for message in self.messages if not message.outgoing]

    @property
    def keyboard(self) -> list[list[str]]:
        """The labels of the reply keyboard that lies open now, row by row."""
        for message in reversed(self.inbox):
            if message.reply_keyboard:
                return [[_label(button) for button in row] for row in message.reply_keyboard]
            if message.markup and "remove_keyboard" in message.markup:
                break
        return []

    @property
    def blocked(self) -> bool:
        """Whether the person has blocked the bot."""
        return self._resident.blocked

    def says(self, text: str) -> Message:
        """Send a text to the bot; the first text starts it."""
        marks = recognised(text)
        return self._sends({"text": text, **({"entities": marks} if marks else {})})

    def opens(self, link: str) -> Message:
        """Open a link to the bot, and press START there."""
        payload = start_payload(link, username=str(self._world.bot["username"]))
        if payload is None:
            raise NotPossible(f"{link!r} does not lead to the bot")
        return self.says(f"/start {payload}".strip())

    def types_inline(self, text: str) -> str:
        """Type something behind the bot's name, and return the query's id; the bot must be open to that."""
        self._must_reach()
        if not self._world.profile.settings.get("supports_inline_queries"):
            raise NotPossible("inline mode is off: the bot has not switched it on")
        return self._world.ask_inline(self.user, chat=self._resident, text=text)

    def chooses(self, query_id: str, result: str) -> Message:
        """Send a result that the bot offered."""
        offered = {one.id: one for one in self._world.inline.results.get(query_id, [])}
        query = self._world.inline.asked.get(query_id)
        if query is None or result not in offered or query.user["id"] != self.id:
            raise NotPossible(f"no result {result!r} was offered")
        one = offered[result]
        body = {**one.body, "via_bot": self._world.bot}
        return self._sends(body, source=one.source, markup=one.markup)

    def shares_location(self, latitude: float, longitude: float) -> Message:
        """Send a place to the bot."""
        check_coordinates(latitude, longitude)
        return self._sends({"location": {"latitude": latitude, "longitude": longitude}})

    def taps(
        self,
        message: Message | int,
        label: str | None = None,
        *,
        row: int = 0,
        column: int = 0,
        stale: bool = False,
        forged: str | None = None,
    ) -> str:
        """Press an inline button and return the query's id.

        The button is found by a part of its label, else by row and column. `stale` presses what the phone
        still shows although the bot has changed or deleted the message since; `forged` sends any callback
        data at all, as a modified client can.
        """
        self._must_reach()
        shown = message if stale and isinstance(message, Message) else self._shown(message)
        if forged is not None:
            return self._world.tap(shown, text=forged, user=self.user)
        button = _by_label(shown, label) if label is not None else _by_place(shown, row, column)
        if "callback_data" not in button:
            raise NotPossible(f"the button {button['text']!r} sends nothing to the bot")
        return self._world.tap(shown, text=button["callback_data"], user=self.user)

    def blocks(self) -> None:
        """Block the bot; Telegram sends an update."""
        self._turns(blocked=True, old="member", new="kicked")

    def unblocks(self) -> None:
        """Unblock the bot; Telegram sends an update."""
        self._turns(blocked=False, old="kicked", new="member")

    def deactivates(self) -> None:
        """Delete the account; Telegram sends no update."""
        self._resident.deactivated = True
        self._world.bus.tell(EventKind.PERSON, person=self._resident.as_page())

    def _sends(self, body: dict[str, Any], *, source: str = "", markup: Any = None) -> Message:
        self._must_reach()
        self._resident.started = True
        source = source or str(body.get("text", ""))
        message = self._world.post(
            self._resident, body, outgoing=True, sender=self.user, source=source, markup=markup
        )
        if self._is_heard(message):
            self._world.updates.put("message", message.as_api())
        return message

    def _is_heard(self, message: Message) -> bool:
        """Return whether the bot hears a message: in groups commands, and what is sent by means of the bot."""
        starts = message.entities[:1]
        commands = bool(starts) and starts[0]["type"] == "bot_command"
        return self._resident.id > 0 or commands or "via_bot" in message.body

    def _must_reach(self) -> None:
        if self._resident.deactivated:
            raise NotPossible("this account was deleted")
        if self._resident.blocked:
            raise NotPossible("the bot is blocked: unblock it first")

    def _shown(self, message: Message | int) -> Message:
        message_id = message if isinstance(message, int) else message.id
        if message_id not in self._resident.messages:
            raise NotPossible(f"message {message_id} is no longer in the chat")
        return self._resident.messages[message_id]

    def _turns(self, *, blocked: bool, old: str, new: str) -> None:
        if self._resident.blocked == blocked:
            return
        self._resident.blocked = blocked
        self._world.updates.put("my_chat_member", self._member_update(old, new))
        self._world.bus.tell(EventKind.PERSON, person=self._resident.as_page())

    def _member_update(self, old: str, new: str) -> dict[str, Any]:
        return {
            "chat": self._resident.chat(),
            "from": self.user,
            "date": self._world.stamp(),
            "old_chat_member": self._member(old),
            "new_chat_member": self._member(new),
        }

    def _member(self, status: str) -> dict[str, Any]:
        until = {"until_date": 0} if status == "kicked" else {}
        return {"status": status, "user": self._world.bot, **until}


def _label(button: Any) -> str:
    return str(button if isinstance(button, str) else button["text"])


def _by_label(message: Message, part: str) -> dict[str, Any]:
    for row in message.keyboard:
        for button in row:
            if part in button["text"]:
                return button
    raise NotPossible(f"no button says {part!r}; there are {message.buttons}")


def _by_place(message: Message, row: int, column: int) -> dict[str, Any]:
    try:
        return message.keyboard[row][column]
    except IndexError:
        raise NotPossible(f"no button in row {row}, column {column}: {message.rows}") from None
