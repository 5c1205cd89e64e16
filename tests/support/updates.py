"""Updates of every kind that the library knows, made from its own types, and of kinds that it does not know yet."""

import inspect
import sys
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from functools import cache
from typing import Any, ForwardRef, get_args

import telegram
from hypothesis import strategies as st
from telegram import InaccessibleMessage, Message, TelegramObject, Update, constants

Json = dict[str, Any]
ANA, STRANGER, RUNNERS, NEWS = 1001, 1002, -100200, -100300
CHATS = (
    {"id": ANA, "type": "private", "first_name": "Ana"},
    {"id": STRANGER, "type": "private", "first_name": "Ben"},
    {"id": RUNNERS, "type": "supergroup", "title": "Runners"},
    {"id": RUNNERS, "type": "group", "title": "Runners"},
    {"id": NEWS, "type": "channel", "title": "News"},
)
KINDS_WITHIN: Mapping[str, tuple[str, type]] = {
    "MessageOrigin": ("type", constants.MessageOriginType),
    "PaidMedia": ("type", constants.PaidMediaType),
    "BackgroundType": ("type", constants.BackgroundTypeType),
    "BackgroundFill": ("type", constants.BackgroundFillType),
    "ChatMember": ("status", constants.ChatMemberStatus),
    "ChatBoostSource": ("source", constants.ChatBoostSources),
    "ReactionType": ("type", constants.ReactionType),
}
"""What tells the kinds of an object apart."""
UNKNOWN_YET = (
    "subscription",
    "stopped_message_generation",
    "community_chat_added",
    "a_kind_to_come",
)
DEEPEST = 3
MOST_OPTIONAL = 3
NEEDED = frozenset(
    {
        "allows_revoting",
        "persistent_id",
        "members_only",
        "option_persistent_ids",
        "can_react_to_messages",
    }
)
"""The library's types call these optional, and its constructors insist on them."""
NO_FIELDS = frozenset({"self", "api_kwargs", "args", "kwargs"})

_TEXTS = st.text(max_size=40) | st.sampled_from(
    ("", "7:30", "/start", "/stretch neck", "/start ref_1", "Berlin", "yes", "\u202e", "\0", "<b>&", "x" * 5000)
)  # fmt: skip
_ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=5,
)
_LEAVES: Mapping[object, st.SearchStrategy[Any]] = {
    str: _TEXTS,
    bool: st.booleans(),
    int: st.sampled_from((0, 1, -1, 7, 2**31, 2**52)),
    float: st.floats(-200, 200),
    datetime: st.sampled_from((0, 1, 1772434800, 2**31 - 1)),
    timedelta: st.integers(0, 10**6),
    object: _ANYTHING,
}


@cache
def fields(kind: type[TelegramObject]) -> Mapping[str, tuple[object, bool]]:
    """Return the type of each field of a kind of object and of its own kinds, and whether it is required."""
    found: dict[str, tuple[object, bool]] = {}
    for other in kind.__subclasses__():
        for name, (its, needed) in fields(other).items():
            found[name] = (its, needed or found.get(name, (its, False))[1])
    for name, given in inspect.signature(kind.__init__).parameters.items():
        if name not in NO_FIELDS:
            key = "from" if name == "from_user" else name
            needed = name in NEEDED or given.default is inspect.Parameter.empty
            found[key] = (_type(given.annotation, kind), needed)
    return found


def _type(annotation: object, kind: type) -> object:
    if not isinstance(annotation, str):
        return annotation
    known = {**vars(telegram), **vars(sys.modules[kind.__module__]), "Sequence": Sequence}
    return eval(annotation, known)  # noqa: S307 - the library's own words


@cache
def value(kind: object, depth: int) -> st.SearchStrategy[Any]:
    """Return values of a type as JSON."""
    if isinstance(kind, str | ForwardRef):
        name = kind if isinstance(kind, str) else kind.__forward_arg__
        kind = getattr(telegram, name, str)
    if kind in _LEAVES:
        return _LEAVES[kind]
    if isinstance(kind, type) and issubclass(kind, TelegramObject):
        return thing(kind, depth)
    if timedelta in get_args(kind):
        return _LEAVES[timedelta]
    inner = [value(one, depth) for one in get_args(kind) if one is not type(None)]
    if getattr(kind, "__origin__", None) in {Sequence, tuple, list}:
        return st.lists(inner[0], max_size=2)
    return st.one_of(inner) if inner else _TEXTS


def thing(kind: type[TelegramObject], depth: int = 0) -> st.SearchStrategy[Json]:
    """Return objects of a kind as JSON: all required fields, and a few others."""
    if kind is telegram.Chat:
        return st.sampled_from(CHATS).map(dict)
    if kind is telegram.MaybeInaccessibleMessage:
        gone = thing(InaccessibleMessage, depth).map(lambda body: {**body, "date": 0})
        return gone | thing(Message, depth)
    return _object(kind, depth)


@st.composite
def _object(draw: st.DrawFn, kind: type[TelegramObject], depth: int) -> Json:
    known = fields(kind)
    optional = [name for name, (_, required) in known.items() if not required]
    most = MOST_OPTIONAL if depth < DEEPEST else 0
    some = draw(st.lists(st.sampled_from(optional), max_size=most)) if optional and most else []
    names = dict.fromkeys([*(name for name, (_, needed) in known.items() if needed), *some])
    body = {name: draw(value(known[name][0], depth + 1)) for name in names}
    if kind.__name__ in KINDS_WITHIN:
        name, kinds = KINDS_WITHIN[kind.__name__]
        body[name] = draw(st.sampled_from([str(one) for one in kinds]))
    if kind is telegram.User:
        body["id"] = draw(st.sampled_from((ANA, ANA, STRANGER)))
    return body


KINDS = tuple(name for name in fields(Update) if name != "update_id")
"""Every kind of update."""


@cache
def content(kind: str) -> st.SearchStrategy[Any]:
    """Return what updates of a kind hold."""
    return value(fields(Update)[kind][0], 0) if kind in KINDS else _ANYTHING


@st.composite
def spoiled(draw: st.DrawFn, body: Json) -> Json:
    """Return an object of which a field is missing or is something else, at any depth."""
    if not body:
        return body
    name = draw(st.sampled_from(sorted(body)))
    inner = body[name]
    if isinstance(inner, dict) and inner and draw(st.booleans()):
        return {**body, name: draw(spoiled(inner))}
    if draw(st.booleans()):
        return {key: one for key, one in body.items() if key != name}
    return {**body, name: draw(_ANYTHING)}
