"""Chats of the scripted Telegram: their messages, and the refusals of the Bot API."""

from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]


class Refused(Exception):
    """A refusal of the Bot API."""

    def __init__(self, code: int, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.code, self.description, self.parameters = code, description, parameters

    def body(self) -> Json:
        """Return the refusal as the Bot API writes it."""
        known = {"parameters": self.parameters} if self.parameters else {}
        return {"ok": False, "error_code": self.code, "description": self.description, **known}


@dataclass(slots=True, kw_only=True)
class Posted:
    """A message of the bot as it stands in a chat."""

    id: int
    chat: int
    at: float
    text: str
    buttons: list[str] = field(default_factory=list)
    silent: bool = False
    picture: str = ""
    content: Json = field(default_factory=dict)
    changed: int = 0


@dataclass(slots=True, kw_only=True)
class Chat:
    """One chat; `blocked` and `deactivated` keep the bot out, `moved` is the number of the group that it became."""

    id: int
    messages: dict[int, Posted] = field(default_factory=dict)
    started: bool = False
    blocked: bool = False
    deactivated: bool = False
    moved: int | None = None
