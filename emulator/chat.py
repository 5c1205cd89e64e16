"""A person of the small Telegram, and the state of their chat with the bot."""

from dataclasses import dataclass, field

from emulator.message import Json, Message

_PLAIN = ("user", "started", "blocked", "deactivated", "pinned")
"""What is kept as it is."""


@dataclass(slots=True, kw_only=True)
class Chat:
    """A person of this world and the state of their chat with the bot."""

    user: Json
    started: bool = False
    blocked: bool = False
    deactivated: bool = False
    messages: dict[int, Message] = field(default_factory=dict)
    pinned: list[int] = field(default_factory=list)

    @property
    def id(self) -> int:
        """The number of the person and of the chat."""
        return int(self.user["id"])

    def chat(self) -> Json:
        """Return the Bot API's Chat."""
        named: Json = {
            key: self.user[key]
            for key in ("username", "first_name", "last_name")
            if key in self.user
        }
        return {"id": self.id, "type": "private", **named}

    def kept(self) -> Json:
        """Return the person and the chat, to be kept."""
        plain = {name: getattr(self, name) for name in _PLAIN}
        return {**plain, "messages": [each.kept() for each in self.messages.values()]}

    def restore(self, kept: Json) -> None:
        """Put the chat back as it was kept."""
        for name in _PLAIN:
            setattr(self, name, kept[name])
        messages = map(Message.restored, kept["messages"])
        self.messages = {each.id: each for each in messages}

    def as_page(self) -> Json:
        """Return what the page shows of the person."""
        blank = {"last_name": None, "username": None, "language_code": None}
        shown = {key: value for key, value in self.user.items() if key != "is_bot"}
        return {
            **blank,
            **shown,
            "members": None,
            "blocked": self.blocked,
            "deactivated": self.deactivated,
        }
