"""Screening: what is not as the Bot API documents it is unreadable, and what is documented passes."""

from copy import deepcopy

import pytest
from telegram import Update

from bot.chat.screening import LARGEST, screen

PERSON = {"id": 7, "is_bot": False, "first_name": "Ana", "language_code": "en"}
CHAT = {"id": 7, "type": "private", "first_name": "Ana"}
MESSAGE = {"message_id": 1, "from": PERSON, "chat": CHAT, "date": 1_772_434_800, "text": "/start now",
           "entities": [{"type": "bot_command", "offset": 0, "length": 6}]}  # fmt: skip
PLACE = {"message_id": 1, "from": PERSON, "chat": CHAT, "date": 1_772_434_800,
         "location": {"latitude": -47.4, "longitude": 180}}  # fmt: skip
TAP = {"id": "77", "from": PERSON, "chat_instance": "1", "data": "s:1", "message": MESSAGE}
GONE = {**TAP, "message": {"chat": CHAT, "message_id": 1, "date": 0}}
LEAVES = {
    "chat": CHAT, "from": PERSON, "date": 1_772_434_800,
    "old_chat_member": {"status": "member", "user": PERSON},
    "new_chat_member": {"status": "kicked", "user": PERSON, "until_date": 0},
}  # fmt: skip


def decoded(kind, body):
    return Update.de_json({"update_id": 1, kind: deepcopy(body)}, None)


def changed(body, path, value):
    """Return a copy in which this value stands at the end of the path."""
    body = deepcopy(body)
    part = body
    *steps, last = path
    for step in steps:
        part = part[step]
    part[last] = value
    return body


def test_what_is_documented_passes():
    for kind, body in (
        ("message", MESSAGE), ("edited_message", MESSAGE), ("message", PLACE),
        ("message", changed(MESSAGE, ["chat"], {"id": -1007, "type": "supergroup", "title": "G"})),
        ("message", changed(MESSAGE, ["from", "id"], LARGEST - 1)),
        ("callback_query", TAP), ("callback_query", GONE), ("my_chat_member", LEAVES),
        ("callback_query", {"id": "1", "from": PERSON, "chat_instance": "1", "data": "x", "inline_message_id": "x"}),
        ("poll", {"id": "1", "question": "?", "options": [], "total_voter_count": 0, "is_closed": False,
                  "is_anonymous": True, "type": "regular", "allows_multiple_answers": False,
                  "allows_revoting": False, "members_only": False}),
    ):  # fmt: skip
        update = decoded(kind, body)
        assert screen(update) is update, (kind, body)


def test_a_number_that_is_none_or_larger_than_any_of_telegrams_is_refused():
    for path in (["from", "id"], ["chat", "id"], ["message_id"], ["entities", 0, "length"]):
        for wrong in (LARGEST, -(2**70), "7", None, 1.5):
            with pytest.raises(ValueError, match="documented"):
                screen(decoded("message", changed(MESSAGE, path, wrong)))
    for path in (["from", "id"], ["message", "message_id"]):
        with pytest.raises(ValueError, match="documented"):
            screen(decoded("callback_query", changed(TAP, path, 2**63)))
    with pytest.raises(ValueError, match="documented"):
        screen(decoded("message", changed(MESSAGE, ["from", "id"], 0)))


def test_a_text_that_is_none_or_cannot_be_written_is_refused():
    for kind, body, path in (
        ("message", MESSAGE, ["text"]), ("message", MESSAGE, ["from", "first_name"]),
        ("message", MESSAGE, ["from", "language_code"]), ("callback_query", TAP, ["data"]),
        ("callback_query", TAP, ["id"]),
    ):  # fmt: skip
        for wrong in (5, "half a pair: \ud800"):
            with pytest.raises(ValueError, match="documented"):
                screen(decoded(kind, changed(body, path, wrong)))
    with pytest.raises(ValueError, match="documented"):
        screen(decoded("callback_query", changed(TAP, ["id"], None)))


def test_a_place_that_is_nowhere_is_refused():
    for path in (["location", "latitude"], ["location", "longitude"]):
        for wrong in (float("nan"), 181, -1e308, "7", None):
            with pytest.raises(ValueError, match="documented"):
                screen(decoded("message", changed(PLACE, path, wrong)))
