"""A message in a chat, as the bot, the page and a test see it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

Json = dict[str, Any]
KEPT = ("body", "outgoing", "silent", "source", "markup", "reactions")


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """A message as it stands at this moment; an edit makes a new message under the same ID.

    `body` is the Bot API's Message without its keyboard; `markup` is the keyboard of any kind, which the
    Bot API shows only when it is inline; `source` is the text as the bot wrote it, tags and all.
    """

    body: Mapping[str, Any]
    at: datetime
    outgoing: bool = False
    silent: bool = False
    source: str = ""
    markup: Mapping[str, Any] | None = None
    reactions: tuple[str, ...] = ()

    @property
    def id(self) -> int:
        """Its number in the chat."""
        return int(self.body["message_id"])

    @property
    def chat_id(self) -> int:
        """The chat that it stands in."""
        return int(self.body["chat"]["id"])

    @property
    def text(self) -> str:
        """The text or the caption, as a person reads it."""
        return str(self.body.get("text", self.body.get("caption", "")))

    @property
    def html(self) -> str:
        """The text or the caption as it was written, with its tags."""
        return self.source

    @property
    def entities(self) -> list[Json]:
        """What is marked in the text or the caption."""
        return list(self.body.get("entities", self.body.get("caption_entities", [])))

    @property
    def edited(self) -> bool:
        """Whether it was changed after it was sent."""
        return "edit_date" in self.body

    @property
    def keyboard(self) -> list[list[Json]]:
        """The rows of inline buttons."""
        return list((self.markup or {}).get("inline_keyboard", []))

    @property
    def reply_keyboard(self) -> list[list[Json]]:
        """The rows of buttons that it put in place of the person's keyboard."""
        return list((self.markup or {}).get("keyboard", []))

    @property
    def rows(self) -> list[list[str]]:
        """The labels of the inline buttons, row by row."""
        return [[str(button["text"]) for button in row] for row in self.keyboard]

    @property
    def buttons(self) -> list[str]:
        """The labels of the inline buttons, in reading order."""
        return [label for row in self.rows for label in row]

    def as_api(self) -> Json:
        """Return the Bot API's Message."""
        inline = {"reply_markup": self.markup} if self.keyboard else {}
        return {**self.body, **inline}

    def kept(self) -> Json:
        """Return all of it, to be kept."""
        return {name: getattr(self, name) for name in KEPT} | {"at": self.at.isoformat()}

    @classmethod
    def restored(cls, kept: Json) -> "Message":
        """Return a message that was kept."""
        at, reactions = datetime.fromisoformat(kept["at"]), tuple(kept["reactions"])
        return cls(**{**kept, "at": at, "reactions": reactions})

    def as_page(self) -> Json:
        """Return what the page draws: the Message, any keyboard, and what the Bot API does not tell."""
        return {
            **self.body,
            **({"reply_markup": self.markup} if self.markup else {}),
            "silent": self.silent,
            "outgoing": self.outgoing,
            "edited": self.edited,
            "reactions": list(self.reactions),
        }
