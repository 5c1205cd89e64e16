"""What can an answer to a person be? Plain values, kept with the receipt of the update until they are sent."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from bot.chat.buttons import Button, Rows, Style


@dataclass(frozen=True, slots=True, kw_only=True)
class Send:
    """A new message."""

    text: str
    buttons: Rows = ()
    silent: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Show:
    """A new message beneath a card, which is an SVG; the words alone where it cannot be shown.

    A poster is a card that many will see.
    """

    card: str
    text: str
    buttons: Rows = ()
    poster: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """New words and buttons for the message whose button was tapped; a new message if there is none."""

    text: str
    buttons: Rows = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Toast:
    """A word that appears over the chat, or in a box that has to be closed."""

    text: str
    alert: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Attach:
    """A document."""

    name: str
    content: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AskPlace:
    """A new message with a key that shares the person's location."""

    text: str
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DropKeys:
    """A new message that takes the location key away."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Commands:
    """The list of commands as it is shown in this chat from now on: each with what it does."""

    listed: Sequence[tuple[str, str]]


Answer = Send | Show | Change | Toast | Attach | AskPlace | DropKeys | Commands
KINDS = {
    kind.__name__: kind
    for kind in (Send, Show, Change, Toast, Attach, AskPlace, DropKeys, Commands)
}


def dump(answers: Sequence[Answer]) -> str | None:
    """Return answers as text to keep; None if there are none."""
    if not answers:
        return None
    return json.dumps([[type(answer).__name__, asdict(answer)] for answer in answers])


def load(kept: str) -> list[Answer]:
    """Return the answers that were kept."""
    return [_answer(kind, values) for kind, values in json.loads(kept)]


def _answer(kind: str, values: dict[str, Any]) -> Answer:
    if "buttons" in values:
        values["buttons"] = tuple(tuple(map(_button, row)) for row in values["buttons"])
    answer: Answer = KINDS[kind](**values)
    return answer


def _button(values: dict[str, Any]) -> Button:
    style = values.pop("style")
    return Button(**values, style=Style(style) if style else None)
