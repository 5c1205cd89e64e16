"""A group: its members, what each may do there, and the messages that all of them see."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from emulator.chat import Chat
from emulator.events import EventKind
from emulator.message import Json, Message
from emulator.person import NotPossible, SimulatedPerson

if TYPE_CHECKING:
    from emulator.state import EmulatorState

SUPERGROUP = -1_000_000_000_000
"""The numbers of supergroups lie below this number, those of plain groups above it."""


@dataclass(slots=True, kw_only=True)
class GroupChat(Chat):
    """A group and the status of each member in it, by number."""

    members: dict[int, str] = field(default_factory=dict)

    def chat(self) -> Json:
        """Return the Bot API's Chat."""
        kind = "supergroup" if self.id < SUPERGROUP else "group"
        return {"id": self.id, "type": kind, "title": self.user["first_name"]}

    def kept(self) -> Json:
        """Return the group and its messages, to be kept."""
        return {**Chat.kept(self), "members": list(self.members.items())}

    def restore(self, kept: Json) -> None:
        """Put the group back as it was kept."""
        Chat.restore(self, kept)
        self.members = dict(map(tuple, kept["members"]))

    def as_page(self) -> Json:
        """Return what the page shows of the group."""
        return {**Chat.as_page(self), "members": list(self.members)}


class SimulatedGroup:
    """A group that the bot is a member of."""

    def __init__(self, *, state: "EmulatorState", chat: GroupChat) -> None:
        self._state = state
        self._chat = chat

    @property
    def id(self) -> int:
        """The number of the chat."""
        return self._chat.id

    @property
    def messages(self) -> list[Message]:
        """What stands in the chat now, oldest first."""
        return list(self._chat.messages.values())

    @property
    def inbox(self) -> list[Message]:
        """What stands in the chat from the bot."""
        return [message for message in self.messages if not message.outgoing]

    def admit(self, person: SimulatedPerson, *, status: str = "member") -> SimulatedPerson:
        """Let a person be a member with this status, and return them as they act here."""
        self._chat.members[person.id] = status
        self._state.bus.tell(EventKind.PERSON, person=self._chat.as_page())
        return self.member(person)

    def member(self, person: SimulatedPerson) -> SimulatedPerson:
        """Return a member as they act here."""
        if person.id not in self._chat.members:
            raise NotPossible("only members can act in a group")
        return SimulatedPerson(state=self._state, chat=self._chat, user=person.user)

    def removes_bot(self, by: SimulatedPerson) -> None:
        """Take the bot out of the group; Telegram sends an update."""
        self.member(by).blocks()

    def takes_bot_back(self, by: SimulatedPerson) -> None:
        """Let the bot in again; Telegram sends an update."""
        self.member(by).unblocks()

    def moves(self, by: SimulatedPerson) -> "SimulatedGroup":
        """Become a supergroup, which has another number; the messages stay behind."""
        new = SUPERGROUP + self.id
        fresh = GroupChat(
            user={**self._chat.user, "id": new}, started=True, members=dict(self._chat.members)
        )
        self._state.residents[new] = fresh
        self._state.moved[self.id] = new
        body: dict[str, Any] = {"migrate_to_chat_id": new}
        message = self._state.post(self._chat, body, outgoing=True, sender=by.user)
        self._state.updates.put("message", message.as_api())
        self._state.bus.tell(EventKind.PERSON, person=fresh.as_page())
        return SimulatedGroup(state=self._state, chat=fresh)
