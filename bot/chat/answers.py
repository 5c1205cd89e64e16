"""Answers to people: plain values, kept in the outbox until they are sent."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from bot.chat.buttons import Button, ButtonRows, Style
from bot.chat.inline_cards import InlineCard


@dataclass(frozen=True, slots=True, kw_only=True)
class Send:
    """A new message."""

    text: str
    buttons: ButtonRows = ()
    silent: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SendPicture:
    """A new message beneath a card, which is an SVG; the words alone where it cannot be shown.

    A poster is a card that many will see.
    """

    card: str
    text: str
    buttons: ButtonRows = ()
    poster: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """New words and buttons for the message whose button was tapped; a new message if there is none."""

    text: str
    buttons: ButtonRows = ()


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


DELETED_AT_ONCE = 100
"""Telegram deletes no more messages than these in a call (https://core.telegram.org/bots/api#deletemessages)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clean:
    """Messages that are taken out of the chat, `DELETED_AT_ONCE` at most, as far as Telegram allows."""

    messages: Sequence[int]


@dataclass(frozen=True, slots=True, kw_only=True)
class InlineResults:
    """What is offered to a person who types the bot's name in any chat; `cache` is how many seconds it may be kept."""

    cards: tuple[InlineCard, ...]
    cache: int


Answer = (
    Send
    | SendPicture
    | Change
    | Toast
    | Attach
    | AskPlace
    | DropKeys
    | Commands
    | Clean
    | InlineResults
)
KINDS = {
    kind.__name__: kind
    for kind in (
        Send,
        SendPicture,
        Change,
        Toast,
        Attach,
        AskPlace,
        DropKeys,
        Commands,
        Clean,
        InlineResults,
    )
}


def dump(answer: Answer) -> str:
    """Return an answer as text to keep."""
    return json.dumps([type(answer).__name__, asdict(answer)])


def load(kept: str) -> Answer:
    """Return the answer that was kept."""
    kind, values = json.loads(kept)
    return _answer(kind, values)


def _answer(kind: str, values: dict[str, Any]) -> Answer:
    if "buttons" in values:
        values["buttons"] = tuple(tuple(map(_button, row)) for row in values["buttons"])
    if "cards" in values:
        values["cards"] = tuple(InlineCard(**each) for each in values["cards"])
    answer: Answer = KINDS[kind](**values)
    return answer


def _button(values: dict[str, Any]) -> Button:
    style = values.pop("style")
    return Button(**values, style=Style(style) if style else None)
